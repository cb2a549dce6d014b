/* test-map-composite.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "map-fixture.h"

/* The composite of a group on the canvas: looked at, selected, followed, and left where there is no group any more */

static void
set_up_tender (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "crm-tender.en.journey", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autofree char *text = NULL;
  gsize length;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  open_map (self, cjm_reader_read (text, length, problems));
  cjm_canvas_set_view (self->view, CJM_VIEW_COMPOSITE);
  settle (self->view);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A card of any lane can be selected, and the selection says whose episode it is; the arrow keys lead there. */
static void
test_select (Fixture      *self,
             gconstpointer data)
{
  CjmScene *scene = cjm_canvas_get_scene (self->view);
  CjmNode *other = cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_JOURNEYS, 3);
  CjmNode *phase = cjm_node_get_child (other, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_autofree char *id = g_strconcat ("episode-", cjm_node_get_id (episode), NULL);

  g_assert_cmpuint (cjm_canvas_get_view (self->view), ==, CJM_VIEW_COMPOSITE);
  cjm_canvas_set_selected (self->view, id);
  settle (self->view);
  g_assert_true (cjm_canvas_get_selected_node (self->view) == episode);

  g_assert_true (cjm_workspace_go_to (self->view->workspace, id, TRUE));
  g_assert_true (cjm_navigation_move (self->view->workspace, CJM_MOVE_LEFT));
  settle (self->view);
  g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, "persona-p-els");
  g_assert_nonnull (cjm_scene_find (scene, id, NULL));
}

/* Nothing can be added where nothing could be named. */
static void
test_no_adding (Fixture      *self,
                gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);
  const CjmCardType type = { .kind = CJM_KIND_TOUCHPOINT };
  CjmDropSite site;

  g_assert_true (cjm_workspace_go_to (self->view->workspace, "persona-p-els", TRUE));
  g_assert_true (cjm_navigation_move (self->view->workspace, CJM_MOVE_RIGHT));
  settle (self->view);
  g_assert_false (cjm_canvas_add_sibling (self->view));
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.add", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.add-inside", NULL);
  g_assert_false (cjm_drop_site_find (self->view->workspace, 400, 300, &type, &site));
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);

  cjm_canvas_set_view (self->view, CJM_VIEW_MAP);
  settle (self->view);
  g_assert_true (cjm_drop_site_find (self->view->workspace, 400, 300, &type, &site));
}

/* An edit in any lane shows; where the journey leaves its group, the map comes back. */
static void
test_follow (Fixture      *self,
             gconstpointer data)
{
  CjmNode *journey = cjm_canvas_get_journey (self->view);
  guint n = 0;

  g_signal_connect_swapped (self->view, "notify::view", G_CALLBACK (count_cb), &n);
  cjm_document_begin (self->document, "Leave");
  cjm_node_set_text (journey, CJM_JOURNEY_GROUP, NULL);
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_cmpuint (cjm_canvas_get_view (self->view), ==, CJM_VIEW_MAP);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (cjm_scene_find (cjm_canvas_get_scene (self->view), "persona-p-els", NULL));

  cjm_canvas_set_view (self->view, CJM_VIEW_COMPOSITE);
  g_assert_cmpuint (cjm_canvas_get_view (self->view), ==, CJM_VIEW_MAP);
}

/* Overlays are the view's own, whatever the options. */
static void
test_overlays (Fixture      *self,
               gconstpointer data)
{
  CjmSceneOptions options;

  cjm_canvas_set_view (self->view, CJM_VIEW_MAP);
  cjm_canvas_set_overlays (self->view, CJM_OVERLAY_PERSONAS | CJM_OVERLAY_AVERAGE);
  cjm_scene_options_init (&options);
  cjm_canvas_set_options (self->view, &options);
  settle (self->view);
  g_assert_cmpuint (cjm_canvas_get_overlays (self->view), ==, CJM_OVERLAY_PERSONAS | CJM_OVERLAY_AVERAGE);
  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (self->view), "journey-j-els", NULL));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up_tender, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/map-composite/select", test_select);
  ADD ("/map-composite/no-adding", test_no_adding);
  ADD ("/map-composite/follow", test_follow);
  ADD ("/map-composite/overlays", test_overlays);

  return g_test_run ();
}
