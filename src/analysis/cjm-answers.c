/* cjm-answers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-answers.h"

#include <math.h>

#include "cjm-emotion.h"

static void
read_answers (CjmNode    *node,
              guint       score,
              guint       count,
              guint       spread,
              guint       measured,
              CjmAnswers *answers)
{
  gint64 n = cjm_node_get_whole (node, count);

  *answers = (CjmAnswers) { cjm_node_get_number (node, score), NAN, -1 };
  if (!cjm_node_get_flag (node, measured))
    return;

  answers->spread = cjm_node_get_number (node, spread);
  answers->count = n == CJM_WHOLE_ABSENT ? -1 : n;
}

/**
 * cjm_touchpoint_get_answers:
 * @touchpoint: a node of kind touchpoint
 * @answers: (out): what its satisfaction rests on; an assumption rests on none, whatever number stands beside it
 */
void
cjm_touchpoint_get_answers (CjmNode    *touchpoint,
                            CjmAnswers *answers)
{
  read_answers (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, CJM_TOUCHPOINT_SATISFACTION_COUNT,
                CJM_TOUCHPOINT_SATISFACTION_SPREAD, CJM_TOUCHPOINT_SATISFACTION_MEASURED, answers);
}

/**
 * cjm_episode_get_answers:
 * @episode: a node of kind episode
 * @answers: (out): what its score rests on: the answers to it; of a mean of touchpoints, as many as the one with the fewest
 *   has, without a spread, since nobody knows whether they are the same people
 */
void
cjm_episode_get_answers (CjmNode    *episode,
                         CjmAnswers *answers)
{
  CjmScoreSource source;
  double score = cjm_emotion_get_score (episode, &source);

  if (!isnan (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE)))
    {
      read_answers (episode, CJM_EPISODE_EMOTION_SCORE, CJM_EPISODE_EMOTION_COUNT, CJM_EPISODE_EMOTION_SPREAD,
                    CJM_EPISODE_EMOTION_MEASURED, answers);
      return;
    }

  *answers = (CjmAnswers) { score, NAN, -1 };
  for (guint i = 0; source == CJM_SCORE_MEASURED && i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    {
      CjmAnswers part;

      cjm_touchpoint_get_answers (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i), &part);
      if (isnan (part.mean))
        continue;
      if (part.count < 0)
        {
          answers->count = -1;
          return;
        }
      answers->count = answers->count < 0 ? part.count : MIN (answers->count, part.count);
    }
}

/**
 * cjm_episode_count_passers:
 *
 * Returns: how many people came by, as far as a document says: those who were asked for the emotion of the episode, where
 *   that is measured; -1 where nobody knows
 */
gint64
cjm_episode_count_passers (CjmNode *episode)
{
  gint64 count = cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT);

  return count == CJM_WHOLE_ABSENT || !cjm_node_get_flag (episode, CJM_EPISODE_EMOTION_MEASURED) ? -1 : count;
}
