/* test-objective.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-objective.h"
#include "journey-maker.h"

typedef struct
{
  CjmNode *root;
  CjmNode *objective;
  CjmNode *episode;
  CjmNode *ideal;      /* an episode of an ideal journey */
} Fixture;

static CjmNode *
add_journey (CjmNode *root,
             CjmState state)
{
  CjmNode *journey = add_child (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY);

  cjm_node_set_choice (journey, CJM_JOURNEY_STATE, state);
  return add_episode (add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE), NAN);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  fixture->objective = add_child (fixture->root, CJM_DOCUMENT_OBJECTIVES, CJM_KIND_OBJECTIVE);
  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_TITLE, "Easy booking");
  cjm_node_set_choice (fixture->objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_CES);
  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_UNIT, "1–7");
  fixture->episode = add_journey (fixture->root, CJM_STATE_CURRENT);
  fixture->ideal = add_journey (fixture->root, CJM_STATE_IDEAL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_unref (fixture->root);
}

static CjmNode *
measure (CjmNode    *owner,
         CjmMeasure  measure,
         double      value,
         const char *unit,
         const char *date)
{
  guint member = cjm_node_get_kind (owner) == CJM_KIND_EPISODE ? CJM_EPISODE_MEASURES : CJM_TOUCHPOINT_MEASURES;
  CjmNode *measurement = add_child (owner, member, CJM_KIND_MEASUREMENT);

  cjm_node_set_choice (measurement, CJM_MEASUREMENT_MEASURE, measure);
  cjm_node_set_number (measurement, CJM_MEASUREMENT_VALUE, value);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_UNIT, unit);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_DATE, date);
  return measurement;
}

static void
test_newest (Fixture      *fixture,
             gconstpointer unused)
{
  CjmNode *touchpoint = add_touchpoint (fixture->episode, NAN, 0, FALSE);
  CjmNode *newest;

  g_assert_null (cjm_objective_find_newest (fixture->objective));
  measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-01-31");
  newest = measure (touchpoint, CJM_MEASURE_CES, 4, "1–7", "2026-03-01");
  measure (touchpoint, CJM_MEASURE_CES, 6, "1–7", "2025-12-31");
  measure (touchpoint, CJM_MEASURE_CES, 2, "1–7", NULL);
  g_assert_true (cjm_objective_find_newest (fixture->objective) == newest);
}

/* However little newer, and in whichever order they stand */
static void
test_a_day (Fixture      *fixture,
            gconstpointer unused)
{
  static const char *const dates[] = { "2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2026-02-02" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (dates); i++)
    for (guint newer_first = 0; newer_first < 2; newer_first++)
      {
        CjmNode *first = measure (fixture->episode, CJM_MEASURE_CES, 1, "1–7", dates[i + newer_first]);
        CjmNode *second = measure (fixture->episode, CJM_MEASURE_CES, 2, "1–7", dates[i + !newer_first]);

        g_assert_true (cjm_objective_find_newest (fixture->objective) == (newer_first ? first : second));
        cjm_node_remove (first);
        cjm_node_remove (second);
      }
}

static void
test_same_day (Fixture      *fixture,
               gconstpointer unused)
{
  CjmNode *touchpoint = add_touchpoint (fixture->episode, NAN, 0, FALSE);
  CjmNode *whole = measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-01-31");

  measure (touchpoint, CJM_MEASURE_CES, 2, "1–7", "2026-01-31");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == whole);
}

/* Another measure, another scale, and what an ideal journey aims at are something else. */
static void
test_something_else (Fixture      *fixture,
                     gconstpointer unused)
{
  measure (fixture->episode, CJM_MEASURE_CSAT, 5, "1–7", "2026-01-31");
  measure (fixture->episode, CJM_MEASURE_CES, 2, "1–5", "2026-01-31");
  measure (fixture->episode, CJM_MEASURE_CES, 2, NULL, "2026-01-31");
  measure (fixture->ideal, CJM_MEASURE_CES, 1, "1–7", "2026-01-31");
  g_assert_null (cjm_objective_find_newest (fixture->objective));

  cjm_node_set_choice (fixture->objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_UNKNOWN);
  g_assert_null (cjm_objective_find_newest (fixture->objective));
}

