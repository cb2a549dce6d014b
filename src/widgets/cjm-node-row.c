/* cjm-node-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-node-row.h"

enum
{
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (CjmNodeRow, cjm_node_row, GTK_TYPE_WIDGET)

static void
cjm_node_row_default_init (CjmNodeRowInterface *iface)
{
  /**
   * CjmNodeRow::move:
   * @by: -1 for a place to the front, 1 to the back
   *
   * The person wants it to stand elsewhere in its list.
   */
  signals[MOVE] = g_signal_new ("move", CJM_TYPE_NODE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);

  /**
   * CjmNodeRow::remove:
   *
   * The person wants it gone.
   */
  signals[REMOVE] = g_signal_new ("remove", CJM_TYPE_NODE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_str_equal (name, "row.move-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

/**
 * cjm_node_row_install_actions:
 * @widget_class: of a row in a list that the person can put in order
 *
 * Gives the row the actions row.move-up and row.move-down, with Alt+Up and Alt+Down, and row.remove.
 */
void
cjm_node_row_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
}

/**
 * cjm_node_row_get_node:
 *
 * Returns: (transfer none) (nullable): what it stands for
 */
CjmNode *
cjm_node_row_get_node (CjmNodeRow *self)
{
  g_return_val_if_fail (CJM_IS_NODE_ROW (self), NULL);

  return CJM_NODE_ROW_GET_IFACE (self)->get_node (self);
}

/**
 * cjm_node_row_get_successor:
 *
 * Returns: (transfer none) (nullable): where the focus goes when the row does: what stands behind it, or else before it
 */
GtkWidget *
cjm_node_row_get_successor (CjmNodeRow *self)
{
  GtkWidget *next;

  g_return_val_if_fail (CJM_IS_NODE_ROW (self), NULL);

  next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  return next != NULL ? next : gtk_widget_get_prev_sibling (GTK_WIDGET (self));
}

/**
 * cjm_node_row_step:
 * @by: -1 for a place to the front, 1 to the back
 * @label: what the step is called in the history
 *
 * Moves its node among those of its list.
 *
 * Returns: whether there was room for that
 */
gboolean
cjm_node_row_step (CjmNodeRow *self,
                   int         by,
                   const char *label)
{
  CjmNode *node = cjm_node_row_get_node (self);
  CjmDocument *document = node != NULL ? cjm_document_of (node) : NULL;
  guint to;

  if (document == NULL)
    return FALSE;

  to = cjm_node_get_index (node) + (guint) by;
  if (to >= cjm_node_get_n_children (cjm_node_get_parent (node), cjm_node_get_parent_member (node)))
    return FALSE;

  cjm_document_begin (document, label);
  cjm_node_move (node, cjm_node_get_parent (node), cjm_node_get_parent_member (node), to);
  cjm_document_commit (document);

  return TRUE;
}
