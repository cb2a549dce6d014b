/* geometry-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#include "cjm-composite.h"
#include "cjm-curve-scale.h"
#include "cjm-layout.h"
#include "cjm-outline.h"
#include "cjm-phase-match.h"

#define COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)

static const CjmGroup *
find_phase (const Geometry  *self,
            CjmNode         *phase,
            graphene_rect_t *area)
{
  g_autofree char *id = g_strconcat ("phase-", cjm_node_get_id (phase), NULL);

  return cjm_scene_find (self->scene, id, area);
}

/* The phases of a map stand over their columns from left to right, as high as each other and in turns of colour. */
static void
check_map_band (const Geometry *self)
{
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  float x = COLUMNS_X, y = NAN;

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES) && !self->options->lanes_only; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      float width = MAX (cjm_node_get_n_children (phase, CJM_PHASE_EPISODES), 1) * self->options->column_width;
      graphene_rect_t area;
      const CjmGroup *group = find_phase (self, phase, &area);

      g_assert_nonnull (group);
      g_assert_cmpfloat (area.origin.x, ==, x);
      g_assert_cmpfloat (area.size.width, >=, width - CJM_BAND_POINT);
      g_assert_cmpfloat (area.size.width, <=, width + CJM_BAND_POINT);
      g_assert_true (isnan (y) || y == area.origin.y);
      g_assert_cmpuint (geometry_get_item (group, 0)->fill.rgb, ==, self->theme->band[i % 2]);
      x += width;
      y = area.origin.y;
    }
}

/* In a composite, every episode stands under its phase or the one that this is lined up with. */
static void
check_composite_band (const Geometry *self)
{
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  g_autoptr (GPtrArray) journeys = cjm_journey_list_group (cjm_scene_get_document (self->scene), journey);
  g_autoptr (GPtrArray) columns = cjm_journeys_merge_phases (journeys);
  float right = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      GPtrArray *phases = g_ptr_array_index (columns, i);
      graphene_rect_t area, point;

      g_assert_nonnull (find_phase (self, g_ptr_array_index (phases, 0), &area));
      g_assert_cmpfloat (area.origin.x, >=, right - CJM_BAND_POINT);
      right = area.origin.x + area.size.width;
      for (guint j = 0; j < journeys->len; j++)
        {
          g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (phases, g_ptr_array_index (journeys, j));
          float before = area.origin.x;

          for (guint k = 0; k < episodes->len; k++)
            {
              g_autofree char *id = cjm_card_id_new (g_ptr_array_index (episodes, k), CJM_CARD_WHOLE);
              float middle;

              g_assert_nonnull (cjm_scene_find (self->scene, id, &point));
              middle = point.origin.x + point.size.width / 2;
              g_assert_cmpfloat (middle, >, before);
              g_assert_cmpfloat (middle, <, right - CJM_BAND_POINT);
              before = middle;
            }
        }
    }
}

/* Round a loop, phases follow each other clockwise from the left; those of the way in stand before it. */
static void
check_loop_band (const Geometry *self)
{
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  guint n = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);
  const char *back = cjm_node_get_text (journey, CJM_JOURNEY_LOOP);
  float x = 0;
  guint first = 0;

  for (guint i = 0; i < n && back != NULL; i++)
    if (g_str_equal (cjm_node_get_id (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i)), back))
      first = i;
  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t area;

      g_assert_nonnull (find_phase (self, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i), &area));
      if (i < first)
        g_assert_cmpfloat (area.origin.x, >, x);
      x = area.origin.x + area.size.width;
    }
}

void
geometry_check_phases (const Geometry *self)
{
  if (self->options->view == CJM_VIEW_MAP)
    check_map_band (self);
  else if (self->options->view == CJM_VIEW_COMPOSITE)
    check_composite_band (self);
  else if (self->options->view == CJM_VIEW_LOOP)
    check_loop_band (self);
}

