/* geometry-curves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#include "cjm-composite.h"
#include "cjm-phase-match.h"

/* From one face to the next that the curve goes on to without a gap */
typedef struct
{
  const Face *from;
  const Face *to;
} Step;

/* One curve of a stroke, in the coordinates of the picture */
typedef struct
{
  graphene_point_t points[4];
} Arc;

static void
add_steps (const Geometry *self,
           GPtrArray      *episodes,
           const Face    **last,
           GArray         *steps)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      Step step = { *last, geometry_find_face (self, g_ptr_array_index (episodes, i)) };

      if (step.from != NULL && step.to != NULL)
        g_array_append_val (steps, step);
      *last = step.to;
    }
}

/* In a composite, a journey has a gap where it has no phase. */
static void
add_group_steps (const Geometry *self,
                 GArray         *steps)
{
  CjmDocument *document = cjm_scene_get_document (self->scene);
  g_autoptr (GPtrArray) journeys = cjm_journey_list_group (document, cjm_scene_get_journey (self->scene));
  g_autoptr (GPtrArray) columns = cjm_journeys_merge_phases (journeys);

  for (guint i = 0; i < journeys->len; i++)
    {
      const Face *last = NULL;

      for (guint j = 0; j < columns->len; j++)
        {
          g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (g_ptr_array_index (columns, j),
                                                                     g_ptr_array_index (journeys, i));

          if (episodes->len == 0)
            last = NULL;
          add_steps (self, episodes, &last, steps);
        }
    }
}

static GArray *
list_steps (const Geometry *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  if (self->options->view == CJM_VIEW_COMPOSITE)
    {
      add_group_steps (self, steps);
      return steps;
    }

  for (guint i = 0; i < self->all->len; i++)
    {
      CjmNode *node = geometry_get (self, i)->group->node;
      const Face *last = NULL;

      if (self->options->view == CJM_VIEW_PERSONA && node != NULL && cjm_node_get_kind (node) == CJM_KIND_JOURNEY)
        {
          g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (node);

          add_steps (self, episodes, &last, steps);
        }
    }
  if (self->options->view == CJM_VIEW_MAP || self->options->view == CJM_VIEW_LOOP)
    {
      g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (cjm_scene_get_journey (self->scene));
      const Face *last = NULL;

      add_steps (self, episodes, &last, steps);
    }

  return steps;
}

static graphene_point_t
get_point (const CjmItem         *item,
           guint                  index,
           const graphene_rect_t *area)
{
  const CjmSegment *segment = geometry_get_segment (item, index);
  const graphene_point_t *point = &segment->points[segment->type == CJM_SEGMENT_CURVE ? 2 : 0];

  return GRAPHENE_POINT_INIT (area->origin.x + point->x, area->origin.y + point->y);
}

static void
add_arcs (const Placed  *placed,
          const CjmItem *item,
          GArray        *arcs)
{
  for (guint i = 1; i < item->segments->len; i++)
    {
      const CjmSegment *segment = geometry_get_segment (item, i);
      Arc arc;

      g_assert_cmpint (segment->type, ==, CJM_SEGMENT_CURVE);
      arc.points[0] = get_point (item, i - 1, &placed->area);
      for (guint j = 0; j < 3; j++)
        arc.points[j + 1] = GRAPHENE_POINT_INIT (placed->area.origin.x + segment->points[j].x,
                                                 placed->area.origin.y + segment->points[j].y);
      g_array_append_val (arcs, arc);
    }
}

/* The curves themselves, which go from left to right; a sample in a legend does not count as one. */
static GArray *
list_arcs (const Geometry *self)
{
  GArray *arcs = g_array_new (FALSE, FALSE, sizeof (Arc));

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      for (guint j = 0; j < placed->group->items->len; j++)
        {
          const CjmItem *item = geometry_get_item (placed->group, j);

          if (item->type == CJM_ITEM_PATH && item->ascending && geometry_is_stroke (item, CJM_CURVE_WIDTH, 0))
            add_arcs (placed, item, arcs);
        }
    }

  return arcs;
}

/* It goes on to the right evenly, and never over the point that it leads to. */
static void
check_arc (const Arc *arc)
{
  float third = (arc->points[3].x - arc->points[0].x) / 3;
  float top = MIN (arc->points[0].y, arc->points[3].y);
  float bottom = MAX (arc->points[0].y, arc->points[3].y);

  g_assert_cmpfloat (third, >, 0);
  for (guint i = 1; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (arc->points[i].x, arc->points[0].x + (float) i * third, 1);
      g_assert_cmpfloat (arc->points[i].y, >=, top - GEOMETRY_SLACK);
      g_assert_cmpfloat (arc->points[i].y, <=, bottom + GEOMETRY_SLACK);
    }
}

/* The curve comes to a point as it leaves it again. */
static void
check_smooth (GArray *arcs)
{
  for (guint i = 1; i < arcs->len; i++)
    {
      const graphene_point_t *a = g_array_index (arcs, Arc, i - 1).points;
      const graphene_point_t *b = g_array_index (arcs, Arc, i).points;

      if (geometry_is_near (&a[3], &b[0]))
        g_assert_cmpfloat_with_epsilon ((a[3].y - a[2].y) / (a[3].x - a[2].x), (b[1].y - b[0].y) / (b[1].x - b[0].x),
                                        0.05f);
    }
}

