/* test-map-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "map-fixture.h"

static void
test_move (Fixture      *self,
           gconstpointer data)
{
  click (self, "touchpoint-t2", 0);
  activate (self, "map.move-down");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t3 t2 t4");
  activate (self, "map.move-up");
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t1 t3 t4");
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t1 t3 t4");
  activate (self, "map.move-right");
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t2 t5 t6 t7 t8");
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t2");
  assert_selected (self, "t2");
  g_assert_cmpuint (undo_everything (self), ==, 4);

  click (self, "episode-e3", 0);
  activate (self, "map.move-right");
  assert_children (self, "p2", CJM_PHASE_EPISODES, "e3 e4 e5 e6");
  click (self, "phase-p1", 0);
  activate (self, "map.move-right");
  assert_children (self, "j1", CJM_JOURNEY_PHASES, "p2 p1 p3");
}

static void
test_move_several (Fixture      *self,
                   gconstpointer data)
{
  click (self, "touchpoint-t2", 0);
  click (self, "touchpoint-t3", GDK_SHIFT_MASK);
  activate (self, "map.move-up");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t2 t3 t1 t4");
  activate (self, "map.move-down");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t2 t3 t4");
  click (self, "touchpoint-t5", GDK_CONTROL_MASK);
  assert_selected (self, "t2 t3 t5");
  activate (self, "map.move-right");
  assert_children (self, "e1", CJM_EPISODE_TOUCHPOINTS, "t1 t4");
  assert_children (self, "e2", CJM_EPISODE_TOUCHPOINTS, "t6 t2 t3 t7 t8");
  assert_children (self, "e3", CJM_EPISODE_TOUCHPOINTS, "t5 t9 t10 t11 t12");
  assert_selected (self, "t2 t3 t5");
  g_assert_cmpuint (undo_everything (self), ==, 3);
}

static void
test_duplicate (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;

  click (self, "touchpoint-t2", 0);
  activate (self, "map.duplicate");
  nodes = cjm_canvas_list_selected (self->view);
  g_assert_cmpuint (nodes->len, ==, 1);
  g_assert_true (cjm_node_get_child (find_node (self, "e1"), CJM_EPISODE_TOUCHPOINTS, 2) == nodes->pdata[0]);
  g_assert_cmpstr (get_focus (self), ==, cjm_canvas_get_selected (self->view));
  g_assert_cmpuint (undo_everything (self), ==, 1);
}

/* Points of the curve and scenarios go with their episode. */
static void
test_parts_stay (Fixture      *self,
                 gconstpointer data)
{
  static const char *const actions[] = { "map.move-left", "map.move-right", "map.duplicate" };
  static const char *const cards[] = { "emotion-e2", "scenario-e2" };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      click (self, cards[i], 0);
      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        activate (self, actions[j]);
    }
  g_assert_cmpuint (undo_everything (self), ==, 0);
}

static const char *
pick_card (Fixture *self,
           GRand   *random)
{
  guint n = cjm_card_layer_get_n_groups (get_cards (self));

  for (guint tries = 0; tries < 200; tries++)
    {
      const CjmGroup *group = cjm_card_layer_get_group (get_cards (self), g_rand_int_range (random, 0, n), NULL);

      if ((group->flags & CJM_GROUP_CARD) != 0)
        return group->id;
    }

  return NULL;
}

static void
drop_at_random (Fixture    *self,
                GRand      *random,
                const char *id)
{
  static const CjmCardType types[] = {
    { CJM_KIND_PHASE, CJM_END }, { CJM_KIND_EPISODE, CJM_END }, { CJM_KIND_TOUCHPOINT, CJM_END },
    { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS }, { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS }, { CJM_KIND_IMPROVEMENT, CJM_END },
  };
  CjmDragContent *content = g_rand_boolean (random) ? cjm_selected_cards_make_content (self->view->workspace, id) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    content = cjm_drag_content_new_for_type (&types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))], CJM_CONTACT_PEER);
  g_value_init (&value, CJM_TYPE_DRAG_CONTENT);
  g_value_take_boxed (&value, content);
  cjm_card_drop_take (self->view->drop, &value, g_rand_double_range (random, -20, 1220),
                           g_rand_double_range (random, -20, 820), g_rand_boolean (random));
}

static void
act_at_random (Fixture *self,
               GRand   *random)
{
  static const char *const actions[] = {
    "map.move-left", "map.move-right", "map.move-up", "map.move-down", "map.duplicate", "map.delete",
    "map.select-episode",
  };
  static const GdkModifierType states[] = { 0, 0, GDK_CONTROL_MASK, GDK_SHIFT_MASK };
  g_autofree char *id = g_strdup (pick_card (self, random));

  if (id != NULL && g_rand_int_range (random, 0, 3) > 0)
    click (self, id, states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))]);
  if (g_rand_int_range (random, 0, 3) == 0)
    drop_at_random (self, random, id);
  else
    activate (self, actions[g_rand_int_range (random, 0, G_N_ELEMENTS (actions))]);
  if (g_rand_int_range (random, 0, 8) == 0)
    cjm_document_undo (self->document);
  if (g_rand_int_range (random, 0, 12) == 0)
    gtk_adjustment_set_value (get_adjustment (self, 0), g_rand_double_range (random, 0, 2000));
  cjm_card_layer_bind (get_cards (self));
}

static void
test_random_actions (Fixture      *self,
                     gconstpointer data)
{
  g_autofree char *before = write_document (self);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  CjmHistory *history = cjm_document_get_history (self->document);
  guint n;

  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < 120; i++)
        {
          act_at_random (self, random);
          g_assert_cmpuint (cjm_card_layer_get_n_cards (get_cards (self)), <=, 404);
        }
      settle (self->view);
      g_clear_pointer (&after, g_free);
      after = write_document (self);
      n = undo_everything (self);
      g_assert_cmpuint (n, >, 20);
      again = write_document (self);
      g_assert_cmpstr (before, ==, again);
      g_clear_pointer (&again, g_free);
      for (guint i = 0; cjm_history_get_can_redo (history) && i < n; i++)
        cjm_document_redo (self->document);
      again = write_document (self);
      g_assert_cmpstr (after, ==, again);
      g_clear_pointer (&again, g_free);
      undo_everything (self);
      settle (self->view);
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-arrange/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("move", small, test_move);
  ADD ("move-several", small, test_move_several);
  ADD ("duplicate", small, test_duplicate);
  ADD ("parts-stay", small, test_parts_stay);
  ADD ("random-actions", small, test_random_actions);

  return g_test_run ();
}
