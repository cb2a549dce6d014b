/* cjm-window-save.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

/* How a window saves its document, and closes: the CjmSaver asks, and what the person answers is done. */

/* The window has got a document. */
void
cjm_window_start_saving (CjmWindow *self)
{
  self->saver = cjm_saver_new (GTK_WINDOW (self), self->file, self->chooser);
  g_object_bind_property (self->disk_bar, "last-copy", self->saver, "last-copy", G_BINDING_SYNC_CREATE);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_saver_save (CJM_WINDOW (widget)->saver);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  cjm_saver_save_as (CJM_WINDOW (widget)->saver);
}

/**
 * cjm_window_is_modified:
 *
 * Returns: whether closing the window now would lose work
 */
gboolean
cjm_window_is_modified (CjmWindow *self)
{
  g_return_val_if_fail (CJM_IS_WINDOW (self), FALSE);

  return self->saver != NULL && cjm_saver_is_modified (self->saver);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, cjm_saver_confirm_finish (CJM_SAVER (source), result));
}

/**
 * cjm_window_confirm_async:
 *
 * Asks what to do with unsaved work, if there is any, and does it. Where it is being saved just now, that will be the
 * answer. One question at a time: a second one is answered with no.
 */
void
cjm_window_confirm_async (CjmWindow          *self,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  if (self->saver != NULL)
    {
      cjm_saver_confirm_async (self->saver, answered_cb, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
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
