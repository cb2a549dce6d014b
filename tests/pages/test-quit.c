/* test-quit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "waiting.h"

static CjmApplication *application;

/* A window on a file of its own, with a change that is not saved */
static CjmWindow *
open_unsaved (const char *name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, SOUND);

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  edit (window, name);

  return window;
}

static void
quit (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
}

static gboolean
is_asked (CjmWindow *window)
{
  return find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* Whichever of two windows is asked first; each is asked once. */
static CjmWindow *
wait_for_question (CjmWindow *a,
                   CjmWindow *b)
{
  wait_until (is_asked (a) || is_asked (b));

  return is_asked (a) ? a : b;
}

static char *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* Who gives up the work of one window and then cancels at the next has lost nothing. */
static void
test_cancel (void)
{
  CjmWindow *a = open_unsaved ("a.journey");
  CjmWindow *b = open_unsaved ("b.journey");
  CjmWindow *empty = open_window (application);
  CjmWindow *first, *second;

  quit ();
  first = wait_for_question (a, b);
  second = first == a ? b : a;
  answer (first, "discard");
  answer (second, "cancel");

  g_assert_true (cjm_window_is_modified (a));
  g_assert_true (cjm_window_is_modified (b));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (a)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (b)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (empty)));

  /* The next time both are asked about again; it may begin once the answer has arrived. */
  wait_until ((quit (), is_asked (a) || is_asked (b)));
  first = wait_for_question (a, b);
  answer (first, "cancel");
  g_assert_true (cjm_window_is_modified (first));

  gtk_window_destroy (GTK_WINDOW (a));
  gtk_window_destroy (GTK_WINDOW (b));
  gtk_window_destroy (GTK_WINDOW (empty));
}

static void
test_all (void)
{
  CjmWindow *a = open_unsaved ("all-a.journey");
  CjmWindow *b = open_unsaved ("all-b.journey");
  CjmWindow *first;
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  quit ();
  first = wait_for_question (a, b);
  answer (first, "save");
  answer (first == a ? b : a, "discard");
  wait_until (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);

  text_a = read_file ("all-a.journey");
  text_b = read_file ("all-b.journey");
  g_assert_cmpint (strstr (text_a, "all-a.journey") != NULL, ==, first == a);
  g_assert_cmpint (strstr (text_b, "all-b.journey") != NULL, ==, first == b);
}

/* Ctrl+S and Ctrl+Q right after it: the work is saved, and nothing has to be asked. */
static void
test_while_saving (void)
{
  CjmWindow *window = open_unsaved ("saving.journey");
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  quit ();
  wait_until (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
  text = read_file ("saving.journey");
  g_assert_nonnull (strstr (text, "\"title\": \"saving.journey\""));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/quit/cancel", test_cancel);
  g_test_add_func ("/quit/all", test_all);
  g_test_add_func ("/quit/while-saving", test_while_saving);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
