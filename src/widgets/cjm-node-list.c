/* cjm-node-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-node-list.h"

static gboolean
lists (CjmNode   *parent,
       guint      member,
       guint      most,
       GtkWidget *row)
{
  CjmNode *node = cjm_node_row_get_node (CJM_NODE_ROW (row));

  return node != NULL && parent != NULL && cjm_node_get_parent (node) == parent && cjm_node_get_parent_member (node) == member
         && cjm_node_get_index (node) < most;
}

static gboolean
can_have_another (GtkWidget *row)
{
  return CJM_NODE_ROW_GET_IFACE (row)->set_node != NULL;
}

/**
 * cjm_node_list_find:
 * @list: whose children are rows
 * @node: in a document
 *
 * Returns: (transfer none) (nullable): the row of @node
 */
CjmNodeRow *
cjm_node_list_find (GtkWidget *list,
                    CjmNode   *node)
{
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_NODE_ROW (child) && cjm_node_row_get_node (CJM_NODE_ROW (child)) == node)
      return CJM_NODE_ROW (child);

  return NULL;
}

/* A list box knows its rows only where it is told of them. */
static void
place_row (GtkWidget *list,
           GtkWidget *row,
           GtkWidget *before,
           guint      index)
{
  gboolean stands = gtk_widget_get_parent (row) == list;

  if (stands && gtk_widget_get_prev_sibling (row) == before)
    return;
  if (!GTK_IS_LIST_BOX (list))
    {
      gtk_widget_insert_after (row, list, before);
      return;
    }

  g_object_ref_sink (row);
  if (stands)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
  gtk_list_box_insert (GTK_LIST_BOX (list), row, (int) index);
  g_object_unref (row);
}

static void
remove_row (GtkWidget *list,
            GtkWidget *row)
{
  GtkWidget *successor = cjm_node_row_get_successor (CJM_NODE_ROW (row));

  if (gtk_widget_get_focus_child (list) == row && successor != NULL && !gtk_widget_grab_focus (successor))
    gtk_widget_child_focus (successor, GTK_DIR_TAB_FORWARD);
  if (GTK_IS_LIST_BOX (list))
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
  else
    gtk_widget_unparent (row);
}

static void
remove_rows (GtkWidget *list,
             CjmNode   *parent,
             guint      member,
             guint      most,
             gboolean   all)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (CJM_IS_NODE_ROW (child) && !lists (parent, member, most, child) && (all || !can_have_another (child)))
        remove_row (list, child);
    }
}

/* A row whose node is no longer in the list, to be used again; NULL where there is none */
static GtkWidget *
find_free (GtkWidget *list,
           CjmNode   *parent,
           guint      member,
           guint      most)
{
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_NODE_ROW (child) && !lists (parent, member, most, child))
      return child;

  return NULL;
}

/**
 * cjm_node_list_arrange:
 * @list: a list box, or a widget whose children stand in their order; the rows come before all other children
 * @parent: (nullable): whose children are listed; none for %NULL
 * @member: the list of @parent
 * @most: so many rows and no more, at least 1
 * @create: makes a row
 *
 * Lets the rows be those of the nodes, in their order. A row that can have another node is used again, and is told its
 * node even where that is the same: it may have missed edits.
 */
void
cjm_node_list_arrange (GtkWidget        *list,
                       CjmNode          *parent,
                       guint             member,
                       guint             most,
                       CjmNodeListCreate create,
                       gpointer          user_data)
{
  guint n = parent != NULL ? MIN (cjm_node_get_n_children (parent, member), most) : 0;
  GtkWidget *before = NULL;

  remove_rows (list, parent, member, most, FALSE);
  for (guint i = 0; i < n; i++)
    {
      CjmNode *node = cjm_node_get_child (parent, member, i);
      GtkWidget *row = (GtkWidget *) cjm_node_list_find (list, node);

      if (row == NULL)
        row = find_free (list, parent, member, most);
      if (row == NULL)
        row = create (node, user_data);
      if (can_have_another (row))
        CJM_NODE_ROW_GET_IFACE (row)->set_node (CJM_NODE_ROW (row), node);
      place_row (list, row, before, i);
      before = row;
    }
  remove_rows (list, parent, member, most, TRUE);
}
