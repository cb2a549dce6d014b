/* cjm-emotion-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"

#include <math.h>

/* A fall that is written as 0 to a tenth is none. */
#define LEAST_FALL (-0.05 + 1e-9)

/**
 * cjm_journey_get_episodes:
 * @journey: a node of kind journey
 *
 * Returns: (transfer container): the episodes of all its phases in the order of time, borrowed
 */
GPtrArray *
cjm_journey_get_episodes (CjmNode *journey)
{
  GPtrArray *episodes = g_ptr_array_new ();
  guint n_phases = cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES);

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      guint n = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (episodes, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
    }

  return episodes;
}

/**
 * cjm_curve_marker_init:
 * @self: (out caller-allocates): anything
 *
 * Makes a marker ready for the first episode of a curve.
 */
void
cjm_curve_marker_init (CjmCurveMarker *self)
{
  *self = (CjmCurveMarker) { .marks = { .drop = NAN }, .before = NAN };
}

/**
 * cjm_curve_marker_add:
 * @episode: the next one in the order of time
 * @score: its score; NAN where that is unknown
 *
 * Goes one episode on; the marks are those of the curve up to here.
 */
void
cjm_curve_marker_add (CjmCurveMarker *self,
                      CjmNode        *episode,
                      double          score)
{
  CjmCurveMarks *marks = &self->marks;

  marks->end = isnan (score) ? NULL : episode;
  if (isnan (score))
    return;

  if (score > 0 && score >= self->highest)
    {
      self->highest = score;
      marks->peak = episode;
    }
  if (score < self->lowest)
    {
      self->lowest = score;
      marks->lowest = episode;
    }
  if (score - self->before < (marks->fall != NULL ? marks->drop : LEAST_FALL))
    {
      marks->fall = episode;
      marks->fall_from = self->known;
      marks->drop = score - self->before;
    }
  self->known = episode;
  self->before = score;
}

/**
 * cjm_curve_find_marks:
 * @journey: a node of kind journey
 * @marks: (out): what stands out
 *
 * Finds the peak, the lowest point and the end of the emotion curve, and where the customer falls deepest from one episode
 * into the next, which need not be the lowest point. What counts is what people remember: the peaks and the end
 * (Kahneman's peak–end rule). Episodes of unknown score are passed over.
 */
void
cjm_curve_find_marks (CjmNode       *journey,
                      CjmCurveMarks *marks)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  CjmCurveMarker marker;

  cjm_curve_marker_init (&marker);
  for (guint i = 0; i < episodes->len; i++)
    cjm_curve_marker_add (&marker, g_ptr_array_index (episodes, i),
                          cjm_emotion_get_score (g_ptr_array_index (episodes, i), NULL));
  *marks = marker.marks;
}

/**
 * cjm_curve_get_remembered:
 * @journey: a node of kind journey
 *
 * What a customer remembers of a journey, by the peak–end rule: the mean of its strongest emotion, good or bad, and of
 * its last (Kahneman, Fredrickson, Schreiber and Redelmeier (1993), When More Pain Is Preferred to Less). A good and a
 * bad one of equal strength leave the good one.
 *
 * Returns: a score, -5 to 5; NAN where the score of the last episode is unknown
 */
double
cjm_curve_get_remembered (CjmNode *journey)
{
  CjmCurveMarks marks;
  double peak, lowest, end;

  cjm_curve_find_marks (journey, &marks);
  if (marks.end == NULL)
    return NAN;

  peak = marks.peak != NULL ? cjm_emotion_get_score (marks.peak, NULL) : 0;
  lowest = marks.lowest != NULL ? cjm_emotion_get_score (marks.lowest, NULL) : 0;
  end = cjm_emotion_get_score (marks.end, NULL);

  return ((peak >= -lowest ? peak : lowest) + end) / 2;
}

/* Fritsch and Carlson's condition: a segment stays monotone while its two tangents, in units of its slope, lie within
 * the circle of radius 3. Pulls a pair outside it back onto the circle. */
static void
limit_tangents (double  slope,
                double *left,
                double *right)
{
  double alpha, beta, length;

  if (slope == 0)
    {
      *left = *right = 0;
      return;
    }

  alpha = *left / slope;
  beta = *right / slope;
  length = hypot (alpha, beta);
  if (length <= 3)
    return;

  *left = 3 / length * alpha * slope;
  *right = 3 / length * beta * slope;
}

static double
get_slope (const double *x,
           const double *y,
           guint         i)
{
  double width = x[i + 1] - x[i];

  return width > 0 ? (y[i + 1] - y[i]) / width : 0;
}

/**
 * cjm_curve_get_tangents:
 * @x: (array length=n): where the points are, ascending
 * @y: (array length=n): their values, finite
 * @n: how many points
 * @tangents: (out) (array length=n): dy/dx at each point
 *
 * The tangents of a cubic Hermite curve through the points that never leaves the range of two neighbours, so that no
 * emotion is drawn that nobody felt. As a Bézier curve, the segment from i to i + 1 of width h has its control points at
 * a third of h, with y[i] + tangents[i] × h / 3 and y[i + 1] - tangents[i + 1] × h / 3.
 *
 * Source: F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM Journal on Numerical Analysis
 * 17 (1980), pages 238–246; its step 1 with the mean of the neighbouring slopes, its step 2B with the circle of radius 3.
 */
void
cjm_curve_get_tangents (const double *x,
                        const double *y,
                        guint         n,
                        double       *tangents)
{
  if (n == 0)
    return;
  if (n == 1)
    {
      tangents[0] = 0;
      return;
    }

  tangents[0] = get_slope (x, y, 0);
  for (guint i = 1; i < n - 1; i++)
    {
      double before = get_slope (x, y, i - 1);
      double after = get_slope (x, y, i);

      tangents[i] = before * after > 0 ? before / 2 + after / 2 : 0;
    }
  tangents[n - 1] = get_slope (x, y, n - 2);

  for (guint i = 0; i < n - 1; i++)
    limit_tangents (get_slope (x, y, i), &tangents[i], &tangents[i + 1]);
}
