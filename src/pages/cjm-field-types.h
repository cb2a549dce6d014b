/* cjm-field-types.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field-info.h"

G_BEGIN_DECLS

/* Which widget is the control that a table of fields asks for. */

GType cjm_field_get_type_of (CjmControl control);

G_END_DECLS
