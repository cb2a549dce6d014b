/* test-line-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-journey-alignment.h"
#include "cjm-phase-match.h"
#include "journey-maker.h"

/* A journey, and another one to lie over it */
typedef struct
{
  CjmNode *journey;
  CjmNode *other;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->journey = cjm_node_new (CJM_KIND_JOURNEY, "a");
  fixture->other = cjm_node_new (CJM_KIND_JOURNEY, "b");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_unref (fixture->journey);
  g_object_unref (fixture->other);
}

static CjmNode *
add_phase (CjmNode    *journey,
           CjmStage    stage,
           const char *title)
{
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);

  g_assert_true (cjm_node_set_choice (phase, CJM_PHASE_STAGE, stage));
  g_assert_true (cjm_node_set_text (phase, CJM_PHASE_TITLE, title));
  return phase;
}

static CjmNode *
add_titled (CjmNode    *phase,
            const char *title,
            double      score)
{
  CjmNode *episode = add_episode (phase, score);

  g_assert_true (cjm_node_set_text (episode, CJM_EPISODE_TITLE, title));
  return episode;
}

static const CjmLinedUp *
get_place (CjmJourneyAlignment *lineup,
           guint                index)
{
  g_assert_cmpuint (index, <, lineup->places->len);
  return &g_array_index (lineup->places, CjmLinedUp, index);
}

static void
assert_matches (CjmNode   *journey,
                CjmNode   *other,
                const int *expected,
                guint      n)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GArray) matches = NULL;

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    g_ptr_array_add (phases, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i));
  for (guint i = 0; i < cjm_node_get_n_children (other, CJM_JOURNEY_PHASES); i++)
    g_ptr_array_add (others, cjm_node_get_child (other, CJM_JOURNEY_PHASES, i));

  matches = cjm_phases_match (phases, others);
  g_assert_cmpuint (matches->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (matches, int, i), ==, expected[i]);
}

static void
test_stages (Fixture      *fixture,
             gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  const int expected[] = { 1, 0, 0, CJM_NO_MATCH };

  add_phase (journey, CJM_STAGE_ORIENTATION, "Looking round");
  add_phase (journey, CJM_STAGE_PURCHASE, "Buying");

  /* In another order; two of one stage go with the single one; a stage that is not there meets nothing. */
  add_phase (other, CJM_STAGE_PURCHASE, "Looking round");
  add_phase (other, CJM_STAGE_ORIENTATION, "Asking");
  add_phase (other, CJM_STAGE_ORIENTATION, "Searching");
  add_phase (other, CJM_STAGE_SERVICE, "Help");
  assert_matches (journey, other, expected, G_N_ELEMENTS (expected));
}

static void
test_titles_and_order (Fixture      *fixture,
                       gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  const int expected[] = { 0, 3, 1, CJM_NO_MATCH };

  add_phase (journey, CJM_STAGE_UNKNOWN, "Parking");
  add_phase (journey, CJM_STAGE_UNKNOWN, "Inside");
  add_phase (journey, CJM_STAGE_PURCHASE, "Till");
  add_phase (journey, CJM_STAGE_UNKNOWN, "Caf\u00e9");

  /* “ PARKING ” and “Cafe” with a combining accent are the same words; “Aisles” stands in order behind neither, since the
   * café comes last; “Help” is known to be no purchase. */
  add_phase (other, CJM_STAGE_UNKNOWN, " PARKING ");
  add_phase (other, CJM_STAGE_UNKNOWN, "Cafe\u0301");
  add_phase (other, CJM_STAGE_UNKNOWN, "inside");
  add_phase (other, CJM_STAGE_SERVICE, "Help");
  assert_matches (journey, other, expected, G_N_ELEMENTS (expected));
}

