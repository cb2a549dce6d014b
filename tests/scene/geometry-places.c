/* geometry-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#include "cjm-scene-place.h"

#define COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)
#define N_POINTS 60

/* A point for a score is found where that score's face is, and the score where the point is. */
static void
check_scores (const Geometry *self)
{
  for (guint i = 0; i < self->faces->len; i++)
    {
      const Face *face = geometry_get_face (self, i);
      graphene_point_t point;
      double score;

      g_assert_true (cjm_scene_locate_score (self->scene, face->episode, face->score, &point));
      g_assert_true (geometry_is_near (&point, &face->middle));
      g_assert_true (cjm_scene_find_score (self->scene, &face->middle, &score) == face->episode);
      g_assert_cmpfloat_with_epsilon (score, face->score, 0.01);
    }
}

static gboolean
is_in_lane (const CjmGroup *group,
            CjmLane         lane)
{
  CjmKind kind = group->node != NULL ? cjm_node_get_kind (group->node) : CJM_N_KINDS;

  switch (lane)
    {
    case CJM_LANE_TOUCHPOINTS:
      return kind == CJM_KIND_TOUCHPOINT;
    case CJM_LANE_IMPROVEMENTS:
      return kind == CJM_KIND_IMPROVEMENT && !g_str_has_prefix (group->id, "action-");
    default:
      return kind == CJM_KIND_NOTE && cjm_node_get_parent_member (group->node) == (lane == CJM_LANE_QUESTIONS
                                                                               ? CJM_EPISODE_QUESTIONS
                                                                               : CJM_EPISODE_PROBLEMS);
    }
}

static gboolean
is_shown (const Geometry *self,
          CjmLane         lane)
{
  for (guint i = 0; i < self->options->n_lanes; i++)
    if (self->options->lanes[i] == lane)
      return TRUE;

  return FALSE;
}

/* The line lies in the column under the point, below the cards whose middle is above the point and above all others. */
static void
check_card_line (const Geometry         *self,
                 CjmLane                 lane,
                 const graphene_point_t *point,
                 const CjmPlace         *place,
                 const graphene_rect_t  *line)
{
  float left = COLUMNS_X + floorf ((point->x - COLUMNS_X) / self->options->column_width) * self->options->column_width;
  graphene_rect_t area;
  guint n = 0;

  g_assert_true (cjm_scene_get_lane_area (self->scene, lane, &area));
  g_assert_cmpfloat_with_epsilon (line->origin.x, left + CJM_GAP / 2.0f, GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (line->size.width, self->options->column_width - CJM_GAP, GEOMETRY_SLACK);
  g_assert_cmpfloat (line->size.height, ==, 0);
  g_assert_cmpfloat (line->origin.y, >=, area.origin.y - CJM_GAP);
  g_assert_cmpfloat (line->origin.y, <=, area.origin.y + area.size.height);
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *card = geometry_get (self, i);
      gboolean above = card->area.origin.y + card->area.size.height / 2 <= point->y;

      if (!is_in_lane (card->group, lane) || card->area.origin.x < left
          || card->area.origin.x > left + self->options->column_width)
        continue;
      g_assert_true (graphene_rect_contains_rect (&area, &card->area));
      if (above)
        g_assert_cmpfloat (line->origin.y, >, card->area.origin.y + card->area.size.height);
      else
        g_assert_cmpfloat (line->origin.y, <, card->area.origin.y);
      n++;
      if (lane != CJM_LANE_IMPROVEMENTS)
        g_assert_true (above == (cjm_node_get_index (card->group->node) < place->index));
    }
  if (n == 0)
    g_assert_cmpfloat_with_epsilon (line->origin.y, area.origin.y + CJM_GAP / 2.0f, GEOMETRY_SLACK);
}

static void
check_cards (const Geometry         *self,
             const CjmCardType      *type,
             CjmLane                 lane,
             const graphene_point_t *point)
{
  CjmPlace place;
  graphene_rect_t line, area;
  gboolean found = cjm_scene_find_place (self->scene, point, type, &place, &line);
  gboolean over_episode = FALSE;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      float left = COLUMNS_X + floorf ((point->x - COLUMNS_X) / self->options->column_width)
                                   * self->options->column_width;

      over_episode = over_episode || (placed->group->node != NULL && placed->area.origin.x >= left
                                      && placed->area.origin.x < left + self->options->column_width
                                      && cjm_node_get_kind (placed->group->node) == CJM_KIND_EPISODE);
    }
  if (found)
    {
      g_assert_true (is_shown (self, lane));
      check_card_line (self, lane, point, &place, &line);
    }
  else if (over_episode && point->x >= COLUMNS_X)
    {
      g_assert_false (cjm_scene_get_lane_area (self->scene, lane, &area));
    }
}

