/* cjm-portrait-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of the portrait of a persona: a photo, out of which the person cuts a round piece. */

#define CJM_TYPE_PORTRAIT_FIELD (cjm_portrait_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmPortraitField, cjm_portrait_field, CJM, PORTRAIT_FIELD, CjmField)

G_END_DECLS
