/* test-map-select.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys.h"
#include "map-fixture.h"

static void
test_select_by_clicks (Fixture      *self,
                       gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  assert_selected (self, "t1");
  click (self, "touchpoint-t3", GDK_CONTROL_MASK);
  assert_selected (self, "t1 t3");
  g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, "touchpoint-t3");
  click (self, "touchpoint-t1", GDK_CONTROL_MASK);
  assert_selected (self, "t3");
  click (self, "touchpoint-t6", GDK_SHIFT_MASK);
  assert_selected (self, "t1 t2 t3 t4 t5 t6");
  click (self, "touchpoint-t2", 0);
  assert_selected (self, "t2");
  click (self, "touchpoint-t4", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3 t4");
  click (self, "touchpoint-t3", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3");
  click (self, "episode-e2", GDK_SHIFT_MASK);
  assert_selected (self, "t2 t3 e2");
}

/* A card that is one of several may be what the others are dragged by. */
static void
test_press_keeps_several (Fixture      *self,
                          gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_CONTROL_MASK);
  cjm_card_click_press (self->view->click, "touchpoint-t1", 0);
  assert_selected (self, "t1 t2");
  cjm_card_click_release (self->view->click, "touchpoint-t1", 0);
  assert_selected (self, "t1");
}

static void
test_select_all (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "phase-p2", 0);
  activate (self, "map.select-all");
  assert_selected (self, "p1 p2 p3");
  activate (self, "map.select-all");
  nodes = cjm_canvas_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 3 + 9 + 36 + 4 + 3);

  /* The lane alone, however often */
  for (guint i = 0; i < 2; i++)
    {
      activate (self, "map.select-lane");
      assert_selected (self, "p1 p2 p3");
    }
  click (self, "touchpoint-t9", 0);
  activate (self, "map.select-episode");
  assert_selected (self, "t9 t10 t11 t12 k3");
}

static void
test_select_follows_document (Fixture      *self,
                              gconstpointer data)
{
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_SHIFT_MASK);
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (find_node (self, "t2"));
  cjm_document_commit (self->document);
  assert_selected (self, "t1");
  g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, "touchpoint-t1");
  cjm_document_undo (self->document);
  assert_selected (self, "t1");
}

static void
count_cb (Fixture *self)
{
  g_object_set_data (G_OBJECT (self->view), "count",
                     GUINT_TO_POINTER (1 + GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->view), "count"))));
}

static void
test_selection_changed (Fixture      *self,
                        gconstpointer data)
{
  g_signal_connect_swapped (self->view, "selection-changed", G_CALLBACK (count_cb), self);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t1", 0);
  click (self, "touchpoint-t2", GDK_CONTROL_MASK);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->view), "count")), ==, 2);
}

/* The one that may drag from the ground, and not what pans */
static GtkEventController *
find_band_gesture (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        return controller;
    }

  g_assert_not_reached ();
}

/* A band that is given up, by Escape or since the pointer was lost, brings back what was selected before, but for what has
 * gone meanwhile. */
static void
test_band_given_up (Fixture      *self,
                    gconstpointer data)
{
  graphene_rect_t area;

  for (guint i = 0; i < 2; i++)
    {
      click (self, "touchpoint-t1", 0);
      click (self, "touchpoint-t2", GDK_CONTROL_MASK);
      cjm_rubber_band_start (self->view->band, graphene_point_zero (), FALSE);
      cjm_rubber_band_stretch (self->view->band, 9, 9);
      assert_selected (self, "");
      g_assert_true (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_BAND, &area));
      remove_node (self, "t2");
      if (i == 0)
        g_assert_true (press_key (self->window, GDK_KEY_Escape, 0) == GTK_WIDGET (self->view));
      else
        g_signal_emit_by_name (find_band_gesture (self), "cancel", NULL);
      assert_selected (self, "t1");
      g_assert_cmpuint (cjm_selection_get_size (get_selection (self)), ==, 1);
      g_assert_false (cjm_rubber_band_is_drawn (self->view->band));
      g_assert_false (cjm_indicators_get_area (get_indicators (self), CJM_INDICATOR_BAND, &area));
      cjm_document_undo (self->document);
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-select/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("select-by-clicks", small, test_select_by_clicks);
  ADD ("press-keeps-several", small, test_press_keeps_several);
  ADD ("select-all", small, test_select_all);
  ADD ("select-follows-document", small, test_select_follows_document);
  ADD ("band-given-up", small, test_band_given_up);
  ADD ("selection-changed", small, test_selection_changed);

  return g_test_run ();
}
