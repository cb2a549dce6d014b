/* waiting.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gstdio.h>

#include "cjm-application.h"
#include "cjm-window.h"

/* Waits for something to become true; the test runner ends what waits forever. */
#define wait_until(condition)                     \
  G_STMT_START {                                  \
    while (!(condition))                          \
      g_main_context_iteration (NULL, TRUE);      \
  } G_STMT_END

static inline CjmApplication *
start_application (void)
{
  CjmApplication *application = cjm_application_new ();
  GError *error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static inline CjmWindow *
open_window (CjmApplication *application)
{
  CjmWindow *window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* The part of `window` that has an id in its template: the outermost of several; NULL where there is none. */
static inline GtkWidget *
find_part (gpointer    window,
           const char *id)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();

  g_ptr_array_add (widgets, window);
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);

      if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
        return widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (widgets, child);
    }

  return NULL;
}

static inline CjmCanvas *
get_map_of (CjmWindow *window)
{
  return cjm_map_page_get_view (cjm_document_view_get_map_page (cjm_window_get_view (window)));
}

/* The name of the page that it shows */
static inline const char *
get_page_of (CjmWindow *window)
{
  return adw_view_stack_get_visible_child_name (cjm_document_view_get_pages (cjm_window_get_view (window)));
}

/* Whether it says that a file is being read. */
static inline gboolean
is_reading (CjmWindow *window)
{
  return gtk_spinner_get_spinning (GTK_SPINNER (find_part (window, "spinner")));
}

/* The window on top of `window`, of a type; NULL while there is none. */
static inline gpointer
find_dialog (gpointer window,
             GType    type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) candidate = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (candidate), type) && gtk_window_get_transient_for (candidate) == window
          && gtk_widget_get_visible (GTK_WIDGET (candidate)))
        return candidate;
    }

  return NULL;
}

static inline void
answer (gpointer    window,
        const char *response)
{
  AdwMessageDialog *dialog;

  wait_until ((dialog = find_dialog (window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  adw_message_dialog_response (dialog, response);
  if (find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) == (gpointer) dialog)
    gtk_window_destroy (GTK_WINDOW (dialog));
}

static inline void
open_example (CjmWindow  *window,
              const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-example", "s", name);
  wait_until (cjm_window_get_file (window) != NULL);
}

static inline void
edit (CjmWindow  *window,
      const char *label)
{
  CjmDocument *document = cjm_file_get_document (cjm_window_get_file (window));

  cjm_document_begin (document, label);
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, label);
  cjm_document_commit (document);
}

/* A file in the home folder of this test, which is empty at its start */
static inline GFile *
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  GError *error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

#define SOUND "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Sound\",\n  \"journeys\": [\n    {\n" \
              "      \"id\": \"j\",\n      \"title\": \"I wait\"\n    }\n  ]\n}\n"
