/* cjm-ideal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-ideal.h"

#include <math.h>

#include "cjm-emotion.h"

/**
 * cjm_ideal_find_hints:
 * @journey: a node of kind journey
 * @hints: (out): what stands out
 *
 * Finds the pain–pleasure gap, the greatest rise from a negative emotion to the positive one that is felt next, the later
 * of equals; and whether the journey ends on a peak: on a positive emotion, which none before it surpasses since the last
 * fall (peak–end rule: Kahneman, Fredrickson, Schreiber and Redelmeier, “When More Pain Is Preferred to Less”, 1993).
 * Episodes of unknown score are passed over.
 */
void
cjm_ideal_find_hints (CjmNode       *journey,
                      CjmIdealHints *hints)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  CjmNode *before = NULL;
  double score_before = NAN;

  *hints = (CjmIdealHints) { 0 };

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      double score = cjm_emotion_get_score (episode, NULL);

      if (isnan (score))
        continue;
      if (score > 0 && score_before < 0 && score - score_before >= hints->rise)
        {
          hints->low = before;
          hints->high = episode;
          hints->rise = score - score_before;
        }
      if (i == episodes->len - 1)
        {
          hints->end = episode;
          hints->ends_on_peak = score > 0 && !(score_before > score);
        }
      before = episode;
      score_before = score;
    }
}

/**
 * cjm_episode_get_truth:
 * @episode: a node of kind episode
 *
 * Returns: how its moments of truth are felt: by the satisfaction with each, or where that is unknown, by the emotion of
 *   the episode
 */
CjmTruth
cjm_episode_get_truth (CjmNode *episode)
{
  CjmTruth truth = CJM_TRUTH_NONE;
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);
      double score = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);

      if (!cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH))
        continue;
      if (isnan (score))
        score = cjm_emotion_get_score (episode, NULL);
      if (score <= 0)
        return CJM_TRUTH_NEGATIVE;
      if (score > 0)
        truth = CJM_TRUTH_POSITIVE;
      else if (truth == CJM_TRUTH_NONE)
        truth = CJM_TRUTH_UNKNOWN;
    }

  return truth;
}
