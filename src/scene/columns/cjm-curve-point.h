/* cjm-curve-point.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"
#include "cjm-emotion.h"

G_BEGIN_DECLS

/* What a point of the curve shows */
typedef struct
{
  CjmColumn *column;
  double score;
  CjmScoreSource source;
  double x;                     /* in the map */
  double y;                     /* in the lane */
  const CjmCurveMarks *marks;
} CjmCurvePoint;

void cjm_curve_point_lay_out_unknown (const CjmLayout *layout,
                                      CjmColumn       *column,
                                      double           y);

void cjm_curve_point_lay_out (const CjmLayout     *layout,
                              const CjmCurvePoint *point,
                              GArray              *line,
                              GPtrArray           *others);

G_END_DECLS
