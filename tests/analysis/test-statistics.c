/* test-statistics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-statistics.h"

#include <math.h>

static void
assert_interval (const CjmInterval *interval,
                 double             value,
                 double             low,
                 double             high,
                 double             within)
{
  g_assert_cmpfloat_with_epsilon (interval->value, value, within);
  g_assert_cmpfloat_with_epsilon (interval->low, low, within);
  g_assert_cmpfloat_with_epsilon (interval->high, high, within);
}

/* From the table of Student's distribution: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 */
static void
test_student (void)
{
  static const double table[][2] = { { 1, 12.706 }, { 2, 4.303 }, { 3, 3.182 }, { 4, 2.776 }, { 9, 2.262 }, { 10, 2.228 },
                                     { 29, 2.045 }, { 30, 2.042 }, { 60, 2.000 }, { 100, 1.984 } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpfloat_with_epsilon (cjm_student_quantile (0.975, table[i][0]), table[i][1], 0.0005);
  g_assert_cmpfloat_with_epsilon (cjm_student_quantile (0.95, 10), 1.812, 0.0005);
  g_assert_cmpfloat_with_epsilon (cjm_student_quantile (0.975, 1e7), 1.959964, 1e-5);
}

static void
test_nps (void)
{
  CjmInterval interval;

  cjm_interval_of_nps (25, 6, 46, &interval);
  assert_interval (&interval, 41.3, 18.7, 58.8, 0.05);
  cjm_interval_of_nps (4, 0, 4, &interval);
  g_assert_false (cjm_interval_is_known (&interval));
  cjm_interval_of_nps (5, 0, 5, &interval);
  g_assert_cmpfloat (interval.value, ==, 100);
  g_assert_cmpfloat (interval.high, <=, 100);
  g_assert_cmpfloat (interval.low, <, 100);
}

static void
test_wilson (void)
{
  CjmInterval interval;

  cjm_interval_of_share (9, 12, &interval);
  assert_interval (&interval, 0.75, 0.468, 0.911, 0.0005);
  cjm_interval_of_share (5, 5, &interval);
  assert_interval (&interval, 1, 0.566, 1, 0.0005);
  cjm_interval_of_share (0, 5, &interval);
  assert_interval (&interval, 0, 0, 1 - 0.566, 0.0005);
  cjm_interval_of_share (4, 4, &interval);
  g_assert_false (cjm_interval_is_known (&interval));
}

static void
test_welch (void)
{
  CjmAnswers after = { 4.064, 0.699, 2688 }, before = { 4.038, 0.715, 2919 };
  CjmInterval interval;

  g_assert_cmpint (cjm_interval_of_difference (&after, &before, &interval), ==, CJM_SHOWN_NO);
  assert_interval (&interval, 0.026, -0.011, 0.063, 0.0005);
  before.mean = 3.9;
  g_assert_cmpint (cjm_interval_of_difference (&after, &before, &interval), ==, CJM_SHOWN_MORE);
  g_assert_cmpint (cjm_interval_of_difference (&before, &after, &interval), ==, CJM_SHOWN_LESS);

  before.count = 4;
  g_assert_cmpint (cjm_interval_of_difference (&after, &before, &interval), ==, CJM_SHOWN_UNKNOWN);
  g_assert_false (cjm_interval_is_known (&interval));
  before = (CjmAnswers) { 1, NAN, 100 };
  g_assert_cmpint (cjm_interval_of_difference (&after, &before, &interval), ==, CJM_SHOWN_UNKNOWN);
  before.spread = after.spread = 0;
  g_assert_cmpint (cjm_interval_of_difference (&after, &before, &interval), ==, CJM_SHOWN_MORE);
}

static void
test_mean (void)
{
  CjmAnswers answers = { 2, 1, 10 };
  CjmInterval interval;

  cjm_interval_of_mean (&answers, &interval);
  assert_interval (&interval, 2, 2 - 2.262157 / sqrt (10), 2 + 2.262157 / sqrt (10), 1e-5);
  answers.count = 4;
  cjm_interval_of_mean (&answers, &interval);
  g_assert_false (cjm_interval_is_known (&interval));
}

/* Two numbers of the normal distribution (Box and Muller, 1958) */
static double
draw_normal (GRand *random)
{
  return sqrt (-2 * log (1 - g_rand_double (random))) * cos (2 * G_PI * g_rand_double (random));
}

static void
draw_answers (GRand      *random,
              double      mean,
              double      spread,
              guint       n,
              CjmAnswers *answers)
{
  double sum = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    {
      double value = mean + spread * draw_normal (random);

      sum += value;
      squares += value * value;
    }
  *answers = (CjmAnswers) { sum / n, sqrt ((squares - sum * sum / n) / (n - 1)), n };
}

#define ROUNDS 4000

static void
assert_covers (guint n)
{
  g_assert_cmpfloat ((double) n / ROUNDS, >, 0.93);
  g_assert_cmpfloat ((double) n / ROUNDS, <, 0.97);
}

/* Of what is simulated, the truth lies within 95 % of the intervals. */
static void
test_coverage (void)
{
  static const guint sizes[][2] = { { 8, 8 }, { 10, 40 }, { 100, 60 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (1947);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint means = 0, differences = 0;

      for (guint j = 0; j < ROUNDS; j++)
        {
          CjmAnswers one, other;
          CjmInterval interval;

          draw_answers (random, 1.5, 2, sizes[i][0], &one);
          draw_answers (random, 0.5, 0.7, sizes[i][1], &other);
          cjm_interval_of_mean (&one, &interval);
          means += interval.low <= 1.5 && 1.5 <= interval.high;
          cjm_interval_of_difference (&one, &other, &interval);
          differences += interval.low <= 1 && 1 <= interval.high;
        }
      assert_covers (means);
      assert_covers (differences);
    }
}

static void
test_coverage_of_counts (void)
{
  static const guint sizes[] = { 46, 120, 400 };
  g_autoptr (GRand) random = g_rand_new_with_seed (1927);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint shares = 0, scores = 0;

      for (guint j = 0; j < ROUNDS; j++)
        {
          guint n = sizes[i], promoters = 0, detractors = 0;
          CjmInterval interval;

          for (guint k = 0; k < n; k++)
            {
              double drawn = g_rand_double (random);

              promoters += drawn < 0.4;
              detractors += drawn >= 0.4 && drawn < 0.7;
            }
          cjm_interval_of_share (promoters, n, &interval);
          shares += interval.low <= 0.4 && 0.4 <= interval.high;
          cjm_interval_of_nps (promoters, detractors, n, &interval);
          scores += interval.low <= 10 && 10 <= interval.high;
        }
      assert_covers (shares);
      assert_covers (scores);
    }
}

/* Rothman (1978): of one loss it is Wilson's interval; of several, the truth lies within it as often. */
static void
test_survival (void)
{
  static const double shares[] = { 0.3, 0.1, 0.4 };
  static const guint sizes[][3] = { { 60, 40, 30 }, { 245, 118, 40 }, { 30, 400, 80 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (1978);
  CjmInterval interval, wilson;
  CjmSurvival survival;

  cjm_survival_init (&survival);
  cjm_interval_of_survival (&survival, &interval);
  g_assert_false (cjm_interval_is_known (&interval));
  cjm_survival_add (&survival, 0.25, 12);
  cjm_survival_add (&survival, 0, -1);
  cjm_interval_of_survival (&survival, &interval);
  cjm_interval_of_share (9, 12, &wilson);
  assert_interval (&interval, 0.75, wilson.low, wilson.high, 1e-9);
  cjm_survival_add (&survival, 1, 12);
  cjm_interval_of_survival (&survival, &interval);
  g_assert_cmpfloat (survival.left, ==, 0);
  g_assert_false (cjm_interval_is_known (&interval));

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n_covered = 0;

      for (guint j = 0; j < ROUNDS; j++)
        {
          cjm_survival_init (&survival);
          for (guint k = 0; k < G_N_ELEMENTS (shares); k++)
            {
              guint n = 0;

              for (guint l = 0; l < sizes[i][k]; l++)
                n += g_rand_double (random) < shares[k];
              cjm_survival_add (&survival, (double) n / sizes[i][k], sizes[i][k]);
            }
          cjm_interval_of_survival (&survival, &interval);
          n_covered += interval.low <= 0.7 * 0.9 * 0.6 && 0.7 * 0.9 * 0.6 <= interval.high;
        }
      assert_covers (n_covered);
    }

  cjm_survival_init (&survival);
  cjm_survival_add (&survival, 0.25, 12);
  cjm_survival_add (&survival, 0.25, 4);
  cjm_interval_of_survival (&survival, &interval);
  g_assert_false (cjm_interval_is_known (&interval));
  g_assert_cmpint (survival.n, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/statistics/student", test_student);
  g_test_add_func ("/analysis/statistics/nps", test_nps);
  g_test_add_func ("/analysis/statistics/wilson", test_wilson);
  g_test_add_func ("/analysis/statistics/welch", test_welch);
  g_test_add_func ("/analysis/statistics/mean", test_mean);
  g_test_add_func ("/analysis/statistics/coverage", test_coverage);
  g_test_add_func ("/analysis/statistics/coverage-of-counts", test_coverage_of_counts);
  g_test_add_func ("/analysis/statistics/survival", test_survival);
  return g_test_run ();
}
