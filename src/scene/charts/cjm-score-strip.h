/* cjm-score-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-layout.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* Height of one line of a strip, in canvas units */
#define CJM_STRIP_LINE 22

/* A score on a strip: a dot, its interval, and its name beside it */
typedef struct
{
  double score;             /* −5…5 */
  CjmInterval interval;     /* around it; unknown for none */
  CjmScoreSource source;    /* of an assumption the dot is hollow and dashed */
  gboolean ideal;           /* a ring, as what would be */
  guint32 rgb;
  CjmText name;
  CjmText figure;           /* no layout: none */
  guint line;               /* of the strip, from the top, as cjm_score_strip_place() decided; */
  float left;               /* what it takes of that, in canvas units from the strip’s left edge */
  float right;
  float text;               /* where its name begins */
} CjmScoreMark;

/*
 * Scores beside each other on one scale from −5 to 5.
 *
 * What would cover something else stands on the next line below, so that however many there are and however long their names,
 * none lies over another and none reaches out of the strip: behind the best score there is room for a name.
 */
typedef struct _CjmScoreStrip CjmScoreStrip;

CjmScoreStrip      *cjm_score_strip_new        (float                width,
                                                float                name_width);
void                cjm_score_strip_free       (CjmScoreStrip       *self);
CjmScoreMark       *cjm_score_strip_add        (CjmScoreStrip       *self,
                                                const CjmLayout     *layout,
                                                double               score,
                                                CjmScoreSource       source,
                                                const char          *name,
                                                const char          *figure);
void                cjm_score_strip_place      (CjmScoreStrip       *self);
guint               cjm_score_strip_get_n      (const CjmScoreStrip *self);
const CjmScoreMark *cjm_score_strip_get_mark   (const CjmScoreStrip *self,
                                                guint                index);
float               cjm_score_strip_get_x      (const CjmScoreStrip *self,
                                                double               score);
float               cjm_score_strip_get_height (const CjmScoreStrip *self);
void                cjm_score_strip_draw       (const CjmScoreStrip *self,
                                                const CjmLayout     *layout,
                                                guint                index,
                                                CjmGroup            *group,
                                                float                x,
                                                float                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmScoreStrip, cjm_score_strip_free)

G_END_DECLS
