/* cjm-scene-gradual.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-scene-private.h"

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
get_column (CjmScene *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

/* Goes on with a column: what is there of it stays */
static void
continue_column (CjmScene *self, CjmColumn *column, guint *budget)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (NULL, NULL);

  cjm_scene_lay_out_column (self, column, nothing, budget);
}

static void
lay_out_from (CjmScene *self, guint first, guint end, guint *budget)
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
cjm_scene_lay_out_cards (CjmScene *self, const graphene_rect_t *area, guint n_cards)
{
  guint budget = n_cards;
  guint first, end;

  if (area != NULL)
    {
      cjm_scene_find_columns (self, area, &first, &end);
      lay_out_from (self, first, end, &budget);
    }
  lay_out_from (self, self->n_finished, self->columns->len, &budget);
}

/**
 * cjm_scene_is_finished:
 *
 * Returns: whether every card is laid out
 */
gboolean
cjm_scene_is_finished (CjmScene *self)
{
  if (self->poster != NULL)
    return TRUE;

  while (self->n_finished < self->columns->len && get_column (self, self->n_finished)->finished)
    self->n_finished++;

  return self->n_finished == self->columns->len;
}

static void
follow_cards (CjmScene *self)
{
  cjm_scene_lay_out_curve (self, FALSE);
  cjm_scene_arrange (self);
}

/**
 * cjm_scene_lay_out_more:
 * @area: (nullable): what is in view, which comes first
 * @n_cards: how many cards at the most
 *
 * Goes on with a scene from cjm_scene_new_gradually(). Lanes may become higher; columns stay where they are. All groups
 * that were given out before may be gone.
 *
 * Returns: whether there is more to lay out
 */
gboolean
cjm_scene_lay_out_more (CjmScene *self, const graphene_rect_t *area, guint n_cards)
{
  if (cjm_scene_is_finished (self))
    return FALSE;

  cjm_scene_lay_out_cards (self, area, n_cards);
  follow_cards (self);

  return !cjm_scene_is_finished (self);
}

/* The column in which a card will be, by its id: "touchpoint-t1" */
static CjmColumn *
find_column (CjmScene *self, const char *id)
{
  const char *dash = strchr (id, '-');
  CjmNode *node = dash != NULL ? cjm_document_find (self->document, dash + 1) : NULL;
  CjmNode *episode = node != NULL ? cjm_node_get_ancestor (node, CJM_KIND_EPISODE) : NULL;

  return episode != NULL ? g_hash_table_lookup (self->columns_by_node, episode) : NULL;
}

/**
 * cjm_scene_require:
 * @id: of a card that is wanted now
 *
 * Lays the column out in which a card is to be found, if that has not been done yet; everything for one whose column
 * its id does not tell.
 *
 * Returns: whether something was laid out: the groups given out before may be gone
 */
gboolean
cjm_scene_require (CjmScene *self, const char *id)
{
  CjmColumn *column;

  if (cjm_scene_is_finished (self) || g_hash_table_contains (self->placements, id))
    return FALSE;

  column = find_column (self, id);
  if (column != NULL && column->finished)
    return FALSE;

  if (column != NULL)
    continue_column (self, column, NULL);
  else
    cjm_scene_lay_out_cards (self, NULL, G_MAXUINT);
  follow_cards (self);

  return TRUE;
}

/**
 * cjm_scene_get_n_columns:
 *
 * Returns: how many columns its map has, all of which are gone through after each slice
 */
guint
cjm_scene_get_n_columns (CjmScene *self)
{
  return self->columns->len;
}

/**
 * cjm_scene_get_progress:
 *
 * Returns: how much is laid out, from 0 to 1
 */
double
cjm_scene_get_progress (CjmScene *self)
{
  CjmColumn *column;
  double done;

  if (cjm_scene_is_finished (self))
    return 1;

  column = get_column (self, self->n_finished);
  done = self->n_finished;
  if (column->begun)
    done += (double) column->cells[CJM_LANE_TOUCHPOINTS]->len
            / (1 + cjm_node_get_n_children (column->episode, CJM_EPISODE_TOUCHPOINTS));

  return done / self->columns->len;
}
