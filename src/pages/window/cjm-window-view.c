/* cjm-window-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include "cjm-document-place.h"
#include "cjm-export-dialog.h"
#include "cjm-exported-toast.h"
#include "cjm-picture-redraw.h"
#include "cjm-plain-toast.h"

/*
 * What is seen of the document in a window, and taken out of it as a picture: the pages, the list of journeys, the zoom,
 * the export.
 */

/* What there is nothing to see of without a document; the inspector is where the map is, the export where a journey is. */
static const char *const views[] = { "show-page", "show-node", "toggle-sidebar", "zoom-in", "zoom-out", "zoom-normal", "zoom-fit" };

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  cjm_document_view_toggle_sidebar (CJM_WINDOW (widget)->view);
}

static void
toggle_inspector_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  cjm_document_view_toggle_inspector (CJM_WINDOW (widget)->view);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  adw_view_stack_set_visible_child_name (cjm_document_view_get_pages (CJM_WINDOW (widget)->view),
                                         g_variant_get_string (parameter, NULL));
}

/* The node with an id, on whichever page it is seen */
static void
show_node_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CjmDocumentView *view = CJM_WINDOW (widget)->view;
  CjmNode *node = cjm_document_find (cjm_document_view_get_document (view), g_variant_get_string (parameter, NULL));

  if (node != NULL)
    cjm_document_view_show_node (view, node);
}

/* The map's own keys, wherever in the window the focus is; the action's name after "win." is the map's. */
static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmMapPage *page = cjm_document_view_get_map_page (CJM_WINDOW (widget)->view);
  g_autofree char *action = g_strdup_printf ("map.%s", name + strlen ("win."));

  gtk_widget_activate_action (GTK_WIDGET (cjm_map_page_get_view (page)), action, NULL);
}

static void
show_exported_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  const char *uris[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""),
                            NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

static void
exported_cb (CjmExportDialog *dialog,
             GFile           *target,
             CjmWindow       *self)
{
  cjm_exported_toast_show (GTK_WIDGET (self->toasts), target);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);
  CjmNode *subject = cjm_document_view_get_subject (self->view);
  CjmCanvas *map;
  GtkWidget *dialog;

  if (subject == NULL)
    return;

  map = cjm_map_page_get_view (cjm_document_view_get_map_page (self->view));
  dialog = cjm_export_dialog_new (GTK_WINDOW (self), cjm_document_view_get_document (self->view), subject);
  cjm_export_dialog_set_shown (CJM_EXPORT_DIALOG (dialog), cjm_canvas_get_view (map),
                               cjm_canvas_get_overlays (map));

  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Alt with the number of a page shows it; which pages there are, and in which order, is in cjm-document-view.ui. */
static void
add_page_keys (CjmWindow    *self,
               AdwViewStack *pages)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (pages);
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (model)), 9);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (model), i);
      GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                               gtk_named_action_new ("win.show-page"),
                                                               "s", adw_view_stack_page_get_name (page));

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_event_controller_set_name (keys, "page-keys");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Makes the view of the document, and ties it to the header. */
void
cjm_window_show_view (CjmWindow *self)
{
  CjmDocument *document = cjm_file_get_document (self->file);
  GtkWidget *view;
  AdwViewStack *pages;
  CjmMapPage *map_page;

  cjm_picture_redraw_follow (GTK_WIDGET (self->stack), document);
  view = cjm_document_view_new (document);
  pages = cjm_document_view_get_pages (CJM_DOCUMENT_VIEW (view));
  map_page = cjm_document_view_get_map_page (CJM_DOCUMENT_VIEW (view));
  self->view = CJM_DOCUMENT_VIEW (view);
  add_page_keys (self, pages);
  gtk_stack_add_named (self->stack, view, "document");
  gtk_stack_set_visible_child (self->stack, view);
  adw_view_switcher_bar_set_stack (self->switcher_bar, pages);

  g_signal_connect_object (view, "notify::journey", G_CALLBACK (cjm_window_update_views), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (cjm_window_update_views), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (cjm_window_update_views), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (pages, "notify::visible-child", G_CALLBACK (cjm_window_update_edits), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cjm_map_page_get_view (map_page), "notify::capabilities",
                           G_CALLBACK (cjm_window_update_edits), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map_page, "message", G_CALLBACK (cjm_plain_toast_show), self->toasts, G_CONNECT_SWAPPED);
}

void
cjm_window_update_views (CjmWindow *self)
{
  gboolean on_map = self->view != NULL && cjm_document_view_is_on_map (self->view);
  gboolean can_export = self->view != NULL && cjm_document_view_get_subject (self->view) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strconcat ("win.", views[i], NULL);

      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, self->view != NULL);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", can_export);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.toggle-inspector", on_map);
}

void
cjm_window_install_view_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.show-exported", "s", show_exported_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-inspector", NULL, toggle_inspector_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-node", "s", show_node_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "win.toggle-inspector", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.toggle-sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-normal", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_9, GDK_CONTROL_MASK, "win.zoom-fit", NULL);
}
