/* cjm-backups-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-backups-dialog.h"

#include <glib/gi18n.h>

#include "cjm-backups.h"
#include "cjm-dialog-fit.h"
#include "cjm-message-dialog.h"
#include "cjm-plain-toast.h"
#include "cjm-recent-list.h"
#include "cjm-settings.h"
#include "cjm-accessible-names.h"
#include "cjm-version-picture.h"
#include "cjm-wrap-layout.h"

#define SPACING 6

enum
{
  BROUGHT_BACK,
  OPEN_COPY,
  COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * The backups of a document that is open: the saved versions by time at the left, the map of the one that is chosen at
 * the right, and what can be done with it. Where there is no room for both, one after the other. It stands beside the
 * window rather than before it, so that what is open can be looked at too.
 */
struct _CjmBackupsDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *heading;
  GtkWidget *back_button;
  GtkStack *stack;
  AdwLeaflet *leaflet;
  GtkWidget *list_pane;
  GtkListBox *list;
  GtkWidget *picture_pane;
  CjmVersionPicture *picture;
  GtkWidget *answers;
  GtkWidget *bring_back_button;
  GtkWidget *bottom;
  GtkWidget *keep_check;

  CjmFile *file;            /* the document that is open */
  char *journey;
  GSettings *settings;
  GPtrArray *backups;       /* of CjmBackup, as the rows show them */
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (CjmBackupsDialog, cjm_backups_dialog, ADW_TYPE_WINDOW)

/* What is done with a version once it has been read */
typedef enum
{
  CJM_WISH_BRING_BACK,
  CJM_WISH_OPEN_COPY,
  CJM_WISH_COMPARE,
} CjmWish;

typedef struct
{
  CjmBackupsDialog *dialog;   /* borrowed: it cancels what it no longer waits for */
  char *time;
  CjmWish wish;
} Loading;

static void
free_loading (Loading *loading)
{
  g_free (loading->time);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, free_loading)

static GFile *
get_location (CjmBackupsDialog *self)
{
  return cjm_file_get_location (self->file);
}

static CjmBackup *
get_chosen (CjmBackupsDialog *self)
{
  /* A list that goes with the dialog says of itself that nothing is chosen any more. */
  GtkListBoxRow *row = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;

  return row != NULL ? g_ptr_array_index (self->backups, gtk_list_box_row_get_index (row)) : NULL;
}

/* "today 14:02", "12 November, 9:30" */
static char *
describe_time (const CjmBackup *backup)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (backup->time);
  g_autofree char *day = cjm_recent_list_describe_day (time, now);
  g_autofree char *hour = g_date_time_format (time, "%H:%M");

  if (g_str_has_suffix (day, hour))
    return g_steal_pointer (&day);

  /* Translators: when a version was saved: a day and a time of day, such as “12 November, 09:30” */
  return g_strdup_printf (C_("backup", "%1$s, %2$s"), day, hour);
}

