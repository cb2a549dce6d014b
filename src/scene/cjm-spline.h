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

GArray   *cjm_spline_new        (void);
void      cjm_spline_add        (GArray   *self,
                                 double    x,
                                 double    y,
                                 gboolean  starts);
void      cjm_spline_finish     (GArray   *self);
gboolean  cjm_spline_get_range  (GArray   *self,
                                 double    left,
                                 double    right,
                                 double   *top,
                                 double   *bottom);
guint64   cjm_spline_hash_range (GArray   *self,
                                 double    left,
                                 double    right,
                                 guint64   hash);
GPtrArray *cjm_spline_stroke    (GArray   *self);
GPtrArray *cjm_spline_fill      (GArray   *self,
                                 double    neutral,
                                 guint32   above,
                                 guint32   below);

G_END_DECLS
