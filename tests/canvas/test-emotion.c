/* test-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion.h"
#include "cjm-canvas-private.h"
#include "map-maker.h"

typedef struct
{
  CjmDocument *document;
  CjmCanvas *view;
  GtkWidget *window;
} Fixture;

static void
settle (CjmCanvas *view)
{
  do
    {
      gtk_widget_queue_draw (GTK_WIDGET (view));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
    }
  while (!cjm_card_layer_is_bound (cjm_workspace_get_cards (view->workspace)) || cjm_scroller_is_moving (cjm_workspace_get_scroller (view->workspace)) || !cjm_scroller_is_told (cjm_workspace_get_scroller (view->workspace)));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  const guint *sizes = data;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->document = make_map (sizes[0], sizes[1], sizes[2]);
  self->view = CJM_CANVAS (cjm_canvas_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  cjm_canvas_set_journey (self->view, self->document, get_journey (self->document), NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self->view);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->document);
}

static GtkWidget *
find_slider (Fixture    *self,
             const char *id)
{
  CjmMapCard *card = cjm_card_layer_find (cjm_workspace_get_cards (self->view->workspace), id);

  g_assert_nonnull (card);
  g_assert_true (cjm_map_card_is_point (card));

  return cjm_map_card_get_slider (card);
}

static double
get_score (Fixture    *self,
           const char *id)
{
  return cjm_node_get_number (cjm_document_find (self->document, id), CJM_EPISODE_EMOTION_SCORE);
}

static void
test_snap (void)
{
  g_assert_cmpfloat (cjm_emotion_snap (1.26, FALSE), ==, 1.5);
  g_assert_cmpfloat (cjm_emotion_snap (1.24, FALSE), ==, 1);
  g_assert_cmpfloat (cjm_emotion_snap (1.26, TRUE), ==, 1.3);
  g_assert_cmpfloat (cjm_emotion_snap (-7, TRUE), ==, -5);
  g_assert_cmpfloat (cjm_emotion_snap (5.1, FALSE), ==, 5);
  g_assert_false (signbit (cjm_emotion_snap (-0.1, FALSE)));
}

static void
test_slider (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *slider = find_slider (self, "emotion-e3");

  gtk_test_accessible_assert_role (slider, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_LABEL, "curious, −1, episode number 3, 3 of 8");
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, -1.0);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, -5.0);

  gtk_range_set_value (GTK_RANGE (slider), 3.26);
  g_assert_cmpfloat (get_score (self, "e3"), ==, 3.3);
  g_assert_true (find_slider (self, "emotion-e3") == slider);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (slider)), ==, 3.3);
  gtk_test_accessible_assert_property (slider, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "curious, +3.3, episode number 3, 3 of 8");

  cjm_document_undo (self->document);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (slider)), ==, -1);
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (self->document)));
}

/* An episode whose score was the mean of its touchpoints' gets one of its own. */
static void
test_mean (Fixture      *self,
           gconstpointer data)
{
  g_assert_true (cjm_workspace_go_to (self->view->workspace, "emotion-e7", TRUE));
  settle (self->view);
  cjm_document_begin (self->document, "Rate");
  cjm_node_set_number (cjm_document_find (self->document, "t7"), CJM_TOUCHPOINT_SATISFACTION_SCORE, 2);
  cjm_document_commit (self->document);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (find_slider (self, "emotion-e7"))), ==, 2);
  g_assert_true (isnan (get_score (self, "e7")));

  gtk_range_set_value (GTK_RANGE (find_slider (self, "emotion-e7")), 1);
  g_assert_cmpfloat (get_score (self, "e7"), ==, 1);
}

static void
test_unknown (Fixture      *self,
              gconstpointer data)
{
  const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), "emotion-e7", NULL);

  g_assert_cmpint (group->flags & CJM_GROUP_UNKNOWN, !=, 0);
  g_assert_true (cjm_workspace_go_to (self->view->workspace, "emotion-e7", TRUE));
  g_assert_true (gtk_widget_is_focus (find_slider (self, "emotion-e7")));
  cjm_emotion_step_score (cjm_document_find (self->document, "e7"), -0.5);
  g_assert_cmpfloat (get_score (self, "e7"), ==, 0);
  g_assert_true (gtk_widget_is_focus (find_slider (self, "emotion-e7")));
  cjm_document_undo (self->document);
  g_assert_true (isnan (get_score (self, "e7")));
  g_assert_true (gtk_widget_is_focus (find_slider (self, "emotion-e7")));
}

/* However far the map is scrolled, there are no more sliders than points were in view. */
static void
test_sliders_are_bounded (Fixture      *self,
                          gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 0), i * 900);
      settle (self->view);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += CJM_IS_MAP_CARD (child) && cjm_map_card_get_slider (CJM_MAP_CARD (child)) != NULL;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 24);
}

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 2, 4, 1 };
  static const guint wide[] = { 20, 20, 1 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/emotion/snap", test_snap);
  g_test_add ("/canvas/emotion/slider", Fixture, small, set_up, test_slider, tear_down);
  g_test_add ("/canvas/emotion/mean", Fixture, small, set_up, test_mean, tear_down);
  g_test_add ("/canvas/emotion/unknown", Fixture, small, set_up, test_unknown, tear_down);
  g_test_add ("/canvas/emotion/sliders-are-bounded", Fixture, wide, set_up, test_sliders_are_bounded, tear_down);

  return g_test_run ();
}
