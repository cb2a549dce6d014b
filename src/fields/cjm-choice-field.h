/* cjm-choice-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a member that is one of several choices, as a menu. */

#define CJM_TYPE_CHOICE_FIELD (cjm_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmChoiceField, cjm_choice_field, CJM, CHOICE_FIELD, CjmField)

G_END_DECLS
