/* test-map-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-lanes-button.h"
#include "waiting.h"

static CjmApplication *application;

static gpointer
find (GtkWidget *widget,
      GType      type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* How a person likes to look at maps is theirs: in every window, and never in a document. */
static void
test_ratings (void)
{
  CjmWindow *windows[2];

  for (guint i = 0; i < 2; i++)
    {
      windows[i] = open_window (application);
      open_example (windows[i], "holiday");
      g_assert_false (cjm_canvas_get_options (get_map_of (windows[i]))->ratings);
    }

  for (gboolean shown = TRUE; shown >= FALSE; shown--)
    {
      GtkWidget *button = find (GTK_WIDGET (windows[0]), CJM_TYPE_LANES_BUTTON);
      GtkWidget *popover = find (button, GTK_TYPE_POPOVER);

      /* The lanes have rows of their own before it. */
      gtk_check_button_set_active (find (gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover))),
                                         GTK_TYPE_CHECK_BUTTON), shown);
      for (guint i = 0; i < 2; i++)
        wait_until (cjm_canvas_get_options (get_map_of (windows[i]))->ratings == shown);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (cjm_window_is_modified (windows[i]));
      gtk_window_destroy (GTK_WINDOW (windows[i]));
    }
}

static char *
find_card (CjmCanvas  *map,
           const char *kind)
{
  CjmScene *scene = cjm_canvas_get_scene (map);
  const CjmGroup *group = cjm_scene_get_neighbour (scene, NULL, CJM_DIRECTION_RIGHT);

  while (group != NULL && !g_str_has_prefix (group->id, kind))
    group = cjm_scene_get_neighbour (scene, group->id, CJM_DIRECTION_DOWN);
  g_assert_nonnull (group);

  return g_strdup (group->id);
}

/* "cut copy": which entries of the Edit menu would do something */
static char *
list_edits (CjmWindow *window)
{
  static const char *const edits[] = { "cut", "copy", "paste", "duplicate", "delete", "select-all" };
  GtkWidget *button = gtk_button_new ();
  GString *list = g_string_new (NULL);

  gtk_widget_set_parent (button, GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *action = g_strconcat ("win.", edits[i], NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      if (gtk_widget_get_sensitive (button))
        g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", edits[i]);
    }
  gtk_widget_unparent (button);

  return g_string_free (list, FALSE);
}

static void
assert_edits (CjmWindow  *window,
              const char *kind,
              const char *expected)
{
  g_autofree char *id = kind != NULL ? find_card (get_map_of (window), kind) : NULL;
  g_autofree char *edits = NULL;

  cjm_canvas_set_selected (get_map_of (window), id);
  edits = list_edits (window);
  g_assert_cmpstr (edits, ==, expected);
}

/* The Edit menu is for whatever is selected, and offers nothing that would do nothing. */
static void
test_edits (void)
{
  CjmWindow *window = open_window (application);
  g_autofree char *edits = list_edits (window);

  g_assert_cmpstr (edits, ==, "");
  open_example (window, "holiday");
  assert_edits (window, NULL, "paste select-all");
  assert_edits (window, "phase-", "cut copy paste duplicate delete select-all");
  assert_edits (window, "episode-", "cut copy paste duplicate delete select-all");
  assert_edits (window, "touchpoint-", "cut copy paste duplicate delete select-all");
  assert_edits (window, "scenario-", "paste delete select-all");
  assert_edits (window, "emotion-", "paste delete select-all");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete", NULL);
  assert_edits (window, "emotion-", "paste select-all");

  adw_view_stack_set_visible_child_name (cjm_document_view_get_pages (cjm_window_get_view (window)), "goal");
  g_free (edits);
  edits = list_edits (window);
  g_assert_cmpstr (edits, ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever opens a document is on its map: at the title, or at the button that starts an empty one. */
static void
test_focus (void)
{
  CjmWindow *window = open_window (application);
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-from-template", "(ss)", "empty", "en");
  wait_until (cjm_window_get_file (window) != NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_map_of (window))));
  gtk_window_destroy (GTK_WINDOW (window));

  window = open_window (application);
  open_example (window, "holiday");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_map_of (window))));
  g_assert_true (g_str_has_prefix (cjm_canvas_get_selected (get_map_of (window)), "journey-"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GFile *
write_large (guint n_episodes)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"journey\", \"version\": 1, \"title\": \"Large\", \"journeys\": [{\"id\": \"j\", "
                                           "\"title\": \"I wait\", \"phases\": [{\"id\": \"p\", \"title\": \"All\", \"episodes\": [");

  for (guint i = 0; i < n_episodes; i++)
    g_string_append_printf (text, "%s{\"id\": \"e%u\", \"title\": \"Episode %u\", \"scenario\": \"What is done in number %u\"}",
                            i > 0 ? ", " : "", i, i, i);
  g_string_append (text, "]}]}]}");

  return write_file ("large.journey", text->str);
}

static void
note_cb (GtkProgressBar *bar,
         GParamSpec     *property,
         gpointer        least)
{
  double fraction = gtk_progress_bar_get_fraction (bar);

  g_assert_cmpfloat (fraction, >=, *(double *) least);
  *(double *) least = fraction;
}

/* A large map says how far it is, and stops saying so when it is all there. */
static void
test_progress (void)
{
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_large (4000);
  GtkWidget *bar;
  double least = 0;

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  bar = find (GTK_WIDGET (window), GTK_TYPE_PROGRESS_BAR);
  g_signal_connect (bar, "notify::fraction", G_CALLBACK (note_cb), &least);
  wait_until (gtk_widget_get_visible (bar) && least > 0 && least < 1);
  wait_until (cjm_canvas_get_progress (get_map_of (window)) >= 1);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/map-page/ratings", test_ratings);
  g_test_add_func ("/map-page/edits", test_edits);
  g_test_add_func ("/map-page/focus", test_focus);
  g_test_add_func ("/map-page/progress", test_progress);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
