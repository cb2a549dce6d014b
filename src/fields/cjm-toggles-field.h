/* cjm-toggles-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a few choices, or of a small whole number, as toggles with their names. */

#define CJM_TYPE_TOGGLES_FIELD (cjm_toggles_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmTogglesField, cjm_toggles_field, CJM, TOGGLES_FIELD, CjmField)

G_END_DECLS