static void
test_order_alone (Fixture      *fixture,
                  gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  const int expected[] = { 0, 1, 2, CJM_NO_MATCH };

  add_phase (journey, CJM_STAGE_UNKNOWN, "One");
  add_phase (journey, CJM_STAGE_UNKNOWN, "Two");
  add_phase (journey, CJM_STAGE_USE, "Three");
  add_phase (other, CJM_STAGE_UNKNOWN, "First");
  add_phase (other, CJM_STAGE_UNKNOWN, "Second");
  add_phase (other, CJM_STAGE_USE, "Third");
  add_phase (other, CJM_STAGE_UNKNOWN, "Fourth");
  assert_matches (journey, other, expected, G_N_ELEMENTS (expected));
}

static void
test_episodes (Fixture      *fixture,
               gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  CjmNode *phase = add_phase (journey, CJM_STAGE_NEED, "Need");
  CjmNode *use = add_phase (journey, CJM_STAGE_USE, "Use");
  CjmNode *first = add_titled (phase, "I ask around", 1);
  CjmNode *second = add_titled (phase, "I search", 2);
  CjmNode *need = add_phase (other, CJM_STAGE_NEED, "Need");
  CjmNode *answer, *equal;
  g_autoptr (CjmJourneyAlignment) lineup = NULL;

  add_titled (use, "I use it", 3);

  /* The first answers to nothing: before what answers by its title; the last by its counterpart, whatever its title */
  add_titled (need, "I wonder", -1);
  equal = add_titled (need, "I ASK AROUND", -3);
  answer = add_titled (need, "I ask around", -2);
  g_assert_true (cjm_node_set_text (answer, CJM_EPISODE_COUNTERPART, cjm_node_get_id (second)));
  add_titled (add_phase (other, CJM_STAGE_SERVICE, "Help"), "I ring", -4);

  lineup = cjm_journey_alignment_new (journey, other);
  g_assert_cmpuint (lineup->n_units, ==, 3);
  g_assert_cmpuint (lineup->places->len, ==, 3);
  g_assert_null (get_place (lineup, 0)->match);
  g_assert_cmpfloat_with_epsilon (get_place (lineup, 0)->x, 1 / 6.0, 1e-12);
  g_assert_true (get_place (lineup, 1)->episode == equal);
  g_assert_true (get_place (lineup, 1)->match == first);
  g_assert_cmpfloat (get_place (lineup, 1)->x, ==, 0.5);
  g_assert_true (get_place (lineup, 2)->match == second);
  g_assert_cmpfloat (get_place (lineup, 2)->x, ==, 1.5);
  g_assert_cmpuint (lineup->left_out->len, ==, 1);
  g_assert_true (g_ptr_array_index (lineup->left_out, 0) == cjm_node_get_child (other, CJM_JOURNEY_PHASES, 1));
}

/* A title that is changed may change what lies where: where it was matched by it, or might be now; in its own phase, and
 * not where a counterpart holds it. */
static void
test_titles_that_count (Fixture      *fixture,
                        gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  CjmNode *need = add_phase (journey, CJM_STAGE_NEED, "Need"), *use = add_phase (journey, CJM_STAGE_USE, "Use");
  CjmNode *by_title = add_titled (need, "I ask", 1), *by_name = add_titled (need, "I look", 1);
  CjmNode *backwards = add_titled (need, "I pay", 1), *alone = add_titled (need, "I wait", 1);
  CjmNode *elsewhere = add_titled (use, "I use it", 1);
  CjmNode *theirs = add_phase (other, CJM_STAGE_NEED, "Need"), *answer;
  g_autoptr (CjmJourneyAlignment) lineup = NULL;

  add_phase (other, CJM_STAGE_USE, "Use");
  add_titled (theirs, "i ASK", 1);
  answer = add_titled (theirs, "Whatever", 1);
  cjm_node_set_text (answer, CJM_EPISODE_COUNTERPART, cjm_node_get_id (by_name));
  answer = add_titled (theirs, "Something", 1);
  cjm_node_set_text (backwards, CJM_EPISODE_COUNTERPART, cjm_node_get_id (answer));
  add_titled (theirs, "Left over", 1);

  lineup = cjm_journey_alignment_new (journey, other);
  g_assert_true (get_place (lineup, 0)->match == by_title);
  g_assert_true (cjm_journey_alignment_hangs_on_title (lineup, by_title));
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, by_name));
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, backwards));
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, alone));
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, elsewhere));

  cjm_node_set_text (alone, CJM_EPISODE_TITLE, " left OVER ");
  g_assert_true (cjm_journey_alignment_hangs_on_title (lineup, alone));
  cjm_node_set_text (alone, CJM_EPISODE_TITLE, "Whatever");
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, alone));
  cjm_node_set_text (alone, CJM_EPISODE_TITLE, "Something");
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, alone));
  cjm_node_set_text (elsewhere, CJM_EPISODE_TITLE, "Left over");
  g_assert_false (cjm_journey_alignment_hangs_on_title (lineup, elsewhere));
}

