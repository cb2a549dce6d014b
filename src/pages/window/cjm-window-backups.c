/* cjm-window-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include "cjm-backups-dialog.h"
#include "cjm-plain-toast.h"
#include "cjm-undo-toast.h"

/* The backups of the document of a window: that they are kept, where they are looked at, and what comes of that. */

static void
brought_back_cb (CjmWindow  *self,
                 const char *text)
{
  cjm_undo_toast_show (GTK_WIDGET (self->view), cjm_file_get_document (self->file), text);
}

static void
open_copy_cb (CjmWindow   *self,
              CjmDocument *version)
{
  cjm_opener_open_copy (self->opener, version);
}

static void
show_backups_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);
  CjmNode *journey = cjm_document_view_get_journey (self->view);
  GtkWidget *dialog = cjm_backups_dialog_new (GTK_WINDOW (self), self->file, self->backups,
                                              journey != NULL ? cjm_node_get_id (journey) : "");

  g_signal_connect_object (dialog, "brought-back", G_CALLBACK (brought_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "open-copy", G_CALLBACK (open_copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "compare", G_CALLBACK (cjm_comparer_compare_with), self->comparer, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
cjm_window_install_backup_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-backups", NULL, show_backups_action);
}

/* A failed backup is told in passing: the document itself is safe. */
static void
failed_cb (CjmWindow  *self,
           const char *reason)
{
  cjm_plain_toast_show (self->toasts, reason);
}

/* Has backups kept of the document of the window from here on. */
void
cjm_window_start_backups (CjmWindow *self)
{
  self->backups = cjm_backup_keeper_new (self->file);
  g_signal_connect_object (self->backups, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  /* Somebody may decide to overwrite what the file holds now. */
  g_signal_connect_object (self->disk_bar, "conflict", G_CALLBACK (cjm_backup_keeper_keep), self->backups,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "notify::location", G_CALLBACK (cjm_window_update_backups), self,
                           G_CONNECT_SWAPPED);
}

/* They can be asked for where the document has a place: who has not saved it has no backups of it. */
void
cjm_window_update_backups (CjmWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-backups",
                                 self->file != NULL && cjm_file_get_location (self->file) != NULL);
}
