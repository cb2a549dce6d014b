/* running.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program from its start to its end, in the process of a test
 */

#pragma once

#include "cjm-environment.h"
#include "cjm-session.h"
#include "waiting.h"

static inline char *
get_session_path (void)
{
  g_autofree char *state = cjm_environment_dup_state_dir ();

  return g_build_filename (state, "session", NULL);
}

/* The windows of the last time; NULL for a first start */
static inline void
remember (const char *states)
{
  g_autofree char *path = get_session_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  if (states != NULL)
    g_assert_true (g_file_set_contents (path, states, -1, NULL));
  else
    g_unlink (path);
}

static inline char *
read_session (void)
{
  g_autofree char *path = get_session_path ();
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

static inline gboolean
is_remembered (const char *word)
{
  g_autofree char *text = read_session ();

  return strstr (text, word) != NULL;
}

static inline guint
count_windows (CjmApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += CJM_IS_WINDOW (l->data);
  return n;
}

static inline CjmWindow *
wait_for_document (CjmApplication *application,
                   GFile          *location)
{
  CjmWindow *window;

  /* A window that opens one file may show another one that came first. */
  wait_until ((window = cjm_window_find (GTK_APPLICATION (application), location)) != NULL
              && cjm_window_get_file (window) != NULL
              && g_file_equal (cjm_file_get_location (cjm_window_get_file (window)), location));
  return window;
}

/* Whether something in a widget says so */
static inline gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static inline void
close_windows (CjmApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    if (CJM_IS_WINDOW (windows->data))
      cjm_window_give_up (windows->data);
    else
      gtk_window_destroy (windows->data);
}

typedef void (*ActFunc) (CjmApplication *application);

typedef struct
{
  CjmApplication *application;
  ActFunc act;
} Act;

static inline gboolean
act_cb (gpointer user_data)
{
  Act *act = user_data;

  act->act (act->application);
  return G_SOURCE_REMOVE;
}

/* Runs the program on some files, with a person who acts once it runs. What windows it leaves at its end go, as those of a
 * process do: with their unsaved work on disk. */
static inline void
run_program (CjmApplication *application,
             const char     *file,
             ActFunc         act)
{
  Act task = { application, act };
  const char *arguments[] = { "klantreis", file, NULL };
  GList *windows;

  g_idle_add (act_cb, &task);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), file != NULL ? 2 : 1, (char **) arguments), ==, 0);
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);
}

static inline GPtrArray *
find_drafts (void)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();

  return cjm_found_drafts_find (folder);
}
