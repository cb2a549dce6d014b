/* cjm-map-layout-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-scale.h"
#include "cjm-map-layout-private.h"

/*
 * From a point of the map to a place in the document: where something would come to stand if it were let go there, and
 * the line that says so.
 */

static float
get_column_x (CjmMapLayout *self,
              guint         index)
{
  return CJM_COLUMNS_X + index * self->layout.options->column_width;
}

static CjmColumn *
get_column_at (CjmMapLayout *self,
               float         x)
{
  float index = floorf ((x - CJM_COLUMNS_X) / self->layout.options->column_width);

  return index >= 0 && index < self->columns->len ? g_ptr_array_index (self->columns, (guint) index) : NULL;
}

/* Where the last lane ends */
float
cjm_map_layout_get_lanes_bottom (CjmMapLayout *self)
{
  float bottom = self->height - CJM_MARGIN;

  return self->footer->len > 0 ? MIN (bottom, ((CjmPlacement *) g_ptr_array_index (self->footer, 0))->y) : bottom;
}

/**
 * cjm_map_layout_get_lane_area:
 * @area: (out): the whole width of the map, from the lane's top to its bottom, in canvas units
 *
 * Returns: whether the lane is shown
 */
gboolean
cjm_map_layout_get_lane_area (CjmMapLayout    *self,
                              CjmLane          lane,
                              graphene_rect_t *area)
{
  float bottom = cjm_map_layout_get_lanes_bottom (self);

  if (!self->visible[lane] || self->columns->len == 0)
    return FALSE;

  for (guint i = 0; i < self->layout.options->n_lanes; i++)
    {
      CjmLane other = self->layout.options->lanes[i];

      if (self->visible[other] && self->lane_y[other] > self->lane_y[lane])
        bottom = MIN (bottom, self->lane_y[other]);
    }

  *area = GRAPHENE_RECT_INIT (0, self->lane_y[lane], self->width, bottom - self->lane_y[lane]);
  return TRUE;
}

static float
get_distance (CjmMapLayout *self,
              CjmLane       lane,
              float         y)
{
  graphene_rect_t area;

  if (!cjm_map_layout_get_lane_area (self, lane, &area))
    return INFINITY;

  return MAX (MAX (area.origin.y - y, y - area.origin.y - area.size.height), 0);
}

/* The nearest of the lanes that take a thing; CJM_N_LANES where none does */
static guint
find_lane (CjmMapLayout      *self,
           const CjmCardType *type,
           float              y)
{
  guint best = CJM_N_LANES;

  for (guint i = 0; i < CJM_N_LANES; i++)
    if (cjm_lane_takes (i, type)
        && (best == CJM_N_LANES || get_distance (self, i, y) < get_distance (self, best, y)))
      best = i;

  return best;
}

static void
get_card_area (CjmMapLayout    *self,
               GPtrArray       *cell,
               guint            index,
               graphene_rect_t *area)
{
  cjm_map_layout_get_area (CJM_SCENE_LAYOUT (self), g_ptr_array_index (cell, index), area);
}

/* Before which of the cards in a cell: the first whose middle lies below. */
static guint
find_index (CjmMapLayout *self,
            GPtrArray    *cell,
            float         y)
{
  graphene_rect_t area;
  guint first = 0;
  guint end = cell->len;

  while (first < end)
    {
      guint middle = (first + end) / 2;

      get_card_area (self, cell, middle, &area);
      if (y < area.origin.y + area.size.height / 2)
        end = middle;
      else
        first = middle + 1;
    }

  return first;
}

/* In the middle between two cards */
static float
get_line_y (CjmMapLayout *self,
            CjmLane       lane,
            GPtrArray    *cell,
            guint         index)
{
  graphene_rect_t before, after;
  float y = self->lane_y[lane];

  if (index > 0)
    {
      get_card_area (self, cell, index - 1, &before);
      y = before.origin.y + before.size.height;
    }
  if (index >= cell->len)
    return y + CJM_GAP / 2.0f;

  get_card_area (self, cell, index, &after);
  return index > 0 ? (y + after.origin.y) / 2 : after.origin.y - CJM_GAP / 2.0f;
}

static CjmNode *
get_node (GPtrArray *cell,
          guint      index)
{
  return ((CjmPlacement *) g_ptr_array_index (cell, index))->group->node;
}

static gboolean
find_card_place (CjmMapLayout           *self,
                 const graphene_point_t *point,
                 const CjmCardType      *type,
                 CjmPlace               *place,
                 graphene_rect_t        *line)
{
  CjmColumn *column = get_column_at (self, point->x);
  guint lane = find_lane (self, type, point->y);
  GPtrArray *cell;
  guint index;

  if (column == NULL || column->episode == NULL || lane == CJM_N_LANES || !self->visible[lane])
    return FALSE;
  if (!cjm_place_in_episode (column->episode, type->kind, cjm_lane_get_info (lane)->type.member, place))
    return FALSE;

  cell = column->cells[lane];
  index = find_index (self, cell, point->y);
  if (index < cell->len)
    place->index = cjm_node_get_index (get_node (cell, index));
  else if (cell->len > 0)
    place->index = cjm_node_get_index (get_node (cell, index - 1)) + 1;

  *line = GRAPHENE_RECT_INIT (get_column_x (self, column->index) + CJM_GAP / 2.0f,
                              get_line_y (self, lane, cell, index), self->layout.options->column_width - CJM_GAP, 0);
  return TRUE;
}

