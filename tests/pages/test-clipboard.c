/* test-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-fragment.h"
#include "cjm-place.h"
#include "waiting.h"

#define TWO_EPISODES \
  "{\"format\": \"journey\", \"version\": 1, \"journeys\": [{\"id\": \"j\", \"title\": \"I wait\", \"phases\": ["      \
  "{\"id\": \"p\", \"title\": \"P\", \"episodes\": [{\"id\": \"e\", \"title\": \"E\", \"picture\": \"k\", "            \
  "\"touchpoints\": [{\"id\": \"t\", \"title\": \"T\"}, {\"id\": \"u\", \"title\": \"U\"}], "                          \
  "\"questions\": [{\"id\": \"q\", \"text\": \"Q\"}], \"problems\": [{\"id\": \"n\", \"text\": \"N\"}]}, "             \
  "{\"id\": \"f\", \"title\": \"F\"}]}]}], \"improvements\": [{\"id\": \"i\", \"title\": \"I\", \"solves\": [\"n\"]}], " \
  "\"pictures\": {\"k\": {\"type\": \"image/png\", \"data\": \"\"}}}"

#define EMPTY "{\"format\": \"journey\", \"version\": 1, \"journeys\": [{\"id\": \"j\", \"title\": \"Other\"}]}"

static CjmApplication *application;

static CjmWindow *
open_text (const char *name,
           const char *text)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file (name, text);

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

static CjmDocument *
get_document (CjmWindow *window)
{
  return cjm_file_get_document (cjm_window_get_file (window));
}

static void
select_card (CjmWindow  *window,
             const char *id)
{
  CjmCanvas *view = get_map_of (window);

  cjm_canvas_set_selected (view, id);
  g_assert_cmpstr (cjm_canvas_get_selected (view), ==, id);
}

static void
act (CjmWindow  *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static const char *
get_undo_label (CjmWindow *window)
{
  return cjm_history_get_undo_label (cjm_document_get_history (get_document (window)));
}

/* The titles in a list, in their order */
static char *
list_titles (CjmNode *node,
             guint    member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; i < cjm_node_get_n_children (node, member); i++)
    g_strv_builder_add (builder, cjm_node_get_text (cjm_node_get_child (node, member, i), 1));
  titles = g_strv_builder_end (builder);

  return g_strjoinv (" ", titles);
}

static void
assert_titles (CjmWindow  *window,
               const char *id,
               guint       member,
               const char *expected)
{
  CjmNode *node = id != NULL ? cjm_document_find (get_document (window), id)
                             : cjm_document_get_root (get_document (window));
  g_autofree char *titles = list_titles (node, member);

  g_assert_cmpstr (titles, ==, expected);
}

/* Pastes, and waits until that has become a step */
static void
paste (CjmWindow *window)
{
  CjmHistory *history = cjm_document_get_history (get_document (window));
  g_autofree char *before = g_strdup (cjm_history_get_undo_label (history));

  act (window, "win.paste");
  wait_until (g_strcmp0 (cjm_history_get_undo_label (history), before) != 0);
}

static void
note_message_cb (CjmMapPage *page,
                 const char *text,
                 char      **message)
{
  g_free (*message);
  *message = g_strdup (text);
}

/* Pastes where nothing takes it: says so and changes nothing. */
static void
assert_paste_refused (CjmWindow  *window,
                      const char *expected)
{
  g_autofree char *message = NULL;
  CjmMapPage *page = cjm_document_view_get_map_page (cjm_window_get_view (window));
  gulong handler = g_signal_connect (page, "message", G_CALLBACK (note_message_cb), &message);

  act (window, "win.paste");
  wait_until (message != NULL);
  g_signal_handler_disconnect (page, handler);
  g_assert_cmpstr (message, ==, expected);
  g_assert_false (cjm_window_is_modified (window));
}

