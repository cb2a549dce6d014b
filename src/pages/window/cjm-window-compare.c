/* cjm-window-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include "cjm-document-place.h"

/* The document of a window beside another state of it, and the way from a difference to where it is seen. */

static void
toast_cb (CjmWindow *self,
          AdwToast  *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
show_node_cb (CjmWindow *self,
              CjmNode   *node)
{
  cjm_document_view_show_node (self->view, node);
}

/* The window has got a document. */
void
cjm_window_start_comparing (CjmWindow *self)
{
  self->comparer = cjm_comparer_new (GTK_WINDOW (self), self->file, self->opener, self->chooser);
  g_signal_connect_object (self->comparer, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->comparer, "show-node", G_CALLBACK (show_node_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::location", G_CALLBACK (cjm_window_update_compare), self,
                           G_CONNECT_SWAPPED);
}

static void
compare_with_disk_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  cjm_comparer_compare_with_disk (CJM_WINDOW (widget)->comparer);
}

static void
compare_with_file_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  cjm_comparer_compare_with_another (CJM_WINDOW (widget)->comparer);
}

/* There has to be a document, and for the first of them a file of it. */
void
cjm_window_update_compare (CjmWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare-with-disk",
                                 self->file != NULL && cjm_file_get_location (self->file) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare-with-file", self->file != NULL);
}

void
cjm_window_install_compare_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare-with-disk", NULL, compare_with_disk_action);
  gtk_widget_class_install_action (widget_class, "win.compare-with-file", NULL, compare_with_file_action);
}