static void
test_other (Fixture      *fixture,
            gconstpointer unused)
{
  CjmNode *measurement = measure (fixture->episode, CJM_MEASURE_OTHER, 40, "%", "2026-01-31");

  cjm_node_set_choice (fixture->objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_OTHER);
  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_UNIT, "%");
  g_assert_null (cjm_objective_find_newest (fixture->objective));
  cjm_node_set_text (measurement, CJM_MEASUREMENT_TITLE, "easy Booking");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == measurement);
}

/* What a person would call the same is the same: blanks round it, case and composition do not count. */
static void
test_same_name (Fixture      *fixture,
                gconstpointer unused)
{
  static const char *const titles[] = { "Bounce", "bounce ", " BOUNCE", "\tbounce\n", "bOUNCE\u00a0" };
  static const char *const others[] = { "Bounces", "Boun ce", "", NULL };
  CjmNode *measurement = measure (fixture->episode, CJM_MEASURE_OTHER, 40, " % ", "2026-01-31");

  cjm_node_set_choice (fixture->objective, CJM_OBJECTIVE_MEASURE, CJM_MEASURE_OTHER);
  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_UNIT, "%");
  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_TITLE, "Bounce");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      cjm_node_set_text (measurement, CJM_MEASUREMENT_TITLE, titles[i]);
      g_assert_true (cjm_objective_find_newest (fixture->objective) == measurement);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      cjm_node_set_text (measurement, CJM_MEASUREMENT_TITLE, others[i]);
      g_assert_null (cjm_objective_find_newest (fixture->objective));
    }

  cjm_node_set_text (fixture->objective, CJM_OBJECTIVE_TITLE, "Re\u0301sume\u0301");
  cjm_node_set_text (measurement, CJM_MEASUREMENT_TITLE, "R\u00e9sum\u00e9 ");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == measurement);
}

/* What was measured of the objective itself is its own, whatever it is called; of one day it is what counts. */
static void
test_own (Fixture      *fixture,
          gconstpointer unused)
{
  CjmNode *own = add_child (fixture->objective, CJM_OBJECTIVE_MEASURES, CJM_KIND_MEASUREMENT);
  CjmNode *newer;

  cjm_node_set_choice (own, CJM_MEASUREMENT_MEASURE, CJM_MEASURE_CES);
  cjm_node_set_number (own, CJM_MEASUREMENT_VALUE, 3);
  cjm_node_set_text (own, CJM_MEASUREMENT_DATE, "2026-02-01");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == own);
  measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-02-01");
  measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-01-31");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == own);
  newer = measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-02-02");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == newer);
  cjm_node_set_text (own, CJM_MEASUREMENT_DATE, "2026-02-03");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == own);
  cjm_node_set_text (own, CJM_MEASUREMENT_UNIT, "1–5");
  g_assert_true (cjm_objective_find_newest (fixture->objective) == newer);
}

static CjmNode *
measure_itself (Fixture    *fixture,
                CjmMeasure  measure,
                const char *unit,
                const char *date)
{
  CjmNode *measurement = add_child (fixture->objective, CJM_OBJECTIVE_MEASURES, CJM_KIND_MEASUREMENT);

  cjm_node_set_choice (measurement, CJM_MEASUREMENT_MEASURE, measure);
  cjm_node_set_number (measurement, CJM_MEASUREMENT_VALUE, 4);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_UNIT, unit);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_DATE, date);
  return measurement;
}

/* Of the objective itself, on its scale and with a day, oldest first */
static void
test_measured (Fixture      *fixture,
               gconstpointer unused)
{
  CjmNode *last = measure_itself (fixture, CJM_MEASURE_CES, NULL, "2026-03-01");
  CjmNode *first = measure_itself (fixture, CJM_MEASURE_CES, "1–7", "2026-01-31");
  g_autoptr (GPtrArray) measured = NULL;

  measure_itself (fixture, CJM_MEASURE_CES, "1–5", "2026-02-01");
  measure_itself (fixture, CJM_MEASURE_NPS, NULL, "2026-02-01");
  measure_itself (fixture, CJM_MEASURE_CES, NULL, NULL);
  measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", "2026-02-02");
  measured = cjm_objective_list_measured (fixture->objective);
  g_assert_cmpuint (measured->len, ==, 2);
  g_assert_true (measured->pdata[0] == first);
  g_assert_true (measured->pdata[1] == last);
}