/* A dot for each point of importance, and a diamond for a moment of truth, along the upper edge from the right */
static void
check_marks (const Geometry *self,
             const CjmGroup *group)
{
  gint64 importance = MAX (cjm_node_get_whole (group->node, CJM_TOUCHPOINT_IMPORTANCE), 0);
  guint n_dots = 0, n_diamonds = 0;
  graphene_point_t middle, before = { 0, 0 };
  float radius;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (group, i);
      graphene_rect_t extents;

      if (item->type != CJM_ITEM_PATH || !item->fill.set || item->fill.rgb != self->theme->mark)
        continue;
      cjm_item_get_extents (item, &extents);
      g_assert_cmpfloat (extents.origin.x, >, group->width / 2);
      g_assert_cmpfloat (extents.origin.y + extents.size.height, <, group->height / 2);
      n_diamonds += !geometry_read_circle (item, 0, &middle, &radius);
      for (guint j = 0; geometry_read_circle (item, j, &middle, &radius); j += 6, n_dots++)
        {
          g_assert_true (j == 0 || (middle.y == before.y && middle.x + 2 * radius < before.x));
          before = middle;
        }
    }
  g_assert_cmpuint (n_dots, ==, importance);
  g_assert_cmpuint (n_diamonds, ==, cjm_node_get_flag (group->node, CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
}

/* What a person edits in place covers the text that is there, and stays on its card. */
static void
check_own_text (const CjmGroup *group)
{
  const graphene_rect_t *area = &group->text.area;
  graphene_rect_t inside = GRAPHENE_RECT_INIT (-1, -1, group->width + 2, group->height + 2);
  guint n = 0;

  g_assert_true (graphene_rect_contains_rect (&inside, area));
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (group, i);

      n += item->type == CJM_ITEM_TEXT && item->x >= area->origin.x - 1 && item->baseline > area->origin.y
           && item->baseline <= area->origin.y + area->size.height;
    }
  if (group->title != NULL && *group->title != '\0')
    g_assert_cmpuint (n, >, 0);
}

/* Whether a path is the outline of a line of text */
static gboolean
is_outline (const CjmItem *path,
            const CjmItem *text)
{
  cairo_path_t *outline = cjm_outline_trace (text->line, text->x, text->baseline);
  gboolean same = TRUE;
  guint n = 0;

  for (int i = 0; i < outline->num_data && same; i += outline->data[i].header.length, n++)
    {
      const CjmSegment *segment = n < path->segments->len ? geometry_get_segment (path, n) : NULL;

      same = segment != NULL;
      for (int j = 1; same && j < outline->data[i].header.length; j++)
        same = fabs (segment->points[j - 1].x - outline->data[i + j].point.x) < GEOMETRY_SLACK
               && fabs (segment->points[j - 1].y - outline->data[i + j].point.y) < GEOMETRY_SLACK;
    }
  cairo_path_destroy (outline);

  return same && n == path->segments->len;
}

/* A halo is that of a word of its group, which is drawn over it. */
static void
check_halos (const CjmGroup *group)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (group, i);
      gboolean found = !geometry_is_stroke (item, CJM_HALO_WIDTH, 0);

      for (guint j = i + 1; j < group->items->len && !found; j++)
        found = geometry_get_item (group, j)->type == CJM_ITEM_TEXT && is_outline (item, geometry_get_item (group, j));
      g_assert_true (found);
    }
}

/* In a picture that is given away, a lane that nothing is in takes no room. */
static void
check_lanes (const Geometry *self)
{
  guint n_names = 0, n_lanes = 0;
  gboolean filled[CJM_N_LANES] = { FALSE };

  for (guint i = 0; i < self->all->len; i++)
    {
      const CjmGroup *group = geometry_get (self, i)->group;

      n_names += group->id == NULL && group->width == CJM_LABEL_WIDTH - 14
                 && geometry_get (self, i)->area.origin.x == CJM_MARGIN;
      if (geometry_get_lane (group) != CJM_N_LANES)
        filled[geometry_get_lane (group)] = TRUE;
      if (group->items->len == 8 && group->height == CJM_CURVE_HEIGHT)
        filled[CJM_LANE_EMOTION] = TRUE;
    }
  for (guint i = 0; i < self->options->n_lanes; i++)
    n_lanes += self->options->empty_lanes || filled[self->options->lanes[i]];
  g_assert_cmpuint (n_names, ==, n_lanes);
}

/* The parts of a card of a map do not stand on each other. */
void
geometry_check_cards (const Geometry *self,
                      gboolean        tight)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const CjmGroup *group = geometry_get (self, i)->group;

      check_halos (group);
      if (group->node == NULL || (group->flags & CJM_GROUP_CARD) == 0)
        continue;
      if (cjm_node_get_kind (group->node) == CJM_KIND_TOUCHPOINT)
        check_marks (self, group);
      if (self->options->view == CJM_VIEW_MAP && group->text.area.size.width > 0
          && cjm_node_get_kind (group->node) != CJM_KIND_JOURNEY && !tight)
        check_own_text (group);
    }
  if (self->options->view == CJM_VIEW_MAP)
    check_lanes (self);
}
