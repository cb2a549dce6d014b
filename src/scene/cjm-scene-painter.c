/* cjm-scene-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-painter.h"
#include "cjm-scene-painter.h"

typedef struct
{
  cairo_t *cr;
  const graphene_rect_t *visible;   /* NULL: all of it */
  gboolean outlines;
} CjmPaintRun;

static void
paint_cb (const CjmGroup        *group,
          const graphene_rect_t *area,
          gpointer               user_data)
{
  const CjmPaintRun *run = user_data;

  cjm_painter_paint_group_at (run->cr, group, &area->origin, run->visible, run->outlines);
}

/**
 * cjm_scene_paint:
 * @cr: where to, with the scene's top left corner at its origin and canvas units for a unit
 * @visible: (nullable): which part of the scene can be seen; %NULL is all of it
 * @outlines: paint letters as paths: slower, and the same everywhere
 */
void
cjm_scene_paint (CjmScene              *scene,
                 cairo_t               *cr,
                 const graphene_rect_t *visible,
                 gboolean               outlines)
{
  CjmPaintRun run = { .cr = cr, .visible = visible, .outlines = outlines };

  cjm_scene_foreach (scene, visible, paint_cb, &run);
}
