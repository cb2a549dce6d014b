/* test-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"
#include "journey-maker.h"

static void
test_known_tangents (void)
{
  const double x[] = { 0, 1, 2, 3, 4 };
  const double straight[] = { 0, 2, 4, 6, 8 };
  const double hill[] = { 0, 1, 4, 4, 3 };
  double tangents[5];

  cjm_curve_get_tangents (x, straight, 5, tangents);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (tangents[i], ==, 2);

  /* Slopes 1, 3, 0, -1: the mean of 1 and 3 is 2; beside a level segment and at its ends the curve is level. */
  cjm_curve_get_tangents (x, hill, 5, tangents);
  g_assert_cmpfloat (tangents[0], ==, 1);
  g_assert_cmpfloat (tangents[1], ==, 2);
  g_assert_cmpfloat (tangents[2], ==, 0);
  g_assert_cmpfloat (tangents[3], ==, 0);
  g_assert_cmpfloat (tangents[4], ==, -1);
}

static void
test_limited_tangents (void)
{
  const double x[] = { 0, 1, 2 };
  const double y[] = { 0, 1, 11 };
  double tangents[3];

  /* Slopes 1 and 10, tangents 1, 5.5, 10 at first: (1, 5.5) leaves the circle and shrinks by 3 / √31.25. */
  cjm_curve_get_tangents (x, y, 3, tangents);
  g_assert_cmpfloat_with_epsilon (tangents[0], 3 / sqrt (31.25), 1e-12);
  g_assert_cmpfloat_with_epsilon (tangents[1], 5.5 * 3 / sqrt (31.25), 1e-12);
  g_assert_cmpfloat (tangents[2], ==, 10);
}

static void
test_few_points (void)
{
  const double x[] = { 3, 5 };
  const double y[] = { 1, -3 };
  double tangents[2] = { 7, 7 };

  cjm_curve_get_tangents (x, y, 0, tangents);
  g_assert_cmpfloat (tangents[0], ==, 7);
  cjm_curve_get_tangents (x, y, 1, tangents);
  g_assert_cmpfloat (tangents[0], ==, 0);
  cjm_curve_get_tangents (x, y, 2, tangents);
  g_assert_cmpfloat (tangents[0], ==, -2);
  g_assert_cmpfloat (tangents[1], ==, -2);
}

static double
interpolate (double y0,
             double y1,
             double c0,
             double c1,
             double t)
{
  double u = 1 - t;

  return u * u * u * y0 + 3 * u * u * t * c0 + 3 * u * t * t * c1 + t * t * t * y1;
}

/* Between two points the curve never turns back and never leaves their range. */
static void
test_monotone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1980);

  for (guint round = 0; round < 500; round++)
    {
      double x[40], y[40], tangents[40];
      guint n = g_rand_int_range (rand, 2, 40);

      for (guint i = 0; i < n; i++)
        {
          x[i] = (i > 0 ? x[i - 1] : 0) + g_rand_double_range (rand, 1, 200);
          y[i] = round % 3 == 0 ? g_rand_int_range (rand, -2, 3) : g_rand_double_range (rand, -5, 5);
        }
      cjm_curve_get_tangents (x, y, n, tangents);

      for (guint i = 0; i + 1 < n; i++)
        {
          double third = (x[i + 1] - x[i]) / 3;
          double c0 = y[i] + tangents[i] * third, c1 = y[i + 1] - tangents[i + 1] * third;
          double direction = y[i + 1] >= y[i] ? 1 : -1, before = y[i];

          for (guint step = 1; step <= 100; step++)
            {
              double at = interpolate (y[i], y[i + 1], c0, c1, step / 100.0);

              g_assert_cmpfloat (direction * (at - before), >=, -1e-9);
              g_assert_cmpfloat (direction * (y[i + 1] - at), >=, -1e-9);
              before = at;
            }
        }
    }
}

/* Turning the curve over or round turns its tangents over or round. */
static void
test_symmetry (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double x[20], y[20], over[20], round[20], back[20], tangents[20], turned[20];

  for (guint i = 0; i < 20; i++)
    {
      x[i] = i * 176;
      y[i] = g_rand_double_range (rand, -5, 5);
      over[i] = -y[i];
    }
  for (guint i = 0; i < 20; i++)
    {
      round[i] = y[19 - i];
      back[i] = x[19] - x[19 - i];
    }

  cjm_curve_get_tangents (x, y, 20, tangents);
  cjm_curve_get_tangents (x, over, 20, turned);
  for (guint i = 0; i < 20; i++)
    g_assert_cmpfloat (turned[i], ==, -tangents[i]);

  /* Limits are passed on from left to right in one direction and right to left in the other, so only the signs and the
   * untouched ends are bound to be the same. */
  cjm_curve_get_tangents (back, round, 20, turned);
  for (guint i = 0; i < 20; i++)
    g_assert_cmpfloat (turned[19 - i] * tangents[i], <=, 0);
}

