/* cjm-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"

G_BEGIN_DECLS

/* Draws a scene with cairo, for screens, prints and thumbnails: the same picture as the SVG writer's. With outlines
 * text becomes paths, where it has to look the same everywhere. */

void cjm_painter_paint_group    (cairo_t                *cr,
                                 const CjmGroup         *group,
                                 const graphene_rect_t  *visible,
                                 gboolean                outlines);
void cjm_painter_paint_group_at (cairo_t                *cr,
                                 const CjmGroup         *group,
                                 const graphene_point_t *corner,
                                 const graphene_rect_t  *visible,
                                 gboolean                outlines);

G_END_DECLS