static gboolean
find_episode_place (CjmMapLayout           *self,
                    const graphene_point_t *point,
                    CjmPlace               *place,
                    graphene_rect_t        *line)
{
  float width = self->layout.options->column_width;
  float at = CLAMP ((point->x - CJM_COLUMNS_X) / width, 0, self->columns->len - 0.01f);
  CjmColumn *column;
  gboolean behind;
  float top;

  if (self->columns->len == 0)
    return FALSE;

  column = g_ptr_array_index (self->columns, (guint) at);
  behind = column->episode != NULL && at - floorf (at) >= 0.5f;
  top = ((CjmPlacement *) g_ptr_array_index (self->band, 0))->y + CJM_BAND_HEIGHT;

  *place = (CjmPlace) { .parent = column->phase, .member = CJM_PHASE_EPISODES };
  if (column->episode != NULL)
    place->index = cjm_node_get_index (column->episode) + behind;
  *line = GRAPHENE_RECT_INIT (get_column_x (self, column->index + behind), top, 0,
                              cjm_map_layout_get_lanes_bottom (self) - top);
  return TRUE;
}

static gboolean
find_phase_place (CjmMapLayout           *self,
                  const graphene_point_t *point,
                  CjmPlace               *place,
                  graphene_rect_t        *line)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (CJM_COLUMNS_X, self->header_bottom, 0, 0);
  float x = get_column_x (self, self->columns->len);
  guint index = 0;

  for (; index < self->band->len; index++)
    {
      cjm_map_layout_get_area (CJM_SCENE_LAYOUT (self), g_ptr_array_index (self->band, index), &area);
      if (point->x < area.origin.x + area.size.width / 2)
        {
          x = area.origin.x;
          break;
        }
    }

  *place = (CjmPlace) { .parent = self->layout.journey, .member = CJM_JOURNEY_PHASES, .index = index };
  *line = GRAPHENE_RECT_INIT (x, area.origin.y, 0, CJM_BAND_HEIGHT);
  return TRUE;
}

/**
 * cjm_map_layout_find_place:
 * @point: in canvas units
 * @type: what is to be put there
 * @place: (out): where it would come to stand
 * @line: (out): where a line says so; see cjm_scene_find_place()
 *
 * Returns: whether there is such a place
 */
gboolean
cjm_map_layout_find_place (CjmMapLayout           *self,
                           const graphene_point_t *point,
                           const CjmCardType      *type,
                           CjmPlace               *place,
                           graphene_rect_t        *line)
{
  if (self->layout.options->lanes_only || point->x < 0 || point->y < 0 || point->x > self->width || point->y > self->height)
    return FALSE;

  switch (type->kind)
    {
    case CJM_KIND_PHASE:
      return find_phase_place (self, point, place, line);
    case CJM_KIND_EPISODE:
      return find_episode_place (self, point, place, line);
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_IMPROVEMENT:
      return find_card_place (self, point, type, place, line);
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}

/**
 * cjm_map_layout_find_score:
 * @point: in canvas units
 * @score: (out): what that height of the emotion lane stands for, -5 to 5
 *
 * Returns: (nullable) (transfer none): the episode in whose part of the emotion lane the point is
 */
CjmNode *
cjm_map_layout_find_score (CjmMapLayout           *self,
                           const graphene_point_t *point,
                           double                 *score)
{
  CjmColumn *column = get_column_at (self, point->x);
  graphene_rect_t area;

  if (column == NULL || column->episode == NULL || !cjm_map_layout_get_lane_area (self, CJM_LANE_EMOTION, &area)
      || !graphene_rect_contains_point (&area, point))
    return NULL;

  *score = cjm_curve_get_score (point->y - area.origin.y);
  return column->episode;
}

/**
 * cjm_map_layout_locate_score:
 * @score: -5 to 5
 * @point: (out): where the point of an episode with that score would be, in canvas units
 *
 * Returns: whether the episode has a part of the emotion lane
 */
gboolean
cjm_map_layout_locate_score (CjmMapLayout     *self,
                             CjmNode          *episode,
                             double            score,
                             graphene_point_t *point)
{
  CjmColumn *column = g_hash_table_lookup (self->columns_by_node, episode);

  if (column == NULL || !self->visible[CJM_LANE_EMOTION])
    return FALSE;

  *point = GRAPHENE_POINT_INIT (get_column_x (self, column->index) + self->layout.options->column_width / 2,
                                self->lane_y[CJM_LANE_EMOTION] + cjm_curve_get_y (score));
  return TRUE;
}
