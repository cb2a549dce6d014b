/* test-recovery.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <utime.h>

#include "cjm-compare-dialog.h"
#include "cjm-draft.h"
#include "cjm-recovery-dialog.h"
#include "cjm-session.h"
#include "waiting.h"

#define MAP "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"journeys\": [\n    {\n      \"id\": \"j\",\n" \
            "      \"title\": \"I wait\"\n    },\n    {\n      \"id\": \"k\",\n      \"title\": \"I go\"\n    }\n  ]\n}\n"

static CjmApplication *application;

static GPtrArray *
find_drafts (void)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();

  return cjm_found_drafts_find (folder);
}

static guint
count_drafts (void)
{
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Unsaved work on a file, as it is when the program was killed */
static GFile *
leave_behind (const char *name,
              const char *title)
{
  GFile *location = write_file (name, MAP);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) file = cjm_file_load (location, problems, NULL, NULL);
  CjmDocument *document = cjm_file_get_document (file);
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autoptr (CjmDraft) draft = cjm_draft_new (file, folder, NULL);

  cjm_document_begin (document, "Rename");
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (document);
  return location;
}

static GtkWidget *
offer (CjmWindow *window,
       GVariant  *states)
{
  g_autoptr (GPtrArray) drafts = find_drafts ();
  g_autoptr (GVariant) remembered = g_variant_ref_sink (states != NULL ? states : g_variant_new ("aa{sv}", NULL));
  GtkWidget *dialog;

  cjm_window_offer_drafts (window, drafts, remembered);
  dialog = find_dialog (window, CJM_TYPE_RECOVERY_DIALOG);
  wait_until (gtk_widget_get_mapped (dialog));
  return dialog;
}

static gboolean
is_gone (CjmWindow *window)
{
  return find_dialog (window, CJM_TYPE_RECOVERY_DIALOG) == NULL;
}

static const char *
get_title (CjmWindow *window)
{
  return cjm_node_get_text (cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window))),
                            CJM_DOCUMENT_TITLE);
}

static gboolean
is_unsaved (CjmWindow *window)
{
  return cjm_window_get_file (window) != NULL && cjm_window_is_modified (window);
}

static void
recover (GtkWidget *dialog,
         guint      index)
{
  gtk_widget_activate_action (dialog, "recovery.recover", "u", index);
}

/* It comes back as unsaved changes to its file; saving them leaves nothing behind. */
static void
test_recover (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) location = leave_behind ("recover.journey", "Voyage");
  g_autofree char *text = NULL;

  recover (offer (window, NULL), 0);
  wait_until (is_gone (window));
  g_assert_true (is_unsaved (window));
  g_assert_cmpstr (get_title (window), ==, "Voyage");
  g_assert_true (g_file_equal (cjm_file_get_location (cjm_window_get_file (window)), location));
  g_assert_cmpuint (count_drafts (), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  wait_until (!cjm_window_is_modified (window) && count_drafts () == 0);
  g_assert_true (g_file_load_contents (location, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"title\": \"Voyage\""));
  cjm_window_give_up (window);
}

/* What was recovered and is left behind once more is there once more. */
static void
test_again (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) location = leave_behind ("again.journey", "Voyage");
  g_autoptr (GPtrArray) drafts = NULL;

  recover (offer (window, NULL), 0);
  edit (window, "Fuite");
  g_assert_true (cjm_window_keep_work (window, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  drafts = find_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (cjm_found_draft_get_document (drafts->pdata[0])),
                                      CJM_DOCUMENT_TITLE), ==, "Fuite");
  g_assert_true (cjm_found_draft_discard (drafts->pdata[0], NULL));
}

