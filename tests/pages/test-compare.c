/* test-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-compare-dialog.h"
#include "cjm-compare-row.h"
#include "cjm-document-place.h"
#include "cjm-persona-editor.h"
#include "cjm-personas-page.h"
#include "cjm-problems-dialog.h"
#include "waiting.h"

static CjmApplication *application;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static CjmWindow *
open_holiday (void)
{
  CjmWindow *window = open_window (application);

  open_example (window, "holiday");

  return window;
}

static CjmDocument *
get_document (CjmWindow *window)
{
  return cjm_file_get_document (cjm_window_get_file (window));
}

/* The example as it is in its file, whatever has become of the one in the window */
static CjmFile *
load_holiday (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "holiday.en.journey", NULL);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  CjmFile *file = cjm_file_load (location, problems, NULL, NULL);

  g_assert_nonnull (file);
  return file;
}

static CjmNode *
get_first (CjmWindow *window,
           guint      member)
{
  return cjm_node_get_child (cjm_document_get_root (get_document (window)), member, 0);
}

static CjmNode *
get_episode (CjmWindow *window,
             guint      phase)
{
  CjmNode *journey = get_first (window, CJM_DOCUMENT_JOURNEYS);

  return cjm_node_get_child (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, phase), CJM_PHASE_EPISODES, 0);
}

static CjmCompareDialog *
wait_for_dialog (CjmWindow *window)
{
  CjmCompareDialog *dialog;

  wait_until ((dialog = find_dialog (window, CJM_TYPE_COMPARE_DIALOG)) != NULL);
  wait_until (gtk_widget_get_height (GTK_WIDGET (dialog)) > 0);
  return dialog;
}

