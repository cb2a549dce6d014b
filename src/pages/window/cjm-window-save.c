/* cjm-window-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-recent-list.h"

/*
 * How a document leaves a window: saved, or closed after a question. A saving that fails leaves the document open and
 * marked unsaved, and says why. Whoever asked whether the window may close (the person, or the application that quits)
 * waits for the answer through self->confirming, across every dialog on the way.
 */

static void save (CjmWindow    *self,
                  GFile        *location,
                  CjmSaveFlags  flags);
static void ask_place (CjmWindow *self);
static void ask_about_unsaved_work (CjmWindow *self);

static void
answer_confirming (CjmWindow *self,
                   gboolean   may_close)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->confirming);

  if (task != NULL)
    g_task_return_boolean (task, may_close);
}

/* Nobody is there to answer any more; nothing was given up. */
void
cjm_window_stop_confirming (CjmWindow *self)
{
  answer_confirming (self, FALSE);
}

static void
changed_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     CjmWindow        *self)
{
  if (g_str_equal (response, "replace"))
    save (self, NULL, CJM_SAVE_REPLACE);
  else if (g_str_equal (response, "save-as"))
    ask_place (self);
  else
    answer_confirming (self, FALSE);
}

/* The file on disk is not the one that was opened. */
static void
ask_about_change (CjmWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The file was changed by someone else"),
                                              _("Since it was opened here, another program has changed the file on "
                                                "the disk. Replacing it loses those changes."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "save-as", _("Save _as…"),
                                    "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (changed_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
failed_response_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    CjmWindow        *self)
{
  if (g_str_equal (response, "save-as"))
    ask_place (self);
  else
    answer_confirming (self, FALSE);
}

static void
tell_failure (CjmWindow  *self,
              const char *reason)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The document was not saved"), reason);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Close"),
                                    "save-as", _("Save _as…"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failed_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The document is saved: whoever waits for that may go on, unless it was edited meanwhile. */
static void
end_save (CjmWindow *self)
{
  if (self->confirming != NULL && cjm_window_is_modified (self))
    ask_about_unsaved_work (self);
  else
    answer_confirming (self, TRUE);
}

/* What the file has lost by being saved */
static void
tell_loss (CjmWindow  *self,
           const char *warning)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Saved, but the file is not quite as it was"), warning);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (end_save), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CjmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  gboolean done = cjm_file_save_finish (CJM_FILE (source), result, &warning, &error);

  self->saving = FALSE;
  if (self->gone)
    return;

  if (done)
    {
      cjm_recent_list_add (cjm_file_get_location (self->file), "klantreis");
      if (warning != NULL)
        tell_loss (self, warning);
      else
        end_save (self);
    }
  else if (g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_CHANGED))
    {
      ask_about_change (self);
    }
  else
    {
      tell_failure (self, error->message);
    }
}

static void
save (CjmWindow    *self,
      GFile        *location,
      CjmSaveFlags  flags)
{
  if (self->saving)
    return;

  self->saving = TRUE;
  cjm_file_save_async (self->file, location, flags, saved_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CjmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) location = cjm_document_chooser_ask_finish (CJM_DOCUMENT_CHOOSER (source), result, &error);

  if (location != NULL)
    save (self, location, CJM_SAVE_REPLACE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING))
    answer_confirming (self, FALSE);
}

static char *
suggest_name (CjmWindow *self)
{
  CjmNode *root = cjm_document_get_root (cjm_file_get_document (self->file));
  const char *title = cjm_node_get_text (root, CJM_DOCUMENT_TITLE);
  g_autofree char *name = NULL;

  if (title == NULL || *title == '\0' || g_utf8_strlen (title, -1) > 80)
    title = _("Customer journey");
  name = g_strdup (title);
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);

  return g_strconcat (name, ".journey", NULL);
}

static void
ask_place (CjmWindow *self)
{
  g_autofree char *name = suggest_name (self);

  cjm_document_chooser_ask_place_async (self->chooser, cjm_file_get_location (self->file), name, place_chosen_cb,
                                        g_object_ref (self));
}

static void
save_or_ask (CjmWindow *self)
{
  if (cjm_file_get_location (self->file) != NULL)
    save (self, NULL, CJM_SAVE_NONE);
  else
    ask_place (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save_or_ask (CJM_WINDOW (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask_place (CJM_WINDOW (widget));
}

/* Once the question is closed: it does not outlive its window. */
static gboolean
discard_cb (gpointer user_data)
{
  answer_confirming (CJM_WINDOW (user_data), TRUE);
  return G_SOURCE_REMOVE;
}

static void
close_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   CjmWindow        *self)
{
  if (g_str_equal (response, "save"))
    save_or_ask (self);
  else if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT, discard_cb, g_object_ref (self), g_object_unref);
  else
    answer_confirming (self, FALSE);
}

static void
ask_about_unsaved_work (CjmWindow *self)
{
  GFile *location = cjm_file_get_location (self->file);
  gboolean last_copy = cjm_disk_bar_is_last_copy (self->disk_bar);
  g_autofree char *name = location != NULL ? cjm_file_name_get_display (location) : g_strdup (_("Untitled"));
  g_autofree char *heading = g_strdup_printf (last_copy ? _("Save “%s” again?") : _("Save the changes to “%s”?"), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                              last_copy
                                                ? _("The file no longer holds what is in this window, which is the last "
                                                    "copy and is lost otherwise.")
                                                : _("What was changed since the last time it was saved is lost "
                                                    "otherwise."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard"),
                                    "save", _("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * cjm_window_confirm_async:
 *
 * Asks what to do with unsaved work, if there is any, and does it. Where it is being saved just now, that will be the
 * answer. One question at a time: a second one is answered with no.
 */
void
cjm_window_confirm_async (CjmWindow           *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (!cjm_window_is_modified (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->confirming != NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  self->confirming = g_steal_pointer (&task);
  if (self->saving)
    return;

  gtk_window_present (GTK_WINDOW (self));
  ask_about_unsaved_work (self);
}

/**
 * cjm_window_confirm_finish:
 * @result: what the callback was given
 *
 * Returns: whether the window may close: its work was saved or given up
 */
gboolean
cjm_window_confirm_finish (CjmWindow    *self,
                           GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  CjmWindow *self = CJM_WINDOW (source);

  if (cjm_window_confirm_finish (self, result))
    cjm_window_give_up (self);
}

gboolean
cjm_window_close_request (GtkWindow *window)
{
  CjmWindow *self = CJM_WINDOW (window);

  if (!cjm_window_is_modified (self))
    return GDK_EVENT_PROPAGATE;

  cjm_window_confirm_async (self, confirmed_cb, NULL);

  return GDK_EVENT_STOP;
}

void
cjm_window_install_save_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "win.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-as", NULL);
}
