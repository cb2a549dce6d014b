/* test-closing.c: a window goes while something stands over it, or is under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever it is, it goes with the window, without a warning; and nothing of the window stays behind.
 */

#include "config.h"

#include "cjm-backups-dialog.h"
#include "cjm-compare-dialog.h"
#include "cjm-export-dialog.h"
#include "cjm-canvas.h"
#include "cjm-portrait-dialog.h"
#include "cjm-problems-dialog.h"
#include "cjm-recent-list.h"
#include "cjm-recovery-dialog.h"
#include "waiting.h"

/* What has to be settled when everything is gone, in rounds of the main loop that find nothing to do */
#define N_QUIET 20

static CjmApplication *application;

static void
do_action (gpointer    widget,
           const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (widget), name, NULL);
}

static gpointer
wait_for_dialog (gpointer window,
                 GType    type)
{
  gpointer dialog;

  wait_until ((dialog = find_dialog (window, type)) != NULL);

  return dialog;
}

static GFile *
get_location (CjmWindow *window)
{
  return cjm_file_get_location (cjm_window_get_file (window));
}

static void
replace_file (CjmWindow  *window,
              const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (get_location (window)), text, -1, NULL));
}

static void
show_export (CjmWindow *window)
{
  do_action (window, "win.export");
  wait_for_dialog (window, CJM_TYPE_EXPORT_DIALOG);
}

static void
begin_export (CjmWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "closing.svg", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);

  show_export (window);
  cjm_export_dialog_export_to (find_dialog (window, CJM_TYPE_EXPORT_DIALOG), target);
}

static void
choose_export_place (CjmWindow *window)
{
  show_export (window);
  do_action (find_dialog (window, CJM_TYPE_EXPORT_DIALOG), "export.choose-place");
}

static void
open_refused (CjmWindow *window)
{
  g_autoptr (GFile) file = write_file ("refused.journey", "{\"format\": \"journey\"}");

  cjm_window_open (window, file);
}

static void
show_problems (CjmWindow *window)
{
  open_refused (window);
  wait_for_dialog (window, CJM_TYPE_PROBLEMS_DIALOG);
}

static void
show_unread (CjmWindow *window)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/to/be.journey");

  cjm_window_open (window, file);
  wait_for_dialog (window, ADW_TYPE_MESSAGE_DIALOG);
}

static void
open_another (CjmWindow *window)
{
  g_autoptr (GFile) file = write_file ("another.journey", SOUND);

  cjm_window_open (window, file);
}

static void
choose_file (CjmWindow *window)
{
  do_action (window, "win.open");
}

static void
choose_place (CjmWindow *window)
{
  do_action (window, "win.save-as");
}

static void
choose_other (CjmWindow *window)
{
  do_action (window, "win.compare-with-file");
}

static void
begin_comparing (CjmWindow *window)
{
  do_action (window, "win.compare-with-disk");
}

static void
show_comparison (CjmWindow *window)
{
  begin_comparing (window);
  wait_for_dialog (window, CJM_TYPE_COMPARE_DIALOG);
}

static void
begin_saving (CjmWindow *window)
{
  edit (window, "Saved");
  do_action (window, "win.save");
}

static void
begin_saving_in_vain (CjmWindow *window)
{
  const char *path = g_file_peek_path (get_location (window));

  g_unlink (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  edit (window, "Not saved");
  do_action (window, "win.save");
}

static void
show_failure (CjmWindow *window)
{
  begin_saving_in_vain (window);
  wait_for_dialog (window, ADW_TYPE_MESSAGE_DIALOG);
}

static void
show_change (CjmWindow *window)
{
  edit (window, "Mine");
  replace_file (window, SOUND "\n");
  do_action (window, "win.save");
  wait_for_dialog (window, ADW_TYPE_MESSAGE_DIALOG);
}

static void
show_loss (CjmWindow *window)
{
  g_autofree char *other = g_build_filename (g_get_home_dir (), "other-name.journey", NULL);

  g_assert_cmpint (link (g_file_peek_path (get_location (window)), other), ==, 0);
  edit (window, "Saved with a loss");
  do_action (window, "win.save");
  wait_for_dialog (window, ADW_TYPE_MESSAGE_DIALOG);
}

static void
show_question (CjmWindow *window)
{
  edit (window, "Unsaved");
  gtk_window_close (GTK_WINDOW (window));
  wait_for_dialog (window, ADW_TYPE_MESSAGE_DIALOG);
}

static void
begin_following (CjmWindow *window)
{
  replace_file (window, SOUND "\n\n");
  gtk_widget_activate_action (find_part (window, "disk_bar"), "disk.reload", NULL);
}

static void
show_backups (CjmWindow *window)
{
  edit (window, "With a backup");
  do_action (window, "win.save");
  wait_until (!cjm_window_is_modified (window));
  do_action (window, "win.show-backups");
  wait_for_dialog (window, CJM_TYPE_BACKUPS_DIALOG);
}

static void
bring_back (CjmWindow *window)
{
  show_backups (window);
  do_action (find_dialog (window, CJM_TYPE_BACKUPS_DIALOG), "backups.bring-back");
}

static void
ask_to_delete (CjmWindow *window)
{
  CjmBackupsDialog *dialog;

  show_backups (window);
  dialog = find_dialog (window, CJM_TYPE_BACKUPS_DIALOG);
  do_action (dialog, "backups.delete-all");
  wait_for_dialog (dialog, ADW_TYPE_MESSAGE_DIALOG);
}

static GtkWidget *
show_recovery (CjmWindow *window)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autofree char *path = g_build_filename (folder, "closing.draft", NULL);
  g_autoptr (GVariant) states = g_variant_ref_sink (g_variant_new ("aa{sv}", NULL));
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "no draft", -1, NULL));
  drafts = cjm_found_drafts_find (folder);
  cjm_window_offer_drafts (window, drafts, states);

  return find_dialog (window, CJM_TYPE_RECOVERY_DIALOG);
}

