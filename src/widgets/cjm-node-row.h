/* cjm-node-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * A widget in a list that stands for one node of a document. What can be done with its place in the list has the same
 * names, keys and signals in every list.
 */
#define CJM_TYPE_NODE_ROW (cjm_node_row_get_type ())
G_DECLARE_INTERFACE (CjmNodeRow, cjm_node_row, CJM, NODE_ROW, GtkWidget)

struct _CjmNodeRowInterface
{
  GTypeInterface parent_iface;

  CjmNode *(*get_node) (CjmNodeRow *self);
  /* NULL where a row keeps its node as long as it lives */
  void     (*set_node) (CjmNodeRow *self,
                        CjmNode    *node);
};

void       cjm_node_row_install_actions (GtkWidgetClass *widget_class);
CjmNode   *cjm_node_row_get_node        (CjmNodeRow     *self);
GtkWidget *cjm_node_row_get_successor   (CjmNodeRow     *self);
gboolean   cjm_node_row_step            (CjmNodeRow     *self,
                                         int             by,
                                         const char     *label);

G_END_DECLS
