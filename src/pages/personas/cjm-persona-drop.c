/* cjm-persona-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-drop.h"

#include "cjm-node-list.h"
#include "cjm-persona-tile.h"

/* Where a tile that is dragged over the gallery would come: before the one that this gives, or behind the last where it
 * gives none. */
static CjmPersonaTile *
find_next (GtkWidget *gallery,
           double     x,
           double     y)
{
  gboolean mirrored = gtk_widget_get_direction (gallery) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = gtk_widget_get_first_child (gallery); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t area;
      double middle;

      if (!CJM_IS_PERSONA_TILE (child) || !gtk_widget_compute_bounds (child, gallery, &area)
          || y > (double) (area.origin.y + area.size.height))
        continue;

      middle = (double) (area.origin.x + area.size.width / 2);
      if (y < (double) area.origin.y || (mirrored ? x > middle : x < middle))
        return CJM_PERSONA_TILE (child);
    }

  return NULL;
}

/* Draws the line at which it would come */
static void
mark (GtkWidget *gallery,
      gpointer   before)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gallery); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (child == before)
        gtk_widget_add_css_class (child, "drop-before");
      else
        gtk_widget_remove_css_class (child, "drop-before");
    }
}

static GdkDragAction
motion_cb (GtkWidget *gallery,
           double     x,
           double     y)
{
  CjmPersonaTile *next = find_next (gallery, x, y);

  /* Behind the last one stands the button for a new one. */
  mark (gallery, next != NULL ? (gpointer) next : gtk_widget_get_last_child (gallery));

  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkWidget *gallery)
{
  mark (gallery, NULL);
}

static gboolean
drop_cb (GtkWidget    *gallery,
         const GValue *value,
         double        x,
         double        y)
{
  CjmNode *persona = g_value_get_object (value);
  CjmPersonaTile *next = find_next (gallery, x, y);

  mark (gallery, NULL);
  /* Another window may show another document, whose personas have no place here. */
  if (persona == NULL || cjm_node_list_find (gallery, persona) == NULL)
    return FALSE;

  return gtk_widget_activate_action (gallery, "personas.move-before", "(ss)", cjm_node_get_id (persona),
                                     next != NULL ? cjm_node_get_id (cjm_node_row_get_node (CJM_NODE_ROW (next))) : "");
}

/**
 * cjm_persona_drop_add:
 * @gallery: whose children are tiles and a button behind them, and which has the action personas.move-before
 *
 * Lets tiles be dropped between others.
 */
void
cjm_persona_drop_add (GtkWidget *gallery)
{
  GtkDropTarget *target = gtk_drop_target_new (CJM_TYPE_NODE, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), gallery, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), gallery, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), gallery, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gallery, GTK_EVENT_CONTROLLER (target));
}