static void
offer_recovery (CjmWindow *window)
{
  show_recovery (window);
}

static void
ask_to_discard (CjmWindow *window)
{
  GtkWidget *dialog = show_recovery (window);

  gtk_widget_activate_action (dialog, "recovery.discard", "u", 0);
  wait_for_dialog (dialog, ADW_TYPE_MESSAGE_DIALOG);
}

static void
cut_portrait (CjmWindow *window)
{
  g_autoptr (GdkPixbuf) photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);

  gdk_pixbuf_fill (photo, 0x336699ff);
  gtk_window_present (GTK_WINDOW (cjm_portrait_dialog_new (GTK_WINDOW (window), photo)));
}

static void
show_about (CjmWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
}

static void
show_shortcuts (CjmWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
}

static void
edit_on_map (CjmWindow *window)
{
  CjmCanvas *map = get_map_of (window);

  cjm_canvas_set_selected (map, "j");
  do_action (map, "map.edit");
}

static const struct
{
  const char *name;
  void (*begin) (CjmWindow *window);
} types[] = {
  { "nothing", NULL },
  { "export", show_export },
  { "exporting", begin_export },
  { "place-of-export", choose_export_place },
  { "opening-refused", open_refused },
  { "problems", show_problems },
  { "unread", show_unread },
  { "opening", open_another },
  { "file", choose_file },
  { "place", choose_place },
  { "other-file", choose_other },
  { "comparing", begin_comparing },
  { "comparison", show_comparison },
  { "saving", begin_saving },
  { "saving-in-vain", begin_saving_in_vain },
  { "not-saved", show_failure },
  { "changed", show_change },
  { "loss", show_loss },
  { "unsaved", show_question },
  { "following", begin_following },
  { "backups", show_backups },
  { "bringing-back", bring_back },
  { "deleting-backups", ask_to_delete },
  { "recovery", offer_recovery },
  { "discarding", ask_to_discard },
  { "portrait", cut_portrait },
  { "about", show_about },
  { "shortcuts", show_shortcuts },
  { "map", edit_on_map },
};

/* Whether it opens a file chooser of GTK's own */
static gboolean
has_chooser (void (*begin) (CjmWindow *window))
{
  return begin == choose_export_place || begin == choose_file || begin == choose_place || begin == choose_other;
}

static CjmWindow *
open_sound (void)
{
  CjmWindow *window = open_window (application);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "closing.journey", NULL);
  g_autoptr (GFile) file = NULL;

  g_rmdir (path);
  file = write_file ("closing.journey", SOUND);
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

/* GTK itself has a dialog left: it tells that a file chooser which goes had not read its folder yet. */
static guint
count_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      n += gtk_widget_get_visible (window) && !GTK_IS_MESSAGE_DIALOG (window);
    }

  return n;
}

static gboolean
count_down_cb (gpointer n_left)
{
  return --*(guint *) n_left > 0;
}

/* Whatever is under way comes to its end: it may have something to show yet. */
static void
settle (void)
{
  guint n_left = N_QUIET;

  g_idle_add_full (G_PRIORITY_LOW + 100, count_down_cb, &n_left, NULL);
  wait_until (n_left == 0);
}

/* Journeys are offered by their names, and others only where one is looked for that there is. */
static void
assert_filters (gboolean opens)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      g_autoptr (GListModel) filters = NULL;

      if (!GTK_IS_FILE_CHOOSER (window))
        continue;
      filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (window));
      for (guint j = 0; j < g_list_model_get_n_items (filters); j++)
        {
          g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, j);
          g_autoptr (GVariant) state = g_variant_ref_sink (gtk_file_filter_to_gvariant (filter));
          g_autofree char *text = g_variant_print (state, FALSE);

          g_string_append_printf (names, "%s ", text);
        }
    }
  g_assert_cmpstr (names->str, ==, opens ? "('Customer journeys', [(0, '*.journey'), (1, '" CJM_JOURNEY_MIME_TYPE "')]) "
                                           "('All files', [(0, '*')]) "
                                         : "('Customer journeys', [(0, '*.journey')]) ");
}

static void
test_closing (gconstpointer data)
{
  void (*begin) (CjmWindow *window) = types[GPOINTER_TO_UINT (data)].begin;
  CjmWindow *window;
  gpointer watched;

  if (has_chooser (begin) && gtk_check_version (4, 10, 0) == NULL)
    {
      g_test_skip ("GTK 4.18 uses what it has freed when its own chooser is closed while it reads its folder");
      return;
    }

  window = open_sound ();
  watched = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  if (begin != NULL)
    begin (window);
  if (has_chooser (begin) && begin != choose_export_place)
    assert_filters (begin != choose_place);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (watched == NULL);
  settle ();
  g_assert_cmpuint (count_windows (), ==, 0);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
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

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strconcat ("/closing/", types[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_closing);
    }
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
