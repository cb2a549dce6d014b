/* cjm-text-saver.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-text-saver.h"

#include <glib/gi18n.h>

#include "cjm-exported-toast.h"
#include "cjm-notice-dialog.h"
#include "cjm-save.h"

/* A text on its way. The widget may be gone before it is there; the program waits for it before it ends. */
typedef struct
{
  GWeakRef widget;
  GApplication *application;
  GFile *target;          /* NULL while it is asked for */
  GBytes *text;
  char *warning;
} Saving;

static Saving *
create_saving (GtkWidget *widget,
               GFile     *target,
               GBytes    *text)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->widget, widget);
  saving->target = target != NULL ? g_object_ref (target) : NULL;
  saving->text = g_bytes_ref (text);

  return saving;
}

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  if (saving->application != NULL)
    g_application_unmark_busy (saving->application);
  g_clear_object (&saving->application);
  g_weak_ref_clear (&saving->widget);
  g_clear_object (&saving->target);
  g_bytes_unref (saving->text);
  g_free (saving->warning);
  g_free (saving);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (cjm_save_bytes (saving->target, saving->text, NULL, &saving->warning, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&saving->widget);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  if (root == NULL || gtk_widget_in_destruction (widget))
    return;

  if (!done)
    cjm_notice_dialog_present (GTK_WINDOW (root), _("The file was not saved"), error->message);
  else
    cjm_exported_toast_show (widget, saving->target);
  if (saving->warning != NULL)
    cjm_notice_dialog_present (GTK_WINDOW (root), _("Saved, but the file is not quite as it was"), saving->warning);
}

/**
 * cjm_text_saver_save:
 * @widget: in whose window it is said what became of it
 * @target: the file, which is replaced as a whole or not at all
 * @text: what is to be in it
 */
void
cjm_text_saver_save (GtkWidget *widget,
                     GFile     *target,
                     GBytes    *text)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, saved_cb, NULL);
  Saving *saving = create_saving (widget, target, text);

  saving->application = g_application_get_default ();
  if (saving->application != NULL)
    g_application_mark_busy (g_object_ref (saving->application));
  g_task_set_task_data (task, saving, free_saving);
  g_task_run_in_thread (task, save_in_thread);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             gpointer         user_data)
{
  Saving *saving = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&saving->widget);
  g_autoptr (GFile) target = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser))
                                                             : NULL;

  if (widget != NULL && target != NULL)
    cjm_text_saver_save (widget, target, saving->text);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
free_saving_cb (gpointer  data,
                GClosure *closure)
{
  free_saving (data);
}

/**
 * cjm_text_saver_ask:
 * @widget: over whose window it is asked
 * @name: what the file may be called
 * @text: what is to be in it
 *
 * Asks a person for a file and writes it.
 */
void
cjm_text_saver_ask (GtkWidget  *widget,
                    const char *name,
                    GBytes     *text)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (C_("file", "Save"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), create_saving (widget, NULL, text), free_saving_cb, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
