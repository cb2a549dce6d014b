/* cjm-map-ground.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-ground.h"
#include "cjm-map-painter.h"
#include "cjm-node-painter.h"

/*
 * What a map view paints by itself, as render nodes: all that is no card.
 *
 * The paint of a group is kept for as long as the group is in view and stays as large, so that scrolling only moves it. A
 * frame goes: begin; paint every group in view; end, which lets go of what is no longer in view.
 */
struct _CjmMapGround
{
  CjmViewport viewport;
  GHashTable *paints;  /* from a CjmGroup, which is only compared, to its Paint: in this frame, */
  GHashTable *before;  /* and in the frame before */
};

typedef struct
{
  graphene_rect_t part;     /* what of the group it shows, in pixels */
  graphene_point_t offset;  /* of the group's corner from a whole device pixel, in pixels */
  GskRenderNode *node;      /* NULL where there is nothing to see */
} Paint;

static void
free_paint (gpointer data)
{
  Paint *paint = data;

  g_clear_pointer (&paint->node, gsk_render_node_unref);
  g_free (paint);
}

/**
 * cjm_map_ground_new:
 *
 * Returns: (transfer full): a ground on which nothing is painted yet
 */
CjmMapGround *
cjm_map_ground_new (void)
{
  CjmMapGround *self = g_new0 (CjmMapGround, 1);

  self->paints = g_hash_table_new_full (NULL, NULL, NULL, free_paint);
  self->before = g_hash_table_new_full (NULL, NULL, NULL, free_paint);

  return self;
}

/**
 * cjm_map_ground_free:
 * @self: (nullable) (transfer full): a ground
 */
void
cjm_map_ground_free (CjmMapGround *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->paints);
  g_hash_table_unref (self->before);
  g_free (self);
}

/**
 * cjm_map_ground_forget:
 *
 * Lets go of what was painted, as the groups are other ones now, or look different.
 */
void
cjm_map_ground_forget (CjmMapGround *self)
{
  g_hash_table_remove_all (self->paints);
}

/**
 * cjm_map_ground_begin:
 * @viewport: where the map is seen
 */
void
cjm_map_ground_begin (CjmMapGround      *self,
                      const CjmViewport *viewport)
{
  GHashTable *paints = self->paints;

  if (viewport->zoom != self->viewport.zoom || viewport->scale != self->viewport.scale)
    cjm_map_ground_forget (self);
  self->viewport = *viewport;
  self->paints = self->before;
  self->before = paints;
}

static Paint *
create_paint (CjmMapGround           *self,
              const CjmGroup         *group,
              const graphene_rect_t  *part,
              const graphene_point_t *offset)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  Paint *paint = g_new0 (Paint, 1);
  CjmNodeView view = { .offset = *offset, .zoom = self->viewport.zoom, .scale = self->viewport.scale };

  graphene_rect_scale (part, 1 / (float) view.zoom, 1 / (float) view.zoom, &view.visible);
  graphene_rect_inset (&view.visible, -CJM_MAP_REACH, -CJM_MAP_REACH);
  view.outlines = cjm_map_needs_outlines (view.zoom);
  cjm_node_painter_paint_group (snapshot, group, &view);
  paint->part = *part;
  paint->offset = *offset;
  paint->node = gtk_snapshot_free_to_node (snapshot);

  return paint;
}

/* What was painted of a group in the frame before, or already in this one, if it is still right */
static Paint *
find_paint (CjmMapGround           *self,
            const CjmGroup         *group,
            const graphene_rect_t  *part,
            const graphene_point_t *offset)
{
  Paint *paint = NULL;

  if (!g_hash_table_steal_extended (self->before, group, NULL, (gpointer *) &paint)
      && !g_hash_table_steal_extended (self->paints, group, NULL, (gpointer *) &paint))
    return NULL;
  if (graphene_rect_equal (&paint->part, part) && graphene_point_near (&paint->offset, offset, 0.01f))
    return paint;

  free_paint (paint);
  return NULL;
}

/**
 * cjm_map_ground_paint:
 * @snapshot: of the view
 * @group: what is in view
 * @area: where it is, in canvas units
 */
void
cjm_map_ground_paint (CjmMapGround          *self,
                      GtkSnapshot           *snapshot,
                      const CjmGroup        *group,
                      const graphene_rect_t *area)
{
  float scale = self->viewport.scale;
  graphene_rect_t rect;
  graphene_rect_t part;
  graphene_point_t corner;
  graphene_point_t offset;
  Paint *paint;

  cjm_viewport_to_view (&self->viewport, area, &rect);
  cjm_viewport_clip (&self->viewport, &rect, &part);
  graphene_point_init (&corner, floorf (rect.origin.x * scale) / scale, floorf (rect.origin.y * scale) / scale);
  graphene_point_init (&offset, rect.origin.x - corner.x, rect.origin.y - corner.y);
  paint = find_paint (self, group, &part, &offset);
  if (paint == NULL)
    paint = create_paint (self, group, &part, &offset);
  g_hash_table_insert (self->paints, (gpointer) group, paint);
  if (paint->node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &corner);
  gtk_snapshot_append_node (snapshot, paint->node);
  gtk_snapshot_restore (snapshot);
}

/**
 * cjm_map_ground_end:
 *
 * Ends a frame: lets go of the paint of what is no longer in view.
 */
void
cjm_map_ground_end (CjmMapGround *self)
{
  g_hash_table_remove_all (self->before);
}
