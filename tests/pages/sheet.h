/* sheet.h: what was drawn or written, beside what a person has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

gboolean sheet_is_known_gtk    (void);
void     sheet_compare_text    (const char      *name,
                                const char      *found);
void     sheet_compare_picture (const char      *name,
                                cairo_surface_t *found);
