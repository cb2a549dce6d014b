/* cjm-suggest-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-entry-field.h"

G_BEGIN_DECLS

/* The field of a text, with a list of what it might be: what the document says elsewhere, then what is usual. */

#define CJM_TYPE_SUGGEST_FIELD (cjm_suggest_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmSuggestField, cjm_suggest_field, CJM, SUGGEST_FIELD, CjmEntryField)

G_END_DECLS
