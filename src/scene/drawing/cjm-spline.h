/* cjm-spline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* A smooth line through points, with gaps */
typedef struct
{
  double x;
  double y;
  double tangent;
  gboolean starts;      /* there is a gap before this knot */
} CjmKnot;

/* A cubic Bézier curve whose control points have evenly spaced x */
typedef struct
{
  double x[2];
  double y[4];
} CjmArc;

GArray  *cjm_spline_new        (void);
void     cjm_spline_add        (GArray       *self,
                                double        x,
                                double        y,
                                gboolean      starts);
void     cjm_spline_finish     (GArray       *self);
gboolean cjm_spline_has_arc    (GArray       *self);
gboolean cjm_spline_get_range  (GArray       *self,
                                double        left,
                                double        right,
                                double       *top,
                                double       *bottom);
guint64  cjm_spline_hash_range (GArray       *self,
                                double        left,
                                double        right,
                                guint64       hash);
gboolean cjm_spline_is_same    (GArray       *self,
                                GArray       *other,
                                guint         first,
                                guint         last);
CjmArc   cjm_spline_get_arc    (GArray       *self,
                                guint         index);
void     cjm_arc_split         (const CjmArc *self,
                                double        neutral,
                                CjmArc       *before,
                                CjmArc       *after);

G_END_DECLS
