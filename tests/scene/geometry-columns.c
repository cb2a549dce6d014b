/* geometry-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>
#include <string.h>

#include "cjm-composite.h"
#include "cjm-curve-scale.h"
#include "cjm-composite-lane.h"
#include "cjm-loop-shape.h"
#include "cjm-phase-match.h"

#define COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)

/* The lane of the map that a card of a kind stands in; CJM_N_LANES for none */
CjmLane
geometry_get_lane (const CjmGroup *group)
{
  CjmKind kind = group->node != NULL ? cjm_node_get_kind (group->node) : CJM_N_KINDS;

  if ((group->flags & CJM_GROUP_POINT) != 0)
    return CJM_LANE_EMOTION;
  if (kind == CJM_KIND_TOUCHPOINT)
    return CJM_LANE_TOUCHPOINTS;
  if (kind == CJM_KIND_NOTE)
    return cjm_node_get_parent_member (group->node) == CJM_EPISODE_QUESTIONS ? CJM_LANE_QUESTIONS : CJM_LANE_PROBLEMS;
  if (kind == CJM_KIND_IMPROVEMENT)
    return g_str_has_prefix (group->id, "action-") ? CJM_LANE_ACTION_PLAN : CJM_LANE_IMPROVEMENTS;
  if (kind == CJM_KIND_EPISODE)
    return g_str_has_prefix (group->id, "episode-") ? CJM_LANE_EPISODE : CJM_LANE_SCENARIO;

  return CJM_N_LANES;
}

/* The column of an episode, or of a phase without any */
static guint
find_column (CjmNode *journey,
             CjmNode *node)
{
  guint column = 0;

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      guint n = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      if (phase == node)
        return column;
      for (guint j = 0; j < n; j++, column++)
        if (cjm_node_get_child (phase, CJM_PHASE_EPISODES, j) == node)
          return column;
      column += n == 0;
    }

  return G_MAXUINT;
}

/* What belongs to an episode or to a phase without one: by its node, or by the id of quiet words, "average-e1" */
static CjmNode *
find_owner (const Geometry *self,
            const CjmGroup *group)
{
  CjmDocument *document = cjm_scene_get_document (self->scene);
  CjmNode *node = group->node;

  if (node == NULL && group->id != NULL)
    node = cjm_document_find (document, strchr (group->id, '-') + 1);
  if (node == NULL)
    return NULL;
  if (cjm_node_get_kind (node) == CJM_KIND_PHASE)
    return group->node == NULL ? node : NULL;

  return cjm_node_get_ancestor (node, CJM_KIND_EPISODE);
}

static void
check_column (const Geometry *self,
              const Placed   *placed,
              CjmNode        *owner)
{
  guint column = find_column (cjm_scene_get_journey (self->scene), owner);
  float left = COLUMNS_X + column * self->options->column_width;

  g_assert_cmpuint (column, <, G_MAXUINT);
  g_assert_cmpfloat (placed->area.origin.x, >=, left);
  g_assert_cmpfloat (placed->area.origin.x + placed->area.size.width, <=, left + self->options->column_width);
  if ((placed->group->flags & CJM_GROUP_POINT) == 0 && placed->group->node != NULL)
    g_assert_cmpfloat (placed->area.size.width, >, self->options->column_width - 10);
}

/* How many hairlines lie above a height; what has as many is in one lane. */
static guint
count_lines_above (const Geometry *self,
                   float           y)
{
  const CjmGroup *ground = geometry_get (self, 0)->group;
  guint n = 0;

  for (guint i = 0; i < ground->items->len; i++)
    {
      const CjmItem *item = geometry_get_item (ground, i);

      n += item->type == CJM_ITEM_RECTANGLE && item->area.size.height == 1 && item->area.origin.y < y;
    }

  return n;
}

/* The names of the lanes stand under each other as the options say, those that there are; a hairline lies between two,
 * but not where a scenario goes on what its episode is about. */
static void
check_lane (const Geometry *self,
            const Placed   *placed,
            CjmLane         lane)
{
  guint place = 0, n_above = 0, most = 0;

  for (guint i = 0; i < self->options->n_lanes; i++)
    if (self->options->lanes[i] == lane)
      place = i;
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *other = geometry_get (self, i);
      CjmLane other_lane = geometry_get_lane (other->group);

      if (other_lane == CJM_N_LANES || other_lane == lane)
        continue;
      for (guint j = 0; j < self->options->n_lanes; j++)
        if (self->options->lanes[j] == other_lane)
          g_assert_true ((j < place) == (other->area.origin.y < placed->area.origin.y));
    }
  for (guint i = 0; i < place; i++)
    most += !(self->options->lanes[i] == CJM_LANE_EPISODE && self->options->lanes[i + 1] == CJM_LANE_SCENARIO);
  n_above = count_lines_above (self, placed->area.origin.y);
  g_assert_cmpuint (n_above, <=, most);
  g_assert_cmpuint (n_above, ==, count_lines_above (self, placed->area.origin.y + placed->area.size.height));
}

