/* cjm-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"

#include <math.h>

/* What a touchpoint weighs in the mean of its episode where nobody said how important it is */
#define USUAL_IMPORTANCE 3

static double
get_weight (CjmNode *touchpoint)
{
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);

  return importance == CJM_WHOLE_ABSENT ? USUAL_IMPORTANCE : importance;
}

static double
get_touchpoint_mean (CjmNode        *episode,
                     CjmScoreSource *source)
{
  double sum = 0, weights = 0;
  gboolean measured = TRUE;
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);
      double score = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
      double weight = get_weight (touchpoint);

      if (isnan (score))
        continue;
      sum += weight * score;
      weights += weight;
      measured = measured && cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED);
    }

  if (weights == 0)
    {
      *source = CJM_SCORE_UNKNOWN;
      return NAN;
    }
  *source = measured ? CJM_SCORE_MEASURED : CJM_SCORE_ASSUMED;
  return CLAMP (sum / weights, -5, 5);
}

/**
 * cjm_emotion_get_score:
 * @episode: a node of kind episode
 * @source: (out) (optional): where the score comes from
 *
 * The emotion of an episode: the score it was given; else the mean of the satisfaction with its touchpoints, each
 * weighted by its importance to the customer (3 where that is absent). Such a mean counts as measured only where
 * every score in it is.
 *
 * Returns: the score, -5 to 5; NAN where it is unknown
 */
double
cjm_emotion_get_score (CjmNode        *episode,
                       CjmScoreSource *source)
{
  CjmScoreSource ignored;
  double score;

  g_return_val_if_fail (cjm_node_get_kind (episode) == CJM_KIND_EPISODE, NAN);

  if (source == NULL)
    source = &ignored;

  score = cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE);
  if (isnan (score))
    return get_touchpoint_mean (episode, source);

  *source = cjm_node_get_flag (episode, CJM_EPISODE_EMOTION_MEASURED) ? CJM_SCORE_MEASURED : CJM_SCORE_ASSUMED;
  return score;
}
