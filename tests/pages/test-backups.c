/* test-backups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <utime.h>

#include "cjm-backups-dialog.h"
#include "cjm-backups.h"
#include "cjm-compare-dialog.h"
#include "cjm-settings.h"
#include "cjm-version-picture.h"
#include "waiting.h"

/* The backups of a document in a window: when they are kept, and what is seen and done with them. */

static CjmApplication *application;

static CjmDocument *
get_document (CjmWindow *window)
{
  return cjm_file_get_document (cjm_window_get_file (window));
}

static const char *
get_title (CjmWindow *window)
{
  return cjm_node_get_text (cjm_document_get_root (get_document (window)), CJM_DOCUMENT_TITLE);
}

static guint
count (CjmWindow *window)
{
  g_autoptr (GPtrArray) backups = cjm_backups_list (cjm_file_get_location (cjm_window_get_file (window)));

  return backups->len;
}

/* A document whose file was written an hour and a half ago: what is saved now is another hour's. */
static CjmWindow *
open_document (const char *name)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) location = write_file (name, SOUND);
  time_t before = time (NULL) - 90 * 60;

  g_assert_cmpint (g_utime (g_file_peek_path (location), &(struct utimbuf) { before, before }), ==, 0);
  cjm_window_open (window, location);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

static void
save (CjmWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  wait_until (!cjm_window_is_modified (window));
}

