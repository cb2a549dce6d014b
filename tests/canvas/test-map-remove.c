/* test-map-remove.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "map-fixture.h"

static void
removed_cb (CjmCanvas  *view,
            const char *message,
            gpointer    user_data)
{
  g_free (*(char **) user_data);
  *(char **) user_data = g_strdup (message);
}

static double
get_score (Fixture    *self,
           const char *id)
{
  return cjm_node_get_number (find_node (self, id), CJM_EPISODE_EMOTION_SCORE);
}

static void
test_delete (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *message = NULL;

  g_signal_connect (self->view, "done", G_CALLBACK (removed_cb), &message);
  click (self, "touchpoint-t2", 0);
  click (self, "touchpoint-t4", GDK_SHIFT_MASK);
  activate (self, "map.delete");
  g_assert_cmpstr (message, ==, "3 cards deleted");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1");
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
  assert_selected (self, "t1");

  click (self, "episode-e2", 0);
  activate (self, "map.delete");
  g_assert_cmpstr (get_focus (self), ==, "episode-e3");
  click (self, "phase-p3", 0);
  activate (self, "map.delete");
  g_assert_cmpstr (get_focus (self), ==, "phase-p2");
  g_assert_cmpuint (undo_everything (self), ==, 3);
}

/* What has the focus after something was deleted out of view is brought into view, wherever the map was scrolled to. */
static void
test_successor_in_view (Fixture      *self,
                        gconstpointer data)
{
  static const double scrolls[][2] = { { 0, 0 }, { 1e6, 0 }, { 0, 1e6 }, { 1e6, 1e6 } };

  cjm_canvas_set_zoom (self->view, 2);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (scrolls); i++)
    {
      /* Of what is selected one has the focus, or something else does. */
      g_assert_true (cjm_workspace_go_to (self->view->workspace, i % 2 == 0 ? "touchpoint-t9" : "phase-p1", TRUE));
      cjm_selection_select (get_selection (self), "touchpoint-t9");
      settle (self->view);
      gtk_adjustment_set_value (get_adjustment (self, 0), scrolls[i / 2][0]);
      gtk_adjustment_set_value (get_adjustment (self, 1), scrolls[i / 2][1]);
      settle (self->view);
      activate (self, "map.delete");
      settle (self->view);
      g_assert_cmpstr (get_focus (self), !=, "touchpoint-t9");
      g_assert_true (is_in_view (self, get_focus (self)));
      cjm_document_undo (self->document);
      settle (self->view);
    }

  /* Of the last cards of a list it is the one above that is gone on with, and not what lies under the lane. */
  cjm_canvas_set_zoom (self->view, 4);
  click (self, "touchpoint-t2", 0);
  click (self, "touchpoint-t4", GDK_SHIFT_MASK);
  activate (self, "map.delete");
  settle (self->view);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
  g_assert_true (is_in_view (self, "touchpoint-t1"));
}

static void
test_delete_everything (Fixture      *self,
                        gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;

  click (self, "phase-p1", 0);
  activate (self, "map.select-all");
  activate (self, "map.select-all");
  activate (self, "map.delete");
  settle (self->view);
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "");
  assert_selected (self, "");
  g_assert_cmpuint (undo_everything (self), ==, 1);
  after = write_document (self);
  g_assert_cmpstr (before, ==, after);
}

/* Points of the curve lose their scores, their episodes stay. */
static void
test_points (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *message = NULL;

  g_signal_connect (self->view, "done", G_CALLBACK (removed_cb), &message);
  click (self, "emotion-e2", 0);
  click (self, "emotion-e3", GDK_CONTROL_MASK);
  g_assert_cmpint (cjm_canvas_get_capabilities (self->view), ==, CJM_CANVAS_CAN_DELETE | CJM_CANVAS_CAN_SELECT);
  activate (self, "map.delete");
  g_assert_true (isnan (get_score (self, "e2")) && isnan (get_score (self, "e3")));
  g_assert_cmpstr (message, ==, "2 scores unknown now");
  g_assert_cmpstr (get_focus (self), ==, "emotion-e3");
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Delete scores");
  g_assert_cmpint (cjm_canvas_get_capabilities (self->view), ==, CJM_CANVAS_CAN_SELECT);
  g_assert_cmpuint (undo_everything (self), ==, 1);
  g_assert_cmpfloat (get_score (self, "e2"), ==, -3);
}

/* Each card by its own kind, in one step; what stands in an episode that goes is not counted. */
static void
test_mixed (Fixture      *self,
            gconstpointer data)
{
  g_autofree char *message = NULL;
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;

  g_signal_connect (self->view, "done", G_CALLBACK (removed_cb), &message);
  click (self, "touchpoint-t2", 0);
  click (self, "emotion-e1", GDK_CONTROL_MASK);
  click (self, "scenario-e2", GDK_CONTROL_MASK);
  click (self, "emotion-e3", GDK_CONTROL_MASK);
  click (self, "episode-e3", GDK_CONTROL_MASK);
  activate (self, "map.delete");
  assert_children (self, "p1", CJM_PHASE_EPISODES, "e1 e2");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t3 t4");
  g_assert_true (isnan (get_score (self, "e1")));
  g_assert_null (cjm_node_get_text (find_node (self, "e2"), CJM_EPISODE_SCENARIO));
  g_assert_cmpstr (message, ==, "2 cards deleted, 1 score unknown now, 1 scenario deleted");
  g_assert_cmpuint (undo_everything (self), ==, 1);
  after = write_document (self);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-remove/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("delete", small, test_delete);
  ADD ("successor-in-view", small, test_successor_in_view);
  ADD ("delete-everything", small, test_delete_everything);
  ADD ("points", small, test_points);
  ADD ("mixed", small, test_mixed);

  return g_test_run ();
}
