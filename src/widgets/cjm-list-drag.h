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

/* Puts a node of the list before or behind another row of it. */
typedef void (*CjmListDrop) (GtkListBox    *list,
                             GtkListBoxRow *row,
                             CjmNode       *node,
                             gboolean       behind);

void cjm_list_drag_install (GtkListBox *list,
                            CjmListDrop drop);

G_END_DECLS
