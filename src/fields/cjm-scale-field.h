/* cjm-scale-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a number between bounds that may be unknown: a score, impact, effort. */

#define CJM_TYPE_SCALE_FIELD (cjm_scale_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmScaleField, cjm_scale_field, CJM, SCALE_FIELD, CjmField)

G_END_DECLS
