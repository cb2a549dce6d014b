/* cjm-curve-scale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve-scale.h"

/* Where a score is in the emotion lane, and back. */

#define NEUTRAL_Y (CJM_CURVE_HEIGHT / 2)

/**
 * cjm_curve_get_y:
 * @score: -5 to 5
 *
 * Returns: the height of a score in canvas units from the top of the lane
 */
double
cjm_curve_get_y (double score)
{
  return NEUTRAL_Y - score * CJM_SCORE_HEIGHT;
}

/**
 * cjm_curve_get_score:
 * @y: canvas units from the top of the lane
 *
 * Returns: the score at that height, -5 to 5; the nearest of these beyond them
 */
double
cjm_curve_get_score (double y)
{
  return CLAMP ((NEUTRAL_Y - y) / CJM_SCORE_HEIGHT, -5, 5);
}
