/* test-average.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-average.h"
#include "cjm-journey-alignment.h"
#include "journey-maker.h"

static void
test_known_figures (void)
{
  const double values[] = { 2, -3, NAN, 4 };
  const double weights[] = { 0.5, 0.25, 0.2, 0.25 };
  CjmAverage average;

  /* (1 − 0.75 + 1) / 1 = 1.25; variance 0.5 · 0.5625 + 0.25 · 18.0625 + 0.25 · 7.5625 = 6.6875 */
  cjm_average_values (values, weights, 4, &average);
  g_assert_cmpfloat_with_epsilon (average.mean, 1.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (average.spread, sqrt (6.6875), 1e-12);
  g_assert_cmpuint (average.n, ==, 3);
}

static void
test_few_values (void)
{
  const double values[] = { NAN, 3, 5 };
  const double weights[] = { 1, 0.5, 0 };
  CjmAverage average;

  cjm_average_values (values, weights, 1, &average);
  g_assert_true (isnan (average.mean));
  g_assert_true (isnan (average.spread));
  g_assert_cmpuint (average.n, ==, 0);

  /* What weighs nothing is not counted. */
  cjm_average_values (values, weights, 3, &average);
  g_assert_cmpfloat (average.mean, ==, 3);
  g_assert_cmpfloat (average.spread, ==, 0);
  g_assert_cmpuint (average.n, ==, 1);
}

/* The mean lies among the values, the spread is that of Popoviciu's bound at most, and the scale of weights is free. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 1000; round++)
    {
      double values[12], weights[12], scaled[12];
      double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;
      guint n = g_rand_int_range (rand, 1, 13), known = 0;
      CjmAverage average, again;

      for (guint i = 0; i < n; i++)
        {
          values[i] = g_rand_int_range (rand, 0, 4) > 0 ? g_rand_double_range (rand, -5, 5) : NAN;
          weights[i] = g_rand_double_range (rand, 0.01, 1);
          scaled[i] = weights[i] * 7;
          if (isnan (values[i]))
            continue;
          known++;
          low = MIN (low, values[i]);
          high = MAX (high, values[i]);
        }

      cjm_average_values (values, weights, n, &average);
      cjm_average_values (values, scaled, n, &again);
      g_assert_cmpuint (average.n, ==, known);
      if (known == 0)
        continue;
      g_assert_cmpfloat (average.mean, >=, low - 1e-9);
      g_assert_cmpfloat (average.mean, <=, high + 1e-9);
      g_assert_cmpfloat (average.spread, <=, (high - low) / 2 + 1e-9);
      g_assert_cmpfloat_with_epsilon (average.mean, again.mean, 1e-9);
      g_assert_cmpfloat_with_epsilon (average.spread, again.spread, 1e-9);
    }
}

typedef struct
{
  CjmNode *root;
  CjmDocument *document;
} Fixture;

static CjmNode *
add_persona (Fixture    *fixture,
             const char *id,
             double      share)
{
  g_autoptr (CjmNode) persona = cjm_node_new (CJM_KIND_PERSONA, id);

  if (!isnan (share))
    g_assert_true (cjm_node_set_number (persona, CJM_PERSONA_SHARE, share));
  g_assert_true (cjm_node_insert (fixture->root, CJM_DOCUMENT_PERSONAS, CJM_END, persona));
  return persona;
}

static CjmNode *
add_journey (Fixture    *fixture,
             const char *id,
             const char *persona,
             CjmState    state)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, id);

  g_assert_true (cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, persona));
  g_assert_true (cjm_node_set_choice (journey, CJM_JOURNEY_STATE, state));
  g_assert_true (cjm_node_insert (fixture->root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey));
  return journey;
}

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

static void
assert_weights (Fixture      *fixture,
                const double *expected,
                guint         n)
{
  g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
  g_autofree double *weights = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (journeys, cjm_node_get_child (fixture->root, CJM_DOCUMENT_JOURNEYS, i));
  weights = cjm_journeys_get_weights (fixture->document, journeys);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (weights[i], expected[i], 1e-12);
}

static void
test_weights (Fixture      *fixture,
              gconstpointer data)
{
  const double expected[] = { 0.3, 0.3, 0.2, 0.2 };

  /* A has two journeys; C and D divide what A's share of 0.6 leaves. */
  add_persona (fixture, "A", 0.6);
  add_persona (fixture, "C", NAN);
  add_persona (fixture, "D", NAN);
  add_journey (fixture, "a1", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "a2", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "c", "C", CJM_STATE_CURRENT);
  add_journey (fixture, "d", "D", CJM_STATE_CURRENT);
  fixture->document = cjm_document_new (fixture->root);
  assert_weights (fixture, expected, 4);
}

