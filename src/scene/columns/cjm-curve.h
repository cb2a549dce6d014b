/* cjm-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"
#include "cjm-curve-legend.h"
#include "cjm-line-parts.h"

G_BEGIN_DECLS

/* What is drawn over the curve */
typedef struct
{
  GPtrArray *lines;                  /* of GArray of CjmKnot */
  GArray *other;                     /* of CjmKnot: of the ideal, or of the current journey behind it; NULL for none */
  CjmCurveLegend legend;             /* what they add to the legend */
  float moved_from;                  /* between which places of the map they are not as they were the last time */
  float moved_to;
} CjmCurveBeside;

/* The emotion lane, as it was laid out last: what does not change is kept, so that dragging one point of many is as quick
 * as dragging one of few. */
typedef struct
{
  GPtrArray *placements;             /* of CjmPlacement: what lies under the points, in painting order */
  GArray *line;                      /* of CjmKnot; NULL before the first time */
  GArray *other;                     /* of CjmKnot: of the journey shown with this one */
  GPtrArray *others;                 /* of GArray of CjmKnot, borrowed: all lines that are shown with this one */
  CjmLineParts fill;
  CjmLineParts stroke;
  CjmLineParts other_stroke;
  CjmPlacement *guides;              /* borrowed */
  CjmPlacement *guide_names;         /* borrowed */
  CjmPlacement *legend_placement;    /* borrowed; NULL for none */
  CjmCurveLegend legend;
  CjmCurveMarks marks;
  float width;
} CjmCurve;

CjmCurve *cjm_curve_new     (void);
void      cjm_curve_free    (CjmCurve             *self);
gboolean  cjm_curve_lay_out (CjmCurve             *self,
                             const CjmLayout      *layout,
                             GPtrArray            *columns,
                             float                 width,
                             const CjmCurveBeside *beside,
                             gboolean              others);

G_END_DECLS
