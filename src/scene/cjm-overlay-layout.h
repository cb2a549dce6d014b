/* cjm-overlay-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"
#include "cjm-line-up.h"

G_BEGIN_DECLS

#define CJM_OVERLAY_X (CJM_MARGIN + CJM_LABEL_WIDTH)
#define CJM_OVERLAY_EDGE 4     /* between words and the edges of the lane and of a column */

/* What is being laid out over the curve of a journey */
typedef struct
{
  const CjmLayout *layout;
  GPtrArray *columns;
  GPtrArray *placements;
  GPtrArray *journeys;      /* those that are compared */
  GPtrArray *line_ups;      /* of CjmLineUp, one for each */
  CjmNode *older;           /* NULL for none */
  CjmLineUp *older_line_up;
  GArray *taken;            /* of graphene_rect_t: where words stand, in the lane */
} CjmOverlayLayout;

float         cjm_overlay_get_x    (const CjmOverlayLayout *self,
                                    double                  unit);
CjmPlacement *cjm_overlay_place    (CjmOverlayLayout       *self,
                                    CjmGroup               *group,
                                    float                   x,
                                    float                   y);
gboolean      cjm_overlay_is_free  (const CjmOverlayLayout *self,
                                    const graphene_rect_t  *area);
void          cjm_overlay_add_note (CjmOverlayLayout       *self,
                                    const CjmColumn        *column,
                                    const char             *id,
                                    const char             *title,
                                    const CjmText          *text);

G_END_DECLS
