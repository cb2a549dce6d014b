/* test-end.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>

#include "running.h"

/*
 * How the program ends without its person: by a signal or with the session, and what is there afterwards.
 */

static const char *name;       /* of the file that is open */
static int signal_number;
static gboolean is_insisted;   /* what was asked for did not come at once, and was asked for again */
static GPtrArray *objections;  /* that the session heard: of strings */
static guint n_taken_back;

/* In the place of the toolkit's, for there is no session */
guint
gtk_application_inhibit (GtkApplication            *application,
                         GtkWindow                 *window,
                         GtkApplicationInhibitFlags flags,
                         const char                *reason)
{
  g_assert_true (CJM_IS_WINDOW (window));
  g_assert_cmpuint (flags, ==, GTK_APPLICATION_INHIBIT_LOGOUT);
  g_ptr_array_add (objections, g_strdup (reason));
  return objections->len;
}

void
gtk_application_uninhibit (GtkApplication *application,
                           guint           cookie)
{
  g_assert_cmpuint (cookie, ==, objections->len);
  n_taken_back++;
}

/* A window with a change that is not saved, beside an empty one and one that has no document to lose */
static CjmWindow *
edit_file (CjmApplication *application)
{
  g_autoptr (GFile) location = write_file (name, SOUND);
  CjmWindow *window;

  wait_until (count_windows (application) == 1);
  window = open_window (application);
  cjm_window_open (window, location);
  window = wait_for_document (application, location);
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  edit (window, "Edited");
  return window;
}

static char *
read_file (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The edit is in a draft, and not in the file; and the window is remembered. */
static void
assert_kept (const char *title)
{
  g_autoptr (GPtrArray) drafts = find_drafts ();
  g_autofree char *text = read_file ();
  CjmDocument *document;

  g_assert_cmpstr (text, ==, SOUND);
  g_assert_cmpuint (drafts->len, ==, 1);
  document = cjm_found_draft_get_document (g_ptr_array_index (drafts, 0));
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE), ==, title);
  g_assert_true (cjm_found_draft_discard (g_ptr_array_index (drafts, 0), NULL));
  g_assert_true (is_remembered (name));
}

static void
end_by_signal (CjmApplication *application)
{
  edit_file (application);
  raise (signal_number);
}

static void
test_signal (gconstpointer data)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();

  remember (NULL);
  name = "signal.journey";
  signal_number = GPOINTER_TO_INT (data);
  run_program (application, NULL, end_by_signal);
  assert_kept ("Edited");
}

static char *
block_drafts (void)
{
  char *folder = cjm_window_dup_drafts_folder ();
  g_autofree char *parent = g_path_get_dirname (folder);

  g_mkdir_with_parents (parent, 0700);
  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  return folder;
}

static void
unblock_drafts (char *folder)
{
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_free (folder);
}

static gboolean
insist_cb (gpointer user_data)
{
  g_autoptr (GFile) location = write_file (name, SOUND);
  CjmWindow *window = cjm_window_find (user_data, location);
  g_autofree char *folder = cjm_window_dup_drafts_folder ();

  if (!says (GTK_WIDGET (window), folder))
    return G_SOURCE_CONTINUE;

  is_insisted = TRUE;
  raise (SIGTERM);
  return G_SOURCE_REMOVE;
}

static void
end_and_insist (CjmApplication *application)
{
  edit_file (application);
  raise (SIGTERM);
  g_idle_add (insist_cb, application);
}

/* Where the work cannot be kept the first signal has the window say so, and the second one ends the program. */
static void
test_insist (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  char *folder;

  remember (NULL);
  name = "insist.journey";
  is_insisted = FALSE;
  folder = block_drafts ();
  run_program (application, NULL, end_and_insist);
  g_assert_true (is_insisted);
  unblock_drafts (folder);
}

static void
ask_session (CjmApplication *application,
             guint           n_objections,
             guint           n_back)
{
  g_signal_emit_by_name (application, "query-end");
  g_assert_cmpuint (objections->len, ==, n_objections);
  g_assert_cmpuint (n_taken_back, ==, n_back);
}