static void
stop_loading (CjmBackupsDialog *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
row_selected_cb (CjmBackupsDialog *self)
{
  CjmBackup *backup = get_chosen (self);

  if (backup != NULL)
    cjm_version_picture_show (self->picture, backup->file, self->journey);
}

static void
update_panes (CjmBackupsDialog *self)
{
  gtk_widget_set_visible (self->back_button, adw_leaflet_get_folded (self->leaflet)
                                               && adw_leaflet_get_visible_child (self->leaflet) == self->picture_pane);
}

static GtkWidget *
create_row (CjmBackup *backup)
{
  g_autofree char *time = describe_time (backup);
  GtkWidget *label = gtk_label_new (time);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
refresh (CjmBackupsDialog *self)
{
  GtkListBoxRow *row;

  if (self->file == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  self->backups = cjm_backups_list (get_location (self));
  for (guint i = 0; i < self->backups->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->backups, i)));

  gtk_stack_set_visible_child_name (self->stack, self->backups->len > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.delete-all", self->backups->len > 0);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
bring_back (CjmBackupsDialog *self,
            CjmDocument      *version,
            const char       *time)
{
  /* Translators: %s is when it was saved, such as “today 14:02” */
  g_autofree char *text = g_strdup_printf (_("The version of %s is back"), time);

  if (!cjm_document_become (cjm_file_get_document (self->file), version, _("Bring back a version")))
    {
      cjm_plain_toast_show (self->toasts, _("This version is what is open already"));
      return;
    }

  g_signal_emit (self, signals[BROUGHT_BACK], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
compare (CjmBackupsDialog *self,
         CjmDocument      *version,
         const char       *time)
{
  /* Translators: %s is when it was saved, such as “today 14:02”; what is open is compared with it */
  g_autofree char *name = g_strdup_printf (_("the version of %s"), time);

  g_signal_emit (self, signals[COMPARE], 0, version, name);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Loading) loading = user_data;
  CjmBackupsDialog *self = loading->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFile) version = cjm_file_load_finish (result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (version == NULL)
    cjm_plain_toast_show (self->toasts, error->message);
  else if (loading->wish == CJM_WISH_BRING_BACK)
    bring_back (self, cjm_file_get_document (version), loading->time);
  else if (loading->wish == CJM_WISH_OPEN_COPY)
    g_signal_emit (self, signals[OPEN_COPY], 0, cjm_file_get_document (version));
  else
    compare (self, cjm_file_get_document (version), loading->time);
}

static void
load (CjmBackupsDialog *self,
      CjmWish           wish)
{
  CjmBackup *backup = get_chosen (self);
  Loading *loading;

  if (backup == NULL)
    return;

  stop_loading (self);
  self->loading = g_cancellable_new ();
  loading = g_new0 (Loading, 1);
  loading->dialog = self;
  loading->time = describe_time (backup);
  loading->wish = wish;
  cjm_file_load_async (backup->file, self->loading, loaded_cb, loading);
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  load (CJM_BACKUPS_DIALOG (widget), CJM_WISH_BRING_BACK);
}

static void
open_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  load (CJM_BACKUPS_DIALOG (widget), CJM_WISH_OPEN_COPY);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  load (CJM_BACKUPS_DIALOG (widget), CJM_WISH_COMPARE);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_set_visible_child (CJM_BACKUPS_DIALOG (widget)->leaflet, CJM_BACKUPS_DIALOG (widget)->list_pane);
}

static void
delete_response_cb (AdwMessageDialog *question,
                    const char       *response,
                    CjmBackupsDialog *self)
{
  CjmBackup *backup = get_chosen (self);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete") || backup == NULL)
    return;

  if (!g_file_delete (backup->file, NULL, &error))
    cjm_plain_toast_show (self->toasts, error->message);
  refresh (self);
}

static void
delete_all_response_cb (AdwMessageDialog *question,
                        const char       *response,
                        CjmBackupsDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;

  if (!cjm_backups_delete_all (get_location (self), &error))
    cjm_plain_toast_show (self->toasts, error->message);
  refresh (self);
}

static void
ask (CjmBackupsDialog *self,
     const char       *heading,
     const char       *body,
     GCallback         response_cb)
{
  GtkWidget *question = cjm_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", response_cb, self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmBackupsDialog *self = CJM_BACKUPS_DIALOG (widget);
  CjmBackup *backup = get_chosen (self);
  g_autofree char *time = backup != NULL ? describe_time (backup) : NULL;
  /* Translators: %s is when it was saved, such as “today 14:02” */
  g_autofree char *heading = g_strdup_printf (_("Delete the version of %s?"), time);

  if (backup != NULL)
    ask (self, heading, _("The document itself stays as it is. This cannot be undone."), G_CALLBACK (delete_response_cb));
}

static void
delete_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  ask (CJM_BACKUPS_DIALOG (widget), _("Delete all backups of this document?"),
       _("The document itself stays as it is. This cannot be undone."), G_CALLBACK (delete_all_response_cb));
}

static void
row_activated_cb (CjmBackupsDialog *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->picture_pane);
}

/* What is still being read when it is closed is for nobody. */
static void
cjm_backups_dialog_unrealize (GtkWidget *widget)
{
  stop_loading (CJM_BACKUPS_DIALOG (widget));

  GTK_WIDGET_CLASS (cjm_backups_dialog_parent_class)->unrealize (widget);
}

static void
cjm_backups_dialog_dispose (GObject *object)
{
  CjmBackupsDialog *self = CJM_BACKUPS_DIALOG (object);

  stop_loading (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_clear_pointer (&self->journey, g_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_backups_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, list_pane);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, picture_pane);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, bring_back_button);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, bottom);
  gtk_widget_class_bind_template_child (widget_class, CjmBackupsDialog, keep_check);
}

static void
install_signals (void)
{
  signals[BROUGHT_BACK] = g_signal_new ("brought-back", CJM_TYPE_BACKUPS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN_COPY] = g_signal_new ("open-copy", CJM_TYPE_BACKUPS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CJM_TYPE_DOCUMENT);
  signals[COMPARE] = g_signal_new ("compare", CJM_TYPE_BACKUPS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, CJM_TYPE_DOCUMENT, G_TYPE_STRING);
}

static void
cjm_backups_dialog_class_init (CjmBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_backups_dialog_dispose;
  widget_class->unrealize = cjm_backups_dialog_unrealize;

  g_type_ensure (CJM_TYPE_VERSION_PICTURE);
  bind_template (widget_class);
  install_signals ();
  gtk_widget_class_install_action (widget_class, "backups.bring-back", NULL, bring_back_action);
  gtk_widget_class_install_action (widget_class, "backups.open-copy", NULL, open_copy_action);
  gtk_widget_class_install_action (widget_class, "backups.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "backups.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "backups.delete-all", NULL, delete_all_action);
  gtk_widget_class_install_action (widget_class, "backups.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "backups.back", NULL);
}

static void
cjm_backups_dialog_init (CjmBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->answers, cjm_wrap_layout_new (SPACING));
  gtk_widget_set_layout_manager (self->bottom, cjm_wrap_layout_new (SPACING));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->bring_back_button);

  self->settings = cjm_settings_new ();
  if (self->settings != NULL)
    g_settings_bind (self->settings, "backups", self->keep_check, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (self->keep_check, self->settings != NULL);

  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (update_panes), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (update_panes), self);
}

/**
 * cjm_backups_dialog_new:
 * @parent: the window over which it stands
 * @file: the document that is open there; it has a location
 * @keeper: what keeps its backups
 * @journey: the id of the journey whose map is shown, where a version has it
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_backups_dialog_new (GtkWindow       *parent,
                        CjmFile         *file,
                        CjmBackupKeeper *keeper,
                        const char      *journey)
{
  CjmBackupsDialog *self = g_object_new (CJM_TYPE_BACKUPS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = NULL;
  g_autofree char *display = NULL;

  cjm_dialog_fit (GTK_WINDOW (self));
  self->file = g_object_ref (file);
  self->journey = g_strdup (journey);
  name = g_file_get_basename (get_location (self));
  display = g_filename_display_name (name);
  adw_window_title_set_subtitle (self->heading, display);
  g_signal_connect_object (keeper, "kept", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET (self);
}
