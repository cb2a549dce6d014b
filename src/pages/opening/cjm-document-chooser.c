/* cjm-document-chooser.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-chooser.h"

#include <glib/gi18n.h>

#include "cjm-recent-list.h"

/*
 * CjmDocumentChooser asks the person of a window which document on the disk is meant: one to open, or a place for one.
 * Whatever in the window wants to know it, there is one question at a time, which does not outlive the window.
 */
struct _CjmDocumentChooser
{
  GObject parent_instance;

  GtkWindow *parent;               /* weak */
  GtkFileChooserNative *question;  /* NULL while there is none, and so is the task */
  GTask *task;
};

G_DEFINE_FINAL_TYPE (CjmDocumentChooser, cjm_document_chooser, G_TYPE_OBJECT)

static void
answer (CjmDocumentChooser *self,
        GFile              *location)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  g_clear_object (&self->question);
  if (task == NULL)
    return;

  if (location != NULL)
    g_task_return_pointer (task, g_object_ref (location), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

static void
response_cb (CjmDocumentChooser *self,
             int                 response,
             GtkNativeDialog    *question)
{
  g_autoptr (GFile) location = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question))
                                                               : NULL;

  answer (self, location);
}

/* Returns: (transfer none) (nullable): the question, yet to be shown; NULL where the task has failed */
static GtkFileChooser *
begin (CjmDocumentChooser  *self,
       GTask               *task,
       const char          *title,
       GtkFileChooserAction action,
       const char          *accept)
{
  if (self->question != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "Another question is open");
      return NULL;
    }

  self->task = g_object_ref (task);
  self->question = gtk_file_chooser_native_new (title, self->parent, action, accept, _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->question), TRUE);
  g_signal_connect_object (self->question, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);

  return GTK_FILE_CHOOSER (self->question);
}

static GtkFileFilter *
add_filter (GtkFileChooser *question,
            const char     *name,
            const char     *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (question, filter);

  return filter;
}

static void
cjm_document_chooser_dispose (GObject *object)
{
  CjmDocumentChooser *self = CJM_DOCUMENT_CHOOSER (object);

  g_clear_object (&self->question);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (cjm_document_chooser_parent_class)->dispose (object);
}

static void
cjm_document_chooser_class_init (CjmDocumentChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_document_chooser_dispose;
}

static void
cjm_document_chooser_init (CjmDocumentChooser *self)
{
}

/**
 * cjm_document_chooser_new:
 * @parent: the window whose person is asked
 *
 * Returns: (transfer full): what asks
 */
CjmDocumentChooser *
cjm_document_chooser_new (GtkWindow *parent)
{
  CjmDocumentChooser *self = g_object_new (CJM_TYPE_DOCUMENT_CHOOSER, NULL);

  g_set_weak_pointer (&self->parent, parent);

  return self;
}

/**
 * cjm_document_chooser_ask_file_async:
 * @title: translated: of the question
 * @accept: translated: on its button, with a mnemonic
 *
 * Asks for a document that there is.
 */
void
cjm_document_chooser_ask_file_async (CjmDocumentChooser *self,
                                     const char         *title,
                                     const char         *accept,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GtkFileChooser *question = begin (self, task, title, GTK_FILE_CHOOSER_ACTION_OPEN, accept);

  if (question == NULL)
    return;

  gtk_file_filter_add_mime_type (add_filter (question, _("Customer journeys"), "*.journey"), CJM_JOURNEY_MIME_TYPE);
  add_filter (question, _("All files"), "*");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question));
}

/**
 * cjm_document_chooser_ask_place_async:
 * @location: (nullable): where the document is now
 * @name: what its file may be called where it is nowhere yet
 *
 * Asks for a place to save a document at.
 */
void
cjm_document_chooser_ask_place_async (CjmDocumentChooser *self,
                                      GFile              *location,
                                      const char         *name,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GtkFileChooser *question = begin (self, task, _("Save as"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));

  if (question == NULL)
    return;

  add_filter (question, _("Customer journeys"), "*.journey");
  if (location != NULL)
    gtk_file_chooser_set_file (question, location, NULL);
  else
    gtk_file_chooser_set_current_name (question, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question));
}

/**
 * cjm_document_chooser_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): what was chosen; %NULL with %G_IO_ERROR_CANCELLED where that was nothing, or with
 *   %G_IO_ERROR_PENDING where another question is open, and so this one was not asked
 */
GFile *
cjm_document_chooser_ask_finish (CjmDocumentChooser *self,
                                 GAsyncResult       *result,
                                 GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cjm_document_chooser_close:
 *
 * Takes the question back, if there is one: its window goes.
 */
void
cjm_document_chooser_close (CjmDocumentChooser *self)
{
  g_return_if_fail (CJM_IS_DOCUMENT_CHOOSER (self));

  answer (self, NULL);
}