static void
test_marks (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *one = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *two = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *first, *deep, *last;
  CjmCurveMarks marks;
  g_autoptr (GPtrArray) episodes = NULL;

  first = add_episode (one, 3);
  add_episode (one, NAN);
  deep = add_episode (one, -1.8);
  add_episode (two, -1.8);
  last = add_episode (two, 3);

  cjm_curve_find_marks (journey, &marks);
  g_assert_true (marks.peak == last);
  g_assert_true (marks.lowest == deep);
  g_assert_true (marks.end == last);
  g_assert_cmpfloat_with_epsilon (marks.drop, -4.8, 1e-12);

  episodes = cjm_journey_get_episodes (journey);
  g_assert_cmpuint (episodes->len, ==, 5);
  g_assert_true (g_ptr_array_index (episodes, 0) == first);
  g_assert_true (g_ptr_array_index (episodes, 4) == last);

  add_episode (two, NAN);
  cjm_curve_find_marks (journey, &marks);
  g_assert_null (marks.end);
  g_assert_true (marks.peak == last);
}

static void
test_no_marks (void)
{
  g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
  CjmNode *neutral;
  CjmCurveMarks marks;

  cjm_curve_find_marks (journey, &marks);
  g_assert_null (marks.peak);
  g_assert_null (marks.lowest);
  g_assert_null (marks.end);
  g_assert_true (isnan (marks.drop));

  neutral = add_episode (phase, 0);
  cjm_curve_find_marks (journey, &marks);
  g_assert_null (marks.peak);
  g_assert_null (marks.lowest);
  g_assert_true (marks.end == neutral);

  /* Nothing is known before the lowest point, so nobody fell into it. */
  g_assert_true (cjm_node_remove (neutral));
  add_episode (phase, -2);
  cjm_curve_find_marks (journey, &marks);
  g_assert_nonnull (marks.lowest);
  g_assert_true (isnan (marks.drop));
}

/* The mean of the strongest emotion and the last one */
static void
test_remembered (void)
{
  const struct { double scores[3]; double remembered; } cases[] = {
    { { 1, 4, 2 }, 3 },
    { { 1, -4, 2 }, -1 },
    { { 3, -3, 1 }, 2 },
    { { -2, -5, -1 }, -3 },
    { { 2, NAN, 1 }, 1.5 },
    { { 0, 0, 0 }, 0 },
    { { 5, 5, NAN }, NAN },
    { { NAN, NAN, NAN }, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
      CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
      double remembered;

      for (guint j = 0; j < 3; j++)
        add_episode (phase, cases[i].scores[j]);
      remembered = cjm_curve_get_remembered (journey);
      if (isnan (cases[i].remembered))
        g_assert_true (isnan (remembered));
      else
        g_assert_cmpfloat (remembered, ==, cases[i].remembered);
    }
}

/* Where the fall is deepest from one known score into the next, wherever the lowest point is */
static void
test_falls (void)
{
  static const struct { double scores[5]; int from; int into; double drop; } cases[] = {
    { { 3, -1, 1, 0, 0 }, 0, 1, -4 },
    { { 5, 0, -1, NAN, -1.5 }, 0, 1, -5 },
    { { 0, NAN, -3, -4, -5 }, 0, 2, -3 },
    { { 2, 0, 2, 0, 2 }, 0, 1, -2 },        /* the first of equals */
    { { 1, 2, 3, 4, 5 }, -1, -1, NAN },
    { { 1, 0.96, 0.92, 0.88, 0.84 }, -1, -1, NAN },   /* falls that are written as 0 */
    { { 1, 0.95, 0.95, 0.95, 0.95 }, 0, 1, -0.05 },
    { { NAN, NAN, NAN, NAN, -5 }, -1, -1, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmNode) journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
      CjmNode *phase = add_child (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE);
      CjmNode *episodes[5];
      CjmCurveMarks marks;

      for (guint j = 0; j < 5; j++)
        episodes[j] = add_episode (phase, cases[i].scores[j]);
      cjm_curve_find_marks (journey, &marks);
      g_assert_true (marks.fall_from == (cases[i].from < 0 ? NULL : episodes[cases[i].from]));
      g_assert_true (marks.fall == (cases[i].into < 0 ? NULL : episodes[cases[i].into]));
      if (cases[i].into < 0)
        g_assert_true (isnan (marks.drop));
      else
        g_assert_cmpfloat_with_epsilon (marks.drop, cases[i].drop, 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/curve/known-tangents", test_known_tangents);
  g_test_add_func ("/analysis/curve/limited-tangents", test_limited_tangents);
  g_test_add_func ("/analysis/curve/few-points", test_few_points);
  g_test_add_func ("/analysis/curve/monotone", test_monotone);
  g_test_add_func ("/analysis/curve/symmetry", test_symmetry);
  g_test_add_func ("/analysis/curve/marks", test_marks);
  g_test_add_func ("/analysis/curve/no-marks", test_no_marks);
  g_test_add_func ("/analysis/curve/remembered", test_remembered);
  g_test_add_func ("/analysis/curve/falls", test_falls);
  return g_test_run ();
}
