/* cjm-cell-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-cell-layout.h"

/**
 * cjm_cell_layout_begin:
 * @column: whose cell is filled
 * @lane: of the cell
 * @gap: between two cards
 * @changed: (nullable): set of the nodes whose cards look different now; NULL for all
 * @budget: (nullable): how many new cards there may be, which each of them lessens; NULL for any number
 *
 * Empties a cell in order to fill it anew, between this and cjm_cell_layout_end().
 */
void
cjm_cell_layout_begin (CjmCellLayout   *self,
                       CjmColumn       *column,
                       const CjmLayout *layout,
                       CjmLane          lane,
                       float            gap,
                       GHashTable      *changed,
                       guint           *budget)
{
  *self = (CjmCellLayout) {
    .column = column, .layout = layout, .lane = lane, .gap = gap, .changed = changed, .budget = budget,
    .old = column->cells[lane],
  };
  column->cells[lane] = cjm_placements_new ();
  column->heights[lane] = 0;
}

/**
 * cjm_cell_layout_is_spent:
 *
 * Returns: whether no new card may be added for now, since the budget of this slice of work is used up
 */
gboolean
cjm_cell_layout_is_spent (const CjmCellLayout *self)
{
  return self->budget != NULL && *self->budget == 0;
}

static float
get_next_y (CjmCellLayout *self)
{
  float height = self->column->heights[self->lane];

  return height > 0 ? height + self->gap : 0;
}

/* The old card of a node as the next one of the cell, if the cards stand as before; else wherever it was */
static CjmPlacement *
find_old (CjmCellLayout *self,
          CjmNode       *node,
          guint         *index)
{
  CjmPlacement *old = self->next < self->old->len ? g_ptr_array_index (self->old, self->next) : NULL;
  gpointer found;

  *index = self->next;
  if (old != NULL && old->group->node == node)
    return old;

  if (self->by_node == NULL)
    {
      self->by_node = g_hash_table_new (NULL, NULL);
      for (guint i = self->next; i < self->old->len; i++)
        if (g_ptr_array_index (self->old, i) != NULL)
          g_hash_table_insert (self->by_node, ((CjmPlacement *) g_ptr_array_index (self->old, i))->group->node,
                               GUINT_TO_POINTER (i));
    }
  if (!g_hash_table_lookup_extended (self->by_node, node, NULL, &found))
    return NULL;

  *index = GPOINTER_TO_UINT (found);
  return g_ptr_array_index (self->old, *index);
}

/**
 * cjm_cell_layout_keep:
 *
 * Puts the card that a node has already under what stands in the cell.
 *
 * Returns: whether it has one that still looks the same; if not, a new one is to be added
 */
gboolean
cjm_cell_layout_keep (CjmCellLayout *self,
                      CjmNode       *node)
{
  GPtrArray *cell = self->column->cells[self->lane];
  CjmPlacement *placement;
  guint index;

  if (self->changed == NULL)
    return FALSE;

  placement = find_old (self, node, &index);
  if (placement == NULL)
    return FALSE;
  if (index == self->next)
    self->next++;
  if (g_hash_table_contains (self->changed, node))
    return FALSE;

  g_ptr_array_index (self->old, index) = NULL;
  placement->y = get_next_y (self);
  placement->index = cell->len;
  g_ptr_array_add (cell, placement);
  self->column->heights[self->lane] = placement->y + placement->group->height;

  return TRUE;
}

/**
 * cjm_cell_layout_add:
 * @group: (transfer full): a new card
 *
 * Puts a card under what stands in the cell.
 */
void
cjm_cell_layout_add (CjmCellLayout *self,
                     CjmGroup      *group)
{
  float y = get_next_y (self);

  if (self->budget != NULL && *self->budget > 0)
    (*self->budget)--;
  cjm_column_place (self->column, self->layout, self->lane, group, CJM_COLUMN_INSET, y);
  self->column->heights[self->lane] = y + group->height;
}

/**
 * cjm_cell_layout_end:
 *
 * Lets the old cards go that were not kept.
 */
void
cjm_cell_layout_end (CjmCellLayout *self)
{
  for (guint i = 0; i < self->old->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (self->old, i);

      if (placement != NULL)
        cjm_placement_leave (placement, self->layout->placements);
    }
  g_ptr_array_unref (self->old);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
}
