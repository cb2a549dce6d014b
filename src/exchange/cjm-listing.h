/* cjm-listing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* All that is in a document as lines of text, for programs that compare lines, such as git with its textconv. */

char *cjm_listing_to_text (CjmDocument *document,
                           CjmWords    *words);

G_END_DECLS
