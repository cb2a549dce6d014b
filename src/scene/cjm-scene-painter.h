/* cjm-scene-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

G_BEGIN_DECLS

/* A whole scene, or the part of it that can be seen, drawn with cairo. */

void cjm_scene_paint (CjmScene              *scene,
                      cairo_t               *cr,
                      const graphene_rect_t *visible,
                      gboolean               outlines);

G_END_DECLS
