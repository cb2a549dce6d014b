/* cjm-window-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-compare.h"

#include <glib/gi18n.h>

#include "cjm-compare-dialog.h"
#include "cjm-document-place.h"
#include "cjm-window-private.h"

/*
 * The document of a window beside another state of it: the file on disk, another file, or whatever a caller has. Going
 * to a difference closes the list, which would be in the way; a toast brings it back.
 */

/* Two states of a document, for as long as they may be compared again */
typedef struct
{
  CjmWindow *window;   /* borrowed: the toast that holds this is in it */
  CjmDocument *old_document;
  CjmDocument *new_document;
  char *old_name;
  char *new_name;
} States;

static void
free_states (gpointer  data,
             GClosure *closure)
{
  States *states = data;

  g_object_unref (states->old_document);
  g_object_unref (states->new_document);
  g_free (states->old_name);
  g_free (states->new_name);
  g_free (states);
}

static States *
copy_states (const States *states)
{
  States *copy = g_new (States, 1);

  *copy = (States) {
    .window = states->window,
    .old_document = g_object_ref (states->old_document),
    .new_document = g_object_ref (states->new_document),
    .old_name = g_strdup (states->old_name),
    .new_name = g_strdup (states->new_name),
  };
  return copy;
}

static void
compare_again_cb (AdwToast *toast,
                  States   *states)
{
  cjm_window_compare (states->window, states->old_document, states->old_name, states->new_document, states->new_name);
}

static void
show_node_cb (CjmCompareDialog *dialog,
              CjmNode          *node,
              States           *states)
{
  CjmWindow *self = states->window;
  AdwToast *toast = adw_toast_new (_("This is the place"));

  adw_toast_set_button_label (toast, _("_Differences"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (compare_again_cb), copy_states (states), free_states, 0);
  g_set_weak_pointer (&self->place_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);

  cjm_document_view_show_node (self->view, node);
  gtk_window_close (GTK_WINDOW (dialog));
}

/**
 * cjm_window_compare:
 * @self: a window with a document
 * @old_document: the document before
 * @old_name: translated: what it is called in a sentence, "the file on disk"
 * @new_document: the document after
 * @new_name: translated: what that is called, "this window"
 *
 * Shows what is different in two states of the window's document, of which it shows one; going to a difference goes
 * there in the window.
 */
void
cjm_window_compare (CjmWindow   *self,
                    CjmDocument *old_document,
                    const char  *old_name,
                    CjmDocument *new_document,
                    const char  *new_name)
{
  const States states = { self, old_document, new_document, (char *) old_name, (char *) new_name };
  GtkWidget *dialog;

  g_return_if_fail (CJM_IS_WINDOW (self));
  g_return_if_fail (self->file != NULL);

  if (self->place_toast != NULL)
    adw_toast_dismiss (self->place_toast);
  dialog = cjm_compare_dialog_new (GTK_WINDOW (self), old_document, old_name, new_document, new_name);
  g_signal_connect_data (dialog, "show-node", G_CALLBACK (show_node_cb), copy_states (&states), free_states, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* One file that is read to be compared */
typedef struct
{
  CjmWindow *window;
  GFile *location;
  char *name;         /* in a sentence */
} Reading;

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->location);
  g_free (reading->name);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  CjmWindow *self = reading->window;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFile) file = cjm_file_load_finish (result, &problems, &error);

  if (!cjm_window_end_reading (self))
    return;

  if (file != NULL)
    cjm_window_compare (self, cjm_file_get_document (file), reading->name, cjm_file_get_document (self->file),
                        _("this window"));
  else
    cjm_window_tell_unread (self, reading->location, problems, error);
}

static void
compare_with (CjmWindow  *self,
              GFile      *location,
              const char *name)
{
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading) { g_object_ref (self), g_object_ref (location), g_strdup (name) };
  cjm_window_begin_reading (self);
  cjm_file_load_async (location, NULL, read_cb, reading);
}

static void
compare_with_disk_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);

  compare_with (self, cjm_file_get_location (self->file), _("the file on disk"));
}

static void
chosen_cb (CjmWindow *self,
           GFile     *location)
{
  g_autofree char *basename = g_file_get_basename (location);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *quoted = g_strdup_printf (C_("quotation", "“%s”"), name);

  compare_with (self, location, quoted);
}

static void
compare_with_file_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  cjm_window_choose_file (CJM_WINDOW (widget), _("Compare with another file"), _("_Compare"), chosen_cb);
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
