/* cjm-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

G_BEGIN_DECLS

/* Where text becomes paths: PNG and PDF that must look the same everywhere, and the goldens. */
void cjm_painter_paint_group (cairo_t               *cr,
                              const CjmGroup        *group,
                              const graphene_rect_t *visible,
                              gboolean               outlines);
void cjm_painter_paint_scene (cairo_t               *cr,
                              CjmScene              *scene,
                              const graphene_rect_t *visible,
                              gboolean               outlines);

G_END_DECLS
