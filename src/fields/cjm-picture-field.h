/* cjm-picture-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a picture: a file that is chosen, dropped or pasted, shown in small. */

#define CJM_TYPE_PICTURE_FIELD (cjm_picture_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmPictureField, cjm_picture_field, CJM, PICTURE_FIELD, CjmField)

G_END_DECLS
