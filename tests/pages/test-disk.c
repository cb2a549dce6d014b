/* test-disk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-disk-bar.h"
#include "cjm-message-bar.h"
#include "cjm-problems-dialog.h"
#include "cjm-watch.h"
#include "waiting.h"

/* What happens to the file of an open document, with unsaved work in the window and without, and what is seen of it. */

static CjmApplication *application;

#define THEIRS \
  "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Theirs\",\n  \"journeys\": [\n    {\n" \
  "      \"id\": \"j\",\n      \"title\": \"I wait longer\"\n    }\n  ]\n}\n"
#define MERGING "<<<<<<< HEAD\n" SOUND "=======\n" THEIRS ">>>>>>> theirs\n"

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

static CjmWindow *
open_document (GFile **location)
{
  CjmWindow *window = open_window (application);

  *location = write_file ("watched.journey", SOUND);
  cjm_window_open (window, *location);
  wait_until (cjm_window_get_file (window) != NULL);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (cjm_window_get_view (window))));

  return window;
}

static void
close_document (CjmWindow *window,
                GFile     *location)
{
  gtk_window_destroy (GTK_WINDOW (window));
  if (g_file_query_file_type (location, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_UNKNOWN)
    g_assert_true (g_file_delete (location, NULL, NULL));
  g_object_unref (location);
}

static void
write_theirs (const char *path)
{
  g_assert_true (g_file_set_contents (path, THEIRS, -1, NULL));
}

static void
write_same_age (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  write_theirs (path);
  g_assert_cmpint (utimensat (AT_FDCWD, path, (struct timespec[]) { info.st_atim, info.st_mtim }, 0), ==, 0);
}

static void
write_half (const char *path)
{
  g_assert_true (g_file_set_contents (path, THEIRS, strlen (THEIRS) / 2, NULL));
}

static void
write_merging (const char *path)
{
  g_assert_true (g_file_set_contents (path, MERGING, -1, NULL));
}

static void
remove_it (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
make_folder (const char *path)
{
  remove_it (path);
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
}

typedef struct
{
  const char *name;
  void (*happen) (const char *path);
  const char *says;       /* part of it; NULL where the window follows */
  const char *actions[4]; /* of the buttons */
  gboolean last_copy;
} Happening;

#define CHANGED { "disk.reload", "disk.keep", "win.compare-with-disk", "win.save-as" }

static const struct
{
  Happening clean;        /* without unsaved work in the window */
  Happening edited;
} happenings[] = {
  { { "written", write_theirs, NULL, { NULL }, FALSE },
    { "written", write_theirs, "was changed by another program", CHANGED, FALSE } },
  { { "same-age", write_same_age, NULL, { NULL }, FALSE },
    { "same-age", write_same_age, "was changed by another program", CHANGED, FALSE } },
  { { "half", write_half, "not a sound journey document", { "disk.show-problems", "win.save-as" }, TRUE },
    { "half", write_half, "not a sound journey document", { "disk.show-problems", "win.save-as" }, TRUE } },
  { { "merging", write_merging, "not a sound journey document", { "disk.show-problems", "win.save-as" }, TRUE },
    { "merging", write_merging, "not a sound journey document", { "disk.show-problems", "win.save-as" }, TRUE } },
  { { "removed", remove_it, "no longer there", { "win.save", "win.save-as" }, TRUE },
    { "removed", remove_it, "no longer there", { "win.save", "win.save-as" }, TRUE } },
  { { "folder", make_folder, "something else now", { "win.save-as" }, TRUE },
    { "folder", make_folder, "something else now", { "win.save-as" }, TRUE } },
};

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *actions)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    g_ptr_array_add (actions, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, actions);
}

static gboolean
is_as_large_as_it_wants (GtkWidget       *button,
                         CjmWindow       *window,
                         graphene_rect_t *bounds)
{
  int least;

  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return gtk_widget_compute_bounds (button, GTK_WIDGET (window), bounds) && bounds->size.width >= least;
}

/* A button is there, as large as it wants to be once the window is laid out, within the window, and does something. */
static void
assert_seen (CjmWindow *window,
             GtkWidget *button)
{
  graphene_rect_t bounds;

  wait_until (is_as_large_as_it_wants (button, window, &bounds));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (window)));
}

