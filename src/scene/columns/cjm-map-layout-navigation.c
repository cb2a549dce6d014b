/* cjm-map-layout-navigation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-layout-private.h"

/*
 * The keyboard's way over the map. Left and right stay in a lane and skip columns in which it is empty; up and down
 * stay in a column, from card to card and from lane to lane, up to the phase, and to the title and the persona. As every
 * episode has a header, every card can be reached; where the lane of headers is hidden, no column with cards is skipped.
 */

static CjmColumn *
get_column (CjmMapLayout *self,
            guint         index)
{
  return g_ptr_array_index (self->columns, index);
}

/* The lane that is shown `step` behind another one; -1 if there is none. `lane` is -1 for before the first. */
static int
get_next_lane (CjmMapLayout *self,
               int           lane,
               int           step)
{
  int place = -1;

  for (guint i = 0; i < self->layout.options->n_lanes; i++)
    if ((int) self->layout.options->lanes[i] == lane)
      place = i;

  for (place += step; place >= 0 && place < (int) self->layout.options->n_lanes; place += step)
    if (self->visible[self->layout.options->lanes[place]])
      return self->layout.options->lanes[place];

  return -1;
}

/* The first card of a column from a lane on downwards, or the last one upwards */
static CjmPlacement *
find_in_column (CjmMapLayout *self,
                CjmColumn    *column,
                int           lane,
                int           step)
{
  for (; lane >= 0; lane = get_next_lane (self, lane, step))
    {
      GPtrArray *cell = column->cells[lane];

      if (cell->len > 0)
        return g_ptr_array_index (cell, step > 0 ? 0 : cell->len - 1);
    }

  return NULL;
}

static guint
find_phase (CjmMapLayout *self,
            CjmNode      *phase)
{
  g_autofree char *id = cjm_card_id_new (phase, CJM_CARD_WHOLE);
  const CjmPlacement *placement = g_hash_table_lookup (self->placements, id);

  return placement != NULL ? placement->index : 0;
}

static CjmPlacement *
get_phase (CjmMapLayout *self,
           guint         index)
{
  return index < self->band->len ? g_ptr_array_index (self->band, index) : NULL;
}

/* How far the middle of one lies beside another */
static float
get_distance (const CjmPlacement *placement,
              const CjmPlacement *from)
{
  float middle = from->x + from->group->width / 2;

  return fmaxf (0, fmaxf (placement->x - middle, middle - placement->x - placement->group->width));
}

/* Of the title and the persona, or of the phases, the one that is nearest from side to side */
static CjmPlacement *
find_above_or_below (GPtrArray          *placements,
                     const CjmPlacement *from)
{
  CjmPlacement *best = NULL;

  for (guint i = 0; i < placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (placements, i);

      if (cjm_placement_is_card (placement)
          && (best == NULL || get_distance (placement, from) < get_distance (best, from)))
        best = placement;
    }

  return best;
}

/* From the title or the persona */
static CjmPlacement *
go_from_header (CjmMapLayout *self,
                CjmPlacement *from,
                CjmDirection  direction)
{
  guint index = 0;

  g_ptr_array_find (self->header, from, &index);
  switch (direction)
    {
    case CJM_DIRECTION_DOWN:
      return index == 0 ? get_phase (self, 0) : find_above_or_below (self->band, from);
    case CJM_DIRECTION_LEFT:
    case CJM_DIRECTION_RIGHT:
      index += direction == CJM_DIRECTION_LEFT ? -1 : 1;
      return index < self->header->len && cjm_placement_is_card (self->header->pdata[index]) ? self->header->pdata[index] : NULL;
    case CJM_DIRECTION_UP:
      break;
    }

  return NULL;
}

static CjmPlacement *
go_from_phase (CjmMapLayout *self,
               CjmPlacement *from,
               CjmDirection  direction)
{
  guint index = find_phase (self, from->group->node);

  switch (direction)
    {
    case CJM_DIRECTION_LEFT:
      return index > 0 ? get_phase (self, index - 1) : NULL;
    case CJM_DIRECTION_RIGHT:
      return get_phase (self, index + 1);
    case CJM_DIRECTION_UP:
      return find_above_or_below (self->header, from);
    case CJM_DIRECTION_DOWN:
      break;
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      CjmColumn *column = get_column (self, i);
      CjmPlacement *card = NULL;

      if (column->phase == from->group->node)
        card = find_in_column (self, column, get_next_lane (self, -1, 1), 1);
      if (card != NULL)
        return card;
    }
  return NULL;
}

static CjmPlacement *
go_in_column (CjmMapLayout *self,
              CjmPlacement *from,
              int           step)
{
  CjmColumn *column = from->column;
  GPtrArray *cell = column->cells[from->lane];
  int index = (int) from->index + step;
  CjmPlacement *card;

  if (index >= 0 && index < (int) cell->len)
    return g_ptr_array_index (cell, index);

  card = find_in_column (self, column, get_next_lane (self, from->lane, step), step);
  if (card == NULL && step < 0)
    card = get_phase (self, find_phase (self, column->phase));

  return card;
}

static float
get_middle (CjmMapLayout       *self,
            const CjmPlacement *placement)
{
  return self->lane_y[placement->lane] + placement->y + placement->group->height / 2;
}

