/* cjm-overlay-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"
#include "cjm-curve-legend.h"
#include "cjm-journey-alignment.h"
#include "cjm-overlay-average.h"

G_BEGIN_DECLS

#define CJM_OVERLAY_X (CJM_MARGIN + CJM_LABEL_WIDTH)
#define CJM_OVERLAY_EDGE 4     /* between words and the edges of the lane and of a column */

/*
 * What a map shows over a journey's own curve: the curves of other personas, lined up by stage, with their names; the
 * average of all, thick, with its spread as a band; an older version, dotted; and what each average stands on, or what
 * makes an ideal journey remembered, at the foot of the columns. The ideal is lined up as all of them, and drawn with the
 * curve itself.
 *
 * What the journey's own scores do not touch stays as it is for as long as the other journeys do.
 */
typedef struct
{
  const CjmLayout *layout;
  GPtrArray *columns;       /* borrowed: of CjmColumn */
  GPtrArray *journeys;      /* those that are compared */
  GPtrArray *alignments;      /* of CjmJourneyAlignment, one for each */
  CjmNode *older;           /* NULL for none */
  CjmJourneyAlignment *older_alignment;
  CjmNode *other;           /* the ideal of a current journey, and the other way round; NULL for none */
  CjmJourneyAlignment *other_alignment;
  GArray *other_line;       /* of CjmKnot; NULL for none */
  GPtrArray *lines;         /* of GArray of CjmKnot: the personas', in the order of `journeys`, and the older version's */
  GPtrArray *strokes;       /* of CjmPlacement: those lines */
  GArray *stretches;        /* of guint: where in `strokes` those start that go on from left to right */
  CjmOverlayAverage *average;  /* NULL for none */
  GPtrArray *names;         /* of CjmPlacement */
  char *left_out;           /* a sentence about what could not be lined up; NULL where all could */
} CjmOverlayLayout;

gboolean          cjm_overlays_are_wanted           (const CjmLayout        *layout);
CjmOverlayLayout *cjm_overlay_layout_new            (const CjmLayout        *layout,
                                                     GPtrArray              *columns);
void              cjm_overlay_layout_free           (CjmOverlayLayout       *self);
void              cjm_overlay_layout_follow         (CjmOverlayLayout       *self,
                                                     float                  *moved_from,
                                                     float                  *moved_to);
gboolean          cjm_overlay_layout_hangs_on_title (const CjmOverlayLayout *self,
                                                     CjmNode                *episode);
void              cjm_overlay_layout_fill_legend    (const CjmOverlayLayout *self,
                                                     CjmCurveLegend         *legend);
GPtrArray        *cjm_overlay_layout_list_lines     (const CjmOverlayLayout *self);
void              cjm_overlay_layout_place_words    (CjmOverlayLayout       *self,
                                                     GArray                 *own,
                                                     GPtrArray              *lines);
float             cjm_overlay_layout_get_x          (const CjmOverlayLayout *self,
                                                     double                  unit);
const char       *cjm_overlay_layout_get_name       (const CjmLayout        *layout,
                                                     CjmNode                *journey);

G_END_DECLS
