/* test-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-canvas-private.h"
#include "cjm-problems-dialog.h"
#include "drawn.h"

static CjmApplication *application;

static void
close_quietly (CjmWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_start (void)
{
  CjmWindow *window = open_window (application);

  g_assert_true (cjm_window_is_empty (window));
  g_assert_false (cjm_window_is_modified (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_part (window, "stack"))), ==, "start");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Klantreis");
  g_assert_null (gtk_stack_get_child_by_name (GTK_STACK (find_part (window, "stack")), "document"));
  close_quietly (window);
}

static void
check_narrow (const char *buttons,
              int         text_scale)
{
  CjmWindow *window = open_window (application);
  GtkSettings *settings = gtk_settings_get_default ();
  int minimum;

  g_object_set (settings, "gtk-decoration-layout", buttons, "gtk-xft-dpi", 96 * 1024 * text_scale / 100, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  open_example (window, "holiday");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  close_quietly (window);
}

/* A phone's window is 360 wide from the start; nothing in it may ask for more, whatever it shows. */
static void
test_narrow (void)
{
  check_narrow (":minimize,maximize,close", 100);
  check_narrow (":close", 200);
}

/* Between sizes that have room for the panes and sizes that have not: each frame is drawn whole, or GTK warns, and the
 * warning ends the test. */
static void
test_slide (void)
{
  static const int sizes[][2] = { { 360, 700 }, { 1500, 900 }, { 600, 500 }, { 1300, 900 }, { 420, 800 }, { 1000, 700 } };
  CjmWindow *window = open_window (application);
  guint n_frames = 0, ticks;

  open_example (window, "holiday");
  ticks = gtk_widget_add_tick_callback (GTK_WIDGET (window), count_frame_cb, &n_frames, NULL);
  /* A window that is not on the screen yet still gets its first size. */
  wait_until (n_frames > 3);
  for (guint i = 0; i < 4 * G_N_ELEMENTS (sizes); i++)
    {
      const int *size = sizes[i % G_N_ELEMENTS (sizes)];

      resize_window (window, size[0], size[1]);
      /* The next one comes while the panes still slide. */
      n_frames = 0;
      wait_until (n_frames > 3 + i % 5);
    }
  gtk_widget_remove_tick_callback (GTK_WIDGET (window), ticks);
  close_quietly (window);
}

static CjmWindow *
open_wide (int width)
{
  CjmWindow *window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  open_example (window, "holiday");

  return window;
}

/* Where the switcher of the pages would push the buttons away, it is at the bottom. */
static void
test_switcher (void)
{
  CjmWindow *wide = open_wide (1500);
  CjmWindow *middle = open_wide (900);

  wait_until (gtk_widget_get_mapped (find_part (wide, "switcher")));
  wait_until (gtk_widget_get_mapped (find_part (wide, "export_button")));
  wait_until (gtk_widget_get_mapped (find_part (wide, "open_button")));
  g_assert_false (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (find_part (wide, "switcher_bar"))));

  wait_until (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (find_part (middle, "switcher_bar"))));
  wait_until (gtk_widget_get_mapped (find_part (middle, "export_button")));
  wait_until (gtk_widget_get_mapped (find_part (middle, "open_button")));
  g_assert_false (gtk_widget_get_mapped (find_part (middle, "switcher")));
  close_quietly (middle);
  close_quietly (wide);
}

static void
test_example (gconstpointer name)
{
  CjmWindow *window = open_window (application);

  open_example (window, name);
  g_assert_null (cjm_file_get_location (cjm_window_get_file (window)));
  g_assert_false (cjm_window_is_modified (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_part (window, "stack"))), ==, "document");
  g_assert_nonnull (cjm_document_view_get_journey (cjm_window_get_view (window)));
  g_assert_true (cjm_canvas_get_journey (get_map_of (window))
                 == cjm_document_view_get_journey (cjm_window_get_view (window)));
  close_quietly (window);
}

static void
test_choose_journey (void)
{
  CjmWindow *window = open_window (application);
  CjmNode *root, *second;

  open_example (window, "holiday");
  root = cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window)));
  second = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 1);
  cjm_sidebar_set_journey (cjm_document_view_get_sidebar (cjm_window_get_view (window)), second);
  g_assert_true (cjm_canvas_get_journey (get_map_of (window)) == second);
  close_quietly (window);
}

static void
count_cb (CjmWindow *window,
          guint     *n)
{
  ++*n;
}

