/* cjm-window-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

/*
 * The Edit menu of a window. What it does is done by the map; its actions are the map's under the window's name, so that
 * the menu, which hangs elsewhere, finds them. Their keys are the map's own: they mean nothing while a text field has the
 * focus.
 */

static const char *const edits[] = { "cut", "copy", "paste", "duplicate", "delete", "select-all" };

static gboolean
is_on_map (CjmWindow *self)
{
  return self->file != NULL && g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "map") == 0;
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *action = g_strdup_printf ("map.%s", name + strlen ("win."));

  gtk_widget_activate_action (GTK_WIDGET (cjm_map_page_get_view (CJM_WINDOW (widget)->map_page)), action, NULL);
}

static void
update_edits (CjmWindow *self)
{
  gboolean has_cards = is_on_map (self) && cjm_map_page_can_copy (self->map_page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cut", has_cards);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy", has_cards);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate", has_cards);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete", has_cards);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.paste", is_on_map (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.select-all", is_on_map (self));
}

static void
message_cb (CjmWindow  *self,
            const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

void
cjm_window_install_edit_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *name = g_strconcat ("win.", edits[i], NULL);

      gtk_widget_class_install_action (widget_class, name, NULL, edit_action);
    }
}

void
cjm_window_init_edit (CjmWindow *self)
{
  CjmMapView *view = cjm_map_page_get_view (self->map_page);

  g_signal_connect_object (self->map_page, "message", G_CALLBACK (message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "selection-changed", G_CALLBACK (update_edits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (update_edits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::file", G_CALLBACK (update_edits), self, G_CONNECT_SWAPPED);
  update_edits (self);
}
