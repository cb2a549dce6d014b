/* cjm-color-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a colour: one of the usual ones, or any other. */

#define CJM_TYPE_COLOR_FIELD (cjm_color_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmColorField, cjm_color_field, CJM, COLOR_FIELD, CjmField)

G_END_DECLS