static void
test_no_shares (Fixture      *fixture,
                gconstpointer data)
{
  const double expected[] = { 0.5, 0.5 };

  add_persona (fixture, "A", NAN);
  add_journey (fixture, "a", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "b", NULL, CJM_STATE_CURRENT);
  fixture->document = cjm_document_new (fixture->root);
  assert_weights (fixture, expected, 2);
}

static void
test_no_customers (Fixture      *fixture,
                   gconstpointer data)
{
  const double expected[] = { 1, 1 };

  add_persona (fixture, "A", 0);
  add_persona (fixture, "B", 0);
  add_journey (fixture, "a", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "b", "B", CJM_STATE_CURRENT);
  fixture->document = cjm_document_new (fixture->root);
  assert_weights (fixture, expected, 2);
}

static void
test_comparable (Fixture      *fixture,
                 gconstpointer data)
{
  CjmNode *journey, *newer, *older;
  g_autoptr (GPtrArray) others = NULL;

  add_persona (fixture, "A", NAN);
  add_persona (fixture, "B", NAN);
  journey = add_journey (fixture, "a", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "a-shop", "A", CJM_STATE_CURRENT);
  add_journey (fixture, "a-ideal", "A", CJM_STATE_IDEAL);
  add_journey (fixture, "b-ideal", "B", CJM_STATE_IDEAL);
  older = add_journey (fixture, "b-old", "B", CJM_STATE_CURRENT);
  newer = add_journey (fixture, "b", "B", CJM_STATE_CURRENT);
  g_assert_true (cjm_node_set_text (newer, CJM_JOURNEY_BASIS, "b-old"));
  g_assert_true (cjm_node_set_text (add_journey (fixture, "b-group", "B", CJM_STATE_CURRENT), CJM_JOURNEY_GROUP, "G"));
  fixture->document = cjm_document_new (fixture->root);

  others = cjm_journey_list_comparable (fixture->document, journey);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_true (g_ptr_array_index (others, 0) == newer);
  g_assert_true (cjm_journey_find_older (fixture->document, newer) == older);
  g_assert_null (cjm_journey_find_older (fixture->document, older));
}

static void
test_curve (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "a");
  g_autoptr (CjmNode) other = cjm_node_new (CJM_KIND_JOURNEY, "b");
  CjmNode *mine = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *theirs = add_child (other, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  g_autoptr (GPtrArray) lineups = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_journey_alignment_free);
  g_autoptr (GArray) curve = NULL;
  const double weights[] = { 0.75, 0.25 };
  const CjmAverage *points;

  add_episode (mine, 4);
  add_episode (mine, NAN);
  add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  add_episode (theirs, -4);
  add_episode (theirs, 2);
  g_ptr_array_add (lineups, cjm_journey_alignment_new (journey, other));

  /* 0.75 · 4 − 0.25 · 4 = 2, √(0.75 · 4 + 0.25 · 36) = √12; then theirs alone; then nobody */
  curve = cjm_average_curve (journey, lineups, weights);
  g_assert_cmpuint (curve->len, ==, 3);
  points = (const CjmAverage *) (void *) curve->data;
  g_assert_cmpfloat_with_epsilon (points[0].mean, 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (points[0].spread, sqrt (12), 1e-12);
  g_assert_cmpuint (points[0].n, ==, 2);
  g_assert_cmpfloat (points[1].mean, ==, 2);
  g_assert_cmpuint (points[1].n, ==, 1);
  g_assert_cmpuint (points[2].n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/average/known-figures", test_known_figures);
  g_test_add_func ("/average/few-values", test_few_values);
  g_test_add_func ("/average/random", test_random);
  g_test_add ("/average/weights", Fixture, NULL, set_up, test_weights, tear_down);
  g_test_add ("/average/no-shares", Fixture, NULL, set_up, test_no_shares, tear_down);
  g_test_add ("/average/no-customers", Fixture, NULL, set_up, test_no_customers, tear_down);
  g_test_add ("/average/comparable", Fixture, NULL, set_up, test_comparable, tear_down);
  g_test_add_func ("/average/curve", test_curve);

  return g_test_run ();
}