static CjmDiskBar *
get_disk_bar (CjmWindow *window)
{
  return CJM_DISK_BAR (find_part (window, "disk_bar"));
}

static gboolean
is_revealed (CjmWindow *window)
{
  GtkWidget *bar = adw_bin_get_child (ADW_BIN (get_disk_bar (window)));

  return gtk_revealer_get_child_revealed (GTK_REVEALER (adw_bin_get_child (ADW_BIN (bar))));
}

/* Another message may be there first: that of the test before may just now be giving up its claim. */
static gboolean
says (CjmWindow  *window,
      const char *words)
{
  const char *text = cjm_disk_bar_get_text (get_disk_bar (window));

  return text != NULL && strstr (text, words) != NULL;
}

static void
check_buttons (CjmWindow       *window,
               const Happening *happening)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect_buttons (GTK_WIDGET (get_disk_bar (window)), buttons);
  g_assert_cmpuint (buttons->len, >, 0);
  for (guint i = 0; i < buttons->len; i++)
    {
      g_assert_cmpuint (i, <, G_N_ELEMENTS (happening->actions));
      g_assert_cmpstr (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), ==, happening->actions[i]);
      assert_seen (window, g_ptr_array_index (buttons, i));
    }
}

static void
check (CjmWindow       *window,
       const char      *path,
       const Happening *happening)
{
  g_autofree char *title = g_strdup (get_title (window));

  happening->happen (path);
  if (happening->says == NULL)
    {
      wait_until (g_str_equal (get_title (window), "Theirs"));
      g_assert_false (says (window, "was changed"));
      return;
    }

  wait_until (says (window, happening->says));
  g_assert_true (says (window, "“watched.journey”"));
  g_assert_cmpstr (get_title (window), ==, title);
  g_assert_cmpint (cjm_disk_bar_is_last_copy (get_disk_bar (window)), ==, happening->last_copy);
  wait_until (is_revealed (window));
  check_buttons (window, happening);
}

static void
test_clean (gconstpointer data)
{
  const Happening *happening = data;
  g_autofree char *path = NULL;
  GFile *location;
  CjmWindow *window = open_document (&location);

  path = g_file_get_path (location);
  check (window, path, happening);
  g_assert_cmpint (cjm_window_is_modified (window), ==, happening->last_copy);
  close_document (window, location);
}

static void
test_edited (gconstpointer data)
{
  const Happening *happening = data;
  g_autofree char *path = NULL;
  GFile *location;
  CjmWindow *window = open_document (&location);

  path = g_file_get_path (location);
  edit (window, "Mine");
  check (window, path, happening);
  g_assert_true (cjm_window_is_modified (window));
  close_document (window, location);
}