static void
took_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_clipboard_text (CjmWindow  *window,
                       const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, took_text_cb, &text);
  wait_until (text != NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_copy (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);

  select_card (window, "touchpoint-t");
  act (window, "win.copy");
  assert_clipboard_text (window, "T");
  g_assert_false (cjm_window_is_modified (window));

  select_card (window, "touchpoint-u");
  paste (window);
  assert_titles (window, "e", CJM_EPISODE_TOUCHPOINTS, "T U T");
  g_assert_cmpstr (get_undo_label (window), ==, "Paste card");
  act (window, "win.undo");
  assert_titles (window, "e", CJM_EPISODE_TOUCHPOINTS, "T U");

  select_card (window, "episode-f");
  paste (window);
  assert_titles (window, "f", CJM_EPISODE_TOUCHPOINTS, "T");
  g_assert_cmpstr (cjm_node_get_text (cjm_canvas_get_selected_node (get_map_of (window)), CJM_TOUCHPOINT_TITLE), ==, "T");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A question stays a question, wherever it is pasted. */
static void
test_lists (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);

  select_card (window, "note-q");
  act (window, "win.copy");
  select_card (window, "note-n");
  paste (window);
  assert_titles (window, "e", CJM_EPISODE_QUESTIONS, "Q Q");
  assert_titles (window, "e", CJM_EPISODE_PROBLEMS, "N");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Cutting and pasting an episode brings back all that was in it and under it. */
static void
test_cut (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);
  CjmNode *episode;

  select_card (window, "episode-e");
  act (window, "win.cut");
  g_assert_cmpstr (get_undo_label (window), ==, "Cut card");
  assert_titles (window, "p", CJM_PHASE_EPISODES, "F");
  assert_titles (window, NULL, CJM_DOCUMENT_IMPROVEMENTS, "");

  select_card (window, "episode-f");
  paste (window);
  assert_titles (window, "p", CJM_PHASE_EPISODES, "F E");
  assert_titles (window, NULL, CJM_DOCUMENT_IMPROVEMENTS, "I");
  episode = cjm_node_get_child (cjm_document_find (get_document (window), "p"), CJM_PHASE_EPISODES, 1);
  assert_titles (window, cjm_node_get_id (episode), CJM_EPISODE_TOUCHPOINTS, "T U");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Into another window: with its picture, and without references that lead nowhere there */
static void
test_between_windows (void)
{
  CjmWindow *one = open_text ("two.journey", TWO_EPISODES);
  CjmWindow *other = open_text ("other.journey", EMPTY);
  CjmNode *root = cjm_document_get_root (get_document (other));
  CjmNode *improvement;
  g_autofree char *episode = NULL;

  select_card (one, "phase-p");
  act (one, "win.copy");
  paste (other);
  assert_titles (other, "j", CJM_JOURNEY_PHASES, "P");
  assert_titles (other, NULL, CJM_DOCUMENT_IMPROVEMENTS, "I");
  g_assert_nonnull (cjm_document_find_picture (get_document (other), "k"));
  improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, 0);
  g_assert_nonnull (cjm_document_find (get_document (other),
                                       cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES)[0]));

  select_card (one, "improvement-i");
  act (one, "win.copy");
  episode = g_strconcat ("episode-", cjm_node_get_id (cjm_improvement_find_episode (improvement)), NULL);
  select_card (other, episode);
  paste (other);
  improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, 1);
  g_assert_null (cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES)[0]);
  g_assert_nonnull (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE));

  act (other, "win.undo");
  act (other, "win.undo");
  g_assert_false (cjm_window_is_modified (other));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (one));
}

/* Several at once: each behind the last of its own list, and all of them selected */
static void
test_several (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);
  CjmCanvas *view = get_map_of (window);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) selected = NULL;

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (nodes, cjm_document_find (get_document (window), (const char *[]) { "n", "u", "q", "t" }[i]));
  cjm_canvas_select_nodes (view, nodes);
  act (window, "win.copy");
  assert_clipboard_text (window, "T\nU\nQ\nN");
  select_card (window, "episode-f");
  paste (window);
  assert_titles (window, "f", CJM_EPISODE_TOUCHPOINTS, "T U");
  assert_titles (window, "f", CJM_EPISODE_QUESTIONS, "Q");
  assert_titles (window, "f", CJM_EPISODE_PROBLEMS, "N");
  selected = cjm_canvas_list_selected (view);
  g_assert_cmpuint (selected->len, ==, 4);

  act (window, "win.cut");
  assert_titles (window, "f", CJM_EPISODE_TOUCHPOINTS, "");
  g_assert_cmpstr (get_undo_label (window), ==, "Cut cards");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A phase and an episode of another one: the phase goes behind the selected one, the episode into that. */
static void
test_loose_episode (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);
  CjmCanvas *view = get_map_of (window);
  CjmDocument *document = get_document (window);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "o");

  cjm_document_begin (document, "Add");
  cjm_node_set_text (phase, CJM_PHASE_TITLE, "O");
  cjm_node_insert (cjm_document_find (document, "j"), CJM_JOURNEY_PHASES, CJM_END, phase);
  cjm_document_commit (document);
  g_ptr_array_add (nodes, cjm_document_find (document, "f"));
  g_ptr_array_add (nodes, phase);
  cjm_canvas_select_nodes (view, nodes);
  act (window, "win.copy");
  select_card (window, "phase-p");
  paste (window);
  assert_titles (window, "j", CJM_JOURNEY_PHASES, "P O O");
  assert_titles (window, "p", CJM_PHASE_EPISODES, "E F F");
  cjm_document_undo (document);
  assert_titles (window, "j", CJM_JOURNEY_PHASES, "P O");
  assert_titles (window, "p", CJM_PHASE_EPISODES, "E F");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The rest of the Edit menu is the map's as well. */
