/* cjm-emotion-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What a person does with the emotion of an episode, whichever way: each is an edit of the document that merges with
 * the one before it. */

#define CJM_LOWEST_SCORE (-5.0)
#define CJM_HIGHEST_SCORE 5.0

/* Of keys */
#define CJM_SCORE_STEP 0.5
#define CJM_SCORE_FINE_STEP 0.1

double   cjm_emotion_snap       (double          score,
                                 gboolean        fine);
void     cjm_emotion_set_score  (CjmNode        *episode,
                                 double          score);
void     cjm_emotion_step_score (CjmNode        *episode,
                                 double          step);
gboolean cjm_emotion_set_value  (CjmNode        *episode,
                                 guint           member,
                                 const CjmValue *value);
void     cjm_emotion_choose     (CjmNode        *episode,
                                 const char     *word,
                                 double          score);

G_END_DECLS
