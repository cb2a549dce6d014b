/* cjm-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-saver.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-message-dialog.h"
#include "cjm-recent-list.h"

enum
{
  PROP_LAST_COPY = 1,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * CjmSaver is how the document of a window leaves it: saved, or closed after a question. A saving that fails leaves the
 * document open and marked unsaved, and says why. Whoever asked whether the window may close (the person, or the
 * application that quits) waits for the answer through the task, across every dialog on the way.
 */
struct _CjmSaver
{
  GObject parent_instance;

  GtkWindow *parent;   /* weak; NULL once it is closed */
  CjmFile *file;
  CjmDocumentChooser *chooser;
  gboolean last_copy;
  gboolean saving;
  GTask *confirming;   /* NULL while nobody asks */
};

G_DEFINE_FINAL_TYPE (CjmSaver, cjm_saver, G_TYPE_OBJECT)

static void save (CjmSaver     *self,
                  GFile        *location,
                  CjmSaveFlags  flags);
static void ask_about_unsaved_work (CjmSaver *self);

static void
answer_confirming (CjmSaver *self,
                   gboolean  may_close)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->confirming);

  if (task != NULL)
    g_task_return_boolean (task, may_close);
}

static void
changed_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     CjmSaver         *self)
{
  if (g_str_equal (response, "replace"))
    save (self, NULL, CJM_SAVE_REPLACE);
  else if (g_str_equal (response, "save-as"))
    cjm_saver_save_as (self);
  else
    answer_confirming (self, FALSE);
}

/* The file on disk is not the one that was opened. */
static void
ask_about_change (CjmSaver *self)
{
  GtkWidget *dialog = cjm_message_dialog_new (self->parent, _("The file was changed by someone else"),
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
                    CjmSaver         *self)
{
  if (g_str_equal (response, "save-as"))
    cjm_saver_save_as (self);
  else
    answer_confirming (self, FALSE);
}

static void
tell_failure (CjmSaver   *self,
              const char *reason)
{
  GtkWidget *dialog = cjm_message_dialog_new (self->parent, _("The document was not saved"), reason);

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
end_save (CjmSaver *self)
{
  if (self->confirming != NULL && cjm_saver_is_modified (self))
    ask_about_unsaved_work (self);
  else
    answer_confirming (self, TRUE);
}

/* What the file has lost by being saved */
static void
tell_loss (CjmSaver   *self,
           const char *warning)
{
  GtkWidget *dialog = cjm_message_dialog_new (self->parent, _("Saved, but the file is not quite as it was"), warning);

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
  g_autoptr (CjmSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  gboolean done = cjm_file_save_finish (CJM_FILE (source), result, &warning, &error);

  self->saving = FALSE;
  if (self->parent == NULL)
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
save (CjmSaver    *self,
      GFile       *location,
      CjmSaveFlags flags)
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
  g_autoptr (CjmSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) location = cjm_document_chooser_ask_finish (CJM_DOCUMENT_CHOOSER (source), result, &error);

  if (location != NULL)
    save (self, location, CJM_SAVE_REPLACE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING))
    answer_confirming (self, FALSE);
}

static char *
suggest_name (CjmSaver *self)
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

/* Once the question is closed: it does not outlive its window. */
static gboolean
discard_cb (gpointer user_data)
{
  answer_confirming (CJM_SAVER (user_data), TRUE);
  return G_SOURCE_REMOVE;
}

static void
close_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   CjmSaver         *self)
{
  if (g_str_equal (response, "save"))
    cjm_saver_save (self);
  else if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT, discard_cb, g_object_ref (self), g_object_unref);
  else
    answer_confirming (self, FALSE);
}

