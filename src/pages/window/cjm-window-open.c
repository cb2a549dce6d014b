/* cjm-window-open.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-window-private.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-example-card.h"
#include "cjm-file-name.h"
#include "cjm-notice-dialog.h"
#include "cjm-problems-dialog.h"
#include "cjm-recent-list.h"
#include "cjm-template.h"
#include "cjm-words.h"

/*
 * How a document comes into a window. A file is read in the window that asked for it, which stays usable: where it
 * already has a document, a sound file gets a window of its own, and a refused one says why over the window that asked.
 */

/* One opening, on its way to the disk and back */
typedef struct
{
  CjmWindow *window;
  GFile *location;
  gboolean copy;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->location);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

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

/* Shows a document here, or in a window of its own where this one is taken. */
CjmWindow *
cjm_window_show_file (CjmWindow *self,
                      CjmFile   *file)
{
  CjmWindow *window = make_room (self);

  cjm_window_set_file (window, file);

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
tell_warnings (CjmWindow *self,
               GPtrArray *problems)
{
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  self->warnings = g_ptr_array_ref (problems);
  cjm_document_view_set_warnings (self->view, problems->len);
}

static void
present_problems (CjmWindow *self,
                  GFile     *location,
                  GPtrArray *problems)
{
  gtk_window_present (GTK_WINDOW (cjm_problems_dialog_new (GTK_WINDOW (self), location, problems)));
}

/* Whether it was closed: what is under way keeps the object alive until it comes to an end. */
gboolean
cjm_window_is_gone (CjmWindow *self)
{
  return self->loading == NULL;
}

/* Shows that the window is at work, until cjm_window_end_reading(). */
void
cjm_window_begin_reading (CjmWindow *self)
{
  self->n_reading++;
  gtk_spinner_start (self->spinner);
}

/* Returns whether the window is still there. */
gboolean
cjm_window_end_reading (CjmWindow *self)
{
  if (cjm_window_is_gone (self))
    return FALSE;

  self->n_reading--;
  gtk_spinner_set_spinning (self->spinner, self->n_reading > 0);

  return TRUE;
}

/* Over a window: why a file was not read, with all that is wrong with it. */
void
cjm_window_tell_unread (CjmWindow    *self,
                        GFile        *location,
                        GPtrArray    *problems,
                        const GError *error)
{
  g_autofree char *name = cjm_file_name_get_display (location);
  g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);

  if (problems->len > 0)
    present_problems (self, location, problems);
  else
    cjm_notice_dialog_present (GTK_WINDOW (self), heading, error->message);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  CjmWindow *self = opening->window;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmFile) file = cjm_file_load_finish (result, &problems, &error);

  if (!cjm_window_end_reading (self))
    return;

  g_ptr_array_remove (self->loading, opening->location);
  if (file == NULL)
    {
      cjm_window_tell_unread (self, opening->location, problems, error);
    }
  else if (opening->copy)
    {
      g_autoptr (CjmFile) copy = cjm_file_new (cjm_file_get_document (file));

      cjm_window_show_file (self, copy);
    }
  else
    {
      cjm_recent_list_add (opening->location, "klantreis");
      tell_warnings (cjm_window_show_file (self, file), problems);
    }
}

static void
load (CjmWindow *self,
      GFile     *location,
      gboolean   copy)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->location = g_object_ref (location);
  opening->copy = copy;
  g_ptr_array_add (self->loading, opening->location);
  cjm_window_begin_reading (self);
  cjm_file_load_async (location, NULL, loaded_cb, opening);
}

static gboolean
is_same_place (GFile *a,
               GFile *b)
{
  g_autoptr (GFileInfo) a_info = NULL;
  g_autoptr (GFileInfo) b_info = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  if (g_file_equal (a, b))
    return TRUE;

  a_info = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  b_info = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return a_info != NULL && b_info != NULL
         && g_strcmp0 (g_file_info_get_attribute_string (a_info, G_FILE_ATTRIBUTE_ID_FILE),
                       g_file_info_get_attribute_string (b_info, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

static gboolean
has_file (CjmWindow *self,
          GFile     *location)
{
  if (self->file != NULL && is_same_place (location, cjm_file_get_location (self->file)))
    return TRUE;

  for (guint i = 0; self->loading != NULL && i < self->loading->len; i++)
    if (is_same_place (location, g_ptr_array_index (self->loading, i)))
      return TRUE;

  return FALSE;
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
    load (self, location, cjm_environment_is_example (location));
}

void
cjm_window_show_warnings (CjmWindow *self)
{
  GFile *location = self->file != NULL ? cjm_file_get_location (self->file) : NULL;

  if (location != NULL && self->warnings != NULL && self->warnings->len > 0)
    present_problems (self, location, self->warnings);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     CjmWindow       *self)
{
  g_autoptr (GFile) location = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser))
                                                               : NULL;

  g_clear_object (&self->chooser);
  if (location != NULL)
    self->chosen (self, location);
}

/**
 * cjm_window_choose_file:
 * @title: of the dialog
 * @accept: on its button
 * @func: called where a person has chosen a file
 *
 * Asks for a document on disk, unless there is such a question already.
 */
void
cjm_window_choose_file (CjmWindow     *self,
                        const char    *title,
                        const char    *accept,
                        CjmChosenFunc  func)
{
  g_autoptr (GtkFileFilter) journeys = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  gtk_file_filter_set_name (journeys, _("Customer journeys"));
  gtk_file_filter_add_pattern (journeys, "*.journey");
  gtk_file_filter_add_mime_type (journeys, CJM_JOURNEY_MIME_TYPE);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");

  self->chosen = func;
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                               accept, _("_Cancel"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), journeys);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_window_choose_file (CJM_WINDOW (widget), _("Open"), _("_Open"), cjm_window_open);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CjmWindow *self = CJM_WINDOW (widget);
  g_autoptr (GFile) location = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  GtkPopover *popover = adw_split_button_get_popover (self->open_button);

  if (popover != NULL)
    gtk_popover_popdown (popover);
  cjm_window_open (self, location);
}

static void
open_example_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr (GFile) location = cjm_example_find (g_variant_get_string (parameter, NULL));

  if (location != NULL)
    load (CJM_WINDOW (widget), location, TRUE);
  else
    cjm_notice_dialog_present (GTK_WINDOW (widget), _("The example is not there"),
                                _("The program is not installed as a whole."));
}

static const char *
get_words (gpointer    words,
           const char *context,
           const char *text)
{
  return cjm_words_get_context (words, context, text);
}

static void
begin_document (CjmWindow   *self,
                CjmTemplate  template,
                const char  *language)
{
  g_autoptr (CjmWords) words = cjm_words_new (language);
  g_autoptr (CjmNode) root = cjm_template_new_root (template, language, get_words, words);
  g_autoptr (CjmDocument) document = cjm_document_new (root);
  g_autoptr (CjmFile) file = cjm_file_new (document);

  cjm_window_show_file (self, file);
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
    begin_document (CJM_WINDOW (widget), template, *language != '\0' ? language : cjm_environment_get_language ());
}

static void
show_warnings_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  cjm_window_show_warnings (CJM_WINDOW (widget));
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

  self->loading = g_ptr_array_new ();
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
