/* cjm-svg-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Lines of text in SVG, which stand where Pango has put them in every program that reads it. */

void                        cjm_svg_append_line        (GString                    *svg,
                                                        PangoLayoutLine            *line,
                                                        double                      x,
                                                        double                      baseline,
                                                        guint32                     rgb,
                                                        const PangoFontDescription *inherited);
void                        cjm_svg_append_font_family (GString                    *svg,
                                                        const PangoFontDescription *font);
const PangoFontDescription *cjm_svg_get_font           (PangoLayoutLine            *line);

G_END_DECLS
