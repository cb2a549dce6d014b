/* cjm-line-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-spline.h"

G_BEGIN_DECLS

/*
 * What a line was drawn as: groups of so many knots, so that a view of a part draws that part, and so that a line drawn
 * again keeps the pieces whose knots are as they were.
 */
typedef struct
{
  GArray *line;         /* of CjmKnot: the line as it was drawn last; NULL before the first time */
  GArray *pieces;       /* of CjmLinePart, from left to right */
} CjmLineParts;

void       cjm_line_parts_init   (CjmLineParts *self);
void       cjm_line_parts_clear  (CjmLineParts *self);
void       cjm_line_parts_stroke (CjmLineParts *self,
                                  GArray       *line,
                                  GPtrArray    *old,
                                  GPtrArray    *placements);
void       cjm_line_parts_fill   (CjmLineParts *self,
                                  GArray       *line,
                                  double        neutral,
                                  guint32       above,
                                  guint32       below,
                                  GPtrArray    *old,
                                  GPtrArray    *placements);
GPtrArray *cjm_spline_stroke     (GArray       *line);
GPtrArray *cjm_spline_fill       (GArray       *line,
                                  double        neutral,
                                  guint32       above,
                                  guint32       below);
void       cjm_line_parts_keep   (CjmPlacement *placement,
                                  GPtrArray    *old,
                                  GPtrArray    *placements);

G_END_DECLS
