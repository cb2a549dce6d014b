/* cjm-tags-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a list of short texts, as tags. */

#define CJM_TYPE_TAGS_FIELD (cjm_tags_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmTagsField, cjm_tags_field, CJM, TAGS_FIELD, CjmField)

G_END_DECLS