/* What was followed can be undone, and counts as saved only where it is what the file holds. */
static void
test_undo_following (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  CjmNode *journey = cjm_document_view_get_journey (cjm_window_get_view (window));

  write_theirs (path);
  wait_until (g_str_equal (get_title (window), "Theirs"));
  g_assert_false (cjm_window_is_modified (window));
  g_assert_true (cjm_document_view_get_journey (cjm_window_get_view (window)) == journey);
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (get_document (window))), ==, "Reload");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_title (window), ==, "Sound");
  g_assert_true (cjm_window_is_modified (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_false (cjm_window_is_modified (window));
  close_document (window, location);
}

static void
press (CjmWindow  *window,
       const char *action)
{
  GtkWidget *bar = adw_bin_get_child (ADW_BIN (get_disk_bar (window)));

  g_assert_true (gtk_widget_activate_action (bar, action, NULL));
}

static void
test_reload (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);

  edit (window, "Mine");
  write_theirs (path);
  wait_until (says (window, "was changed"));
  press (window, "disk.reload");
  wait_until (g_str_equal (get_title (window), "Theirs"));
  wait_until (cjm_disk_bar_get_text (get_disk_bar (window)) == NULL);
  g_assert_false (cjm_window_is_modified (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_title (window), ==, "Mine");
  g_assert_true (cjm_window_is_modified (window));
  close_document (window, location);
}

/* What is said once more, as where somebody else closes the file meanwhile, leaves the buttons that are there. */
static void
test_said_again (void)
{
  static const CjmMessageAnswer answers[] = { { "_One", "disk.reload" }, { "_Two", "disk.keep" } };
  static const CjmMessageAnswer others[] = { { "_One", "disk.reload" }, { "_Two", "win.save" } };
  g_autoptr (CjmMessageBar) bar = g_object_ref_sink (g_object_new (CJM_TYPE_MESSAGE_BAR, NULL));
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) again = g_ptr_array_new ();

  cjm_message_bar_say (bar, "Said", answers, G_N_ELEMENTS (answers), "disk.keep");
  collect_buttons (GTK_WIDGET (bar), first);
  for (guint i = 0; i < first->len; i++)
    g_object_ref (first->pdata[i]);
  g_assert_cmpuint (first->len, ==, 2);

  cjm_message_bar_say (bar, "Said", answers, G_N_ELEMENTS (answers), "disk.keep");
  collect_buttons (GTK_WIDGET (bar), again);
  g_assert_cmpuint (again->len, ==, 2);
  for (guint i = 0; i < again->len; i++)
    g_assert_true (again->pdata[i] == first->pdata[i]);

  for (guint n = 0; n <= G_N_ELEMENTS (others); n++)
    {
      cjm_message_bar_say (bar, "Said", others, n, "disk.keep");
      g_ptr_array_set_size (again, 0);
      collect_buttons (GTK_WIDGET (bar), again);
      g_assert_cmpuint (again->len, ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpstr (gtk_actionable_get_action_name (again->pdata[i]), ==, others[i].action);
    }
}

/* Not that of a window that is closed, which may have been looking still: nobody is told by it. */
static gboolean
note_watch_cb (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               watch)
{
  CjmWatch *found = g_value_get_object (&values[0]);

  if (g_signal_has_handler_pending (found, hint->signal_id, 0, FALSE))
    g_set_object ((CjmWatch **) watch, found);

  return TRUE;
}

/* What is told of the file while it is being reloaded does not take the reload back. */
static void
test_reload_meanwhile (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  guint changed = g_signal_lookup ("changed", CJM_TYPE_WATCH);
  g_autoptr (CjmWatch) watch = NULL;
  gulong hook = g_signal_add_emission_hook (changed, 0, note_watch_cb, &watch, NULL);

  edit (window, "Mine");
  write_theirs (path);
  wait_until (says (window, "was changed"));
  press (window, "disk.reload");
  g_signal_remove_emission_hook (changed, hook);
  g_assert_nonnull (watch);
  g_signal_emit (watch, changed, 0);
  g_clear_object (&watch);
  wait_until (g_str_equal (get_title (window), "Theirs"));

  /* It was for once. */
  edit (window, "Mine");
  g_assert_true (g_file_set_contents (path, SOUND, -1, NULL));
  wait_until (says (window, "was changed"));
  g_assert_cmpstr (get_title (window), ==, "Mine");
  close_document (window, location);
}

/* While a file that was refused is looked at again, the window still has the last copy. */
static void
test_refused_meanwhile (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  guint changed = g_signal_lookup ("changed", CJM_TYPE_WATCH);
  g_autoptr (CjmWatch) watch = NULL;
  gulong hook = g_signal_add_emission_hook (changed, 0, note_watch_cb, &watch, NULL);

  write_half (path);
  wait_until (says (window, "not a sound journey document") && cjm_disk_bar_is_last_copy (get_disk_bar (window)));
  g_signal_remove_emission_hook (changed, hook);
  g_assert_nonnull (watch);
  g_signal_emit (watch, changed, 0);
  g_assert_true (cjm_disk_bar_is_last_copy (get_disk_bar (window)));
  g_assert_true (cjm_window_is_modified (window));
  close_document (window, location);
}

/* Keeping silences that version and no other, and is no leave to overwrite. */
static void
test_keep (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);

  edit (window, "Mine");
  write_theirs (path);
  wait_until (says (window, "was changed"));
  press (window, "disk.keep");
  g_assert_null (cjm_disk_bar_get_text (get_disk_bar (window)));
  g_assert_cmpstr (get_title (window), ==, "Mine");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, "cancel");
  g_assert_true (cjm_window_is_modified (window));

  write_half (path);
  wait_until (says (window, "not a sound"));
  close_document (window, location);
}

