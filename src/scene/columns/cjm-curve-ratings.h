/* cjm-curve-ratings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"

G_BEGIN_DECLS

/* The satisfaction with the touchpoints of an episode, as small discs in the lane of the emotion curve. */

#define CJM_RATING_RADIUS 4

void cjm_curve_ratings_lay_out (const CjmLayout *layout,
                                CjmColumn       *column);

G_END_DECLS
