/* cjm-node-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node-row.h"

G_BEGIN_DECLS

/*
 * A widget whose children are rows of the nodes in a list of a document. A row whose node stays stays too, open or
 * closed, with the focus in it; one whose node is gone hands the focus on. Children that are no rows are left alone.
 */

/* Returns: (transfer floating): a CjmNodeRow; its node is set where a row of its class can have another one */
typedef GtkWidget *(*CjmNodeListCreate) (CjmNode  *node,
                                         gpointer  user_data);

CjmNodeRow *cjm_node_list_find    (GtkWidget        *list,
                                   CjmNode          *node);
void        cjm_node_list_arrange (GtkWidget        *list,
                                   CjmNode          *parent,
                                   guint             member,
                                   guint             most,
                                   CjmNodeListCreate create,
                                   gpointer          user_data);

G_END_DECLS
