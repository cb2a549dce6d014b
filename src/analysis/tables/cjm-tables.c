/* cjm-tables.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-tables.h"

#include <math.h>
#include <string.h>

#include "cjm-answers.h"
#include "cjm-phase-match.h"

/* The tables of one journey by itself. */

#define HALF_SCALE 5.0

/**
 * cjm_priorities_list:
 * @journey: a node of kind journey
 *
 * Importance against satisfaction: each touchpoint of which both are known, with Ulwick's opportunity: importance + max
 * (importance − satisfaction, 0), both brought to a scale to 10. Source: J. A. Martilla and J. C. James (1977); A. W. Ulwick
 * (2002); the interval is that of the mean.
 *
 * Returns: (transfer full) (element-type CjmPriority): in the order of the journey
 */
GArray *
cjm_priorities_list (CjmNode *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmPriority));
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);

  for (guint i = 0; i < episodes->len; i++)
    for (guint j = 0; j < cjm_node_get_n_children (g_ptr_array_index (episodes, i), CJM_EPISODE_TOUCHPOINTS); j++)
      {
        CjmNode *touchpoint = cjm_node_get_child (g_ptr_array_index (episodes, i), CJM_EPISODE_TOUCHPOINTS, j);
        CjmPriority row = { .touchpoint = touchpoint };
        CjmAnswers answers;
        double wanted;

        row.importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);
        row.satisfaction = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
        if (row.importance == CJM_WHOLE_ABSENT || isnan (row.satisfaction))
          continue;

        wanted = 2 * (double) row.importance;
        row.opportunity = wanted + MAX (wanted - (row.satisfaction + HALF_SCALE), 0);
        row.source = cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED) ? CJM_SCORE_MEASURED
                                                                                          : CJM_SCORE_ASSUMED;
        cjm_touchpoint_get_answers (touchpoint, &answers);
        row.n = answers.count;
        cjm_interval_of_mean (&answers, &row.interval);
        g_array_append_val (rows, row);
      }

  return rows;
}

/**
 * cjm_leaving_list:
 * @journey: a node of kind journey
 *
 * Who is still there: after each episode the product of 1 − drop-off so far, with none where nobody said. The interval of a
 * drop-off is Wilson's, of the answers to the emotion of the episode where that is measured; that of who is still there is
 * cjm_interval_of_survival(). Source: E. L. Kaplan and P. Meier (1958).
 *
 * Returns: (transfer full) (element-type CjmLeaving): a row for each episode
 */
GArray *
cjm_leaving_list (CjmNode *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmLeaving));
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  CjmSurvival survival;

  cjm_survival_init (&survival);
  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      double share = cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF);
      CjmLeaving row = { .episode = episode, .drop_off = isnan (share) ? 0 : share, .n = cjm_episode_count_passers (episode) };

      cjm_survival_add (&survival, share, row.n);
      row.left = survival.left;
      cjm_interval_of_share (share * (double) row.n, row.n, &row.interval);
      cjm_interval_of_survival (&survival, &row.left_interval);
      g_array_append_val (rows, row);
    }

  return rows;
}

static void
note_evidence (CjmKnowledge *row,
               CjmNode      *owner,
               guint         member)
{
  for (guint i = 0; i < cjm_node_get_n_children (owner, member); i++)
    {
      CjmNode *evidence = cjm_node_get_child (owner, member, i);
      const char *date = cjm_node_get_text (evidence, CJM_EVIDENCE_DATE);

      row->kinds[cjm_node_get_choice (evidence, CJM_EVIDENCE_KIND)]++;
      if (date != NULL && (row->oldest == NULL || strcmp (date, row->oldest) < 0))
        row->oldest = date;
      if (date != NULL && (row->newest == NULL || strcmp (date, row->newest) > 0))
        row->newest = date;
    }
}

static void
note_notes (CjmKnowledge *row,
            CjmNode      *episode,
            guint         member)
{
  for (guint i = 0; i < cjm_node_get_n_children (episode, member); i++)
    note_evidence (row, cjm_node_get_child (episode, member, i), CJM_NOTE_EVIDENCE);
}

static void
note_episode (CjmKnowledge       *row,
              CjmNode            *episode,
              CjmEvidenceSummary *summary)
{
  cjm_evidence_count_episode (episode, summary);
  cjm_evidence_count_touchpoints (episode, summary);
  row->unknown += isnan (cjm_emotion_get_score (episode, NULL));
  note_evidence (row, episode, CJM_EPISODE_EVIDENCE);
  note_notes (row, episode, CJM_EPISODE_QUESTIONS);
  note_notes (row, episode, CJM_EPISODE_PROBLEMS);
  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

      row->unknown += isnan (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE));
      note_evidence (row, touchpoint, CJM_TOUCHPOINT_EVIDENCE);
    }
}

/**
 * cjm_knowledge_list:
 * @journey: a node of kind journey
 *
 * How sure we are, by phase: its scores that are measured, assumed and unknown, the interviews and answers they rest on as
 * cjm_evidence_summarize() counts them, how many pieces of evidence of which kind, and how old these are.
 *
 * Returns: (transfer full) (element-type CjmKnowledge): a row for each phase
 */
GArray *
cjm_knowledge_list (CjmNode *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmKnowledge));

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      g_auto (CjmEvidenceSummary) summary = { 0 };
      CjmKnowledge row = { .phase = phase };

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        note_episode (&row, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), &summary);
      row.measured = summary.measured;
      row.assumed = summary.scores - summary.measured;
      row.interviews = summary.interviews;
      row.answers = summary.answers;
      g_array_append_val (rows, row);
    }

  return rows;
}

static double
find_extreme (const double *scores,
              guint         n,
              gboolean      lowest)
{
  double extreme = 0;

  for (guint i = 0; i < n; i++)
    if (!isnan (scores[i]))
      extreme = lowest ? MIN (extreme, scores[i]) : MAX (extreme, scores[i]);

  return extreme;
}

/**
 * cjm_curve_get_figures:
 * @scores: (array length=n): of episodes in the order of time, NAN where unknown
 * @n: how many
 * @figures: (out): of the curve through them
 *
 * The figures that cjm_curve_find_marks() and cjm_curve_get_remembered() give of a journey, of any curve: such as one that a
 * plan promises.
 */
void
cjm_curve_get_figures (const double    *scores,
                       guint            n,
                       CjmCurveFigures *figures)
{
  double sum = 0, before = NAN;
  double peak = find_extreme (scores, n, FALSE), lowest = find_extreme (scores, n, TRUE);
  guint n_known = 0, run = 0;

  *figures = (CjmCurveFigures) { .remembered = NAN };
  for (guint i = 0; i < n; i++)
    {
      run = scores[i] < 0 ? run + 1 : 0;
      figures->stretch = MAX (figures->stretch, run);
      if (isnan (scores[i]))
        continue;
      if (scores[i] - before < figures->drop)
        figures->drop = scores[i] - before;
      before = scores[i];
      sum += scores[i];
      n_known++;
    }
  figures->mean = n_known > 0 ? sum / n_known : NAN;
  if (n > 0 && !isnan (scores[n - 1]))
    figures->remembered = ((peak >= -lowest ? peak : lowest) + scores[n - 1]) / 2;
}