/* The whole version comes a moment after the half one. */
static void
test_half_then_whole (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);

  write_half (path);
  wait_until (says (window, "not a sound"));
  g_assert_true (cjm_window_is_modified (window));
  press (window, "disk.show-problems");
  wait_until (find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG) != NULL);
  gtk_window_destroy (find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG));

  write_theirs (path);
  wait_until (g_str_equal (get_title (window), "Theirs"));
  wait_until (cjm_disk_bar_get_text (get_disk_bar (window)) == NULL);
  g_assert_false (cjm_window_is_modified (window));
  close_document (window, location);
}

/* The last copy is not closed without a question, and saving brings the file back. */
static void
test_gone (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  g_autofree char *text = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  remove_it (path);
  wait_until (cjm_disk_bar_is_last_copy (get_disk_bar (window)));
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "cancel");
  g_assert_nonnull (window);

  gtk_window_close (GTK_WINDOW (window));
  answer (window, "save");
  wait_until (window == NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, SOUND);
  remove_it (path);
  g_object_unref (location);
}

/* What is back where it was is the last copy no more. */
static void
test_back (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  g_autofree char *other = g_strconcat (path, ".away", NULL);

  g_assert_cmpint (g_rename (path, other), ==, 0);
  wait_until (says (window, "no longer there"));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  wait_until (cjm_disk_bar_get_text (get_disk_bar (window)) == NULL);
  g_assert_false (cjm_window_is_modified (window));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));
  close_document (window, location);
}

/* Somebody else has it open already. */
static void
test_shared (void)
{
  g_autoptr (GFile) location = write_file ("watched.journey", SOUND);
  g_autofree char *path = g_file_get_path (location);
  int fd = open (path, O_RDONLY);
  CjmWindow *window;

  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_object_unref (g_steal_pointer (&location));
  window = open_window (application);
  location = g_file_new_for_path (path);
  cjm_window_open (window, location);
  wait_until (cjm_window_get_file (window) != NULL);
  wait_until (says (window, "by somebody else"));
  g_assert_false (cjm_window_is_modified (window));

  close (fd);
  wait_until (cjm_disk_bar_get_text (get_disk_bar (window)) == NULL);
  close_document (window, g_steal_pointer (&location));
}

/* Saving is no change, and is told to nobody. */
static void
test_saving (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Mine %u", i);

      edit (window, title);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
      wait_until (!cjm_window_is_modified (window));
      g_assert_false (says (window, "was changed"));
    }
  close_document (window, location);
}

/* At the least width every button can be pressed. */
static void
test_narrow (void)
{
  GFile *location;
  CjmWindow *window = open_document (&location);
  g_autofree char *path = g_file_get_path (location);
  int least;

  edit (window, "Mine");
  check (window, path, &happenings[0].edited);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) <= 400);
  check_buttons (window, &happenings[0].edited);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  close_document (window, location);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  application = start_application ();

  for (guint i = 0; i < G_N_ELEMENTS (happenings); i++)
    {
      g_autofree char *clean = g_strconcat ("/disk/clean/", happenings[i].clean.name, NULL);
      g_autofree char *edited = g_strconcat ("/disk/edited/", happenings[i].edited.name, NULL);

      g_test_add_data_func (clean, &happenings[i].clean, test_clean);
      g_test_add_data_func (edited, &happenings[i].edited, test_edited);
    }
  g_test_add_func ("/disk/undo-following", test_undo_following);
  g_test_add_func ("/disk/reload", test_reload);
  g_test_add_func ("/disk/reload-meanwhile", test_reload_meanwhile);
  g_test_add_func ("/disk/refused-meanwhile", test_refused_meanwhile);
  g_test_add_func ("/disk/keep", test_keep);
  g_test_add_func ("/disk/half-then-whole", test_half_then_whole);
  g_test_add_func ("/disk/gone", test_gone);
  g_test_add_func ("/disk/back", test_back);
  g_test_add_func ("/disk/shared", test_shared);
  g_test_add_func ("/disk/said-again", test_said_again);
  g_test_add_func ("/disk/saving", test_saving);
  g_test_add_func ("/disk/narrow", test_narrow);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
