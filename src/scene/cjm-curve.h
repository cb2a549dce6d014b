/* cjm-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"

G_BEGIN_DECLS

#define CJM_CURVE_HEIGHT (10 * CJM_SCORE_HEIGHT + 2 * CJM_CURVE_PADDING)

double   cjm_curve_get_y     (double score);
double   cjm_curve_get_score (double y);
gboolean cjm_curve_lay_out (const CjmLayout *layout,
                            GPtrArray       *columns,
                            float            width,
                            GPtrArray       *placements);

G_END_DECLS
