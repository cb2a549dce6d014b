/* cjm-listing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-words.h"

G_BEGIN_DECLS

char *cjm_listing_to_text (CjmDocument *document,
                           CjmWords    *words);

G_END_DECLS
