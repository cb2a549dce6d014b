/* test-map-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-fixture.h"

static void
count_card_cb (const CjmGroup        *group,
               const graphene_rect_t *area,
               gpointer               user_data)
{
  if ((group->flags & CJM_GROUP_CARD) != 0)
    g_hash_table_add (user_data, g_strdup (group->id));
}

/* Breadth first from the first card, by arrow keys alone */
static void
test_focus_reaches_every_card (Fixture      *self,
                               gconstpointer data)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new_with_free_func (g_free);

  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, count_card_cb, all);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_hash_table_add (reached, g_strdup (get_focus (self)));
  g_ptr_array_add (queue, g_strdup (get_focus (self)));

  for (guint i = 0; i < queue->len; i++)
    for (CjmMove to = CJM_MOVE_LEFT; to <= CJM_MOVE_DOWN; to++)
      {
        g_assert_true (cjm_workspace_go_to (self->view->workspace, queue->pdata[i], TRUE));
        move (self, to);
        g_assert_true (is_in_view (self, get_focus (self)));
        g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, get_focus (self));
        if (g_hash_table_add (reached, g_strdup (get_focus (self))))
          g_ptr_array_add (queue, g_strdup (get_focus (self)));
      }

  g_assert_cmpuint (g_hash_table_size (reached), ==, g_hash_table_size (all));
}

static void
test_focus_jumps (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *last = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_assert_cmpstr (get_focus (self), ==, "journey-j1");
  g_assert_true (move (self, CJM_MOVE_END));
  last = g_strdup (get_focus (self));
  g_assert_false (move (self, CJM_MOVE_RIGHT));
  g_assert_false (move (self, CJM_MOVE_DOWN));
  g_assert_true (move (self, CJM_MOVE_START));
  g_assert_cmpstr (get_focus (self), ==, "phase-p1");
  g_assert_false (move (self, CJM_MOVE_LEFT));
  g_assert_false (move (self, CJM_MOVE_ROW_START));
  g_assert_true (move (self, CJM_MOVE_ROW_END));
  g_assert_false (move (self, CJM_MOVE_RIGHT));
  g_assert_true (move (self, CJM_MOVE_PAGE_DOWN));
  g_assert_true (move (self, CJM_MOVE_PAGE_UP));
}

/* Focus stays where it is when its card scrolls away, and while cards are too small to be widgets. */
static void
test_focus_survives (Fixture      *self,
                     gconstpointer data)
{
  CjmMapCard *card;

  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE));
  settle (self->view);
  card = find_card (self, "touchpoint-t1");
  for (guint i = 1; i < 30; i++)
    {
      gtk_adjustment_set_value (get_adjustment (self, 0), i * 400);
      wait_for_frame (self->view);
      g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
      g_assert_true (find_card (self, "touchpoint-t1") == card);
    }
  g_assert_false (is_in_view (self, "touchpoint-t1"));

  cjm_canvas_set_zoom (self->view, 0.1);
  settle (self->view);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
  g_assert_true (find_card (self, "touchpoint-t1") == card);
  g_assert_cmpuint (cjm_card_layer_get_n_bound (get_cards (self)), ==, 1);

  move (self, CJM_MOVE_DOWN);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
  cjm_canvas_set_zoom (self->view, 1);
  settle (self->view);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
}

/* Tab enters at the card that had the focus last, and leaves again. */
static void
test_tab (Fixture      *self,
          gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_nonnull (get_focus (self));
  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t2", TRUE));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_BACKWARD));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_null (get_focus (self));
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
}

static void
test_removed_focus_passes_on (Fixture      *self,
                              gconstpointer data)
{
  g_assert_true (cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE));
  remove_node (self, "t1");
  settle (self->view);
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
  g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, "touchpoint-t2");
  cjm_document_undo (self->document);
  settle (self->view);
  g_assert_nonnull (find_card (self, "touchpoint-t1"));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");

  remove_node (self, "e1");
  settle (self->view);
  g_assert_nonnull (get_focus (self));
}

/* Where there is no title, reading begins at the first card. */
static void
test_without_title (Fixture      *self,
                    gconstpointer data)
{
  CjmSceneOptions options = *cjm_canvas_get_options (self->view);

  cjm_scene_options_set_lanes (&options, "emotion", NULL);
  options.lanes_only = TRUE;
  cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
  cjm_canvas_set_journey (self->view, self->document, get_journey (self->document), &options);
  settle (self->view);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_assert_cmpstr (get_focus (self), ==, "emotion-e1");
  g_assert_cmpstr (cjm_canvas_get_selected (self->view), ==, "emotion-e1");
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-focus/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint wide[] = { 20, 5, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("focus-reaches-every-card", small, test_focus_reaches_every_card);
  ADD ("focus-jumps", wide, test_focus_jumps);
  ADD ("focus-survives", wide, test_focus_survives);
  ADD ("tab", small, test_tab);
  ADD ("without-title", small, test_without_title);
  ADD ("removed-focus-passes-on", small, test_removed_focus_passes_on);

  return g_test_run ();
}
