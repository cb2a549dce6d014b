/* cjm-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-average.h"
#include "cjm-emotion.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* The tables of the analysis, a row for each touchpoint, episode or phase. Their nodes are borrowed, and they are valid until
 * the document changes. */

/* A touchpoint whose importance and satisfaction are known */
typedef struct
{
  CjmNode *touchpoint;
  gint64 importance;        /* 1…5 */
  double satisfaction;      /* -5…5 */
  double opportunity;       /* 0…20 */
  CjmScoreSource source;
  gint64 n;                 /* answers; -1 where unknown */
  CjmInterval interval;     /* around the satisfaction */
} CjmPriority;

/* An episode of a journey that customers leave on the way */
typedef struct
{
  CjmNode *episode;
  double drop_off;          /* 0…1; 0 where nobody said */
  double left;              /* who is still there after it, of those who began, 0…1 */
  gint64 n;                 /* people that the drop-off is of; -1 where unknown */
  CjmInterval interval;     /* around the drop-off */
  CjmInterval left_interval;    /* around who is still there */
} CjmLeaving;

/* How sure a phase is */
typedef struct
{
  CjmNode *phase;
  guint measured;           /* scores of episodes and touchpoints */
  guint assumed;
  guint unknown;            /* episodes of which no score is known, and touchpoints without one */
  guint interviews;
  guint answers;
  guint kinds[CJM_EVIDENCE_OBSERVATION + 1];   /* pieces of evidence, by CjmEvidenceKind */
  const char *oldest;       /* the first and the last date of its evidence, borrowed; NULL where none is dated */
  const char *newest;
} CjmKnowledge;

/* An episode and the one of the ideal journey that answers to it */
typedef struct
{
  CjmNode *episode;
  CjmNode *ideal;
  double score;             /* both NAN where unknown */
  double ideal_score;
  gboolean improved;        /* an improvement that is not dropped stands under it */
} CjmGap;

/* What several personas feel in an episode of one of them */
typedef struct
{
  CjmNode *episode;
  CjmAverage average;       /* weighted by their shares */
  double *scores;           /* owned: of the journey itself, then of each of those beside it; NAN where unknown */
  gboolean conflict;        /* one is above 0 and another below */
} CjmTogether;

/* An episode of a newer version, and the one of the older version that it answers to */
typedef struct
{
  CjmNode *episode;
  CjmNode *before;
  double difference;        /* of the scores; NAN where one is unknown */
  double expected;          /* the lift of what was done about it; NAN for none */
  CjmShown shown;
  CjmInterval interval;     /* around the difference */
} CjmVersionChange;

/* What improvements promise for an episode */
typedef struct
{
  CjmNode *episode;
  double score;             /* NAN where unknown */
  double lift;              /* of all together */
  double expected;          /* within the scale; NAN where the score is unknown */
} CjmExpectation;

/* A curve in figures */
typedef struct
{
  double mean;
  double remembered;        /* NAN where the last score is unknown */
  guint stretch;            /* the most scores below 0 in a row */
  double drop;              /* the deepest fall, 0 for none */
} CjmCurveFigures;

GArray *cjm_priorities_list   (CjmNode         *journey);
GArray *cjm_leaving_list      (CjmNode         *journey);
GArray *cjm_knowledge_list    (CjmNode         *journey);
GArray *cjm_gaps_list         (CjmDocument     *document,
                               CjmNode         *journey);
GArray *cjm_together_list     (CjmDocument     *document,
                               CjmNode         *journey);
GArray *cjm_versions_list     (CjmDocument     *document,
                               CjmNode         *journey);
GArray *cjm_expectations_list (CjmDocument     *document,
                               CjmNode         *journey,
                               GHashTable      *without);
void    cjm_curve_get_figures (const double    *scores,
                               guint            n,
                               CjmCurveFigures *figures);

G_END_DECLS