static void
test_fractions (Fixture      *fixture,
                gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  CjmNode *need = add_phase (journey, CJM_STAGE_NEED, "Need");
  CjmNode *use = add_phase (other, CJM_STAGE_NEED, "Need");
  g_autoptr (CjmJourneyAlignment) lineup = NULL;

  add_phase (journey, CJM_STAGE_USE, "Empty");
  add_titled (need, "a", 0);
  add_titled (need, "b", 0);
  add_titled (use, "c", 4);

  /* One episode over two: in the middle of the phase. A phase without episodes is a unit of its own. */
  lineup = cjm_journey_alignment_new (journey, other);
  g_assert_cmpuint (lineup->n_units, ==, 3);
  g_assert_cmpfloat (get_place (lineup, 0)->x, ==, 1);
}

static void
test_scores_between (Fixture      *fixture,
                     gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  CjmNode *need = add_phase (journey, CJM_STAGE_NEED, "Need");
  CjmNode *use = add_phase (journey, CJM_STAGE_USE, "Use");
  CjmNode *theirs = add_phase (other, CJM_STAGE_NEED, "Need");
  g_autoptr (CjmJourneyAlignment) lineup = NULL;

  add_titled (need, "a", 0);
  add_titled (need, "b", 0);
  add_titled (need, "c", 0);
  add_titled (need, "d", 0);
  add_titled (use, "e", 0);

  /* At 1, known; at 3, known: straight in between, level at the ends, silent where the other journey is not. */
  add_titled (theirs, "x", -2);
  add_titled (theirs, "y", 4);
  lineup = cjm_journey_alignment_new (journey, other);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 0.5), ==, -2);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 1), ==, -2);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 1.5), ==, -0.5);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 2.5), ==, 2.5);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 3.5), ==, 4);
  g_assert_true (isnan (cjm_journey_alignment_get_score_at (lineup, 1, 4.5)));
}

static void
test_unknown_scores (Fixture      *fixture,
                     gconstpointer unused)
{
  CjmNode *journey = fixture->journey, *other = fixture->other;
  CjmNode *need = add_phase (journey, CJM_STAGE_NEED, "Need");
  CjmNode *theirs = add_phase (other, CJM_STAGE_NEED, "Need");
  g_autoptr (CjmJourneyAlignment) lineup = NULL;

  for (guint i = 0; i < 6; i++)
    add_titled (need, "a", 1);
  add_titled (theirs, "x", 3);
  add_titled (theirs, "y", NAN);

  /* At 1.5, known; at 4.5, unknown: what is nearer to the unknown one is unknown too, and never 0. */
  lineup = cjm_journey_alignment_new (journey, other);
  g_assert_cmpfloat (cjm_journey_alignment_get_score_at (lineup, 0, 2.5), ==, 3);
  g_assert_true (isnan (cjm_journey_alignment_get_score_at (lineup, 0, 3.5)));
  g_assert_true (isnan (cjm_journey_alignment_get_score_at (lineup, 0, 4.5)));
  g_assert_true (isnan (cjm_journey_alignment_get_score_at (lineup, 0, 5.5)));
}