/* A phase goes before the first whose middle is further right, and the line stands at its edge. */
static void
check_phases (const Geometry         *self,
              const graphene_point_t *point)
{
  const CjmCardType type = { CJM_KIND_PHASE, CJM_END };
  CjmNode *journey = cjm_scene_get_journey (self->scene);
  CjmPlace place;
  graphene_rect_t line;
  guint n = 0;
  float x = NAN, y = NAN, right = 0;

  g_assert_true (cjm_scene_find_place (self->scene, point, &type, &place, &line));
  g_assert_true (place.parent == journey && place.member == CJM_JOURNEY_PHASES);
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);

      if (placed->group->node == NULL || cjm_node_get_kind (placed->group->node) != CJM_KIND_PHASE)
        continue;
      n += placed->area.origin.x + placed->area.size.width / 2 <= point->x;
      if (isnan (x) && placed->area.origin.x + placed->area.size.width / 2 > point->x)
        x = placed->area.origin.x;
      y = placed->area.origin.y;
      right = placed->area.origin.x + placed->area.size.width;
    }
  if (isnan (y))
    return;
  g_assert_cmpuint (place.index, ==, n);
  g_assert_cmpfloat_with_epsilon (line.origin.x, isnan (x) ? right : x, isnan (x) ? CJM_BAND_POINT : GEOMETRY_SLACK);
  g_assert_cmpfloat (line.origin.y, ==, y);
  g_assert_cmpfloat (line.size.width, ==, 0);
  g_assert_cmpfloat (line.size.height, ==, CJM_BAND_HEIGHT);
}

/* An episode goes between the two columns that are nearest, and the line stands there through all lanes. */
static void
check_episodes (const Geometry         *self,
                const graphene_point_t *point)
{
  const CjmCardType type = { CJM_KIND_EPISODE, CJM_END };
  CjmPlace place;
  graphene_rect_t line;
  graphene_size_t size;
  float edge = (point->x - COLUMNS_X) / self->options->column_width;
  guint n = 0;

  for (guint i = 0; i < cjm_node_get_n_children (cjm_scene_get_journey (self->scene), CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (cjm_scene_get_journey (self->scene), CJM_JOURNEY_PHASES, i);

      n += MAX (cjm_node_get_n_children (phase, CJM_PHASE_EPISODES), 1);
    }
  g_assert_true (cjm_scene_find_place (self->scene, point, &type, &place, &line) == (n > 0));
  if (n == 0)
    return;

  cjm_scene_get_size (self->scene, &size);
  edge = CLAMP (edge, 0, n);
  g_assert_cmpint (cjm_node_get_kind (place.parent), ==, CJM_KIND_PHASE);
  g_assert_cmpuint (place.index, <=, cjm_node_get_n_children (place.parent, CJM_PHASE_EPISODES));
  if (cjm_node_get_n_children (place.parent, CJM_PHASE_EPISODES) > 0)
    g_assert_cmpfloat (fabsf (line.origin.x - COLUMNS_X - edge * self->options->column_width), <=,
                       self->options->column_width / 2 + 2);
  g_assert_cmpfloat_with_epsilon (fmodf (line.origin.x - COLUMNS_X, self->options->column_width), 0, 0.01f);
  g_assert_cmpfloat (line.size.width, ==, 0);
  g_assert_cmpfloat (line.origin.y, >, 0);
  g_assert_cmpfloat (line.origin.y + line.size.height, <=, size.height - CJM_MARGIN);
}

/* Wherever something is held over a map, what is said of where it would come to stand is so. */
void
geometry_check_places (const Geometry *self)
{
  static const CjmCardType touchpoint = { CJM_KIND_TOUCHPOINT, CJM_END }, improvement = { CJM_KIND_IMPROVEMENT, CJM_END },
                        question = { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS },
                        problem = { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  graphene_size_t size;

  if (self->options->view != CJM_VIEW_MAP)
    return;

  check_scores (self);
  cjm_scene_get_size (self->scene, &size);
  for (guint i = 0; i < N_POINTS && !self->options->lanes_only; i++)
    {
      graphene_point_t point = GRAPHENE_POINT_INIT ((float) g_rand_double_range (random, 0, size.width),
                                                    (float) g_rand_double_range (random, 0, size.height));

      check_cards (self, &touchpoint, CJM_LANE_TOUCHPOINTS, &point);
      check_cards (self, &improvement, CJM_LANE_IMPROVEMENTS, &point);
      check_cards (self, &question, CJM_LANE_QUESTIONS, &point);
      check_cards (self, &problem, CJM_LANE_PROBLEMS, &point);
      check_phases (self, &point);
      check_episodes (self, &point);
    }
}