static char *
describe_state (CjmWindow *window)
{
  g_autoptr (GVariant) state = cjm_window_get_state (window);

  return state != NULL ? g_variant_print (g_variant_ref_sink (state), FALSE) : NULL;
}

/* Once something else is to come back at the next start it is told, since the program may be killed next. */
static void
assert_told (CjmWindow *window,
             char     **before,
             guint     *n)
{
  g_autofree char *state = NULL;

  wait_until (*n > 0);
  state = describe_state (window);
  g_assert_cmpstr (state, !=, *before);
  *n = 0;
  g_free (*before);
  *before = g_steal_pointer (&state);
}

static void
test_state (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) first = write_file ("first.journey", "");
  g_autoptr (GFile) second = write_file ("second.journey", "");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) again = NULL;
  g_autofree char *state = NULL;
  CjmFile *file;
  guint n = 0;

  open_example (window, "holiday");
  file = cjm_window_get_file (window);
  g_assert_null (describe_state (window));
  g_signal_connect (window, "state-changed", G_CALLBACK (count_cb), &n);

  cjm_file_save_async (file, first, CJM_SAVE_REPLACE, NULL, NULL);
  wait_until (!cjm_file_is_saving (file));
  assert_told (window, &state, &n);
  cjm_file_save_async (file, second, CJM_SAVE_REPLACE, NULL, NULL);
  wait_until (!cjm_file_is_saving (file));
  assert_told (window, &state, &n);

  cjm_canvas_set_zoom (get_map_of (window), 0.5);
  assert_told (window, &state, &n);
  cjm_sidebar_set_journey (cjm_document_view_get_sidebar (cjm_window_get_view (window)),
                           cjm_node_get_child (cjm_document_get_root (cjm_file_get_document (file)),
                                               CJM_DOCUMENT_JOURNEYS, 1));
  assert_told (window, &state, &n);
  adw_view_stack_set_visible_child_name (cjm_document_view_get_pages (cjm_window_get_view (window)), "goal");
  assert_told (window, &state, &n);
  close_quietly (window);

  /* A file that is opened comes back though nothing more is done. */
  again = cjm_file_load (second, problems, NULL, NULL);
  window = open_window (application);
  g_clear_pointer (&state, g_free);
  n = 0;
  g_signal_connect (window, "state-changed", G_CALLBACK (count_cb), &n);
  cjm_window_set_file (window, again);
  g_assert_cmpuint (n, ==, 1);
  assert_told (window, &state, &n);
  close_quietly (window);
}

/* A document without a journey has an offer where the map would be; undoing it gives the document back as it was. */
static void
test_first_journey (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("bare.journey", "{\"format\": \"journey\", \"version\": 1, \"personas\": "
                                       "[{\"id\": \"p\", \"name\": \"Ana\"}]}");
  CjmMapPage *map_page;
  CjmNode *journey;

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  map_page = cjm_document_view_get_map_page (cjm_window_get_view (window));
  g_assert_null (cjm_document_view_get_journey (cjm_window_get_view (window)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (map_page), "document.add-journey", NULL));
  journey = cjm_document_view_get_journey (cjm_window_get_view (window));
  g_assert_nonnull (journey);
  g_assert_cmpstr (cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), ==, "p");
  g_assert_true (cjm_canvas_get_journey (cjm_map_page_get_view (map_page)) == journey);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (cjm_document_view_get_journey (cjm_window_get_view (window)));
  g_assert_false (cjm_window_is_modified (window));
  close_quietly (window);
}

static void
test_history (void)
{
  CjmWindow *window = open_window (application);

  open_example (window, "diy-store");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_part (window, "undo_button")), ==, "Undo");
  edit (window, "Move touchpoint");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_part (window, "undo_button")), ==, "Undo: Move touchpoint");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_part (window, "undo_button")), ==, "Undo");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_part (window, "redo_button")), ==, "Redo: Move touchpoint");
  g_assert_false (cjm_window_is_modified (window));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_true (cjm_window_is_modified (window));
  close_quietly (window);
}

static void
test_refused (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("refused.journey", "{\"format\": \"journey\", \"version\": 1, \"title\": 7}");
  CjmProblemsDialog *dialog;
  g_autofree char *text = NULL;

  cjm_window_open (window, file);
  wait_until ((dialog = find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG)) != NULL);
  text = cjm_problems_dialog_get_text (dialog);
  g_assert_nonnull (strstr (text, "refused.journey:1:"));
  g_assert_nonnull (strstr (text, "title"));
  g_assert_true (cjm_window_is_empty (window));
  gtk_window_destroy (GTK_WINDOW (dialog));

  open_example (window, "crm-tender");
  close_quietly (window);
}

