/* cjm-validate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What is odd about a document that opens all the same: the warnings, after a reader found no error. */

void cjm_review (CjmDocument *document,
                 GPtrArray   *problems);

G_END_DECLS
