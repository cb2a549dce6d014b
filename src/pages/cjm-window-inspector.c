/* cjm-window-inspector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include "cjm-inspector.h"

/*
 * The inspector beside the map: it shows what is selected there, or else the journey. In a narrow window it lies over the
 * map and is hidden at first.
 */

static void
show_selection (CjmWindow *self)
{
  CjmMapView *view = cjm_map_page_get_view (self->map_page);
  CjmNode *journey = cjm_map_view_get_journey (view);
  g_autoptr (GPtrArray) nodes = cjm_map_view_list_selected (view);

  if (nodes->len == 0 && journey != NULL)
    g_ptr_array_add (nodes, journey);

  cjm_inspector_set_nodes (self->inspector, cjm_map_view_get_document (view), nodes);
}

static void
show_node_cb (CjmWindow *self,
              CjmNode   *node)
{
  g_autofree char *id = g_strconcat (cjm_node_get_info (node)->name, "-", cjm_node_get_id (node), NULL);

  cjm_map_view_set_selected (cjm_map_page_get_view (self->map_page), id);
}

static void
update_button (CjmWindow *self)
{
  gtk_widget_set_visible (self->inspector_button,
                          self->file != NULL
                          && g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "map") == 0);
}

static void
folded_cb (CjmWindow *self)
{
  gboolean folded = adw_flap_get_folded (self->inspector_flap);

  if (folded)
    self->inspector_wanted = adw_flap_get_reveal_flap (self->inspector_flap);
  adw_flap_set_reveal_flap (self->inspector_flap, !folded && self->inspector_wanted);
}

static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);

  gboolean reveal = !adw_flap_get_reveal_flap (self->inspector_flap);

  if (!gtk_widget_get_visible (self->inspector_button))
    return;

  adw_flap_set_reveal_flap (self->inspector_flap, reveal);
  gtk_widget_child_focus (reveal ? GTK_WIDGET (self->inspector) : GTK_WIDGET (cjm_map_page_get_view (self->map_page)),
                          GTK_DIR_TAB_FORWARD);
}

void
cjm_window_class_init_inspector (GtkWidgetClass *widget_class)
{
  g_type_ensure (CJM_TYPE_INSPECTOR);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, CjmWindow, inspector_flap);
  gtk_widget_class_install_action (widget_class, "win.toggle-inspector", NULL, toggle_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "win.toggle-inspector", NULL);
}

void
cjm_window_init_inspector (CjmWindow *self)
{
  CjmMapView *view = cjm_map_page_get_view (self->map_page);

  self->inspector_wanted = self->settings == NULL || g_settings_get_boolean (self->settings, "inspector-visible");
  adw_flap_set_reveal_flap (self->inspector_flap, self->inspector_wanted);

  g_signal_connect_object (view, "selection-changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::journey", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector, "show-node", G_CALLBACK (show_node_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_flap, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::file", G_CALLBACK (update_button), NULL);
  update_button (self);
}

void
cjm_window_remember_inspector (CjmWindow *self)
{
  if (self->file != NULL && !adw_flap_get_folded (self->inspector_flap))
    g_settings_set_boolean (self->settings, "inspector-visible", adw_flap_get_reveal_flap (self->inspector_flap));
}
