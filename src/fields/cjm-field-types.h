/* cjm-field-types.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All controls of the room: what a program says once, before it makes any of them. */

void cjm_field_types_register (void);

G_END_DECLS