/* The nearest in height: the best so far, or one of those in a cell */
static CjmPlacement *
find_nearest (CjmMapLayout       *self,
              GPtrArray          *cell,
              const CjmPlacement *from,
              CjmLane             lane,
              CjmPlacement       *best)
{
  float y = get_middle (self, from);
  guint below = cjm_placements_find_down (cell, y - self->lane_y[lane]);

  for (guint i = below > 0 ? below - 1 : 0; i < MIN (below + 2, cell->len); i++)
    {
      CjmPlacement *card = g_ptr_array_index (cell, i);

      if (best == NULL || fabsf (get_middle (self, card) - y) < fabsf (get_middle (self, best) - y))
        best = card;
    }

  return best;
}

/* The card of the next column in the same lane that is nearest in height; without headers by which to come to every
 * column, of the next column with any */
static CjmPlacement *
go_in_lane (CjmMapLayout *self,
            CjmPlacement *from,
            int           step)
{
  for (int i = (int) ((CjmColumn *) from->column)->index + step; i >= 0 && i < (int) self->columns->len; i += step)
    {
      CjmColumn *column = get_column (self, i);
      CjmPlacement *best = find_nearest (self, column->cells[from->lane], from, from->lane, NULL);

      if (best == NULL && !self->visible[CJM_LANE_EPISODE])
        for (int lane = get_next_lane (self, -1, 1); lane >= 0; lane = get_next_lane (self, lane, 1))
          best = find_nearest (self, column->cells[lane], from, lane, best);
      if (best != NULL)
        return best;
    }

  return NULL;
}

/* Where the journey starts; the title only where it has no phase */
static CjmPlacement *
get_first (CjmMapLayout *self)
{
  CjmPlacement *card = get_phase (self, 0);

  for (guint i = 0; card == NULL && i < self->columns->len; i++)
    card = find_in_column (self, get_column (self, i), get_next_lane (self, -1, 1), 1);

  return card != NULL || self->header->len == 0 ? card : g_ptr_array_index (self->header, 0);
}

/* The card next to one, or the first one where that is NULL; NULL at the edge of the map */
CjmPlacement *
cjm_map_layout_get_neighbour (CjmSceneLayout *layout,
                              CjmPlacement   *from,
                              CjmDirection    direction)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);

  if (from == NULL)
    return get_first (self);
  if (from->column == NULL && cjm_node_get_kind (from->group->node) == CJM_KIND_PHASE)
    return go_from_phase (self, from, direction);
  if (from->column == NULL)
    return go_from_header (self, from, direction);
  if (direction == CJM_DIRECTION_UP || direction == CJM_DIRECTION_DOWN)
    return go_in_column (self, from, direction == CJM_DIRECTION_UP ? -1 : 1);

  return go_in_lane (self, from, direction == CJM_DIRECTION_LEFT ? -1 : 1);
}

/* Counts the cards of lanes that are one list, once for all cards that ask, until others stand in them. */
static void
count_across (CjmMapLayout *self)
{
  if (self->counted)
    return;

  self->counted = TRUE;
  for (int lane = 0; lane < CJM_N_LANES; lane++)
    self->n_across[lane] = 0;
  for (guint i = 0; i < self->columns->len; i++)
    for (int lane = 0; lane < CJM_N_LANES; lane++)
      if (cjm_lane_get_info (lane)->across)
        {
          get_column (self, i)->n_before[lane] = self->n_across[lane];
          self->n_across[lane] += get_column (self, i)->cells[lane]->len;
        }
}

/* Which it is of its list, from 1: of the touchpoints of an episode, of all episodes, of all phases … */
void
cjm_map_layout_get_position (CjmSceneLayout *layout,
                             CjmPlacement   *card,
                             guint          *position,
                             guint          *size)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  CjmColumn *column = card->column;

  if (column == NULL)
    {
      gboolean is_phase = cjm_node_get_kind (card->group->node) == CJM_KIND_PHASE;

      *position = is_phase ? find_phase (self, card->group->node) + 1 : 1;
      *size = is_phase ? self->band->len : 1;
      return;
    }

  if (!cjm_lane_get_info (card->lane)->across)
    {
      *position = card->index + 1;
      *size = column->cells[card->lane]->len;
      return;
    }

  count_across (self);
  *position = column->n_before[card->lane] + 1;
  *size = self->n_across[card->lane];
}

/* Column by column and from top to bottom; all phases for a phase */
void
cjm_map_layout_list_lane (CjmSceneLayout *layout,
                          CjmPlacement   *card,
                          GPtrArray      *ids)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);

  if (card->column != NULL)
    for (guint i = 0; i < self->columns->len; i++)
      cjm_placements_add_ids (get_column (self, i)->cells[card->lane], ids);
  else
    cjm_placements_add_ids (cjm_node_get_kind (card->group->node) == CJM_KIND_PHASE ? self->band : self->header, ids);
}

/* From top to bottom; none for a card that stands in no column */
void
cjm_map_layout_list_column (CjmSceneLayout *layout,
                            CjmPlacement   *card,
                            GPtrArray      *ids)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  CjmColumn *column = card->column;

  for (int lane = get_next_lane (self, -1, 1); column != NULL && lane >= 0; lane = get_next_lane (self, lane, 1))
    cjm_placements_add_ids (column->cells[lane], ids);
}
