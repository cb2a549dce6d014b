/* test-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"
#include "journey-maker.h"

static void
test_given (void)
{
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  CjmNode *episode = add_episode (phase, -2.5);
  CjmScoreSource source;

  add_touchpoint (episode, 4, 5, TRUE);
  g_assert_cmpfloat (cjm_emotion_get_score (episode, &source), ==, -2.5);
  g_assert_cmpint (source, ==, CJM_SCORE_ASSUMED);

  g_assert_true (cjm_node_set_flag (episode, CJM_EPISODE_EMOTION_MEASURED, TRUE));
  g_assert_cmpfloat (cjm_emotion_get_score (episode, &source), ==, -2.5);
  g_assert_cmpint (source, ==, CJM_SCORE_MEASURED);

  g_assert_true (cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, 0));
  g_assert_cmpfloat (cjm_emotion_get_score (episode, NULL), ==, 0);
}

static void
test_weighted (void)
{
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  CjmNode *episode = add_episode (phase, NAN);
  CjmScoreSource source;

  /* (5 × 4 + 1 × -2 + 3 × 1) / 9; the one without a score does not count */
  add_touchpoint (episode, 4, 5, TRUE);
  add_touchpoint (episode, -2, 1, TRUE);
  add_touchpoint (episode, NAN, 5, FALSE);
  add_touchpoint (episode, 1, 0, TRUE);
  g_assert_cmpfloat_with_epsilon (cjm_emotion_get_score (episode, &source), 21.0 / 9, 1e-12);
  g_assert_cmpint (source, ==, CJM_SCORE_MEASURED);

  add_touchpoint (episode, 1, 3, FALSE);
  g_assert_cmpfloat_with_epsilon (cjm_emotion_get_score (episode, &source), 2, 1e-12);
  g_assert_cmpint (source, ==, CJM_SCORE_ASSUMED);
}

static void
test_unknown (void)
{
  g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
  CjmNode *episode = add_episode (phase, NAN);
  CjmScoreSource source = CJM_SCORE_MEASURED;

  g_assert_true (isnan (cjm_emotion_get_score (episode, &source)));
  g_assert_cmpint (source, ==, CJM_SCORE_UNKNOWN);

  add_touchpoint (episode, NAN, 5, TRUE);
  source = CJM_SCORE_MEASURED;
  g_assert_true (isnan (cjm_emotion_get_score (episode, &source)));
  g_assert_cmpint (source, ==, CJM_SCORE_UNKNOWN);
}

/* The order of touchpoints never matters, and the mean lies between the extremes. */
static void
test_permutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (CjmNode) phase = cjm_node_new (CJM_KIND_PHASE, "p");
      CjmNode *episode = add_episode (phase, NAN);
      guint n = g_rand_int_range (rand, 1, 12);
      double low = 5, high = -5, score;

      for (guint i = 0; i < n; i++)
        {
          double one = g_rand_double_range (rand, -5, 5);

          low = MIN (low, one);
          high = MAX (high, one);
          add_touchpoint (episode, one, g_rand_int_range (rand, 0, 6), FALSE);
        }

      score = cjm_emotion_get_score (episode, NULL);
      g_assert_cmpfloat (score, >=, low - 1e-9);
      g_assert_cmpfloat (score, <=, high + 1e-9);

      for (guint i = 0; i < n; i++)
        {
          CjmNode *moved = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

          g_assert_true (cjm_node_move (moved, episode, CJM_EPISODE_TOUCHPOINTS, g_rand_int_range (rand, 0, n)));
        }
      g_assert_cmpfloat_with_epsilon (cjm_emotion_get_score (episode, NULL), score, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/emotion/given", test_given);
  g_test_add_func ("/analysis/emotion/weighted", test_weighted);
  g_test_add_func ("/analysis/emotion/unknown", test_unknown);
  g_test_add_func ("/analysis/emotion/permutations", test_permutations);
  return g_test_run ();
}
