/* test-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "running.h"

/*
 * Which window a file comes to, what the program's own actions do, and which file an argument is.
 */

static CjmApplication *application;

static GtkWindow *
get_active (void)
{
  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

static void
act (const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), name, NULL);
}

/* A window that is not one of ours, as one of help is, the latest of all */
static GtkWindow *
open_shortcuts (GtkWindow *parent)
{
  GtkWindow *shortcuts = NULL;

  wait_until (get_active () == parent);
  act ("shortcuts");
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (GTK_IS_SHORTCUTS_WINDOW (l->data))
      shortcuts = l->data;
  if (shortcuts == NULL)
    shortcuts = find_dialog (parent, GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (shortcuts);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (shortcuts)));
  return shortcuts;
}

/* A file comes to the window that is empty, or else to one of its own; one that is open raises its window. */
static void
test_open (void)
{
  g_autoptr (GFile) a = write_file ("a.journey", SOUND);
  g_autoptr (GFile) b = write_file ("b.journey", SOUND);
  g_autoptr (GFile) c = write_file ("c.journey", SOUND);
  g_autoptr (GFile) d = write_file ("d.journey", SOUND);
  g_autoptr (GFile) e = write_file ("e.journey", SOUND);
  GFile *files[] = { a, b };
  CjmWindow *first, *second, *empty;
  GtkWindow *help;

  g_application_open (G_APPLICATION (application), files, G_N_ELEMENTS (files), "");
  first = wait_for_document (application, a);
  second = wait_for_document (application, b);
  g_assert_true (first != second);
  g_assert_cmpuint (count_windows (application), ==, 2);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (first)) && gtk_widget_get_mapped (GTK_WIDGET (second)));

  g_application_open (G_APPLICATION (application), &a, 1, "");
  wait_until (get_active () == GTK_WINDOW (first));
  g_application_open (G_APPLICATION (application), &b, 1, "");
  wait_until (get_active () == GTK_WINDOW (second));
  g_assert_cmpuint (count_windows (application), ==, 2);

  act ("new-window");
  g_assert_cmpuint (count_windows (application), ==, 3);
  wait_until (get_active () != GTK_WINDOW (second));
  empty = CJM_WINDOW (get_active ());
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (empty)));
  g_application_open (G_APPLICATION (application), &a, 1, "");
  wait_until (get_active () == GTK_WINDOW (first));
  help = open_shortcuts (GTK_WINDOW (first));
  g_application_open (G_APPLICATION (application), &c, 1, "");
  g_assert_true (wait_for_document (application, c) == empty);
  g_assert_cmpuint (count_windows (application), ==, 3);
  gtk_window_destroy (help);

  empty = open_window (application);
  wait_until (get_active () == GTK_WINDOW (empty));
  g_application_open (G_APPLICATION (application), &a, 1, "");
  wait_until (get_active () == GTK_WINDOW (first));
  g_application_open (G_APPLICATION (application), &d, 1, "");
  g_assert_true (wait_for_document (application, d) == empty);
  wait_until (get_active () == GTK_WINDOW (empty));

  /* A window that was out of sight comes into sight with what is opened in it. */
  empty = open_window (application);
  gtk_widget_set_visible (GTK_WIDGET (empty), FALSE);
  g_application_open (G_APPLICATION (application), &e, 1, "");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (empty)));
  g_assert_true (wait_for_document (application, e) == empty);
  close_windows (application);
}

/* What cannot be opened is said in the window that was used last. */
static void
test_open_nothing (void)
{
  g_autoptr (GFile) a = write_file ("a.journey", SOUND);
  g_autoptr (GFile) b = write_file ("b.journey", SOUND);
  g_autoptr (GFile) missing = write_file ("missing.journey", "");
  GFile *files[] = { a, b };
  CjmWindow *first;

  g_assert_true (g_file_delete (missing, NULL, NULL));
  g_application_open (G_APPLICATION (application), files, G_N_ELEMENTS (files), "");
  first = wait_for_document (application, a);
  wait_for_document (application, b);
  g_application_open (G_APPLICATION (application), &a, 1, "");
  wait_until (get_active () == GTK_WINDOW (first));
  g_application_open (G_APPLICATION (application), &missing, 1, "");
  wait_until (find_dialog (first, ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_assert_cmpuint (count_windows (application), ==, 2);
  close_windows (application);
}

/* Help belongs to the window that it was asked for in, and closes with it. */
static void
test_help (void)
{
  CjmWindow *other = open_window (application);
  CjmWindow *window = open_window (application);
  GtkWindow *help, *about;

  help = open_shortcuts (GTK_WINDOW (window));
  g_assert_true (gtk_window_get_transient_for (help) == GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *) &help);
  cjm_window_give_up (window);
  wait_until (help == NULL);

  gtk_window_present (GTK_WINDOW (other));
  wait_until (get_active () == GTK_WINDOW (other));
  act ("about");
  wait_until ((about = find_dialog (other, ADW_TYPE_ABOUT_WINDOW)) != NULL);
  g_assert_cmpstr (adw_about_window_get_application_name (ADW_ABOUT_WINDOW (about)), ==, "Klantreis");
  g_assert_cmpstr (adw_about_window_get_application_icon (ADW_ABOUT_WINDOW (about)), ==, CJM_APP_ID);
  g_assert_cmpstr (adw_about_window_get_version (ADW_ABOUT_WINDOW (about)), ==, CJM_VERSION);
  g_assert_cmpint (adw_about_window_get_license_type (ADW_ABOUT_WINDOW (about)), ==, GTK_LICENSE_GPL_3_0);
  gtk_window_destroy (about);
  close_windows (application);
}

static CjmWindow *
find_asking (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (find_dialog (l->data, GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL)
      return l->data;

  return NULL;
}

/* Which file to open is asked in the window that is active, or in a new one. */
static void
test_ask (void)
{
  CjmWindow *other = open_window (application);
  CjmWindow *window = open_window (application);

  wait_until (get_active () == GTK_WINDOW (window));
  act ("open");
  g_assert_true (find_asking () == window);
  g_assert_null (find_dialog (other, GTK_TYPE_FILE_CHOOSER_DIALOG));
  close_windows (application);

  act ("open");
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_nonnull (find_asking ());
  close_windows (application);
}

static GtkWidget *
find_with_class (GtkWidget  *widget,
                 const char *css_class)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, css_class) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_with_class (child, css_class);
  return found;
}

