/* cjm-list-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a list of nodes: a row each, to be added, edited, moved and removed. */

#define CJM_TYPE_LIST_FIELD (cjm_list_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmListField, cjm_list_field, CJM, LIST_FIELD, CjmField)

G_END_DECLS