static void
test_edit_menu (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);

  select_card (window, "touchpoint-t");
  act (window, "win.duplicate");
  assert_titles (window, "e", CJM_EPISODE_TOUCHPOINTS, "T T U");
  select_card (window, "note-n");
  act (window, "win.delete");
  assert_titles (window, "e", CJM_EPISODE_PROBLEMS, "");
  act (window, "win.undo");
  assert_titles (window, "e", CJM_EPISODE_PROBLEMS, "N");
  select_card (window, "touchpoint-u");
  act (window, "win.select-all");
  act (window, "win.delete");
  assert_titles (window, "e", CJM_EPISODE_TOUCHPOINTS, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_lines (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "- A\r\n\n\xe2\x80\xa2 B\n");
  select_card (window, "note-n");
  paste (window);
  assert_titles (window, "e", CJM_EPISODE_PROBLEMS, "N A B");
  g_assert_cmpstr (get_undo_label (window), ==, "Paste cards");
  select_card (window, "episode-f");
  act (window, "win.undo");
  paste (window);
  assert_titles (window, "f", CJM_EPISODE_TOUCHPOINTS, "A B");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_picture (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);
  static const guchar pixel[] = { 0xff, 0, 0, 0xff };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, bytes, sizeof pixel);
  CjmNode *episode = cjm_document_find (get_document (window), "f");

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (window)), texture);
  select_card (window, "episode-f");
  paste (window);
  g_assert_nonnull (cjm_document_find_picture (get_document (window), cjm_node_get_text (episode, CJM_EPISODE_PICTURE)));
  act (window, "win.undo");
  g_assert_null (cjm_node_get_text (episode, CJM_EPISODE_PICTURE));
  assert_titles (window, NULL, CJM_DOCUMENT_PICTURES, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_refused (void)
{
  CjmWindow *one = open_text ("two.journey", TWO_EPISODES);
  CjmWindow *other = open_text ("other.journey", EMPTY);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (one));
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"format\": \"else\"}", strlen ("{\"format\": \"else\"}"));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (CJM_FRAGMENT_MIME_TYPE, bytes);

  select_card (one, "touchpoint-t");
  act (one, "win.copy");
  assert_paste_refused (other, "Select an episode to paste into");
  select_card (one, "episode-e");
  act (one, "win.copy");
  assert_paste_refused (other, "An episode needs a phase to be in");
  gdk_clipboard_set_text (clipboard, "A");
  assert_paste_refused (other, "Select a card or an episode to paste at");
  gdk_clipboard_set_text (clipboard, " \n");
  assert_paste_refused (one, "Nothing on the clipboard fits on a map");
  gdk_clipboard_set_content (clipboard, provider);
  assert_paste_refused (one, "The cards on the clipboard cannot be read");
  gdk_clipboard_set_content (clipboard, NULL);
  assert_paste_refused (one, "Nothing on the clipboard fits on a map");
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (one));
}

/* Without a card, the clipboard stays what it is; on another page, so does the map. */
static void
test_nothing_selected (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "A");
  act (window, "win.copy");
  act (window, "win.cut");
  assert_clipboard_text (window, "A");

  select_card (window, "touchpoint-t");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "goal");
  act (window, "win.cut");
  assert_clipboard_text (window, "A");
  g_assert_false (cjm_window_is_modified (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that goes while it reads the clipboard */
static void
test_closed (void)
{
  CjmWindow *window = open_text ("two.journey", TWO_EPISODES);
  g_autoptr (CjmDocument) document = g_object_ref (get_document (window));

  select_card (window, "touchpoint-t");
  act (window, "win.copy");
  act (window, "win.paste");
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (document)));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/clipboard/copy", test_copy);
  g_test_add_func ("/clipboard/lists", test_lists);
  g_test_add_func ("/clipboard/cut", test_cut);
  g_test_add_func ("/clipboard/between-windows", test_between_windows);
  g_test_add_func ("/clipboard/several", test_several);
  g_test_add_func ("/clipboard/edit-menu", test_edit_menu);
  g_test_add_func ("/clipboard/lines", test_lines);
  g_test_add_func ("/clipboard/loose-episode", test_loose_episode);
  g_test_add_func ("/clipboard/picture", test_picture);
  g_test_add_func ("/clipboard/refused", test_refused);
  g_test_add_func ("/clipboard/nothing-selected", test_nothing_selected);
  g_test_add_func ("/clipboard/closed", test_closed);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