/* Each in a window of its own, as it was seen; a window with the file as it was saved gives way. */
static void
test_several (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) a = leave_behind ("a.journey", "A");
  g_autoptr (GFile) b = leave_behind ("b.journey", "B");
  g_autofree char *uri = g_file_get_uri (b);
  g_autofree char *text = g_strdup_printf ("[{'uri': <'%s'>, 'page': <'goal'>, 'journey': <'k'>}]", uri);
  GtkWidget *dialog;
  CjmWindow *other;

  cjm_window_open (window, a);
  wait_until (cjm_window_get_file (window) != NULL);
  dialog = offer (window, g_variant_new_parsed (text));
  recover (dialog, 0);
  recover (dialog, 1);

  window = cjm_window_find (GTK_APPLICATION (application), a);
  other = cjm_window_find (GTK_APPLICATION (application), b);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 2);
  g_assert_true (is_unsaved (window));
  g_assert_true (is_unsaved (other));
  g_assert_cmpstr (get_page_of (other), ==, "goal");
  g_assert_cmpstr (cjm_node_get_id (cjm_document_view_get_journey (cjm_window_get_view (other))), ==, "k");
  cjm_window_give_up (window);
  cjm_window_give_up (other);
  g_assert_cmpuint (count_drafts (), ==, 0);
}

/* Closing decides nothing, nor does looking at the file. */
static void
test_later (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) location = leave_behind ("later.journey", "Voyage");

  gtk_window_close (GTK_WINDOW (offer (window, NULL)));
  wait_until (is_gone (window));
  g_assert_true (cjm_window_is_empty (window));
  g_assert_cmpuint (count_drafts (), ==, 1);

  gtk_widget_activate_action (offer (window, NULL), "recovery.open", "u", 0);
  wait_until (cjm_window_get_file (window) != NULL);
  g_assert_false (cjm_window_is_modified (window));
  g_assert_cmpuint (count_drafts (), ==, 1);
  cjm_window_give_up (window);
}

/* What is different is seen over the offer, which stays; of two, each its own. */
static void
test_compare (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) first = leave_behind ("compare-first.journey", "Voyage");
  g_autoptr (GFile) second = leave_behind ("compare-second.journey", "Trip");
  GtkWidget *dialog = offer (window, NULL);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *shown;
      g_autofree char *text = NULL;

      gtk_widget_activate_action (dialog, "recovery.compare", "u", i);
      wait_until ((shown = find_dialog (dialog, CJM_TYPE_COMPARE_DIALOG)) != NULL);
      text = cjm_compare_dialog_get_text (CJM_COMPARE_DIALOG (shown));
      g_assert_true ((strstr (text, "Voyage") != NULL) != (strstr (text, "Trip") != NULL));
      gtk_window_destroy (GTK_WINDOW (shown));
    }
  g_assert_false (is_gone (window));
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (dialog, "recovery.discard", "u", i);
      answer (dialog, "discard");
    }
  wait_until (is_gone (window));
  g_assert_cmpuint (count_drafts (), ==, 0);
  cjm_window_give_up (window);
  g_assert_true (g_file_delete (first, NULL, NULL) && g_file_delete (second, NULL, NULL));
}

/* After a yes, and not before */
static void
test_discard (void)
{
  CjmWindow *window = open_window (application);
  GtkWidget *dialog = offer (window, NULL);

  gtk_widget_activate_action (dialog, "recovery.discard", "u", 0);
  answer (dialog, "cancel");
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_widget_activate_action (dialog, "recovery.discard", "u", 0);
  answer (dialog, "discard");
  wait_until (is_gone (window));
  g_assert_cmpuint (count_drafts (), ==, 0);
  cjm_window_give_up (window);
}

/* One that cannot be read is offered too, to be thrown away. */
static void
test_unreadable (void)
{
  CjmWindow *window = open_window (application);
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autofree char *path = g_build_filename (folder, "x.draft", NULL);
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  dialog = offer (window, NULL);
  gtk_widget_activate_action (dialog, "recovery.discard", "u", 0);
  answer (dialog, "discard");
  wait_until (is_gone (window));
  g_assert_cmpuint (count_drafts (), ==, 0);
  cjm_window_give_up (window);
}