static void
ask_about_unsaved_work (CjmSaver *self)
{
  GFile *location = cjm_file_get_location (self->file);
  g_autofree char *name = location != NULL ? cjm_file_name_get_display (location) : g_strdup (_("Untitled"));
  g_autofree char *heading = g_strdup_printf (self->last_copy ? _("Save “%s” again?")
                                                              : _("Save the changes to “%s”?"), name);
  GtkWidget *dialog = cjm_message_dialog_new (self->parent, heading,
                                              self->last_copy
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

static void
modified_cb (CjmSaver *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
cjm_saver_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CjmSaver *self = CJM_SAVER (object);

  switch (prop_id)
    {
    case PROP_LAST_COPY:
      g_value_set_boolean (value, self->last_copy);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cjm_saver_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_saver_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CjmSaver *self = CJM_SAVER (object);

  switch (prop_id)
    {
    case PROP_LAST_COPY:
      self->last_copy = g_value_get_boolean (value);
      modified_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_saver_dispose (GObject *object)
{
  CjmSaver *self = CJM_SAVER (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->file);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (cjm_saver_parent_class)->dispose (object);
}

static void
cjm_saver_class_init (CjmSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cjm_saver_get_property;
  object_class->set_property = cjm_saver_set_property;
  object_class->dispose = cjm_saver_dispose;

  properties[PROP_LAST_COPY] = g_param_spec_boolean ("last-copy", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_saver_init (CjmSaver *self)
{
}

/**
 * cjm_saver_new:
 * @parent: the window that may close
 * @file: its document
 * @chooser: what asks for a place
 *
 * Returns: (transfer full): what saves the document
 */
CjmSaver *
cjm_saver_new (GtkWindow          *parent,
               CjmFile            *file,
               CjmDocumentChooser *chooser)
{
  CjmSaver *self = g_object_new (CJM_TYPE_SAVER, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->file = g_object_ref (file);
  self->chooser = g_object_ref (chooser);
  g_signal_connect_object (cjm_document_get_history (cjm_file_get_document (file)), "notify::modified",
                           G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cjm_saver_is_modified:
 *
 * Returns: whether closing the window now would lose work
 */
gboolean
cjm_saver_is_modified (CjmSaver *self)
{
  g_return_val_if_fail (CJM_IS_SAVER (self), FALSE);

  return self->last_copy || cjm_history_get_modified (cjm_document_get_history (cjm_file_get_document (self->file)));
}

/**
 * cjm_saver_save:
 *
 * Saves the document, and asks where to if it is nowhere yet.
 */
void
cjm_saver_save (CjmSaver *self)
{
  g_return_if_fail (CJM_IS_SAVER (self));

  if (cjm_file_get_location (self->file) != NULL)
    save (self, NULL, CJM_SAVE_NONE);
  else
    cjm_saver_save_as (self);
}

/**
 * cjm_saver_save_as:
 *
 * Asks where to, and saves the document there.
 */
void
cjm_saver_save_as (CjmSaver *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CJM_IS_SAVER (self));

  name = suggest_name (self);
  cjm_document_chooser_ask_place_async (self->chooser, cjm_file_get_location (self->file), name, place_chosen_cb,
                                        g_object_ref (self));
}

/**
 * cjm_saver_confirm_async:
 *
 * Asks what to do with unsaved work, if there is any, and does it. Where it is being saved just now, that will be the
 * answer. One question at a time: a second one is answered with no.
 */
void
cjm_saver_confirm_async (CjmSaver           *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (!cjm_saver_is_modified (self))
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

  gtk_window_present (self->parent);
  ask_about_unsaved_work (self);
}

/**
 * cjm_saver_confirm_finish:
 * @result: what the callback was given
 *
 * Returns: whether the window may close: its work was saved or given up
 */
gboolean
cjm_saver_confirm_finish (CjmSaver     *self,
                          GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * cjm_saver_close:
 *
 * The window goes: nobody is there to answer any more, and nothing was given up.
 */
void
cjm_saver_close (CjmSaver *self)
{
  g_return_if_fail (CJM_IS_SAVER (self));

  g_clear_weak_pointer (&self->parent);
  answer_confirming (self, FALSE);
}
