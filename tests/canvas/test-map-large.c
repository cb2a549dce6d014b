/* test-map-large.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-history.h"
#include "cjm-canvas-private.h"
#include "cjm-navigation.h"
#include "cjm-map-layout-private.h"
#include "cjm-scene-private.h"
#include "map-maker.h"

/* Maps that are large, and work that goes on for long. */

#define N_EDITS 10000

static CjmCanvas *
open_view (CjmDocument *document,
           GtkWidget  **window)
{
  CjmCanvas *view = CJM_CANVAS (cjm_canvas_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();
  CjmSceneOptions options;

  *window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_window_set_child (GTK_WINDOW (*window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (*window), 900, 600);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (*window);

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  cjm_canvas_set_journey (view, document, get_journey (document), &options);

  return view;
}

static void
finish (CjmCanvas *view)
{
  while (cjm_canvas_get_progress (view) < 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
note_progress_cb (CjmCanvas  *view,
                  GParamSpec *pspec,
                  gpointer    user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (cjm_canvas_get_progress (view), >=, *last);
  *last = cjm_canvas_get_progress (view);
}

static void
test_opening (void)
{
  g_autoptr (CjmDocument) document = make_map (3, 100, 4);
  g_autoptr (CjmScene) whole = NULL;
  GtkWidget *window;
  CjmCanvas *view = open_view (document, &window);
  double progress = cjm_canvas_get_progress (view);
  graphene_size_t size, expected;

  g_assert_cmpfloat (progress, <, 1);
  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (view), "touchpoint-t1", NULL));
  g_assert_null (cjm_scene_find (cjm_canvas_get_scene (view), "touchpoint-t1200", NULL));

  g_signal_connect (view, "notify::progress", G_CALLBACK (note_progress_cb), &progress);
  finish (view);
  g_assert_cmpfloat (progress, ==, 1);
  whole = cjm_scene_new (document, get_journey (document), cjm_scene_get_options (cjm_canvas_get_scene (view)));
  cjm_scene_get_size (cjm_canvas_get_scene (view), &size);
  cjm_scene_get_size (whole, &expected);
  g_assert_true (graphene_size_equal (&size, &expected));
  g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (view), "touchpoint-t1200", NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A card that is not there yet is there as soon as somebody wants it. */
static void
test_wanted (void)
{
  g_autoptr (CjmDocument) document = make_map (3, 100, 4);
  GtkWidget *window;
  CjmCanvas *view = open_view (document, &window);

  cjm_document_begin (document, "Title");
  cjm_node_set_text (cjm_document_find (document, "t1100"), CJM_TOUCHPOINT_TITLE, "Another one");
  cjm_document_commit (document);
  g_assert_null (cjm_scene_find (cjm_canvas_get_scene (view), "touchpoint-t1100", NULL));

  cjm_canvas_set_selected (view, "touchpoint-t1100");
  g_assert_cmpstr (cjm_canvas_get_selected (view), ==, "touchpoint-t1100");
  g_assert_cmpstr (cjm_scene_find (cjm_canvas_get_scene (view), "touchpoint-t1100", NULL)->title, ==, "Another one");
  g_assert_cmpfloat (cjm_canvas_get_progress (view), <, 1);

  cjm_navigation_move (view->workspace, CJM_MOVE_END);
  g_assert_cmpfloat (cjm_canvas_get_progress (view), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (CjmCanvas  *view,
          GParamSpec *pspec,
          gpointer    n)
{
  ++*(guint *) n;
}

/* A map of three times the columns has hardly more slices. */
static void
test_slices (void)
{
  guint slices[2] = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (slices); i++)
    {
      g_autoptr (CjmDocument) document = make_map (1, i == 0 ? 3000 : 9000, 1);
      GtkWidget *window;
      CjmCanvas *view = open_view (document, &window);

      g_signal_connect (view, "notify::progress", G_CALLBACK (count_cb), &slices[i]);
      finish (view);
      gtk_window_destroy (GTK_WINDOW (window));
    }

  g_assert_cmpuint (slices[0], >, 50);
  g_assert_cmpuint (slices[1], <=, slices[0] * 5 / 4);
}

/* What is set of the map meanwhile does not make a person wait for all of it, and lets go of nothing. */
static void
test_options (void)
{
  g_autoptr (CjmDocument) document = make_map (3, 100, 4);
  g_autoptr (CjmScene) whole = NULL;
  GtkWidget *window;
  CjmCanvas *view = open_view (document, &window);
  CjmSceneOptions options = *cjm_scene_get_options (cjm_canvas_get_scene (view));
  double progress = cjm_canvas_get_progress (view);
  graphene_size_t size, expected;

  cjm_canvas_set_journey (view, document, get_journey (document), &options);
  g_assert_cmpfloat (cjm_canvas_get_progress (view), ==, progress);

  cjm_canvas_set_selected (view, "touchpoint-t1100");
  gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (view->workspace), 1), 150);
  g_assert_cmpfloat (cjm_workspace_get_viewport (view->workspace)->y, >, 0);
  options.column_width = 200;
  cjm_canvas_set_options (view, &options);
  cjm_canvas_set_overlays (view, CJM_OVERLAY_NONE);
  cjm_canvas_set_dark (view, TRUE);
  cjm_canvas_set_contrast (view, TRUE);
  g_assert_cmpfloat (cjm_canvas_get_progress (view), <, 1);
  g_assert_cmpstr (cjm_canvas_get_selected (view), ==, "touchpoint-t1100");

  cjm_canvas_set_view (view, CJM_VIEW_LOOP);
  cjm_canvas_set_view (view, CJM_VIEW_MAP);
  finish (view);
  whole = cjm_scene_new (document, get_journey (document), cjm_scene_get_options (cjm_canvas_get_scene (view)));
  cjm_scene_get_size (cjm_canvas_get_scene (view), &size);
  cjm_scene_get_size (whole, &expected);
  g_assert_true (graphene_size_equal (&size, &expected));

  cjm_canvas_set_dark (view, FALSE);
  g_assert_cmpfloat (cjm_canvas_get_progress (view), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  const char *id;        /* of the uppermost card that is in view as a whole */
  graphene_rect_t area;
  graphene_rect_t visible;
} Uppermost;

static void
find_uppermost_cb (const CjmGroup        *group,
                   const graphene_rect_t *area,
                   gpointer               user_data)
{
  Uppermost *found = user_data;

  if (group->id != NULL && area->origin.y >= found->visible.origin.y
      && (found->id == NULL || area->origin.y < found->area.origin.y))
    {
      found->id = group->id;
      found->area = *area;
    }
}

/* What is looked at stays where it is while a lane above it gets higher, also where a card of that lane reaches into view. */
static void
test_anchor (void)
{
  static const double scrolls[] = { 0, 60, 120, 170, 200, 230, 260 };
  gboolean seen_to_move = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (scrolls); i++)
    {
      g_autoptr (CjmDocument) document = make_map (1, 120, 3);
      GtkWidget *window;
      CjmCanvas *view;
      Uppermost uppermost = { NULL };
      g_autofree char *id = NULL;
      graphene_rect_t before, after, moved;

      cjm_document_begin (document, "Scenario");
      cjm_node_set_text (cjm_document_find (document, "e119"), CJM_EPISODE_SCENARIO,
                         "A scenario far to the right that goes on and on, over many more lines than those of the other "
                         "episodes, so that everything below it moves down as soon as it is laid out, which it is late.");
      cjm_document_commit (document);
      view = open_view (document, &window);

      gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (view->workspace), 1), scrolls[i]);
      g_assert_cmpfloat (cjm_workspace_get_viewport (view->workspace)->y, ==, scrolls[i]);
      cjm_viewport_get_visible (cjm_workspace_get_viewport (view->workspace), &uppermost.visible);
      cjm_scene_foreach (cjm_canvas_get_scene (view), &uppermost.visible, find_uppermost_cb, &uppermost);
      id = g_strdup (uppermost.id);
      cjm_viewport_to_view (cjm_workspace_get_viewport (view->workspace), &uppermost.area, &before);
      finish (view);
      g_assert_nonnull (cjm_scene_find (cjm_canvas_get_scene (view), id, &moved));
      cjm_viewport_to_view (cjm_workspace_get_viewport (view->workspace), &moved, &after);
      g_test_message ("%s at %g: from %g to %g", id, scrolls[i], uppermost.area.origin.y, moved.origin.y);
      g_assert_cmpfloat_with_epsilon (after.origin.y, before.origin.y, 1);
      seen_to_move |= scrolls[i] > 0 && moved.origin.y > uppermost.area.origin.y;
      if (scrolls[i] == 0)
        g_assert_cmpfloat (cjm_workspace_get_viewport (view->workspace)->y, ==, 0);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_assert_true (seen_to_move);
}

static void
gone_cb (gpointer user_data,
         GObject *node)
{
  guint *n_alive = user_data;

  *n_alive -= 1;
}

/* Each of the ways to edit the canvas has */
static void
edit (CjmCanvas *view,
      guint      i)
{
  CjmDocument *document = cjm_canvas_get_document (view);

  switch (i % 4)
    {
    case 0:
      cjm_emotion_set_score (cjm_document_find (document, "e1"), i % 8 == 0 ? 1.5 : -2);
      cjm_document_end_merging (document);
      break;
    case 1:
      cjm_canvas_set_selected (view, "touchpoint-t1");
      gtk_widget_activate_action (GTK_WIDGET (view), i % 8 == 1 ? "map.move-down" : "map.move-up", NULL);
      break;
    case 2:
      cjm_canvas_set_selected (view, "touchpoint-t1");
      gtk_widget_activate_action (GTK_WIDGET (view), "map.duplicate", NULL);
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (view), "map.delete", NULL);
      break;
    }
}

