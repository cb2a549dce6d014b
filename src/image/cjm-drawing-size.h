/* cjm-drawing-size.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How large an SVG is, by the attributes of its outermost element. */

guint    cjm_drawing_read_numbers (const char  *text,
                                   double      *sum);
gboolean cjm_drawing_read_size    (const char **names,
                                   const char **values,
                                   double      *width,
                                   double      *height);

G_END_DECLS