static void
end_session (CjmApplication *application)
{
  CjmWindow *window;
  char *folder;

  ask_session (application, 0, 0);
  folder = block_drafts ();
  window = edit_file (application);
  ask_session (application, 1, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (objections, 0), "is not kept safe: "));
  g_assert_nonnull (strstr (g_ptr_array_index (objections, 0), folder));
  wait_until (says (GTK_WIDGET (window), folder));
  ask_session (application, 2, 1);
  unblock_drafts (folder);
  ask_session (application, 2, 2);
  ask_session (application, 2, 2);
  edit (window, "Edited last");
  g_application_quit (G_APPLICATION (application));
}

static gboolean
is_in_draft (const char *text)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *draft;

  while (dir != NULL && (draft = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, draft, NULL);
      g_autofree char *found = NULL;

      if (g_file_get_contents (path, &found, NULL, NULL) && strstr (found, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The process of a program ends here, with its windows: nobody destroys them. */
static void
ended_cb (GApplication *application,
          gpointer      user_data)
{
  g_assert_true (is_in_draft ("Edited last"));
}

/* The session is told why it had better go on, as long as that is so; what is edited after that is kept too. */
static void
test_session (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();

  remember (NULL);
  name = "session.journey";
  n_taken_back = 0;
  objections = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_after (application, "shutdown", G_CALLBACK (ended_cb), NULL);
  run_program (application, NULL, end_session);
  g_ptr_array_unref (objections);
  assert_kept ("Edited last");
}

static void
end_while_saving (CjmApplication *application)
{
  CjmWindow *window = edit_file (application);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_application_quit (G_APPLICATION (application));
}

/* What is being saved is saved. */
static void
test_saving (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *text = NULL;

  remember (NULL);
  name = "saving.journey";
  run_program (application, NULL, end_while_saving);
  text = read_file ();
  g_assert_nonnull (strstr (text, "\"title\": \"Edited\""));
  drafts = find_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);
}

static gboolean
unmark_cb (gpointer user_data)
{
  is_insisted = TRUE;
  g_application_unmark_busy (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
signal_cb (gpointer user_data)
{
  is_insisted = TRUE;
  raise (SIGTERM);
  return G_SOURCE_REMOVE;
}

static GSourceFunc while_busy;

static void
begin_ending_cb (GApplication *application,
                 gpointer      user_data)
{
  g_idle_add (while_busy, application);
}

static void
end_while_busy (CjmApplication *application)
{
  wait_until (count_windows (application) == 1);
  g_application_mark_busy (G_APPLICATION (application));
  g_signal_connect (application, "shutdown", G_CALLBACK (begin_ending_cb), NULL);
  g_application_quit (G_APPLICATION (application));
}

/* What is being written otherwise is waited for, until a signal comes. */
static void
test_busy (gconstpointer data)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();

  remember (NULL);
  is_insisted = FALSE;
  while_busy = data != NULL ? signal_cb : unmark_cb;
  run_program (application, NULL, end_while_busy);
  g_assert_true (is_insisted);
}

static void
quit_twice (CjmApplication *application)
{
  CjmWindow *window = edit_file (application);

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  answer (window, "discard");
}

/* Its person is asked once. The windows are remembered as they were before any of them closed. */
static void
test_quit (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GPtrArray) drafts = NULL;

  remember (NULL);
  name = "quit.journey";
  run_program (application, NULL, quit_twice);
  g_assert_true (is_remembered (name));
  drafts = find_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/end/sigterm", GINT_TO_POINTER (SIGTERM), test_signal);
  g_test_add_data_func ("/end/sighup", GINT_TO_POINTER (SIGHUP), test_signal);
  g_test_add_data_func ("/end/sigint", GINT_TO_POINTER (SIGINT), test_signal);
  g_test_add_func ("/end/insist", test_insist);
  g_test_add_func ("/end/session", test_session);
  g_test_add_func ("/end/saving", test_saving);
  g_test_add_data_func ("/end/busy", NULL, test_busy);
  g_test_add_data_func ("/end/busy-signal", GINT_TO_POINTER (TRUE), test_busy);
  g_test_add_func ("/end/quit", test_quit);

  return g_test_run ();
}