/* Whatever the journeys, every episode is placed within its phase or its phase is named, and a journey lies on itself. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < 200; round++)
    {
      Fixture pair;
      CjmNode *journeys[2];
      g_autoptr (CjmJourneyAlignment) lineup = NULL;
      g_autoptr (CjmJourneyAlignment) same = NULL;
      guint counts[2] = { 0 };
      guint n_left_out = 0;

      set_up (&pair, NULL);
      journeys[0] = pair.journey;
      journeys[1] = pair.other;
      for (guint i = 0; i < 2; i++)
        for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
          {
            const char *titles[] = { "", "One", "Two", "Three" };
            CjmNode *phase = add_phase (journeys[i], g_rand_int_range (rand, 0, 5),
                                        titles[g_rand_int_range (rand, 0, 4)]);

            for (int m = g_rand_int_range (rand, 0, 5); m > 0; m--, counts[i]++)
              add_titled (phase, titles[g_rand_int_range (rand, 0, 4)],
                          g_rand_boolean (rand) ? g_rand_double_range (rand, -5, 5) : NAN);
          }

      lineup = cjm_journey_alignment_new (journeys[0], journeys[1]);
      same = cjm_journey_alignment_new (journeys[0], journeys[0]);
      for (guint i = 0; i < lineup->places->len; i++)
        {
          g_assert_cmpfloat (get_place (lineup, i)->x, >, 0);
          g_assert_cmpfloat (get_place (lineup, i)->x, <, lineup->n_units);
          if (i > 0)
            g_assert_cmpfloat (get_place (lineup, i)->x, >=, get_place (lineup, i - 1)->x);
        }
      for (guint i = 0; i < lineup->left_out->len; i++)
        n_left_out += cjm_node_get_n_children (g_ptr_array_index (lineup->left_out, i), CJM_PHASE_EPISODES);
      g_assert_cmpuint (lineup->places->len + n_left_out, ==, counts[1]);

      g_assert_cmpuint (same->left_out->len, ==, 0);
      g_assert_cmpuint (same->places->len, ==, counts[0]);
      for (guint i = 0; i < same->places->len; i++)
        g_assert_cmpfloat_with_epsilon (get_place (same, i)->x - floor (get_place (same, i)->x), 0.5, 1e-9);

      tear_down (&pair, NULL);
    }
}

static void
test_merge (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *a = fixture->journey, *b = fixture->other;
  g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
  g_autoptr (GPtrArray) columns = NULL;
  const CjmStage expected[] = { CJM_STAGE_NEED, CJM_STAGE_ORIENTATION, CJM_STAGE_DECISION, CJM_STAGE_LOYALTY };
  const guint lengths[] = { 2, 1, 2, 1 };

  add_phase (a, CJM_STAGE_NEED, "Need");
  add_phase (a, CJM_STAGE_DECISION, "Decision");
  add_phase (b, CJM_STAGE_NEED, "Need");
  add_phase (b, CJM_STAGE_ORIENTATION, "Orientation");
  add_phase (b, CJM_STAGE_DECISION, "We decide");
  add_phase (b, CJM_STAGE_LOYALTY, "Renewal");
  g_ptr_array_add (journeys, a);
  g_ptr_array_add (journeys, b);

  columns = cjm_journeys_merge_phases (journeys);
  g_assert_cmpuint (columns->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < columns->len; i++)
    {
      GPtrArray *column = g_ptr_array_index (columns, i);

      g_assert_cmpuint (column->len, ==, lengths[i]);
      g_assert_cmpuint (cjm_node_get_choice (g_ptr_array_index (column, 0), CJM_PHASE_STAGE), ==, expected[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/line-up/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("stages", test_stages);
  ADD ("titles-and-order", test_titles_and_order);
  ADD ("order-alone", test_order_alone);
  ADD ("episodes", test_episodes);
  ADD ("titles-that-count", test_titles_that_count);
  ADD ("fractions", test_fractions);
  ADD ("scores-between", test_scores_between);
  ADD ("unknown-scores", test_unknown_scores);
  g_test_add_func ("/line-up/random", test_random);
  ADD ("merge", test_merge);
#undef ADD

  return g_test_run ();
}
