/* geometry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#define REACH 2.5f   /* of a shadow or a line beyond its group */

/**
 * geometry_read_circle:
 * @first: the segment that it begins with
 *
 * Returns: whether there is a circle
 */
gboolean
geometry_read_circle (const CjmItem    *item,
                      guint             first,
                      graphene_point_t *middle,
                      float            *radius)
{
  const CjmSegment *segments;

  if (item->type != CJM_ITEM_PATH || item->segments->len < first + 6)
    return FALSE;

  segments = geometry_get_segment (item, first);
  if (segments[0].type != CJM_SEGMENT_MOVE || segments[1].type != CJM_SEGMENT_CURVE
      || segments[4].type != CJM_SEGMENT_CURVE || segments[5].type != CJM_SEGMENT_CLOSE)
    return FALSE;

  *radius = (segments[0].points[0].x - segments[2].points[2].x) / 2;
  *middle = GRAPHENE_POINT_INIT (segments[0].points[0].x - *radius, segments[0].points[0].y);

  return fabsf (segments[1].points[2].y - middle->y - *radius) < GEOMETRY_SLACK
         && fabsf (segments[1].points[2].x - middle->x) < GEOMETRY_SLACK
         && fabsf (segments[3].points[2].y - middle->y + *radius) < GEOMETRY_SLACK;
}

gboolean
geometry_is_stroke (const CjmItem *item,
                    float          width,
                    float          dash)
{
  return item->type == CJM_ITEM_PATH && item->stroke.set && item->line_width == width && item->dash[0] == dash;
}

gboolean
geometry_is_near (const graphene_point_t *a,
                  const graphene_point_t *b)
{
  return graphene_point_distance (a, b, NULL, NULL) < GEOMETRY_SLACK;
}

const Face *
geometry_find_face (const Geometry *self,
                    CjmNode        *episode)
{
  for (guint i = 0; i < self->faces->len; i++)
    if (geometry_get_face (self, i)->episode == episode)
      return geometry_get_face (self, i);

  return NULL;
}

/* Where a line of text stands, within its group */
static graphene_rect_t
get_text_area (const CjmItem *item)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (item->line, NULL, &logical);

  return GRAPHENE_RECT_INIT (item->x, item->baseline + (float) logical.y / PANGO_SCALE,
                             (float) logical.width / PANGO_SCALE, (float) logical.height / PANGO_SCALE);
}

/* The lines of a group stand within it, below or beside each other. */
static void
check_texts (const CjmGroup *group)
{
  graphene_rect_t inside = GRAPHENE_RECT_INIT (-1, -1, group->width + 2, group->height + 2);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < group->items->len; i++)
    {
      graphene_rect_t area, both;

      if (geometry_get_item (group, i)->type != CJM_ITEM_TEXT)
        continue;

      area = get_text_area (geometry_get_item (group, i));
      if (!graphene_rect_contains_rect (&inside, &area))
        g_error ("“%s” leaves %s", pango_layout_get_text (geometry_get_item (group, i)->layout), group->id);
      for (guint j = 0; j < areas->len; j++)
        if (graphene_rect_intersection (&area, &g_array_index (areas, graphene_rect_t, j), &both))
          g_assert_true (both.size.width <= 1 || both.size.height <= 1);
      g_array_append_val (areas, area);
    }
}

/* Where a path comes to, but not where the control points of its curves lie */
static void
get_ends (const CjmItem   *item,
          graphene_rect_t *ends)
{
  if (item->type != CJM_ITEM_PATH)
    {
      cjm_item_get_extents (item, ends);
      return;
    }

  graphene_rect_init (ends, 0, 0, 0, 0);
  ends->origin = geometry_get_segment (item, 0)->points[0];
  for (guint i = 1; i < item->segments->len; i++)
    if (geometry_get_segment (item, i)->type != CJM_SEGMENT_CLOSE)
      graphene_rect_expand (ends, &geometry_get_segment (item, i)->points[geometry_get_segment (item, i)->type
                                                                         == CJM_SEGMENT_CURVE ? 2 : 0], ends);
}

static void
check_paint (const CjmPaint *paint)
{
  g_assert_true (!paint->set || (paint->rgb <= 0xffffff && paint->alpha > 0 && paint->alpha <= 1));
}

/* Every item is drawn in colours that there are; a line has a width, and what is neither filled nor stroked is a picture. */
static void
check_paints (const CjmGroup *group)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (group, i);

      check_paint (&item->fill);
      check_paint (&item->stroke);
      g_assert_true (item->fill.set || item->stroke.set || item->type == CJM_ITEM_PICTURE);
      g_assert_true (item->stroke.set == (item->line_width > 0));
      g_assert_true ((item->dash[0] > 0) == (item->dash[1] > 0));
      g_assert_cmpfloat (item->dash[0], >=, 0);
    }
}

