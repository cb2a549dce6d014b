/* cjm-map-layout-gradual.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-layout-private.h"

/*
 * Laying a large map out in slices, while a person looks at it.
 *
 * What spans columns is there from the first slice on, and so is the place of every column; its cards follow from the top
 * down. A slice is bounded by the number of cards that it makes, so that one column of thousands is no different from
 * thousands of columns.
 */

/* What a column costs besides its cards: its title, its scenario, its point */
#define CARDS_IN_HEAD 3

static CjmColumn *
get_column (CjmMapLayout *self,
            guint         index)
{
  return g_ptr_array_index (self->columns, index);
}

/* Goes on with a column: what is there of it stays */
static void
continue_column (CjmMapLayout *self,
                 CjmColumn    *column,
                 guint        *budget)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (NULL, NULL);

  cjm_map_layout_lay_out_column (self, column, nothing, budget);
}

static void
lay_out_from (CjmMapLayout *self,
              guint         first,
              guint         end,
              guint        *budget)
{
  for (guint i = first; i < end && *budget > 0; i++)
    {
      CjmColumn *column = get_column (self, i);

      if (column->finished)
        continue;
      if (!column->begun)
        *budget -= MIN (*budget - 1, CARDS_IN_HEAD);
      continue_column (self, column, budget);
    }
}

/* Lays cards out, those in an area first, but not what follows from them. */
void
cjm_map_layout_lay_out_cards (CjmMapLayout          *self,
                              const graphene_rect_t *area,
                              guint                  n_cards)
{
  guint budget = n_cards;
  guint first, end;

  if (area != NULL)
    {
      cjm_map_layout_find_columns (self, area, &first, &end);
      lay_out_from (self, first, end, &budget);
    }
  lay_out_from (self, self->n_finished, self->columns->len, &budget);
}

/**
 * cjm_map_layout_is_finished:
 *
 * Returns: whether every card is laid out
 */
gboolean
cjm_map_layout_is_finished (CjmMapLayout *self)
{
  while (self->n_finished < self->columns->len && get_column (self, self->n_finished)->finished)
    self->n_finished++;

  return self->n_finished == self->columns->len;
}

static void
follow_cards (CjmMapLayout *self)
{
  cjm_map_layout_lay_out_curve (self, FALSE);
  cjm_map_layout_arrange (self);
}

/**
 * cjm_map_layout_lay_out_more:
 * @area: (nullable): what is in view, which comes first, in canvas units
 * @n_cards: how many cards at the most
 *
 * Goes on with a map of which not every card is laid out; see cjm_scene_lay_out_more().
 *
 * Returns: whether there is more to lay out
 */
gboolean
cjm_map_layout_lay_out_more (CjmMapLayout          *self,
                             const graphene_rect_t *area,
                             guint                  n_cards)
{
  if (cjm_map_layout_is_finished (self))
    return FALSE;

  cjm_map_layout_lay_out_cards (self, area, n_cards);
  follow_cards (self);

  return !cjm_map_layout_is_finished (self);
}

/* The column in which a card will be, by its id: "touchpoint-t1" */
static CjmColumn *
find_column (CjmMapLayout *self,
             const char   *id)
{
  CjmNode *node = cjm_card_id_find (self->layout.document, id, NULL);
  CjmNode *episode = node != NULL ? cjm_node_get_ancestor (node, CJM_KIND_EPISODE) : NULL;

  return episode != NULL ? g_hash_table_lookup (self->columns_by_node, episode) : NULL;
}

/**
 * cjm_map_layout_require:
 * @id: of a card that is wanted now; see cjm_scene_require()
 *
 * Returns: whether something was laid out: the groups given out before may be gone
 */
gboolean
cjm_map_layout_require (CjmMapLayout *self,
                        const char   *id)
{
  CjmColumn *column;

  if (cjm_map_layout_is_finished (self) || g_hash_table_contains (self->placements, id))
    return FALSE;

  column = find_column (self, id);
  if (column != NULL && column->finished)
    return FALSE;

  if (column != NULL)
    continue_column (self, column, NULL);
  else
    cjm_map_layout_lay_out_cards (self, NULL, G_MAXUINT);
  follow_cards (self);

  return TRUE;
}

/**
 * cjm_map_layout_get_n_columns:
 *
 * Returns: how many columns there are
 */
guint
cjm_map_layout_get_n_columns (CjmMapLayout *self)
{
  return self->columns->len;
}

/**
 * cjm_map_layout_get_progress:
 *
 * Returns: how much is laid out, from 0 to 1
 */
double
cjm_map_layout_get_progress (CjmMapLayout *self)
{
  CjmColumn *column;
  double done;

  if (cjm_map_layout_is_finished (self))
    return 1;

  column = get_column (self, self->n_finished);
  done = self->n_finished;
  if (column->begun)
    done += (double) column->cells[CJM_LANE_TOUCHPOINTS]->len
            / (1 + cjm_node_get_n_children (column->episode, CJM_EPISODE_TOUCHPOINTS));

  return done / self->columns->len;
}