/* On the map, the middle of a face is over that of its column and as high as its score says. */
static void
check_map_face (const Geometry *self,
                const Face     *face,
                float           neutral)
{
  guint column = find_column (cjm_scene_get_journey (self->scene), face->episode);

  g_assert_cmpfloat_with_epsilon (face->middle.x, COLUMNS_X + (column + 0.5f) * self->options->column_width,
                                  GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (face->middle.y, neutral - face->score * CJM_SCORE_HEIGHT, GEOMETRY_SLACK);
  g_assert_cmpfloat (face->rise.x, ==, 0);
  g_assert_cmpfloat (face->rise.y, ==, -CJM_SCORE_HEIGHT);
}

/* The guides: five lines at even distances from best to worst, of which the neutral one is not dotted */
static float
check_guides (const Geometry *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      const CjmItem *items = geometry_get_item (placed->group, 0);

      if (placed->group->items->len != 5 || placed->area.origin.x != 0 || placed->area.size.height != CJM_CURVE_HEIGHT || items[0].line_width != 1)
        continue;
      for (guint j = 0; j < 5; j++)
        {
          g_assert_cmpfloat (geometry_get_segment (&items[j], 0)->points[0].y, ==,
                             CJM_CURVE_HEIGHT / 2 + (2.0f - j) * 2.5f * CJM_SCORE_HEIGHT);
          g_assert_true ((items[j].dash[0] > 0) == (j != 2));
        }

      return placed->area.origin.y + CJM_CURVE_HEIGHT / 2;
    }

  return NAN;
}

/* The names of the best, the neutral and the worst score stand beside their guides, left of the columns. */
static void
check_guide_names (const Geometry *self,
                   float           neutral)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      graphene_rect_t text;

      if (placed->group->items->len != 3 || placed->area.size.height != CJM_CURVE_HEIGHT
          || geometry_get_item (placed->group, 0)->type != CJM_ITEM_TEXT)
        continue;
      n++;
      for (guint j = 0; j < 3; j++)
        {
          cjm_item_get_extents (geometry_get_item (placed->group, j), &text);
          g_assert_cmpfloat_with_epsilon (placed->area.origin.y + text.origin.y + text.size.height / 2,
                                          neutral + ((int) j - 1) * 5 * CJM_SCORE_HEIGHT, 3);
          g_assert_cmpfloat (placed->area.origin.x + text.origin.x, >=, CJM_MARGIN);
          g_assert_cmpfloat (placed->area.origin.x + text.origin.x + text.size.width, <, COLUMNS_X);
        }
    }
  g_assert_cmpuint (n, ==, isnan (neutral) ? 0 : 1);
}

/* A dot for every rating of an episode's touchpoints, in their order and as high as it is */
static void
check_ratings (const Geometry *self,
               CjmNode        *episode,
               float           neutral)
{
  float left = COLUMNS_X + find_column (cjm_scene_get_journey (self->scene), episode) * self->options->column_width;
  guint dot = 0;
  const CjmGroup *group = NULL;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      if (placed->group->id == NULL && placed->area.origin.x == left && placed->group->items->len > 0
          && placed->area.size.width == self->options->column_width && placed->area.size.height == CJM_CURVE_HEIGHT
          && placed->area.origin.y + CJM_CURVE_HEIGHT / 2 == neutral
          && geometry_get_item (placed->group, 0)->line_width == MAX (4 / 7.0f, 1.2f))
        group = placed->group;
    }
  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    {
      double score = cjm_node_get_number (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i),
                                          CJM_TOUCHPOINT_SATISFACTION_SCORE);
      graphene_point_t middle, before = { 0, 0 };
      float radius;

      if (isnan (score) || !self->options->ratings)
        continue;
      g_assert_nonnull (group);
      g_assert_cmpuint (dot, <, group->items->len);
      g_assert_true (geometry_read_circle (geometry_get_item (group, dot), 0, &middle, &radius));
      if (dot > 0)
        geometry_read_circle (geometry_get_item (group, dot - 1), 0, &before, &radius);
      g_assert_cmpfloat (middle.x, >, before.x);
      g_assert_cmpfloat (middle.x, <, self->options->column_width);
      g_assert_cmpfloat_with_epsilon (middle.y, CJM_CURVE_HEIGHT / 2 - score * CJM_SCORE_HEIGHT, GEOMETRY_SLACK);
      g_assert_cmpuint (geometry_get_item (group, dot)->stroke.rgb, ==, cjm_theme_get_score_color (self->theme, score));
      dot++;
    }
  g_assert_cmpuint (dot, ==, group != NULL ? group->items->len : 0);
}