static void
test_not_there (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.journey");

  cjm_window_open (window, file);
  answer (window, "close");
  g_assert_true (cjm_window_is_empty (window));
  close_quietly (window);
}

static void
test_warnings (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("warned.journey", "{\"format\": \"journey\", \"version\": 1, \"journeys\": "
                                       "[{\"id\": \"j\", \"title\": \"I\", \"persona\": \"gone\"}]}");

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  g_assert_cmpuint (cjm_document_view_get_warnings (cjm_window_get_view (window)), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-warnings", NULL);
  g_assert_nonnull (find_dialog (window, CJM_TYPE_PROBLEMS_DIALOG));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.hide-warnings", NULL);
  g_assert_cmpuint (cjm_document_view_get_warnings (cjm_window_get_view (window)), ==, 0);
  close_quietly (window);
}

static void
test_one_window_a_file (void)
{
  CjmWindow *window = open_window (application);
  CjmWindow *other = open_window (application);
  g_autoptr (GFile) file = write_file ("once.journey", SOUND);
  g_autofree char *link = g_build_filename (g_get_home_dir (), "again.journey", NULL);
  g_autoptr (GFile) again = g_file_new_for_path (link);

  g_assert_cmpint (symlink ("once.journey", link), ==, 0);
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  g_assert_true (cjm_window_find (GTK_APPLICATION (application), again) == window);
  cjm_window_open (other, again);
  g_assert_true (cjm_window_is_empty (other));
  close_quietly (other);
  close_quietly (window);
}

static void
test_second_document (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("second.journey", SOUND);
  CjmWindow *other = NULL;

  open_example (window, "diy-store");
  cjm_window_open (window, file);
  wait_until ((other = cjm_window_find (GTK_APPLICATION (application), file)) != NULL && other != window);
  g_assert_nonnull (cjm_window_get_file (other));
  close_quietly (other);
  close_quietly (window);
}

/* As the window's drop target gets it: whatever is let fall on a window is opened, also several at once. */
static void
test_drop (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) a = write_file ("dropped-a.journey", SOUND);
  g_autoptr (GFile) b = write_file ("dropped-b.journey", SOUND);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_auto (GValue) files = G_VALUE_INIT;
  gboolean taken = FALSE;
  CjmWindow *first, *second;

  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&files, gdk_file_list_new_from_array ((GFile *[]) { a, b }, 2));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &files, 10.0, 10.0, &taken);
    }

  g_assert_true (taken);
  wait_until (cjm_window_get_file (window) != NULL && !is_reading (window));
  first = cjm_window_find (GTK_APPLICATION (application), a);
  second = cjm_window_find (GTK_APPLICATION (application), b);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (first != second);
  close_quietly (first);
  close_quietly (second);
}

/* The map takes pictures; a document that falls on it is opened all the same. */
static void
test_drop_on_map (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("on-map.journey", SOUND);
  g_auto (GValue) files = G_VALUE_INIT;
  CjmCanvas *map;
  CjmWindow *other;

  open_example (window, "diy-store");
  map = get_map_of (window);
  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&files, gdk_file_list_new_from_array ((GFile *[]) { file }, 1));
  g_assert_true (cjm_card_drop_take (map->drop, &files, 300, 300, TRUE));
  wait_until ((other = cjm_window_find (GTK_APPLICATION (application), file)) != NULL && other != window);
  g_assert_false (cjm_window_is_modified (window));
  close_quietly (other);
  close_quietly (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/window/start", test_start);
  g_test_add_data_func ("/window/example/holiday", "holiday", test_example);
  g_test_add_data_func ("/window/example/diy-store", "diy-store", test_example);
  g_test_add_data_func ("/window/example/crm-tender", "crm-tender", test_example);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/slide", test_slide);
  g_test_add_func ("/window/switcher", test_switcher);
  g_test_add_func ("/window/choose-journey", test_choose_journey);
  g_test_add_func ("/window/state", test_state);
  g_test_add_func ("/window/first-journey", test_first_journey);
  g_test_add_func ("/window/history", test_history);
  g_test_add_func ("/window/refused", test_refused);
  g_test_add_func ("/window/not-there", test_not_there);
  g_test_add_func ("/window/warnings", test_warnings);
  g_test_add_func ("/window/one-window-a-file", test_one_window_a_file);
  g_test_add_func ("/window/second-document", test_second_document);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/drop-on-map", test_drop_on_map);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
