/* cjm-lines-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The field of a longer text, on as many lines as it has. */

#define CJM_TYPE_LINES_FIELD (cjm_lines_field_get_type ())
G_DECLARE_FINAL_TYPE (CjmLinesField, cjm_lines_field, CJM, LINES_FIELD, CjmField)

G_END_DECLS
