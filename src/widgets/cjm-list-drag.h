/* cjm-list-drag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/*
 * Rows of a list that stand for nodes, to be put in another order with the pointer. The list keeps the drag, so that
 * its rows may come and go meanwhile.
 */
typedef struct
{
  /* (nullable): what the row stands for; where that is NULL it cannot be dragged, but something may land on it */
  CjmNode *(*get_node) (GtkListBoxRow *row);
  /* Whether a node may come to stand before or behind that row */
  gboolean (*takes)    (GtkListBox    *list,
                        GtkListBoxRow *row,
                        CjmNode       *node);
  void     (*drop)     (GtkListBox    *list,
                        GtkListBoxRow *row,
                        CjmNode       *node,
                        gboolean       behind);
} CjmListDrag;

void cjm_list_drag_install (GtkListBox        *list,
                            const CjmListDrag *drag);

G_END_DECLS