/* The program's keys, its name for the desktop, its icon and its style */
static void
test_desktop (void)
{
  static const struct
  {
    const char *action;
    const char *key;
  } keys[] = { { "app.new-window", "<Control>n" }, { "app.shortcuts", "<Control>question" }, { "app.quit", "<Control>q" } };
  g_autofree char *path = NULL;
  GtkWidget *window, *page;
  GtkBorder padding;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) found = gtk_application_get_accels_for_action (GTK_APPLICATION (application), keys[i].action);

      g_assert_cmpuint (g_strv_length (found), ==, 1);
      g_assert_cmpstr (found[0], ==, keys[i].key);
    }
  g_assert_cmpstr (g_get_prgname (), ==, CJM_APP_ID);
  g_assert_cmpstr (gtk_window_get_default_icon_name (), ==, CJM_APP_ID);
  g_object_get (application, "resource-base-path", &path, NULL);
  g_assert_cmpstr (path, ==, "/org/klantreis/Klantreis");

  window = GTK_WIDGET (open_window (application));
  wait_until (gtk_widget_get_mapped (window));
  page = find_with_class (window, "start-page");
  g_assert_nonnull (page);
  gtk_style_context_get_padding (gtk_widget_get_style_context (page), &padding);
  g_assert_cmpint (padding.top, >, 0);
  close_windows (application);
}

/* Notes what would be opened, instead of opening it. */
static void
note_cb (GApplication *self,
         gpointer      files,
         int           n_files,
         const char   *hint,
         GString      *noted)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (((GFile **) files)[i]);

      g_string_append_printf (noted, "%s|", path + strlen (g_get_home_dir ()) + 1);
    }
  g_signal_stop_emission_by_name (self, "open");
}

/* An argument that is a file is that file, whatever it looks like; what looks like an option is one, up to "--". */
static void
test_arguments (void)
{
  static const struct
  {
    const char *arguments[6];
    const char *files;
  } cases[] = {
    { { "klantreis", "a.journey" }, "a.journey|" },
    { { "klantreis", "Bank: plan.journey", "a.journey" }, "Bank: plan.journey|a.journey|" },
    { { "klantreis", "--", "-x.journey" }, "-x.journey|" },
    { { "klantreis", "--", "--", "a.journey" }, "--|a.journey|" },
    { { "klantreis", "a.journey", "--", "--help" }, "a.journey|--help|" },
    { { "klantreis", "--", "a b%20c#d?e.journey" }, "a b%20c#d?e.journey|" },
  };

  g_assert_cmpint (g_chdir (g_get_home_dir ()), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmApplication) another = cjm_application_new ();
      g_autoptr (GString) noted = g_string_new (NULL);
      g_autofree char *id = g_strdup_printf (CJM_APP_ID ".Another%u", i);
      g_auto (GStrv) arguments = g_strdupv ((char **) cases[i].arguments);
      int status = -1;

      g_application_set_application_id (G_APPLICATION (another), id);
      g_signal_connect (another, "open", G_CALLBACK (note_cb), noted);
      g_assert_true (G_APPLICATION_GET_CLASS (another)->local_command_line (G_APPLICATION (another), &arguments, &status));
      g_assert_cmpint (status, ==, 0);
      g_assert_cmpstr (noted->str, ==, cases[i].files);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  /* It outlives its last window here. */
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/application/open", test_open);
  g_test_add_func ("/application/open-nothing", test_open_nothing);
  g_test_add_func ("/application/help", test_help);
  g_test_add_func ("/application/ask", test_ask);
  g_test_add_func ("/application/desktop", test_desktop);
  g_test_add_func ("/application/arguments", test_arguments);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
