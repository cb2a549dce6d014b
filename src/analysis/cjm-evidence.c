/* cjm-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-emotion.h"

#include <math.h>

#include "cjm-phase-match.h"

/* Counts an interview that is told from others by `key`, which it takes, once */
static void
add_named (CjmEvidenceSummary *summary,
           char               *key)
{
  if (summary->named == NULL)
    summary->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_add (summary->named, key))
    summary->interviews++;
}

/* One interview gives several pieces of evidence: where its source is said, it is known again by that and its date. */
static void
count_interview (CjmNode            *evidence,
                 CjmEvidenceSummary *summary)
{
  const char *date = cjm_node_get_text (evidence, CJM_EVIDENCE_DATE);
  g_autofree char *source = cjm_title_fold (cjm_node_get_text (evidence, CJM_EVIDENCE_SOURCE));

  if (*source != '\0')
    add_named (summary, g_strdup_printf ("%s %s", date != NULL ? date : "", source));
  else
    summary->interviews++;
}

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
        count_interview (evidence, summary);
    }
}

static void
count_notes (CjmNode            *episode,
             guint               member,
             CjmEvidenceSummary *summary)
{
  guint n = cjm_node_get_n_children (episode, member);

  for (guint i = 0; i < n; i++)
    count_interviews (cjm_node_get_child (episode, member, i), CJM_NOTE_EVIDENCE, summary);
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
 * @summary: (inout): takes what an episode adds by itself, with its questions and problems and without its touchpoints
 */
void
cjm_evidence_count_episode (CjmNode            *episode,
                            CjmEvidenceSummary *summary)
{
  count_interviews (episode, CJM_EPISODE_EVIDENCE, summary);
  count_notes (episode, CJM_EPISODE_QUESTIONS, summary);
  count_notes (episode, CJM_EPISODE_PROBLEMS, summary);
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
  GHashTableIter iter;
  gpointer key;

  summary->interviews += part->interviews - (part->named != NULL ? g_hash_table_size (part->named) : 0);
  if (part->named != NULL)
    {
      g_hash_table_iter_init (&iter, part->named);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        add_named (summary, g_strdup (key));
    }
  summary->answers = MIN (G_MAXUINT, (guint64) summary->answers + part->answers);
  summary->scores += part->scores;
  summary->measured += part->measured;
}

/**
 * cjm_evidence_summary_clear:
 * @summary: (inout): anything that was counted into; empty afterwards
 */
void
cjm_evidence_summary_clear (CjmEvidenceSummary *summary)
{
  g_clear_pointer (&summary->named, g_hash_table_unref);
  *summary = (CjmEvidenceSummary) { 0 };
}

/**
 * cjm_evidence_summarize:
 * @journey: a node of kind journey
 * @summary: (out): what the map rests on; cjm_evidence_summary_clear() it
 *
 * Counts the interviews and answers behind a journey, and how many of its scores are measured. Interviews count wherever
 * they are evidence: of an episode, of its touchpoints, of its questions and problems; of one that is evidence of several,
 * with the same source and date, there is one. Answers are those of scores: what a measured value was measured of is
 * another figure. Only scores that somebody gave are counted: the mean of an episode's touchpoints is not a score besides
 * theirs.
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
