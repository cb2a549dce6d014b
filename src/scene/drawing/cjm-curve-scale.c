/* cjm-curve-scale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve-scale.h"

/* Where a score is in the emotion lane, and back. */

#define NEUTRAL_Y (CJM_CURVE_HEIGHT / 2)

/* How far a score of -5 to 5 lies below the top of the lane, in canvas units */
double
cjm_curve_get_y (double score)
{
  return NEUTRAL_Y - score * CJM_SCORE_HEIGHT;
}

/* The score at a height of the lane, -5 to 5 */
double
cjm_curve_get_score (double y)
{
  return CLAMP ((NEUTRAL_Y - y) / CJM_SCORE_HEIGHT, -5, 5);
}
