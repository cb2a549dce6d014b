/* cjm-column.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

/* Between the edges of a column and its cards */
#define CJM_COLUMN_INSET 3

/*
 * One episode of the map, from its title to its actions; or a phase without episodes, which keeps a column free.
 *
 * A column is laid out for itself: what stands in its cells is placed from the column's left edge and the lane's top,
 * so that it stays as it is when columns or lanes move.
 */
typedef struct
{
  CjmNode *phase;                   /* owned */
  CjmNode *episode;                 /* owned; NULL: a phase without episodes */
  gboolean begun;                   /* some of its cards are laid out, from the top */
  gboolean finished;                /* all are */
  guint index;                      /* among the map's columns */
  GPtrArray *cells[CJM_N_LANES];    /* of CjmPlacement, from top to bottom */
  float heights[CJM_N_LANES];       /* of what stands in a cell; 0 where nothing does */
  guint n_before[CJM_N_LANES];      /* how many cards the columns before it have in a lane */
  guint64 change_hash;              /* of the marks of change that it was laid out with */
  GPtrArray *notes;                 /* of CjmPlacement: quiet words at the foot of its part of the emotion lane */
  gboolean notes_stale;             /* they may be others now, or stand elsewhere */
  guint64 notes_hash;               /* of what they say, and of where its point is */
  guint64 improvements_hash;        /* of the improvements that it was laid out with */
  guint64 ratings_hash;             /* of the ratings that it was laid out with */
  GPtrArray *ratings;               /* of CjmPlacement: what lies under its point of the curve */
  CjmEvidenceSummary evidence;      /* of the episode by itself, and of its touchpoints, when they were counted last */
  CjmEvidenceSummary touchpoints;
  gboolean evidence_stale;
  gboolean touchpoints_stale;
  double score;                     /* of the episode; NAN where that is unknown */
  CjmScoreSource source;
  gboolean point_stale;             /* its point of the curve may look different now */
  guint64 point_hash;               /* of what its point of the curve was laid out with */
  guint number;                     /* of the episode, from 1, when its point was laid out */
  guint n_episodes;
} CjmColumn;

CjmColumn *cjm_column_new            (CjmNode            *phase,
                                      CjmNode            *episode);
void       cjm_column_free           (CjmColumn          *self);
void       cjm_column_leave          (CjmColumn          *self,
                                      GHashTable         *index);
void       cjm_column_count_evidence (CjmColumn          *self,
                                      CjmEvidenceSummary *summary);
void       cjm_column_place          (CjmColumn          *self,
                                      const CjmLayout    *layout,
                                      CjmLane             lane,
                                      CjmGroup           *group,
                                      float               x,
                                      float               y);

G_END_DECLS