static void
check_map (const Geometry *self)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (cjm_scene_get_journey (self->scene));
  float neutral = check_guides (self);

  check_guide_names (self, neutral);
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      CjmLane lane = geometry_get_lane (placed->group);
      CjmNode *owner = find_owner (self, placed->group);

      if (owner != NULL)
        check_column (self, placed, owner);
      if (lane != CJM_N_LANES)
        check_lane (self, placed, lane);
    }
  for (guint i = 0; i < self->faces->len; i++)
    check_map_face (self, geometry_get_face (self, i), neutral);
  for (guint i = 0; i < episodes->len && !isnan (neutral); i++)
    check_ratings (self, g_ptr_array_index (episodes, i), neutral);
}

/* In a composite, faces rise from the middle of their journey's lane. */
static void
check_composite (const Geometry *self)
{
  for (guint i = 0; i < self->faces->len; i++)
    {
      const Face *face = geometry_get_face (self, i);
      g_autofree char *id = g_strconcat ("journey-", cjm_node_get_id (cjm_node_get_ancestor (face->episode,
                                                                                         CJM_KIND_JOURNEY)), NULL);
      graphene_rect_t lane;

      g_assert_nonnull (cjm_scene_find (self->scene, id, &lane));
      g_assert_cmpfloat (lane.size.height, ==, CJM_COMPOSITE_LANE);
      g_assert_cmpfloat_with_epsilon (face->middle.y - face->rise.y * (float) face->score,
                                      lane.origin.y + CJM_COMPOSITE_LANE / 2, GEOMETRY_SLACK);
      g_assert_cmpfloat (face->rise.y, <, -10);
      g_assert_cmpfloat (face->rise.x, ==, 0);
    }
}

/* The middle line of the ring; FALSE where there is none */
static gboolean
find_ring (const Geometry   *self,
           graphene_point_t *middle,
           float            *radius)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      for (guint j = 0; j < placed->group->items->len; j++)
        if (geometry_is_stroke (geometry_get_item (placed->group, j), CJM_LOOP_ROAD, 0))
          return geometry_read_circle (geometry_get_item (placed->group, j), 0, middle, radius);
    }

  return FALSE;
}

/* Round a loop, faces rise from a circle round the ring, clockwise from the left, or from a line along the road into it. */
static void
check_loop (const Geometry *self)
{
  const float neutral = cjm_loop_get_away (0);
  double before = 0;
  graphene_point_t middle;
  float radius;

  g_assert_true (find_ring (self, &middle, &radius));
  for (guint i = 0; i < self->faces->len; i++)
    {
      const Face *face = geometry_get_face (self, i);
      float x = face->middle.x - middle.x - face->rise.x * (float) face->score;
      float y = face->middle.y - middle.y - face->rise.y * (float) face->score;
      double angle = atan2 (y, x) + (y < 0 ? G_PI : -G_PI);

      g_assert_cmpfloat_with_epsilon (hypotf (face->rise.x, face->rise.y), CJM_LOOP_SCORE, GEOMETRY_SLACK);
      if (x < -radius - neutral - 1)
        {
          g_assert_cmpfloat_with_epsilon (face->rise.x, 0, GEOMETRY_SLACK);
          g_assert_cmpfloat_with_epsilon (y, -neutral, GEOMETRY_SLACK);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (hypotf (x, y), radius + neutral, 0.2f);
      g_assert_cmpfloat_with_epsilon (x * face->rise.y, y * face->rise.x, 5);
      g_assert_cmpfloat (x * face->rise.x + y * face->rise.y, >, 0);
      angle += angle < 0 ? 2 * G_PI : 0;
      g_assert_cmpfloat (angle, >, before);
      before = angle;
    }
}

void
geometry_check_columns (const Geometry *self)
{
  if (self->options->view == CJM_VIEW_MAP)
    check_map (self);
  else if (self->options->view == CJM_VIEW_COMPOSITE)
    check_composite (self);
  else if (self->options->view == CJM_VIEW_LOOP)
    check_loop (self);
}
