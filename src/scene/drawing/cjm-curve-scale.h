/* cjm-curve-scale.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-theme.h"

G_BEGIN_DECLS

/* Where a score stands in the emotion lane, which everything agrees on that is shown there. */

/* Of the emotion lane, in canvas units: from the best score to the worst, with room for the faces */
#define CJM_CURVE_HEIGHT (10 * CJM_SCORE_HEIGHT + 2 * CJM_CURVE_PADDING)

double cjm_curve_get_y     (double score);
double cjm_curve_get_score (double y);

G_END_DECLS
