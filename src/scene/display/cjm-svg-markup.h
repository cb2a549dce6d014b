/* cjm-svg-markup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The pieces that an SVG picture is written with. Each appends to a string; names and literals must be clean already.
 */

void cjm_svg_append_text       (GString    *svg,
                                const char *text,
                                gssize      length);
void cjm_svg_append_attribute  (GString    *svg,
                                const char *name,
                                const char *text);
void cjm_svg_append_element    (GString    *svg,
                                const char *name,
                                const char *id,
                                const char *text);
void cjm_svg_append_coordinate (GString    *svg,
                                const char *name,
                                double      value);
void cjm_svg_append_color      (GString    *svg,
                                const char *name,
                                guint32     rgb);
void cjm_svg_append_opacity    (GString    *svg,
                                const char *name,
                                double      alpha);

G_END_DECLS
