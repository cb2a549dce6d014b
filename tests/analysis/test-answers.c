/* test-answers.c: what a score rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-answers.h"
#include "journey-maker.h"

#define UNKNOWN (-1)

/* Compares what is unknown as well. */
static void
assert_answers (const CjmAnswers *found,
                double            mean,
                double            spread,
                gint64            count)
{
  g_assert_true (isnan (mean) ? isnan (found->mean) : found->mean == mean);
  g_assert_true (isnan (spread) ? isnan (found->spread) : found->spread == spread);
  g_assert_cmpint (found->count, ==, count);
}

/* As a document says it: a spread and a number only of what is measured */
static void
test_own (void)
{
  static const struct
  {
    double score;
    double spread;
    gint64 count;       /* UNKNOWN: absent */
    gboolean measured;
    double found_spread;
    gint64 found_count;
  } cases[] = {
    { NAN, NAN, UNKNOWN, FALSE, NAN, UNKNOWN },
    { 2, 1.5, 40, FALSE, NAN, UNKNOWN },
    { 2, 1.5, 40, TRUE, 1.5, 40 },
    { 2, NAN, 40, TRUE, NAN, 40 },
    { 2, 1.5, UNKNOWN, TRUE, 1.5, UNKNOWN },
    { -3, 0, 0, TRUE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
      CjmNode *touchpoint = add_touchpoint (episode, cases[i].score, 0, cases[i].measured);
      CjmAnswers answers;

      if (!isnan (cases[i].spread))
        cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD, cases[i].spread);
      if (cases[i].count != UNKNOWN)
        cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, cases[i].count);
      cjm_touchpoint_get_answers (touchpoint, &answers);
      assert_answers (&answers, cases[i].score, cases[i].found_spread, cases[i].found_count);

      cjm_node_remove (touchpoint);
      if (!isnan (cases[i].score))
        cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, cases[i].score);
      if (!isnan (cases[i].spread))
        cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SPREAD, cases[i].spread);
      if (cases[i].count != UNKNOWN)
        cjm_node_set_whole (episode, CJM_EPISODE_EMOTION_COUNT, cases[i].count);
      cjm_node_set_flag (episode, CJM_EPISODE_EMOTION_MEASURED, cases[i].measured);
      cjm_episode_get_answers (episode, &answers);
      assert_answers (&answers, cases[i].score, cases[i].found_spread, cases[i].found_count);
      g_assert_cmpint (cjm_episode_count_passers (episode), ==, cases[i].found_count);
    }
}

typedef struct
{
  double score;
  gint64 count;
  gboolean measured;
} Part;

/* An episode without a score of its own rests on its touchpoints: on as many answers as the one with the fewest has, where
 * all of them that have a score are measured and say how many. */
static void
test_of_touchpoints (void)
{
  static const struct
  {
    Part parts[3];
    guint n;
    double mean;
    gint64 count;
  } cases[] = {
    { { { 0 } }, 0, NAN, UNKNOWN },
    { { { 2, 40, TRUE } }, 1, 2, 40 },
    { { { 2, 40, TRUE }, { 1, 30, TRUE }, { 3, 50, TRUE } }, 3, 2, 30 },
    { { { 2, 0, TRUE }, { 2, 30, TRUE } }, 2, 2, 0 },
    { { { 2, 40, TRUE }, { NAN, 3, TRUE } }, 2, 2, 40 },
    { { { NAN, 3, FALSE }, { 2, 40, TRUE } }, 2, 2, 40 },
    { { { 2, 40, TRUE }, { 2, UNKNOWN, TRUE }, { 2, 30, TRUE } }, 3, 2, UNKNOWN },
    { { { 2, UNKNOWN, TRUE }, { 2, 30, TRUE } }, 2, 2, UNKNOWN },
    { { { 2, 40, TRUE }, { 2, 30, FALSE } }, 2, 2, UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) episode = cjm_node_new (CJM_KIND_EPISODE, "e");
      CjmAnswers answers;

      for (guint j = 0; j < cases[i].n; j++)
        {
          const Part *part = &cases[i].parts[j];
          CjmNode *touchpoint = add_touchpoint (episode, part->score, 0, part->measured);

          cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD, 1);
          if (part->count != UNKNOWN)
            cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, part->count);
        }
      cjm_episode_get_answers (episode, &answers);
      assert_answers (&answers, cases[i].mean, NAN, cases[i].count);
      g_assert_cmpint (cjm_episode_count_passers (episode), ==, UNKNOWN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/answers/own", test_own);
  g_test_add_func ("/analysis/answers/of-touchpoints", test_of_touchpoints);

  return g_test_run ();
}