/* The document of the window beside another state of it */
static CjmCompareDialog *
compare (CjmWindow   *window,
         CjmDocument *older)
{
  gtk_window_present (GTK_WINDOW (cjm_compare_dialog_new (GTK_WINDOW (window), older, "that", get_document (window),
                                                          "this")));

  return wait_for_dialog (window);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* As a person does who clicks on a row or presses Enter in it */
static void
activate_row_of (CjmCompareDialog *dialog,
                 guint             delta)
{
  CjmComparison *comparison = cjm_compare_dialog_get_comparison (dialog);
  GtkWidget *list = find_widget (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  g_assert_cmpuint (delta, <, cjm_comparison_get_n_deltas (comparison));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CjmCompareRow) row = g_list_model_get_item (rows, i);

      if (cjm_compare_row_get_delta (row) == cjm_comparison_get_delta (comparison, delta))
        {
          g_signal_emit_by_name (list, "activate", i);
          return;
        }
    }
  g_assert_not_reached ();
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
                       ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static void
test_with_disk (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("compared.journey", SOUND);
  CjmCompareDialog *dialog;
  g_autofree char *text = NULL;
  GtkWidget *list, *button;

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  edit (window, "Other");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with-disk", NULL);
  dialog = wait_for_dialog (window);

  text = cjm_compare_dialog_get_text (dialog);
  g_assert_cmpstr (text, ==, "Document: subject from “Sound” to “Other”\n");
  /* A heading and a difference, and as much room for them as the dialog asks for */
  list = find_widget (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 2);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_cmpint (gtk_widget_get_width (list), >=, 500);
  g_assert_cmpint (gtk_widget_get_height (list), >=, 200);

  activate_row_of (dialog, 0);
  wait_until (find_dialog (window, CJM_TYPE_COMPARE_DIALOG) == NULL);
  g_assert_cmpstr (get_page_of (window), ==, "goal");

  /* The way back to the list */
  button = find_button (find_part (window, "toasts"), "_Differences");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  dialog = wait_for_dialog (window);
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_same (void)
{
  CjmWindow *window = open_holiday ();
  g_autoptr (CjmFile) file = load_holiday ();
  CjmCompareDialog *dialog;

  dialog = compare (window, cjm_file_get_document (file));
  g_assert_true (gtk_widget_get_mapped (find_widget (GTK_WIDGET (dialog), ADW_TYPE_STATUS_PAGE)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window under it may follow a file that changes: nothing of what was is left to be read. */
static void
test_changes (void)
{
  CjmWindow *window = open_holiday ();
  g_autoptr (CjmFile) file = load_holiday ();
  CjmNode *episode = get_episode (window, 1);
  CjmCompareDialog *dialog;

  cjm_document_begin (get_document (window), "Move");
  cjm_node_move (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 0), get_episode (window, 2),
                 CJM_EPISODE_TOUCHPOINTS, 0);
  cjm_document_commit (get_document (window));
  dialog = compare (window, cjm_file_get_document (file));
  g_assert_cmpuint (cjm_comparison_get_n_deltas (cjm_compare_dialog_get_comparison (dialog)), ==, 1);

  cjm_document_begin (get_document (window), "Remove");
  cjm_node_remove (cjm_node_get_parent (get_episode (window, 2)));
  cjm_document_commit (get_document (window));
  /* The phase, and of another one the card that was in it last */
  g_assert_cmpuint (cjm_comparison_get_n_deltas (cjm_compare_dialog_get_comparison (dialog)), ==, 2);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  cjm_document_undo (get_document (window));
  cjm_document_undo (get_document (window));
  g_assert_cmpuint (cjm_comparison_get_n_deltas (cjm_compare_dialog_get_comparison (dialog)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_refused (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("spoiled.journey", SOUND);
  g_autoptr (GFile) spoiled = NULL;

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  spoiled = write_file ("spoiled.journey", "{\"format\": \"journey\"}");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with-disk", NULL);
  wait_until (find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG) != NULL);
  g_assert_null (find_dialog (window, CJM_TYPE_COMPARE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_not_saved_yet (void)
{
  CjmWindow *window = open_holiday ();

  g_assert_null (cjm_file_get_location (cjm_window_get_file (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with-disk", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (find_dialog (window, CJM_TYPE_COMPARE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_shown (CjmWindow  *window,
              CjmNode    *node,
              const char *page,
              CjmNode    *selected)
{
  CjmCanvas *map = get_map_of (window);

  cjm_document_view_show_node (cjm_window_get_view (window), node);
  g_assert_cmpstr (get_page_of (window), ==, page);
  if (g_str_equal (page, "map"))
    g_assert_true (cjm_canvas_get_selected_node (map) == selected);
}

static void
test_places (void)
{
  CjmWindow *window = open_holiday ();
  CjmNode *episode = get_episode (window, 1);
  CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 0);
  CjmNode *persona = get_first (window, CJM_DOCUMENT_PERSONAS);
  g_autoptr (CjmFile) other = load_holiday ();
  CjmNode *gone = cjm_document_find (cjm_file_get_document (other), cjm_node_get_id (touchpoint));
  g_autoptr (CjmNode) evidence = cjm_node_new (CJM_KIND_EVIDENCE, NULL);
  CjmPersonaEditor *editor;

  assert_shown (window, touchpoint, "map", touchpoint);
  assert_shown (window, get_first (window, CJM_DOCUMENT_OBJECTIVES), "goal", NULL);
  assert_shown (window, episode, "map", episode);
  assert_shown (window, get_first (window, CJM_DOCUMENT_JOURNEYS), "map", NULL);
  assert_shown (window, gone, "map", touchpoint);
  assert_shown (window, get_first (window, CJM_DOCUMENT_IMPROVEMENTS), "map",
                get_first (window, CJM_DOCUMENT_IMPROVEMENTS));

  assert_shown (window, persona, "personas", NULL);
  editor = cjm_personas_page_get_editor (CJM_PERSONAS_PAGE (adw_view_stack_get_child_by_name (
    cjm_document_view_get_pages (cjm_window_get_view (window)), "personas")));
  g_assert_true (cjm_persona_gallery_get_persona (cjm_persona_editor_get_gallery (editor)) == persona);

  /* What has no card is shown at what it is in, and so is what is no longer there. */
  cjm_document_begin (get_document (window), "Edit");
  cjm_node_insert (episode, CJM_EPISODE_EVIDENCE, 0, evidence);
  cjm_node_remove (touchpoint);
  cjm_document_commit (get_document (window));
  assert_shown (window, evidence, "map", episode);
  assert_shown (window, gone, "map", episode);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A list of thousands is no more widgets than are seen. */
static void
test_many (void)
{
  CjmWindow *window = open_holiday ();
  CjmNode *episode = get_episode (window, 1);
  g_autoptr (CjmFile) file = load_holiday ();
  CjmCompareDialog *dialog;
  GtkWidget *list;

  cjm_document_begin (get_document (window), "Many");
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (CjmNode) card = cjm_node_new (CJM_KIND_TOUCHPOINT, NULL);

      cjm_node_set_text (card, CJM_TOUCHPOINT_TITLE, "Card");
      cjm_node_insert (episode, CJM_EPISODE_TOUCHPOINTS, CJM_END, card);
    }
  cjm_document_commit (get_document (window));
  dialog = compare (window, cjm_file_get_document (file));
  list = find_widget (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (cjm_comparison_get_n_deltas (cjm_compare_dialog_get_comparison (dialog)), ==, 5000);
  g_assert_cmpuint (count_children (list), <, 400);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = start_application ();

  g_test_add_func ("/pages/compare/with-disk", test_with_disk);
  g_test_add_func ("/pages/compare/same", test_same);
  g_test_add_func ("/pages/compare/changes", test_changes);
  g_test_add_func ("/pages/compare/refused", test_refused);
  g_test_add_func ("/pages/compare/not-saved-yet", test_not_saved_yet);
  g_test_add_func ("/pages/compare/places", test_places);
  g_test_add_func ("/pages/compare/many", test_many);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
