/* cjm-overlay-average.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-average.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

/* The lines of an average: its spread is between the outer two. */
enum
{
  CJM_AVERAGE_LOWER,
  CJM_AVERAGE_MEAN,
  CJM_AVERAGE_UPPER,
  CJM_N_AVERAGE_LINES,
};

/* The average of several curves over the columns of one of them, with its spread */
typedef struct
{
  double *weights;          /* of the journey itself, then of the others */
  double *own;              /* the scores of each column that it was found with */
  GArray *averages;         /* of CjmAverage: one for each column */
  GArray *lines[CJM_N_AVERAGE_LINES];  /* of CjmKnot */
  float moved_from;         /* between which places of the map its line differs from what it was before the last time */
  float moved_to;
  GPtrArray *placements;    /* of CjmPlacement: its chunks, from left to right */
} CjmOverlayAverage;

CjmOverlayAverage *cjm_overlay_average_new    (const CjmLayout   *layout,
                                               GPtrArray         *columns,
                                               GPtrArray         *journeys,
                                               GPtrArray         *alignments);
void               cjm_overlay_average_free   (CjmOverlayAverage *self);
void               cjm_overlay_average_follow (CjmOverlayAverage *self,
                                               const CjmLayout   *layout,
                                               GPtrArray         *columns,
                                               GPtrArray         *alignments);

G_END_DECLS
