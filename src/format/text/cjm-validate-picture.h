/* cjm-validate-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* The part of a review that looks at the pictures of a document; see cjm-validate.h. */

void cjm_validate_picture (CjmNode   *picture,
                           GPtrArray *problems);

G_END_DECLS