/* There is a curve from face to face, and none elsewhere. */
static void
check_line (const Geometry *self,
            GArray         *steps)
{
  g_autoptr (GArray) arcs = list_arcs (self);

  g_assert_cmpuint (arcs->len, ==, steps->len);
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      gboolean found = FALSE;

      for (guint j = 0; j < arcs->len && !found; j++)
        found = geometry_is_near (&step->from->middle, &g_array_index (arcs, Arc, j).points[0])
                && geometry_is_near (&step->to->middle, &g_array_index (arcs, Arc, j).points[3]);
      g_assert_true (found);
      check_arc (&g_array_index (arcs, Arc, i));
    }
  check_smooth (arcs);
}

static void
check_fill (const Placed  *placed,
            const CjmItem *item,
            gboolean       above)
{
  float neutral = geometry_get_segment (item, 0)->points[0].y;
  graphene_rect_t extents;

  cjm_item_get_extents (item, &extents);
  if (above)
    g_assert_cmpfloat (extents.origin.y + extents.size.height, <=, neutral + GEOMETRY_SLACK);
  else
    g_assert_cmpfloat (extents.origin.y, >=, neutral - GEOMETRY_SLACK);
  g_assert_cmpfloat (extents.size.width, <=, placed->area.size.width + 1);
}

/* The curve is filled towards neutral wherever it is not neutral, in one colour above and another below. */
static void
check_fills (const Geometry *self,
             GArray         *steps)
{
  float width = 0, expected = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      const CjmItem *item = geometry_get_item (placed->group, 0);
      graphene_rect_t extents;

      if (placed->group->items->len == 0 || item->type != CJM_ITEM_PATH || !item->ascending || !item->fill.set)
        continue;
      g_assert_true (item->fill.rgb == self->theme->positive_area || item->fill.rgb == self->theme->negative_area);
      check_fill (placed, item, item->fill.rgb == self->theme->positive_area);
      cjm_item_get_extents (item, &extents);
      width += extents.size.width;
    }
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if (step->from->score != 0 || step->to->score != 0)
        expected += step->to->middle.x - step->from->middle.x;
    }
  g_assert_cmpfloat_with_epsilon (width, expected, 0.1f * (1 + (float) steps->len));
}

/* Where a path passes a face, from a segment on; its number of segments if it does not */
static guint
find_on_path (const CjmItem         *path,
              const graphene_rect_t *area,
              const Face            *face,
              guint                  from)
{
  while (from < path->segments->len)
    {
      graphene_point_t point = get_point (path, from, area);

      if (geometry_is_near (&point, &face->middle))
        break;
      from++;
    }

  return from;
}

/* Along the road and round the ring: through every face, without a gap just where the scores have none */
static void
check_loop_path (const Geometry *self,
                 const Placed   *placed,
                 const CjmItem  *path,
                 GArray         *steps)
{
  guint at = 0;

  for (guint i = 0; i < self->faces->len; i++)
    {
      const Face *face = geometry_get_face (self, i);
      guint next = find_on_path (path, &placed->area, face, at);
      gboolean goes_on = FALSE, moves = i == 0;

      g_assert_cmpuint (next, <, path->segments->len);
      for (guint j = 0; j < steps->len; j++)
        goes_on = goes_on || g_array_index (steps, Step, j).to == face;
      for (guint j = at + 1; j <= next; j++)
        moves = moves || geometry_get_segment (path, j)->type == CJM_SEGMENT_MOVE;
      g_assert_true (goes_on == !moves);
      at = next;
    }
  g_assert_cmpuint (at + 1, ==, MAX (path->segments->len, 1));
}

static void
check_loop (const Geometry *self,
            GArray         *steps)
{
  guint n_paths = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      for (guint j = 0; j < placed->group->items->len; j++)
        {
          const CjmItem *item = geometry_get_item (placed->group, j);
          graphene_point_t from, to;

          if (geometry_is_stroke (item, CJM_CURVE_WIDTH, 0))
            {
              check_loop_path (self, placed, item, steps);
              n_paths++;
            }
          if (!geometry_is_stroke (item, CJM_CURVE_WIDTH, 2))
            continue;
          from = get_point (item, 0, &placed->area);
          to = get_point (item, item->segments->len - 1, &placed->area);
          g_assert_true (geometry_is_near (&from, &geometry_get_face (self, self->faces->len - 1)->middle));
          for (guint k = 0; k + 1 < self->faces->len && !geometry_is_near (&to, &from); k++)
            if (geometry_is_near (&to, &geometry_get_face (self, k)->middle))
              to = from;
          g_assert_true (geometry_is_near (&to, &from));
        }
    }
  g_assert_cmpuint (n_paths, ==, 1);
}

void
geometry_check_curves (const Geometry *self)
{
  g_autoptr (GArray) steps = list_steps (self);

  if (self->options->view == CJM_VIEW_LOOP)
    {
      check_loop (self, steps);
      return;
    }

  check_line (self, steps);
  if (self->options->view != CJM_VIEW_COMPOSITE)
    check_fills (self, steps);
}
