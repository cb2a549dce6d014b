/* cjm-emotion.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* Where an episode's score comes from */
typedef enum
{
  CJM_SCORE_UNKNOWN,
  CJM_SCORE_ASSUMED,
  CJM_SCORE_MEASURED,
} CjmScoreSource;

/* What stands out on a journey's curve */
typedef struct
{
  CjmNode *peak;      /* borrowed; the episode with the highest score above 0, the last of equals; NULL if none */
  CjmNode *lowest;    /* borrowed; the lowest score below 0, the first of equals; NULL if none */
  CjmNode *end;       /* borrowed; the last episode, if its score is known; NULL otherwise */
  CjmNode *fall;      /* borrowed; into which the score falls farthest from the known one before it, the first of equals */
  CjmNode *fall_from; /* borrowed; that one before it */
  double drop;        /* how far it falls, at least so far that it is not written as 0; NAN, and both NULL, if nowhere */
} CjmCurveMarks;

/* On the way along a curve */
typedef struct
{
  CjmCurveMarks marks;
  double highest;
  double lowest;
  CjmNode *known;     /* borrowed; the last episode of known score */
  double before;      /* its score */
} CjmCurveMarker;

/* Empty as { 0 }; cjm_evidence_summary_clear() it. */
typedef struct
{
  guint interviews;     /* with how many people: pieces of evidence of kind interview, one of the same source and date once */
  guint answers;        /* sum of the counts of all measured scores */
  guint scores;         /* known scores, of episodes and touchpoints */
  guint measured;       /* of which measured */
  GHashTable *named;    /* of the interviews, those of which a source is said, by it and their date; NULL for none */
} CjmEvidenceSummary;

typedef enum { CJM_QUADRANT_UNKNOWN, CJM_QUADRANT_QUICK_WIN, CJM_QUADRANT_BIG_PROJECT, CJM_QUADRANT_FILL_IN,
               CJM_QUADRANT_THANKLESS_TASK } CjmQuadrant;

double      cjm_emotion_get_score          (CjmNode                  *episode,
                                            CjmScoreSource           *source);
GPtrArray  *cjm_journey_get_episodes       (CjmNode                  *journey);
void        cjm_curve_marker_init          (CjmCurveMarker           *self);
void        cjm_curve_marker_add           (CjmCurveMarker           *self,
                                            CjmNode                  *episode,
                                            double                    score);
void        cjm_curve_find_marks           (CjmNode                  *journey,
                                            CjmCurveMarks            *marks);
double      cjm_curve_get_remembered       (CjmNode                  *journey);
void        cjm_evidence_count_episode     (CjmNode                  *episode,
                                            CjmEvidenceSummary       *summary);
void        cjm_evidence_count_touchpoints (CjmNode                  *episode,
                                            CjmEvidenceSummary       *summary);
void        cjm_evidence_add               (CjmEvidenceSummary       *summary,
                                            const CjmEvidenceSummary *part);
void        cjm_evidence_summary_clear     (CjmEvidenceSummary       *summary);
void        cjm_evidence_summarize         (CjmNode                  *journey,
                                            CjmEvidenceSummary       *summary);
CjmQuadrant cjm_quadrant_of                (double                    impact,
                                            double                    effort);
CjmQuadrant cjm_improvement_get_quadrant   (CjmNode                  *improvement);
GPtrArray  *cjm_episode_get_improvements   (CjmNode                  *episode);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmEvidenceSummary, cjm_evidence_summary_clear)

/* Fritsch and Carlson (1980), Monotone Piecewise Cubic Interpolation: the tangents at n points with ascending x */
void cjm_curve_get_tangents (const double *x,
                             const double *y,
                             guint         n,
                             double       *tangents);

G_END_DECLS
