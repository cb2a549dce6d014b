/* test-composite.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-composite.h"
#include "journey-maker.h"

typedef struct
{
  CjmNode *root;
  CjmDocument *document;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->root);
}

static CjmNode *
add_journey (Fixture    *fixture,
             const char *group,
             CjmState    state)
{
  CjmNode *journey = add_child (fixture->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);

  g_assert_true (cjm_node_set_text (journey, CJM_JOURNEY_GROUP, group));
  g_assert_true (cjm_node_set_choice (journey, CJM_JOURNEY_STATE, state));
  return journey;
}

static void
test_group (Fixture      *fixture,
            gconstpointer data)
{
  CjmNode *first = add_journey (fixture, "G", CJM_STATE_CURRENT);
  CjmNode *older = add_journey (fixture, "G", CJM_STATE_CURRENT);
  CjmNode *newer = add_journey (fixture, "G", CJM_STATE_CURRENT);
  CjmNode *alone = add_journey (fixture, NULL, CJM_STATE_CURRENT);
  g_autoptr (GPtrArray) of_first = NULL;
  g_autoptr (GPtrArray) of_older = NULL;
  g_autoptr (GPtrArray) of_alone = NULL;

  add_journey (fixture, "G", CJM_STATE_IDEAL);
  add_journey (fixture, "H", CJM_STATE_CURRENT);
  add_journey (fixture, "", CJM_STATE_CURRENT);
  add_journey (fixture, NULL, CJM_STATE_CURRENT);
  g_assert_true (cjm_node_set_text (newer, CJM_JOURNEY_BASIS, cjm_node_get_id (older)));
  fixture->document = cjm_document_new (fixture->root);

  of_first = cjm_journey_list_group (fixture->document, first);
  g_assert_cmpuint (of_first->len, ==, 2);
  g_assert_true (g_ptr_array_index (of_first, 0) == first);
  g_assert_true (g_ptr_array_index (of_first, 1) == newer);

  of_older = cjm_journey_list_group (fixture->document, older);
  g_assert_cmpuint (of_older->len, ==, 3);

  of_alone = cjm_journey_list_group (fixture->document, alone);
  g_assert_cmpuint (of_alone->len, ==, 1);
}

/* How a journey stands to a decision with these scores of its episodes */
static void
add_vote (Fixture      *fixture,
          GPtrArray    *phases,
          GPtrArray    *journeys,
          const double *scores,
          guint         n)
{
  CjmNode *journey = add_journey (fixture, "G", CJM_STATE_CURRENT);
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);

  for (guint i = 0; i < n; i++)
    add_episode (phase, scores[i]);
  g_ptr_array_add (phases, phase);
  g_ptr_array_add (journeys, journey);
}

static void
test_decision (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();
  g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
  const double turned[] = { -5, 0.5 }, late[] = { -1, NAN }, none[] = { NAN }, even[] = { 0 };
  CjmDecision decision;

  /* The last known score counts; who has no episode in the decision does not. */
  add_vote (fixture, phases, journeys, turned, 2);
  add_vote (fixture, phases, journeys, late, 2);
  add_vote (fixture, phases, journeys, none, 1);
  add_vote (fixture, phases, journeys, even, 1);
  add_vote (fixture, phases, journeys, NULL, 0);

  cjm_decision_count (phases, journeys, &decision);
  g_assert_cmpuint (decision.in_favour, ==, 1);
  g_assert_cmpuint (decision.against, ==, 1);
  g_assert_cmpuint (decision.undecided, ==, 1);
  g_assert_cmpuint (decision.unknown, ==, 1);
}

/* A persona is one of those who decide, in however many journeys; nobody known is somebody each. */
static void
test_people (Fixture      *fixture,
             gconstpointer data)
{
  static const struct { const char *personas[3]; double scores[3]; guint n, in_favour, against, undecided, unknown; } cases[] = {
    { { "p", "p", "q" }, { 1, -1, 1 }, 2, 1, 0, 1, 0 },
    { { "p", "p", "p" }, { 1, 2, 3 }, 1, 1, 0, 0, 0 },
    { { "p", "p", "p" }, { -1, NAN, -3 }, 1, 0, 1, 0, 0 },
    { { "p", "q", "p" }, { -1, NAN, 0 }, 2, 0, 0, 1, 1 },
    { { NULL, NULL, "p" }, { 1, 1, 1 }, 3, 3, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) phases = g_ptr_array_new ();
      g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
      CjmDecision decision;

      for (guint j = 0; j < 3; j++)
        {
          add_vote (fixture, phases, journeys, &cases[i].scores[j], 1);
          cjm_node_set_text (g_ptr_array_index (journeys, j), CJM_JOURNEY_PERSONA, cases[i].personas[j]);
        }
      cjm_decision_count (phases, journeys, &decision);
      g_assert_cmpuint (cjm_journeys_count_people (journeys), ==, cases[i].n);
      g_assert_cmpuint (decision.in_favour, ==, cases[i].in_favour);
      g_assert_cmpuint (decision.against, ==, cases[i].against);
      g_assert_cmpuint (decision.undecided, ==, cases[i].undecided);
      g_assert_cmpuint (decision.unknown, ==, cases[i].unknown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/composite/group", Fixture, NULL, set_up, test_group, tear_down);
  g_test_add ("/composite/decision", Fixture, NULL, set_up, test_decision, tear_down);
  g_test_add ("/composite/people", Fixture, NULL, set_up, test_people, tear_down);

  return g_test_run ();
}
