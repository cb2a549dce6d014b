/* test-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-step.h"
#include "fixture.h"

static void
test_table (Fixture      *self,
            gconstpointer data)
{
  static const struct
  {
    const char *ids;
    CjmStep step;
    const char *label;      /* NULL: they have nowhere to go */
    const char *parent;
    guint member;
    const char *there;      /* in that list afterwards */
  } cases[] = {
    { "a", CJM_STEP_DOWN, "Move touchpoint", "e1", CJM_EPISODE_TOUCHPOINTS, "b a c" },
    { "a b", CJM_STEP_DOWN, "Move cards", "e1", CJM_EPISODE_TOUCHPOINTS, "c a b" },
    { "b c", CJM_STEP_UP, "Move cards", "e1", CJM_EPISODE_TOUCHPOINTS, "b c a" },
    { "a", CJM_STEP_UP, NULL, "e1", CJM_EPISODE_TOUCHPOINTS, "a b c" },
    { "c", CJM_STEP_DOWN, NULL, "e1", CJM_EPISODE_TOUCHPOINTS, "a b c" },
    { "a", CJM_STEP_LEFT, NULL, "e1", CJM_EPISODE_TOUCHPOINTS, "a b c" },
    { "a", CJM_STEP_RIGHT, "Move touchpoint", "e2", CJM_EPISODE_TOUCHPOINTS, "a d" },
    { "d", CJM_STEP_LEFT, "Move touchpoint", "e1", CJM_EPISODE_TOUCHPOINTS, "d a b c" },
    { "a x", CJM_STEP_DOWN, "Move cards", "e1", CJM_EPISODE_TOUCHPOINTS, "b a c" },
    { "a x", CJM_STEP_DOWN, "Move cards", "e1", CJM_EPISODE_PROBLEMS, "y x" },
    { "a d", CJM_STEP_DOWN, NULL, "e1", CJM_EPISODE_TOUCHPOINTS, "a b c" },
    { "e1", CJM_STEP_RIGHT, "Move episode", "p1", CJM_PHASE_EPISODES, "e2 e1" },
    { "e2", CJM_STEP_RIGHT, "Move episode", "p2", CJM_PHASE_EPISODES, "e2" },
    { "p1", CJM_STEP_RIGHT, "Move phase", "j", CJM_JOURNEY_PHASES, "p2 p1" },
    { "p1", CJM_STEP_LEFT, NULL, "j", CJM_JOURNEY_PHASES, "p1 p2" },
    { "p1 p2", CJM_STEP_RIGHT, NULL, "j", CJM_JOURNEY_PHASES, "p1 p2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) nodes = fixture_list (self, cases[i].ids);
      g_autofree char *there = NULL;
      g_autofree char *label = NULL;

      g_assert_true (cjm_step_is_possible (nodes, cases[i].step) == (cases[i].label != NULL));
      g_assert_true (cjm_step_move (self->document, nodes, cases[i].step) == (cases[i].label != NULL));
      there = fixture_describe_list (self, cases[i].parent, cases[i].member);
      g_assert_cmpstr (there, ==, cases[i].there);
      label = fixture_undo (self);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
add_improvement (Fixture    *self,
                 const char *id,
                 const char *episode)
{
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, id);

  cjm_document_begin (self->document, "Improve");
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, id);
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, episode);
  cjm_node_insert (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
  cjm_document_commit (self->document);
}

/* Improvements are in one list, and each goes on among those of its own episode. */
static void
test_improvements (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autofree char *there = NULL;

  add_improvement (self, "k", "e1");
  add_improvement (self, "m", "e2");
  add_improvement (self, "n", "e2");
  nodes = fixture_list (self, "i m");
  g_assert_true (cjm_step_move (self->document, nodes, CJM_STEP_DOWN));
  there = fixture_describe_list (self, NULL, CJM_DOCUMENT_IMPROVEMENTS);
  g_assert_cmpstr (there, ==, "k i n m");
  g_assert_false (cjm_step_is_possible (nodes, CJM_STEP_DOWN));
}

static void
test_nothing (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (CjmStep step = CJM_STEP_LEFT; step <= CJM_STEP_DOWN; step++)
    g_assert_false (cjm_step_is_possible (none, step));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/commands/step/table", Fixture, NULL, fixture_set_up, test_table, fixture_tear_down);
  g_test_add ("/commands/step/improvements", Fixture, NULL, fixture_set_up, test_improvements, fixture_tear_down);
  g_test_add ("/commands/step/nothing", Fixture, NULL, fixture_set_up, test_nothing, fixture_tear_down);

  return g_test_run ();
}
