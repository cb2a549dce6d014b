/* test-names.c: files whose names are no text, or look like something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-problems-dialog.h"
#include "cjm-recent-list.h"
#include "waiting.h"

#define REPLACED "\xef\xbf\xbd"

static const char *const names[] = {
  "a\xff" "b.journey", "\xc3.journey", "Bank: plan.journey", "file:x.journey", "tab\tand\nline.journey",
  "50%20 off <b>.journey",
};

static CjmApplication *application;

/* Every text that a person is shown is UTF-8. */
static void
check_texts (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_assert_true (g_utf8_validate (gtk_label_get_label (GTK_LABEL (widget)), -1, NULL));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_assert_true (g_utf8_validate (gtk_widget_get_tooltip_text (widget), -1, NULL));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_texts (child);
}

static CjmWindow *
open_named (const char *name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, SOUND);

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  check_texts (GTK_WIDGET (window));

  return window;
}

/* With another document beside it that has unsaved work */
static void
test_open (gconstpointer name)
{
  CjmWindow *other = open_named ("other.journey");
  CjmWindow *window;
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_strdup_printf ("• %s – Klantreis", shown);
  GtkWindow *dialog;

  edit (other, "Unsaved");
  window = open_named (name);
  edit (window, "Changed");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);

  gtk_window_close (GTK_WINDOW (window));
  wait_until ((dialog = find_dialog (window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  check_texts (GTK_WIDGET (dialog));
  answer (window, "cancel");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  wait_until (!cjm_window_is_modified (window));
  g_assert_true (cjm_window_is_modified (other));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (other));
}

static void
test_refused (gconstpointer name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, "{\"format\": \"journey\", \"version\": 1, \"title\": 7}");
  CjmProblemsDialog *dialog;
  g_autofree char *text = NULL;

  cjm_window_open (window, file);
  wait_until ((dialog = find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG)) != NULL);
  text = cjm_problems_dialog_get_text (dialog);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  check_texts (GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_not_there (gconstpointer name)
{
  CjmWindow *window = open_window (application);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "nowhere", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog;

  cjm_window_open (window, file);
  wait_until ((dialog = find_dialog (window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  check_texts (GTK_WIDGET (dialog));
  answer (window, "close");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* By its address, as from a file manager, the list of recent files or a drop */
static void
test_address (gconstpointer name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, SOUND);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *shown = g_filename_display_name (name);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", uri);
  wait_until (cjm_window_get_file (window) != NULL);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), shown));
  g_assert_true (g_file_equal (cjm_file_get_location (cjm_window_get_file (window)), file));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A folder's name is no better. */
static void
test_folder (void)
{
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "f\xff", NULL);
  CjmWindow *window;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  window = open_named ("f\xff/inner.journey");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (find_part (window, "title"))), ==, "~/f" REPLACED);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_row (GtkWidget  *widget,
         const char *title)
{
  if (ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_row (child, title))
      return TRUE;

  return FALSE;
}

static void
test_recent (void)
{
  g_autoptr (GFile) file = write_file ("recent\xff.journey", SOUND);
  CjmWindow *window;

  cjm_recent_list_add (file, "klantreis");
  window = open_window (application);
  wait_until (has_row (GTK_WIDGET (window), "recent" REPLACED ".journey"));
  check_texts (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
close_all (void)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);
}

/* What is typed after the program's name, in the folder where that is done */
static void
test_arguments (void)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (GPtrArray) typed = g_ptr_array_new ();
  char **arguments;
  int status = -1;

  g_ptr_array_add (typed, (char *) "klantreis");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_unref (write_file (names[i], SOUND));
      g_ptr_array_add (typed, (char *) names[i]);
    }
  g_ptr_array_add (typed, NULL);
  arguments = g_strdupv ((char **) typed->pdata);

  g_assert_cmpint (g_chdir (g_get_home_dir ()), ==, 0);
  g_assert_true (G_APPLICATION_GET_CLASS (application)->local_command_line (G_APPLICATION (application), &arguments,
                                                                           &status));
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_cmpint (status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_get_home_dir (), names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      CjmWindow *window;

      wait_until ((window = cjm_window_find (GTK_APPLICATION (application), file)) != NULL && !is_reading (window));
      g_assert_true (g_file_equal (cjm_file_get_location (cjm_window_get_file (window)), file));
    }
  close_all ();
  g_strfreev (arguments);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      static const struct
      {
        const char *path;
        GTestDataFunc run;
      } tests[] = {
        { "open", test_open }, { "refused", test_refused }, { "not-there", test_not_there }, { "address", test_address },
      };

      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path = g_strdup_printf ("/names/%s/%u", tests[j].path, i);

          g_test_add_data_func (path, names[i], tests[j].run);
        }
    }
  g_test_add_func ("/names/folder", test_folder);
  g_test_add_func ("/names/recent", test_recent);
  g_test_add_func ("/names/arguments", test_arguments);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