static void
test_undated (Fixture      *fixture,
              gconstpointer unused)
{
  CjmNode *only = measure (fixture->episode, CJM_MEASURE_CES, 5, "1–7", NULL);

  g_assert_true (cjm_objective_find_newest (fixture->objective) == only);
  measure (fixture->episode, CJM_MEASURE_CES, 4, "1–7", NULL);
  g_assert_null (cjm_objective_find_newest (fixture->objective));
}

static void
test_progress (Fixture      *fixture,
               gconstpointer unused)
{
  CjmNode *objective = fixture->objective;

  g_assert_true (isnan (cjm_objective_get_progress (objective, 5)));
  cjm_node_set_number (objective, CJM_OBJECTIVE_BASELINE, 5);
  g_assert_true (isnan (cjm_objective_get_progress (objective, 5)));
  cjm_node_set_number (objective, CJM_OBJECTIVE_TARGET, 5);
  g_assert_true (isnan (cjm_objective_get_progress (objective, 5)));

  /* Less effort is better. */
  cjm_node_set_number (objective, CJM_OBJECTIVE_TARGET, 1);
  g_assert_cmpfloat (cjm_objective_get_progress (objective, 5), ==, 0);
  g_assert_cmpfloat (cjm_objective_get_progress (objective, 4), ==, 0.25);
  g_assert_cmpfloat (cjm_objective_get_progress (objective, 1), ==, 1);
  g_assert_cmpfloat (cjm_objective_get_progress (objective, 6), ==, -0.25);
  g_assert_true (isnan (cjm_objective_get_progress (objective, NAN)));
}

/* On a scale of length 1: beyond the target is right of it, before the baseline left of it, and all that in order. */
static void
test_scale (Fixture      *fixture,
            gconstpointer unused)
{
  double baseline, target, mark, last = -1;

  cjm_objective_place_progress (0.25, &baseline, &target, &mark);
  g_assert_cmpfloat (baseline, ==, 0);
  g_assert_cmpfloat (target, ==, 1);
  g_assert_cmpfloat (mark, ==, 0.25);
  cjm_objective_place_progress (1.25, &baseline, &target, &mark);
  g_assert_cmpfloat (baseline, ==, 0);
  g_assert_cmpfloat_with_epsilon (target, 0.8, 1e-12);
  g_assert_cmpfloat (mark, ==, 1);
  cjm_objective_place_progress (-0.25, &baseline, &target, &mark);
  g_assert_cmpfloat_with_epsilon (baseline, 0.2, 1e-12);
  g_assert_cmpfloat (target, ==, 1);
  g_assert_cmpfloat (mark, ==, 0);

  for (double progress = -3; progress <= 4; progress += 0.01)
    {
      double way;

      cjm_objective_place_progress (progress, &baseline, &target, &mark);
      g_assert_cmpfloat (baseline, >=, 0);
      g_assert_cmpfloat (baseline, <, target);
      g_assert_cmpfloat (target, <=, 1);
      g_assert_cmpfloat (mark, >=, 0);
      g_assert_cmpfloat (mark, <=, 1);
      g_assert_true ((mark > target) == (progress > 1 + 1e-9) || fabs (progress - 1) < 1e-9);
      g_assert_true ((mark < baseline) == (progress < 0) || fabs (progress) < 1e-9);
      way = (mark - baseline) / (target - baseline);
      g_assert_cmpfloat (way, >=, last - 1e-9);
      last = way;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/objective/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (newest);
  ADD (a_day);
  ADD (same_day);
  ADD (something_else);
  ADD (other);
  ADD (same_name);
  ADD (own);
  ADD (undated);
  ADD (measured);
  ADD (progress);
  ADD (scale);
#undef ADD

  return g_test_run ();
}