/* What a card draws, it draws within itself. */
static void
check_card_items (const CjmGroup *group)
{
  graphene_rect_t inside = GRAPHENE_RECT_INIT (-REACH, -REACH, group->width + 2 * REACH, group->height + 2 * REACH);

  for (guint i = 0; i < group->items->len; i++)
    {
      graphene_rect_t extents;

      get_ends (geometry_get_item (group, i), &extents);
      if (geometry_get_item (group, i)->type != CJM_ITEM_TEXT && !graphene_rect_contains_rect (&inside, &extents))
        g_error ("%s draws outside itself", group->id);
    }
}

/* Nothing leaves the picture; what it is made of can be found by its id. */
static void
check_inside (const Geometry *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  graphene_rect_t picture = GRAPHENE_RECT_INIT (-GEOMETRY_SLACK, -GEOMETRY_SLACK, 0, 0);
  graphene_size_t size;

  cjm_scene_get_size (self->scene, &size);
  picture.size = GRAPHENE_SIZE_INIT (size.width + 2 * GEOMETRY_SLACK, size.height + 2 * GEOMETRY_SLACK);
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      graphene_rect_t found;

      if (!graphene_rect_contains_rect (&picture, &placed->area))
        g_error ("%s leaves the picture", placed->group->id);
      check_texts (placed->group);
      check_paints (placed->group);
      if ((placed->group->flags & CJM_GROUP_CARD) != 0)
        check_card_items (placed->group);
      if (placed->group->id == NULL)
        continue;

      g_assert_true (g_hash_table_add (ids, placed->group->id));
      g_assert_nonnull (placed->group->title);
      g_assert_true (cjm_scene_find (self->scene, placed->group->id, &found) == placed->group);
      g_assert_true (graphene_rect_equal (&found, &placed->area));
    }
}

/* The curve is laid over what belongs to a whole lane, and so is a composite's card of a journey under its points. */
static gboolean
may_overlap (const Geometry *self,
             const Placed   *a,
             const Placed   *b)
{
  gboolean phases = a->group->node != NULL && b->group->node != NULL
                    && cjm_node_get_kind (a->group->node) == CJM_KIND_PHASE
                    && cjm_node_get_kind (b->group->node) == CJM_KIND_PHASE;

  return a->group->id == NULL || b->group->id == NULL || phases
         || ((a->group->flags & CJM_GROUP_CARD) == 0 && self->options->view != CJM_VIEW_MAP)
         || ((b->group->flags & CJM_GROUP_CARD) == 0 && self->options->view != CJM_VIEW_MAP);
}

static void
check_apart (const Geometry *self)
{
  for (guint i = 0; i < self->all->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Placed *a = geometry_get (self, i);
        const Placed *b = geometry_get (self, j);
        graphene_rect_t both;

        if (!may_overlap (self, a, b) && graphene_rect_intersection (&a->area, &b->area, &both)
            && both.size.width > GEOMETRY_SLACK && both.size.height > GEOMETRY_SLACK)
          g_error ("%s stands on %s", a->group->id, b->group->id);
      }
}

static void
collect_cb (const CjmGroup        *group,
            const graphene_rect_t *area,
            gpointer               user_data)
{
  Placed placed = { group, *area };

  g_array_append_val ((GArray *) user_data, placed);
}

/**
 * geometry_check:
 * @tight: there may be no room for all its words
 *
 * Checks all that must hold of a scene.
 */
void
geometry_check (CjmScene *scene,
                gboolean  tight)
{
  Geometry self = { .scene = scene, .options = cjm_scene_get_options (scene) };

  self.theme = cjm_theme_get (self.options->dark, self.options->contrast);
  self.all = g_array_new (FALSE, FALSE, sizeof (Placed));
  self.faces = g_array_new (FALSE, FALSE, sizeof (Face));
  cjm_scene_foreach (scene, NULL, collect_cb, self.all);
  geometry_read_faces (&self);

  check_inside (&self);
  if (!tight && self.options->view != CJM_VIEW_LOOP)
    check_apart (&self);
  geometry_check_faces (&self);
  geometry_check_curves (&self);
  geometry_check_overlays (&self);
  geometry_check_legend (&self);
  geometry_check_columns (&self);
  geometry_check_phases (&self);
  geometry_check_places (&self);
  geometry_check_cards (&self, tight);

  g_array_unref (self.all);
  g_array_unref (self.faces);
}
