/* cjm-cell-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"

G_BEGIN_DECLS

/*
 * The cards of one cell, from top to bottom, while they are laid out: those that are there already and still look the
 * same are kept, so that an edit of one card costs that card.
 */
typedef struct
{
  CjmColumn *column;
  const CjmLayout *layout;
  CjmLane lane;
  float gap;                 /* between two cards */
  GHashTable *changed;       /* set of the nodes whose cards look different now; NULL: all do */
  GPtrArray *old;            /* of CjmPlacement; NULL where one has been kept */
  guint next;                /* the first of them that may be left */
  guint *budget;             /* how many new cards there may still be; NULL for any number */
  GHashTable *by_node;       /* from node to the index of its old card; NULL until cards turn out to have moved */
} CjmCellLayout;

void     cjm_cell_layout_begin    (CjmCellLayout       *self,
                                   CjmColumn           *column,
                                   const CjmLayout     *layout,
                                   CjmLane              lane,
                                   float                gap,
                                   GHashTable          *changed,
                                   guint               *budget);
gboolean cjm_cell_layout_is_spent (const CjmCellLayout *self);
gboolean cjm_cell_layout_keep     (CjmCellLayout       *self,
                                   CjmNode             *node);
void     cjm_cell_layout_add      (CjmCellLayout       *self,
                                   CjmGroup            *group);
void     cjm_cell_layout_end      (CjmCellLayout       *self);

G_END_DECLS