static void
watch_cb (CjmDocument *document,
          GArray      *edits,
          guint       *n_alive)
{
  for (guint i = 0; i < edits->len; i++)
    {
      CjmNode *node = g_array_index (edits, CjmEdit, i).node;

      if (g_array_index (edits, CjmEdit, i).type != CJM_EDIT_INSERT
          || g_object_get_data (G_OBJECT (node), "watched") != NULL)
        continue;
      g_object_set_data (G_OBJECT (node), "watched", node);
      g_object_weak_ref (G_OBJECT (node), gone_cb, n_alive);
      *n_alive += 1;
    }
}

/* After thousands of edits and their undo there is as much as there was before, and what can no longer be redone is gone. */
static void
test_memory (void)
{
  g_autoptr (CjmDocument) document = make_map (1, 2, 3);
  CjmHistory *history = cjm_document_get_history (document);
  guint n_placements, n_pieces, n_cards, n_alive = 0;
  GtkWidget *window;
  CjmCanvas *view = open_view (document, &window);

  for (guint i = 0; i < 8; i++)
    edit (view, i);
  while (cjm_history_get_can_undo (history))
    cjm_document_undo (document);
  n_placements = g_hash_table_size (cjm_scene_get_map (cjm_canvas_get_scene (view))->placements);
  n_pieces = cjm_scene_get_map (cjm_canvas_get_scene (view))->curve->placements->len;
  n_cards = cjm_card_layer_get_n_cards (cjm_workspace_get_cards (view->workspace));
  g_signal_connect (document, "changed", G_CALLBACK (watch_cb), &n_alive);

  for (guint i = 0; i < N_EDITS; i++)
    edit (view, i);
  g_assert_cmpuint (n_alive, >=, N_EDITS / 4);
  while (cjm_history_get_can_undo (history))
    cjm_document_undo (document);

  g_assert_cmpuint (g_hash_table_size (cjm_scene_get_map (cjm_canvas_get_scene (view))->placements), ==, n_placements);
  g_assert_cmpuint (cjm_scene_get_map (cjm_canvas_get_scene (view))->curve->placements->len, ==, n_pieces);
  g_assert_cmpuint (cjm_card_layer_get_n_cards (cjm_workspace_get_cards (view->workspace)), <=, n_cards + 1);

  cjm_emotion_set_score (cjm_document_find (document, "e2"), 3);
  g_assert_cmpuint (n_alive, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/large/opening", test_opening);
  g_test_add_func ("/canvas/large/wanted", test_wanted);
  g_test_add_func ("/canvas/large/options", test_options);
  g_test_add_func ("/canvas/large/slices", test_slices);
  g_test_add_func ("/canvas/large/anchor", test_anchor);
  g_test_add_func ("/canvas/large/memory", test_memory);

  return g_test_run ();
}