/* Who gives work up leaves nothing of it. */
static void
test_given_up (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) location = write_file ("given-up.journey", MAP);

  cjm_window_open (window, location);
  wait_until (cjm_window_get_file (window) != NULL);
  edit (window, "Voyage");
  g_assert_true (cjm_window_keep_work (window, NULL));
  g_assert_cmpuint (count_drafts (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "discard");
  wait_until (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
  g_assert_cmpuint (count_drafts (), ==, 0);
}

static void
check_shown (GtkWidget *widget,
             GtkWidget *dialog,
             guint     *n_buttons)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "CjmDocumentPicture"))
    {
      g_assert_true (gtk_widget_compute_bounds (widget, dialog, &bounds));
      g_assert_cmpfloat (bounds.size.width, >, 10);
      g_assert_cmpfloat (bounds.size.height, >, 10);
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (dialog));
    }
  *n_buttons += GTK_IS_BUTTON (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL
                && g_str_has_prefix (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "recovery.");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_shown (child, dialog, n_buttons);
}

/* Everything is in sight from side to side, also on a telephone. */
static void
test_shown (void)
{
  static const int widths[] = { 1000, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      CjmWindow *window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));
      g_autoptr (GFile) location = NULL;
      GtkWidget *dialog;
      guint n_buttons = 0;

      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      gtk_window_present (GTK_WINDOW (window));
      wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
      location = leave_behind ("a-rather-long-name-of-a-file-as-people-give-them.journey", "Voyage");
      dialog = offer (window, NULL);
      wait_until (gtk_widget_get_height (dialog) > 0);
      g_assert_cmpint (gtk_widget_get_height (dialog), >, 400);
      g_assert_cmpint (gtk_widget_get_width (dialog), >=, MIN (widths[i], 500) - 60);
      check_shown (dialog, dialog, &n_buttons);
      g_assert_cmpuint (n_buttons, ==, 4);
      recover (dialog, 0);
      cjm_window_give_up (window);
    }
  g_assert_cmpuint (count_drafts (), ==, 0);
}

/* What is left beside the list of windows by a program that was killed as it wrote it goes, and nothing else. */
static void
test_session_strays (void)
{
  static const struct
  {
    const char *name;
    int hours;
    gboolean stays;
  } files[] = {
    { "session.AB12CD", 2, FALSE },
    { "session.EF34GH", 0, TRUE },
    { "session.backup1", 2, TRUE },
    { "sessions.AB12C", 2, TRUE },
    { "session", 2, TRUE },
  };
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "session-strays", NULL);
  g_autofree char *path = g_build_filename (folder, "session", NULL);
  g_autoptr (CjmSession) session = cjm_session_new (GTK_APPLICATION (application), path);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_build_filename (folder, files[i].name, NULL);
      time_t then = time (NULL) - files[i].hours * 3600;
      struct utimbuf times = { then, then };

      g_assert_true (g_file_set_contents (file, "[]", -1, NULL));
      g_assert_cmpint (g_utime (file, &times), ==, 0);
    }
  g_variant_unref (cjm_session_load (session));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_build_filename (folder, files[i].name, NULL);

      g_assert_cmpint (g_unlink (file) == 0, ==, files[i].stays);
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

  g_test_add_func ("/recovery/recover", test_recover);
  g_test_add_func ("/recovery/again", test_again);
  g_test_add_func ("/recovery/several", test_several);
  g_test_add_func ("/recovery/later", test_later);
  g_test_add_func ("/recovery/discard", test_discard);
  g_test_add_func ("/recovery/compare", test_compare);
  g_test_add_func ("/recovery/unreadable", test_unreadable);
  g_test_add_func ("/recovery/given-up", test_given_up);
  g_test_add_func ("/recovery/shown", test_shown);
  g_test_add_func ("/session/strays", test_session_strays);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
