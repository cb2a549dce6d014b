/* test-dialogs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export-dialog.h"
#include "waiting.h"

static CjmApplication *application;

static CjmWindow *
open_sound (const char *name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, SOUND);

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

static char *
read_saved (CjmWindow *window)
{
  GFile *location = cjm_file_get_location (cjm_window_get_file (window));
  char *text = NULL;

  g_assert_true (g_file_load_contents (location, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
test_close_cancel (void)
{
  CjmWindow *window = open_sound ("cancel.journey");

  edit (window, "Kept");
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (cjm_window_is_modified (window));

  /* The next time it is asked again. */
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "cancel");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_close_discard (void)
{
  CjmWindow *window = open_sound ("discard.journey");
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  edit (window, "Lost");
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "discard");
  wait_until (watched == NULL);
}

static void
test_close_save (void)
{
  CjmWindow *window = open_sound ("save.journey");
  g_autofree char *path = g_build_filename (g_get_home_dir (), "save.journey", NULL);
  g_autofree char *text = NULL;
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  edit (window, "Saved at last");
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "save");
  wait_until (watched == NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Saved at last"));
}

static void
test_close_unmodified (void)
{
  CjmWindow *window = open_sound ("clean.journey");
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_close (GTK_WINDOW (window));
  wait_until (watched == NULL);
}

static void
test_changed (void)
{
  CjmWindow *window = open_sound ("changed.journey");
  g_autoptr (GFile) file = write_file ("changed.journey", SOUND "\n\n");
  g_autofree char *text = NULL;

  edit (window, "Mine");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, "cancel");
  g_assert_true (cjm_window_is_modified (window));
  wait_until (!cjm_file_is_saving (cjm_window_get_file (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, "replace");
  wait_until (!cjm_window_is_modified (window));
  text = read_saved (window);
  g_assert_nonnull (strstr (text, "Mine"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_failed (void)
{
  CjmWindow *window = open_window (application);
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "gone", NULL);
  g_autofree char *path = g_build_filename (folder, "x.journey", NULL);
  g_autoptr (GFile) file = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  file = write_file ("gone/x.journey", SOUND);
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  g_unlink (path);
  g_rmdir (folder);

  edit (window, "Nowhere to go");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL ? "cancel" : "close");
  g_assert_true (cjm_window_is_modified (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
exported_cb (CjmExportDialog *dialog,
             GFile           *target,
             char           **written)
{
  g_assert_true (g_file_load_contents (target, NULL, written, NULL, NULL, NULL));
}

static void
test_export (gconstpointer word)
{
  static const char *const words[] = { "svg", "png", "pdf", NULL };
  static const char *const magic[] = { "<?xml", "\x89PNG", "%PDF" };
  g_autofree char *path = g_strdup_printf ("%s/picture.%s", g_get_home_dir (), (const char *) word);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GSettings) settings = g_settings_new (CJM_APP_ID);
  CjmWindow *window = open_window (application);
  CjmExportDialog *dialog;
  g_autofree char *written = NULL;
  guint format = 0;

  while (!g_str_equal (words[format], word))
    format++;

  g_settings_set_string (settings, "export-format", word);
  g_settings_set_double (settings, "export-scale", 0.5);
  open_example (window, "diy-store");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (window, CJM_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &written);
  cjm_export_dialog_export_to (dialog, target);
  wait_until (written != NULL);
  g_assert_true (g_str_has_prefix (written, magic[format]));
  wait_until (find_dialog (window, CJM_TYPE_EXPORT_DIALOG) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is seen in the window is exported: here the composite of a group. */
static void
test_export_view (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "group.svg", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GSettings) settings = g_settings_new (CJM_APP_ID);
  CjmWindow *window = open_window (application);
  CjmExportDialog *dialog;
  g_autofree char *written = NULL;

  g_settings_set_string (settings, "export-format", "svg");
  open_example (window, "crm-tender");
  cjm_canvas_set_view (get_map_of (window), CJM_VIEW_COMPOSITE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (window, CJM_TYPE_EXPORT_DIALOG);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &written);
  cjm_export_dialog_export_to (dialog, target);
  wait_until (written != NULL);
  g_assert_nonnull (strstr (written, "joint decision"));
  wait_until (find_dialog (window, CJM_TYPE_EXPORT_DIALOG) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_action (GtkWidget  *widget,
            const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), label) == 0)
        return gtk_widget_is_sensitive (child);
      if (has_action (child, label))
        return TRUE;
    }

  return FALSE;
}

static void
test_too_large (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CJM_APP_ID);
  CjmWindow *window = open_window (application);
  CjmExportDialog *dialog;

  g_settings_set_string (settings, "export-format", "png");
  g_settings_set_double (settings, "export-scale", 16);
  open_example (window, "holiday");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (window, CJM_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  wait_until (!has_action (GTK_WIDGET (dialog), "export.choose-place"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.use-largest-scale", NULL);
  g_assert_true (has_action (GTK_WIDGET (dialog), "export.choose-place"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Over a window as wide as a telephone, the dialog is no wider. */
static void
test_export_narrow (void)
{
  CjmWindow *window = open_window (application);
  CjmExportDialog *dialog;
  int minimum, width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  open_example (window, "diy-store");
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) <= 360);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (window, CJM_TYPE_EXPORT_DIALOG);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (width, <=, 360);
  g_assert_cmpint (height, <=, 640);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_app_windows (void)
{
  CjmWindow *window = open_window (application);
  GListModel *windows = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (windows);

  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/close/cancel", test_close_cancel);
  g_test_add_func ("/close/discard", test_close_discard);
  g_test_add_func ("/close/save", test_close_save);
  g_test_add_func ("/close/unmodified", test_close_unmodified);
  g_test_add_func ("/save/changed", test_changed);
  g_test_add_func ("/save/failed", test_failed);
  g_test_add_func ("/export-view", test_export_view);
  g_test_add_data_func ("/export/svg", "svg", test_export);
  g_test_add_data_func ("/export/png", "png", test_export);
  g_test_add_data_func ("/export/pdf", "pdf", test_export);
  g_test_add_func ("/export/too-large", test_too_large);
  g_test_add_func ("/export/narrow", test_export_narrow);
  g_test_add_func ("/app/windows", test_app_windows);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
