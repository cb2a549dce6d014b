/* cjm-curve-legend.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

#define CJM_OTHER_WIDTH 2       /* of the line of the ideal, or of the current journey behind an ideal */

/* What is drawn, and so what a legend has to explain */
typedef struct
{
  gboolean measured;
  gboolean assumed;
  gboolean own;                 /* the journey's own line, explained where there is another */
  gboolean other;
  gboolean ratings;
  gboolean ideal;               /* the journey itself is an ideal one */
  gboolean personas;
  gboolean average;
  gboolean spread;
  CjmNode *older;               /* the journey of an older version; NULL where none is shown */
} CjmCurveLegend;

void      cjm_curve_style_line      (const CjmLayout      *layout,
                                     CjmItem              *item,
                                     gboolean              is_ideal,
                                     gboolean              is_other);
gboolean  cjm_curve_legend_is_same  (const CjmCurveLegend *a,
                                     const CjmCurveLegend *b);
gboolean  cjm_curve_legend_is_empty (const CjmCurveLegend *self);
CjmGroup *cjm_curve_legend_new      (const CjmLayout      *layout,
                                     const CjmCurveLegend *legend);

G_END_DECLS
