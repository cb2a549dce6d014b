/* cjm-poster.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-poster.h"

/**
 * cjm_poster_new:
 *
 * Returns: (transfer full): a poster on which nothing is placed
 */
CjmPoster *
cjm_poster_new (void)
{
  CjmPoster *self = g_new0 (CjmPoster, 1);

  self->placements = cjm_placements_new ();

  return self;
}

/**
 * cjm_poster_free:
 * @self: (transfer full): a poster, not %NULL
 */
void
cjm_poster_free (CjmPoster *self)
{
  g_ptr_array_unref (self->placements);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

/**
 * cjm_poster_add:
 * @group: (transfer full): what is placed, over what is there
 * @x: canvas units from the left
 * @y: canvas units from the top
 * @row: of a card: the keyboard's
 *
 * Returns: (transfer none): where it is
 */
CjmPlacement *
cjm_poster_add (CjmPoster *self,
                CjmGroup  *group,
                float      x,
                float      y,
                guint      row)
{
  CjmPlacement *placement = cjm_placement_new (group, x, y);

  placement->row = row;
  g_ptr_array_add (self->placements, placement);

  return placement;
}

/**
 * cjm_poster_add_paper:
 *
 * Puts the paper under everything, as large as the picture is by now; none where the options want none.
 */
void
cjm_poster_add_paper (CjmPoster       *self,
                      const CjmLayout *layout)
{
  CjmGroup *paper;

  if (layout->options->background == CJM_BACKGROUND_NONE)
    return;

  paper = cjm_group_new (NULL, NULL);
  paper->width = self->width;
  paper->height = self->height;
  cjm_group_add_rectangle (paper, 0, 0, self->width, self->height, 0)->fill = cjm_paint (layout->background, 1);
  g_ptr_array_insert (self->placements, 0, cjm_placement_new (paper, 0, 0));
}

static float
get_middle (const CjmPlacement *placement)
{
  return placement->x + placement->group->width / 2;
}

static int
compare_middles_cb (gconstpointer a,
                    gconstpointer b)
{
  float left = get_middle (*(const CjmPlacement *const *) a);
  float right = get_middle (*(const CjmPlacement *const *) b);

  return (left > right) - (left < right);
}

/* The cards of a row from left to right, borrowed */
static GPtrArray *
read_row (CjmPoster *self,
          guint      row)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < self->placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (self->placements, i);

      if (placement->row == row && cjm_placement_is_card (placement))
        g_ptr_array_add (cards, placement);
    }
  g_ptr_array_sort (cards, compare_middles_cb);

  return cards;
}

/* The nearest row above (`step` -1) or below (1) that holds a card; FALSE if there is none. `row` is -1 for above all. */
static gboolean
find_row (CjmPoster *self,
          gint64     row,
          int        step,
          guint     *found)
{
  gint64 best = -1;

  for (guint i = 0; i < self->placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (self->placements, i);
      gint64 away = ((gint64) placement->row - row) * step;

      if (cjm_placement_is_card (placement) && away > 0 && (best < 0 || away < best))
        best = away;
    }
  *found = (guint) (row + best * step);

  return best > 0;
}

static CjmPlacement *
find_nearest (GPtrArray *cards,
              float      x)
{
  CjmPlacement *best = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      CjmPlacement *card = g_ptr_array_index (cards, i);

      if (best == NULL || fabsf (get_middle (card) - x) < fabsf (get_middle (best) - x))
        best = card;
    }

  return best;
}

/**
 * cjm_poster_find_neighbour:
 * @from: (nullable): a card; NULL, or what is none, for the first card of all
 * @direction: where to
 *
 * Returns: (nullable) (transfer none): the card next to it
 */
CjmPlacement *
cjm_poster_find_neighbour (CjmPoster    *self,
                           CjmPlacement *from,
                           CjmDirection  direction)
{
  gboolean across = direction == CJM_DIRECTION_LEFT || direction == CJM_DIRECTION_RIGHT;
  int step = direction == CJM_DIRECTION_LEFT || direction == CJM_DIRECTION_UP ? -1 : 1;
  g_autoptr (GPtrArray) cards = NULL;
  guint row, index;

  if (!cjm_placement_is_card (from))
    {
      if (!find_row (self, -1, 1, &row))
        return NULL;
      cards = read_row (self, row);
      return g_ptr_array_index (cards, 0);
    }

  if (!across)
    {
      if (!find_row (self, from->row, step, &row))
        return NULL;
      cards = read_row (self, row);
      return find_nearest (cards, get_middle (from));
    }

  cards = read_row (self, from->row);
  if (!g_ptr_array_find (cards, from, &index) || (step < 0 && index == 0))
    return NULL;
  index += step;

  return index < cards->len ? g_ptr_array_index (cards, index) : NULL;
}

/**
 * cjm_poster_find_position:
 * @placement: a card on the poster
 * @position: (out): of a card in its row, from 1
 * @size: (out): of the row
 */
void
cjm_poster_find_position (CjmPoster    *self,
                          CjmPlacement *placement,
                          guint        *position,
                          guint        *size)
{
  g_autoptr (GPtrArray) cards = read_row (self, placement->row);
  guint index = 0;

  g_ptr_array_find (cards, placement, &index);
  *position = index + 1;
  *size = cards->len;
}

/**
 * cjm_poster_list_row:
 * @ids: takes the ids of the cards of a row, from left to right, as long-lived as the poster
 */
void
cjm_poster_list_row (CjmPoster *self,
                     guint      row,
                     GPtrArray *ids)
{
  g_autoptr (GPtrArray) cards = read_row (self, row);

  cjm_placements_add_ids (cards, ids);
}
