/* cjm-window-open.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-file-name.h"
#include "cjm-problems-dialog.h"

/*
 * Which window a document comes into. A file is read in the window that asked for it: where that already has a document,
 * the new one gets a window of its own. A file that is open, or being opened, raises its window.
 */

/* This window, or a new one where this one is taken */
static CjmWindow *
make_room (CjmWindow *self)
{
  CjmWindow *window;

  if (self->file == NULL)
    return self;

  window = CJM_WINDOW (cjm_window_new (gtk_window_get_application (GTK_WINDOW (self))));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * cjm_window_recover:
 * @found: with a document
 * @state: (nullable): as cjm_window_get_state() gave it, when it was seen last
 *
 * Brings unsaved work back, in this window or, where it has a document already, in a new one.
 *
 * Returns: (transfer none): the window that has it
 */
CjmWindow *
cjm_window_recover (CjmWindow     *self,
                    CjmFoundDraft *found,
                    GVariant      *state)
{
  g_autoptr (CjmFile) file = cjm_found_draft_recover (found);
  CjmWindow *window = make_room (self);

  if (state != NULL)
    cjm_window_set_state (window, state);
  cjm_window_take_file (window, file, found);

  return window;
}

static void
opened_cb (CjmWindow *self,
           CjmFile   *file,
           GPtrArray *warnings)
{
  CjmWindow *window = make_room (self);

  cjm_window_set_file (window, file);
  if (warnings == NULL)
    return;

  window->warnings = g_ptr_array_ref (warnings);
  cjm_document_view_set_warnings (window->view, warnings->len);
}

static gboolean
has_file (CjmWindow *self,
          GFile     *location)
{
  GFile *own = self->file != NULL ? cjm_file_get_location (self->file) : NULL;

  return (own != NULL && cjm_file_name_is_same (location, own)) || cjm_opener_is_opening (self->opener, location);
}

/**
 * cjm_window_find:
 * @application: whose windows are looked through
 * @location: a file
 *
 * Returns: (transfer none) (nullable): the window in which that file, by whatever name, is open or being opened
 */
CjmWindow *
cjm_window_find (GtkApplication *application,
                 GFile          *location)
{
  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && has_file (l->data, location))
      return l->data;

  return NULL;
}

/**
 * cjm_window_open:
 * @location: a file
 *
 * Opens a file in this window or, where it has a document already, in a new one. A file that is open raises its window,
 * and of an example a copy is opened.
 */
void
cjm_window_open (CjmWindow *self,
                 GFile     *location)
{
  CjmWindow *window;

  g_return_if_fail (CJM_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (location));

  window = cjm_window_find (gtk_window_get_application (GTK_WINDOW (self)), location);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    cjm_opener_open (self->opener, location);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmWindow) self = user_data;
  g_autoptr (GFile) location = cjm_document_chooser_ask_finish (CJM_DOCUMENT_CHOOSER (source), result, NULL);

  if (location != NULL)
    cjm_window_open (self, location);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_document_chooser_ask_file_async (CJM_WINDOW (widget)->chooser, _("Open"), _("_Open"), chosen_cb,
                                       g_object_ref (widget));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);
  g_autoptr (GFile) location = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cjm_window_header_hide_recent (self->header);
  cjm_window_open (self, location);
}

static void
open_example_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  cjm_opener_open_example (CJM_WINDOW (widget)->opener, g_variant_get_string (parameter, NULL));
}

/* A template and the language of the document, "" for the person's own: ("nine", "nl") */
static void
new_from_template_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  const char *template_name;
  const char *language;
  CjmTemplate template;

  g_variant_get (parameter, "(&s&s)", &template_name, &language);
  if (cjm_template_find (template_name, &template))
    cjm_opener_begin (CJM_WINDOW (widget)->opener, template,
                      *language != '\0' ? language : cjm_environment_get_language ());
}

static void
show_warnings_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);
  GFile *location = self->file != NULL ? cjm_file_get_location (self->file) : NULL;

  if (location != NULL && self->warnings != NULL && self->warnings->len > 0)
    gtk_window_present (GTK_WINDOW (cjm_problems_dialog_new (GTK_WINDOW (self), location, self->warnings)));
}

static void
hide_warnings_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  cjm_document_view_set_warnings (CJM_WINDOW (widget)->view, 0);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         CjmWindow     *self)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    cjm_window_open (self, l->data);

  return files != NULL;
}

void
cjm_window_init_open (CjmWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->chooser = cjm_document_chooser_new (GTK_WINDOW (self));
  self->opener = cjm_opener_new (GTK_WINDOW (self));
  g_object_bind_property (self->opener, "reading", self->header, "reading", G_BINDING_DEFAULT);
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
cjm_window_install_open_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", "s", open_example_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-template", "(ss)", new_from_template_action);
  gtk_widget_class_install_action (widget_class, "win.show-warnings", NULL, show_warnings_action);
  gtk_widget_class_install_action (widget_class, "win.hide-warnings", NULL, hide_warnings_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL);
}
