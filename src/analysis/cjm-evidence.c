/* cjm-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"

#include <math.h>

static void
count_interviews (CjmNode            *node,
                  guint               member,
                  CjmEvidenceSummary *summary)
{
  guint n = cjm_node_get_n_children (node, member);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *evidence = cjm_node_get_child (node, member, i);

      if (cjm_node_get_choice (evidence, CJM_EVIDENCE_KIND) == CJM_EVIDENCE_INTERVIEW)
        summary->interviews++;
    }
}

static void
count_score (double              score,
             gboolean            measured,
             gint64              answers,
             CjmEvidenceSummary *summary)
{
  if (isnan (score))
    return;

  summary->scores++;
  if (!measured)
    return;

  summary->measured++;
  if (answers > 0)
    summary->answers = MIN (G_MAXUINT, (guint64) summary->answers + MIN ((guint64) answers, G_MAXUINT));
}

/**
 * cjm_evidence_count_episode:
 * @summary: (inout): takes what an episode adds by itself, without its touchpoints
 */
void
cjm_evidence_count_episode (CjmNode            *episode,
                            CjmEvidenceSummary *summary)
{
  count_interviews (episode, CJM_EPISODE_EVIDENCE, summary);
  count_score (cjm_node_get_number (episode, CJM_EPISODE_EMOTION_SCORE),
               cjm_node_get_flag (episode, CJM_EPISODE_EMOTION_MEASURED),
               cjm_node_get_whole (episode, CJM_EPISODE_EMOTION_COUNT), summary);
}

/**
 * cjm_evidence_count_touchpoints:
 * @summary: (inout): takes what the touchpoints of an episode add
 */
void
cjm_evidence_count_touchpoints (CjmNode            *episode,
                                CjmEvidenceSummary *summary)
{
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

      count_interviews (touchpoint, CJM_TOUCHPOINT_EVIDENCE, summary);
      count_score (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE),
                   cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED),
                   cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT), summary);
    }
}

/**
 * cjm_evidence_add:
 * @summary: (inout): takes it
 * @part: what another part of the journey rests on
 */
void
cjm_evidence_add (CjmEvidenceSummary       *summary,
                  const CjmEvidenceSummary *part)
{
  summary->interviews += part->interviews;
  summary->answers = MIN (G_MAXUINT, (guint64) summary->answers + part->answers);
  summary->scores += part->scores;
  summary->measured += part->measured;
}

/**
 * cjm_evidence_summarize:
 * @journey: a node of kind journey
 * @summary: (out): what the map rests on
 *
 * Counts the interviews and answers behind a journey, and how many of its scores are measured. Only scores that somebody
 * gave are counted: the mean of an episode's touchpoints is not a score besides theirs.
 */
void
cjm_evidence_summarize (CjmNode            *journey,
                        CjmEvidenceSummary *summary)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

  *summary = (CjmEvidenceSummary) { 0 };

  for (guint i = 0; i < episodes->len; i++)
    {
      cjm_evidence_count_episode (g_ptr_array_index (episodes, i), summary);
      cjm_evidence_count_touchpoints (g_ptr_array_index (episodes, i), summary);
    }
}
