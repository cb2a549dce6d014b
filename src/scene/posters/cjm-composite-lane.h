/* cjm-composite-lane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* Measures of a composite, in canvas units */
#define CJM_COMPOSITE_LABELS 214       /* width of who travels each lane */
#define CJM_COMPOSITE_LANE 196         /* height of a lane */

/* One phase of the band that all lanes share */
typedef struct
{
  GPtrArray *phases;      /* of CjmNode, of all journeys; borrowed */
  float x;                /* left edge */
  float width;
  gboolean decides;      /* the decision falls in it */
} CjmCompositeColumn;

/* One journey of the group */
typedef struct
{
  CjmNode *journey;
  CjmNode *persona;       /* NULL where nobody is named */
  guint row;              /* for the keyboard */
  float y;                /* top */
  gboolean repeated;      /* a lane above belongs to the same persona */
} CjmCompositeLane;

void cjm_composite_lane_lay_out (const CjmLayout        *layout,
                                 const CjmCompositeLane *lane,
                                 GArray                 *columns,
                                 CjmPoster              *poster);

G_END_DECLS
