/* cjm-switch-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a flag, as a switch. */

#define CJM_TYPE_SWITCH_FIELD (cjm_switch_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmSwitchField, cjm_switch_field, CJM, SWITCH_FIELD, CjmField)

G_END_DECLS
