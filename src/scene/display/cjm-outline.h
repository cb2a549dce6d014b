/* cjm-outline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A line of text as paths, so that it looks the same where its fonts are missing. */

gboolean      cjm_outline_can_trace (PangoLayoutLine *line);
cairo_path_t *cjm_outline_trace     (PangoLayoutLine *line,
                                     double           x,
                                     double           baseline);

G_END_DECLS
