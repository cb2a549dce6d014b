/* cjm-list-drag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-list-drag.h"

#include "cjm-drag-picture.h"
#include "cjm-node-list.h"

#define DROP_KEY "cjm-list-drag-drop"
#define LINE_KEY "cjm-list-drag-line"

static CjmNode *
get_node (GtkListBoxRow *row)
{
  return CJM_IS_NODE_ROW (row) ? cjm_node_row_get_node (CJM_NODE_ROW (row)) : NULL;
}

/* Text fields, sliders and buttons in a row have drags of their own. */
static gboolean
is_on_control (GtkListBox *list,
               double      x,
               double      y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (list), x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && !GTK_IS_LIST_BOX_ROW (widget); widget = gtk_widget_get_parent (widget))
    if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_RANGE (widget) || GTK_IS_MENU_BUTTON (widget))
      return TRUE;

  return FALSE;
}

/* The row as it looks now, on the ground of the window, which a row may not have itself */
static GdkPaintable *
take_picture (GtkWidget *row)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (row);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  double width = gtk_widget_get_width (row), height = gtk_widget_get_height (row);
  GdkRGBA ground;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (row), "window_bg_color", &ground))
    gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_paintable_snapshot (live, snapshot, width, height);

  return gtk_snapshot_to_paintable (snapshot, NULL);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkListBox    *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);
  CjmNode *node = row != NULL && !is_on_control (list, x, y) ? get_node (row) : NULL;
  g_autoptr (GdkPaintable) picture = NULL;
  graphene_point_t at;

  if (node == NULL)
    return NULL;

  picture = take_picture (GTK_WIDGET (row));
  if (gtk_widget_compute_point (GTK_WIDGET (list), GTK_WIDGET (row), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    gtk_drag_source_set_icon (source, picture, (int) at.x, (int) at.y);

  return gdk_content_provider_new_typed (CJM_TYPE_NODE, node);
}

/* Where the node would land: a line over or under a row */
static void
show_line (GtkListBox    *list,
           GtkListBoxRow *row,
           gboolean       behind)
{
  GtkWidget *old = g_object_get_data (G_OBJECT (list), LINE_KEY);

  if (old != NULL)
    {
      gtk_widget_remove_css_class (old, "drop-before");
      gtk_widget_remove_css_class (old, "drop-behind");
    }
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), behind ? "drop-behind" : "drop-before");
  g_object_set_data_full (G_OBJECT (list), LINE_KEY, row != NULL ? g_object_ref (row) : NULL, g_object_unref);
}

static GtkListBoxRow *
find_row (GtkListBox    *list,
          GtkDropTarget *target,
          double         y,
          gboolean      *behind)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);
  CjmNode *node = value != NULL ? g_value_get_object (value) : NULL;
  graphene_rect_t area;

  if (row == NULL || node == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (list), &area)
      || get_node (row) == node || cjm_node_list_find (GTK_WIDGET (list), node) == NULL)
    return NULL;

  *behind = y > graphene_rect_get_y (&area) + graphene_rect_get_height (&area) / 2
            || get_node (row) == NULL;
  return row;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           GtkListBox    *list)
{
  gboolean behind = FALSE;
  GtkListBoxRow *row = find_row (list, target, y, &behind);

  show_line (list, row, behind);

  return row != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkListBox *list)
{
  show_line (list, NULL, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkListBox    *list)
{
  CjmListDrop drop = g_object_get_data (G_OBJECT (list), DROP_KEY);
  gboolean behind = FALSE;
  GtkListBoxRow *row = find_row (list, target, y, &behind);

  show_line (list, NULL, FALSE);
  if (row == NULL)
    return FALSE;

  drop (list, row, g_value_get_object (value), behind);
  return TRUE;
}

/**
 * cjm_list_drag_install:
 * @list: some of whose rows, at least, are CjmNodeRow
 * @drop: what to do when a node of the list is dropped on another row of it
 *
 * A row that stands for no node cannot be dragged, but something may land behind it.
 */
void
cjm_list_drag_install (GtkListBox *list,
                       CjmListDrop drop)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CJM_TYPE_NODE, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (list), DROP_KEY, drop);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), list, 0);
  cjm_drag_picture_let_through (source);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), list, 0);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), list, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), list, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (target));
}