static void
close_document (CjmWindow *window)
{
  g_autoptr (GFile) location = g_object_ref (cjm_file_get_location (cjm_window_get_file (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (cjm_backups_delete_all (location, NULL));
  g_assert_true (g_file_delete (location, NULL, NULL));
}

/* An untouched document has none; one that is edited, of what it was opened from; then one for each version saved. */
static void
test_kept (void)
{
  CjmWindow *window = open_document ("kept.journey");

  g_assert_cmpuint (count (window), ==, 0);
  edit (window, "Second");
  wait_until (count (window) == 1);
  save (window);
  wait_until (count (window) == 2);
  close_document (window);
}

/* Who wants none gets none. */
static void
test_off (void)
{
  CjmWindow *window = open_document ("off.journey");
  g_autoptr (GSettings) settings = cjm_settings_new ();

  g_settings_set_boolean (settings, "backups", FALSE);
  edit (window, "Second");
  save (window);
  g_settings_set_boolean (settings, "backups", TRUE);
  edit (window, "Third");
  wait_until (count (window) > 0);
  g_assert_cmpuint (count (window), ==, 1);
  close_document (window);
}

/* What somebody else has saved is kept before anybody can overwrite it. */
static void
test_foreign (void)
{
  CjmWindow *window = open_document ("foreign.journey");
  GFile *location = cjm_file_get_location (cjm_window_get_file (window));

  edit (window, "Mine");
  wait_until (count (window) == 1);
  g_assert_true (g_file_set_contents (g_file_peek_path (location),
                                      "{\"format\": \"journey\", \"version\": 1, \"title\": \"Theirs\"}", -1, NULL));
  wait_until (count (window) == 2);
  close_document (window);
}

/* Saving works where no backup can be kept; it is said once. */
static void
test_failing (void)
{
  CjmWindow *window = open_document ("failing.journey");
  g_autofree char *parent = g_build_filename (g_get_user_data_dir (), "klantreis", NULL);
  g_autofree char *folder = g_build_filename (parent, "backups", NULL);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  gboolean there = g_file_test (folder, G_FILE_TEST_IS_DIR);

  g_assert_true (!there || g_rename (folder, away) == 0);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  edit (window, "Second");
  save (window);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_true (!there || g_rename (away, folder) == 0);
  close_document (window);
}

static CjmBackupsDialog *
open_backups (CjmWindow *window)
{
  gpointer dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-backups", NULL);
  dialog = find_dialog (window, CJM_TYPE_BACKUPS_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

static GtkWidget *
find_child (gpointer    parent,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (parent, CJM_TYPE_BACKUPS_DIALOG, name));
}

static GdkPaintable *
get_picture (CjmBackupsDialog *dialog)
{
  return cjm_version_picture_get_paintable (CJM_VERSION_PICTURE (find_child (dialog, "picture")));
}

static void
choose (CjmBackupsDialog *dialog,
        int               index)
{
  GtkListBox *list = GTK_LIST_BOX (find_child (dialog, "list"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index));
}

/* Whether it can be seen: it has its place within the window, once nothing slides any more. */
static gboolean
is_seen (CjmBackupsDialog *dialog,
         const char       *name)
{
  GtkWidget *child = find_child (dialog, name);
  graphene_rect_t bounds;
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return gtk_widget_get_mapped (child) && gtk_widget_compute_bounds (child, GTK_WIDGET (dialog), &bounds)
         && bounds.origin.x >= 0 && bounds.origin.y >= 0
         && bounds.size.width >= least && bounds.size.height > 0
         && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (GTK_WIDGET (dialog))
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (dialog));
}

static CjmWindow *
open_with_backups (const char *name)
{
  CjmWindow *window = open_document (name);

  edit (window, "Second");
  save (window);
  wait_until (count (window) == 2);

  return window;
}

static void
test_bring_back (void)
{
  CjmWindow *window = open_with_backups ("back.journey");
  CjmNode *journey = cjm_document_view_get_journey (cjm_window_get_view (window));
  CjmBackupsDialog *dialog = open_backups (window);

  wait_until (is_seen (dialog, "list"));
  wait_until (is_seen (dialog, "answers"));
  wait_until (is_seen (dialog, "bottom"));
  wait_until (is_seen (dialog, "bring_back_button"));
  wait_until (get_picture (dialog) != NULL);
  choose (dialog, 1);
  g_assert_null (get_picture (dialog));
  wait_until (get_picture (dialog) != NULL);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (get_picture (dialog)), >, 100);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.bring-back", NULL);
  wait_until (g_str_equal (get_title (window), "Sound"));
  g_assert_null (find_dialog (window, CJM_TYPE_BACKUPS_DIALOG));
  g_assert_true (cjm_document_view_get_journey (cjm_window_get_view (window)) == journey);
  g_assert_true (cjm_window_is_modified (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_title (window), ==, "Second");
  g_assert_false (cjm_window_is_modified (window));
  close_document (window);
}

/* What is open already is not brought back, and the list stays. */
static void
test_same (void)
{
  CjmWindow *window = open_with_backups ("same.journey");
  CjmBackupsDialog *dialog = open_backups (window);
  guint64 state = cjm_history_get_state (cjm_document_get_history (get_document (window)));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.bring-back", NULL);
  choose (dialog, 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.bring-back", NULL);
  wait_until (find_dialog (window, CJM_TYPE_BACKUPS_DIALOG) == NULL);
  cjm_document_undo (get_document (window));
  g_assert_cmpuint (cjm_history_get_state (cjm_document_get_history (get_document (window))), ==, state);
  close_document (window);
}

static CjmWindow *
find_other_window (CjmWindow *window)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && l->data != window && cjm_window_get_file (l->data) != NULL)
      return l->data;

  return NULL;
}

static void
test_open_copy (void)
{
  CjmWindow *window = open_with_backups ("copy.journey");
  CjmBackupsDialog *dialog = open_backups (window);
  CjmWindow *copy;

  choose (dialog, 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.open-copy", NULL);
  wait_until ((copy = find_other_window (window)) != NULL);
  g_assert_cmpstr (get_title (copy), ==, "Sound");
  g_assert_null (cjm_file_get_location (cjm_window_get_file (copy)));
  g_assert_cmpstr (get_title (window), ==, "Second");
  gtk_window_destroy (GTK_WINDOW (copy));
  close_document (window);
}

static void
test_compare (void)
{
  CjmWindow *window = open_with_backups ("compare.journey");
  CjmBackupsDialog *dialog = open_backups (window);
  CjmCompareDialog *comparison;

  choose (dialog, 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.compare", NULL);
  wait_until ((comparison = find_dialog (window, CJM_TYPE_COMPARE_DIALOG)) != NULL);
  g_assert_cmpuint (cjm_comparison_get_n_deltas (cjm_compare_dialog_get_comparison (comparison)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (comparison));
  close_document (window);
}

static void
test_delete (void)
{
  CjmWindow *window = open_with_backups ("delete.journey");
  CjmBackupsDialog *dialog = open_backups (window);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.delete", NULL);
  answer (dialog, "cancel");
  g_assert_cmpuint (count (window), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.delete", NULL);
  answer (dialog, "delete");
  g_assert_cmpuint (count (window), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.delete-all", NULL);
  answer (dialog, "delete");
  g_assert_cmpuint (count (window), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_child (dialog, "stack"))), ==, "empty");
  close_document (window);
}

/* The list follows what is saved while it stands there. */
static void
test_follow (void)
{
  CjmWindow *window = open_document ("follow.journey");
  CjmBackupsDialog *dialog = open_backups (window);
  GtkListBox *list = GTK_LIST_BOX (find_child (dialog, "list"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_child (dialog, "stack"))), ==, "empty");
  edit (window, "Second");
  save (window);
  wait_until (gtk_list_box_get_row_at_index (list, 1) != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_child (dialog, "stack"))), ==, "list");
  close_document (window);
}

/* On a telephone the list and the picture come one after the other, and every button is within reach. */
static void
test_narrow (void)
{
  CjmWindow *window = open_with_backups ("narrow.journey");
  CjmBackupsDialog *dialog = open_backups (window);
  int least;

  wait_until (gtk_widget_get_width (GTK_WIDGET (dialog)) > 0);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 360, 600);
  wait_until (adw_leaflet_get_folded (ADW_LEAFLET (find_child (dialog, "leaflet"))));
  wait_until (is_seen (dialog, "list"));
  g_assert_false (gtk_widget_get_visible (find_child (dialog, "back_button")));

  g_signal_emit_by_name (find_child (dialog, "list"), "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_child (dialog, "list")), 0));
  wait_until (is_seen (dialog, "answers"));
  wait_until (is_seen (dialog, "back_button"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.back", NULL);
  wait_until (is_seen (dialog, "list"));
  close_document (window);
}

/* There are no backups of what was never saved, and none to look at. */
static void
test_never_saved (void)
{
  CjmWindow *window = open_window (application);

  open_example (window, "holiday");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-backups", NULL);
  g_assert_null (find_dialog (window, CJM_TYPE_BACKUPS_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/backups/kept", test_kept);
  g_test_add_func ("/backups/off", test_off);
  g_test_add_func ("/backups/foreign", test_foreign);
  g_test_add_func ("/backups/failing", test_failing);
  g_test_add_func ("/backups/bring-back", test_bring_back);
  g_test_add_func ("/backups/same", test_same);
  g_test_add_func ("/backups/open-copy", test_open_copy);
  g_test_add_func ("/backups/compare", test_compare);
  g_test_add_func ("/backups/delete", test_delete);
  g_test_add_func ("/backups/follow", test_follow);
  g_test_add_func ("/backups/narrow", test_narrow);
  g_test_add_func ("/backups/never-saved", test_never_saved);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
