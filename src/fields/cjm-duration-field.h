/* cjm-duration-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-entry-field.h"

G_BEGIN_DECLS

/* The field of a duration: a number and a unit, or its notation where it has several. */

#define CJM_TYPE_DURATION_FIELD (cjm_duration_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmDurationField, cjm_duration_field, CJM, DURATION_FIELD, CjmEntryField)

G_END_DECLS
