/* cjm-tables-beside.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-tables.h"

#include <math.h>

#include "cjm-answers.h"
#include "cjm-counterpart.h"
#include "cjm-improvement.h"
#include "cjm-journey-alignment.h"

/* The tables of a journey beside others: its ideal, other personas, its older version, and what a plan makes of it. */

static gboolean
is_improved (CjmImprovementIndex *index,
             CjmNode             *episode)
{
  const GPtrArray *improvements = cjm_improvement_index_find (index, episode);

  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    if (cjm_node_get_choice (g_ptr_array_index (improvements, i), CJM_IMPROVEMENT_STATUS) != CJM_STATUS_DROPPED)
      return TRUE;

  return FALSE;
}

/**
 * cjm_gaps_list:
 * @document: where the journey is
 * @journey: a current journey
 *
 * What the journey lacks beside its ideal: each pair of episodes that answer to each other as the curves are lined up.
 *
 * Returns: (transfer full) (element-type CjmGap): in the order of the journey; empty without an ideal
 */
GArray *
cjm_gaps_list (CjmDocument *document,
               CjmNode     *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmGap));
  CjmNode *ideal = cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL
                       ? cjm_journey_find_other (document, journey) : NULL;
  g_autoptr (CjmJourneyAlignment) alignment = ideal != NULL ? cjm_journey_alignment_new (journey, ideal) : NULL;
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (document);

  for (guint i = 0; alignment != NULL && i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmGap row = { .episode = place->match, .ideal = place->episode, .ideal_score = place->score };

      if (place->match == NULL)
        continue;
      row.score = cjm_emotion_get_score (place->match, NULL);
      row.improved = is_improved (index, place->match);
      g_array_append_val (rows, row);
    }

  return rows;
}

static void
clear_together (gpointer data)
{
  g_clear_pointer (&((CjmTogether *) data)->scores, g_free);
}

/* Notes what each feels at a place of the time line, and whether that is on both sides of 0. */
static void
note_scores (CjmTogether *row,
             GPtrArray   *alignments,
             guint        phase,
             double       x,
             double       own)
{
  gboolean glad = own > 0, sad = own < 0;

  row->scores = g_new (double, alignments->len + 1);
  row->scores[0] = own;
  for (guint i = 0; i < alignments->len; i++)
    {
      double score = cjm_journey_alignment_get_score_at (g_ptr_array_index (alignments, i), phase, x);

      row->scores[i + 1] = score;
      glad = glad || score > 0;
      sad = sad || score < 0;
    }
  row->conflict = glad && sad;
}

/**
 * cjm_together_list:
 * @document: where the journey is
 * @journey: whose episodes the rows are
 *
 * Personas together: at each episode the mean and the spread of the curves of this journey and of those of
 * cjm_journey_list_comparable(), weighted by the shares of their personas, what each of them feels, in that order, and
 * whether one is glad where another is not.
 *
 * Returns: (transfer full) (element-type CjmTogether): a row for each episode
 */
GArray *
cjm_together_list (CjmDocument *document,
                   CjmNode     *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmTogether));
  g_autoptr (GPtrArray) journeys = cjm_journey_list_comparable (document, journey);
  g_autoptr (GPtrArray) alignments = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_journey_alignment_free);
  g_autofree double *weights = NULL;
  double x = 0.5;

  g_array_set_clear_func (rows, clear_together);
  for (guint i = 0; i < journeys->len; i++)
    g_ptr_array_add (alignments, cjm_journey_alignment_new (journey, g_ptr_array_index (journeys, i)));
  g_ptr_array_insert (journeys, 0, journey);
  weights = cjm_journeys_get_weights (document, journeys);

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      guint n = cjm_node_get_n_children (phase, CJM_PHASE_EPISODES);

      for (guint j = 0; j < n; j++, x++)
        {
          CjmTogether row = { .episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, j) };
          double own = cjm_emotion_get_score (row.episode, NULL);

          cjm_average_find (alignments, weights, i, x, own, &row.average);
          note_scores (&row, alignments, i, x, own);
          g_array_append_val (rows, row);
        }
      x += n == 0;
    }

  return rows;
}

/* The lift of what was done under an episode; NAN where nothing was, or nobody said what it would bring */
static double
sum_done (CjmImprovementIndex *index,
          CjmNode             *episode)
{
  const GPtrArray *improvements = cjm_improvement_index_find (index, episode);
  double sum = NAN;

  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);
      double lift = cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT);

      if (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS) == CJM_STATUS_DONE && !isnan (lift))
        sum = (isnan (sum) ? 0 : sum) + lift;
    }

  return sum;
}

/**
 * cjm_versions_list:
 * @document: where the journey is
 * @journey: a newer version
 *
 * Before and after: each pair of episodes of the older version and this one that answer to each other, with what their
 * answers show of a difference (Welch 1947), beside the lift that was expected of what was done under the older one.
 *
 * Returns: (transfer full) (element-type CjmVersionChange): in the order of the journey; empty without an older version
 */
GArray *
cjm_versions_list (CjmDocument *document,
                   CjmNode     *journey)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmVersionChange));
  CjmNode *older = cjm_journey_find_older (document, journey);
  g_autoptr (CjmJourneyAlignment) alignment = older != NULL ? cjm_journey_alignment_new (journey, older) : NULL;
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (document);

  for (guint i = 0; alignment != NULL && i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmVersionChange row = { .episode = place->match, .before = place->episode };
      CjmAnswers answers, before;

      if (place->match == NULL)
        continue;
      cjm_episode_get_answers (place->match, &answers);
      cjm_episode_get_answers (place->episode, &before);
      row.difference = answers.mean - before.mean;
      row.shown = cjm_interval_of_difference (&answers, &before, &row.interval);
      row.expected = sum_done (index, place->episode);
      g_array_append_val (rows, row);
    }

  return rows;
}

/**
 * cjm_expectations_list:
 * @document: where the journey is
 * @journey: a current journey
 * @without: (nullable): a set of CjmNode: improvements that are left out, as if the plan had not got them
 *
 * What the plan buys: for each episode its score and the sum of the `lift` of the improvements under it that are open or
 * started, within the scale. What was done is not promised again: a new version measures it. An improvement that stands
 * under several episodes lifts each.
 *
 * Returns: (transfer full) (element-type CjmExpectation): a row for each episode
 */
GArray *
cjm_expectations_list (CjmDocument *document,
                       CjmNode     *journey,
                       GHashTable  *without)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CjmExpectation));
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  g_autoptr (CjmImprovementIndex) index = cjm_improvement_index_new (document);

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmExpectation row = { .episode = g_ptr_array_index (episodes, i) };
      const GPtrArray *improvements = cjm_improvement_index_find (index, row.episode);

      row.score = cjm_emotion_get_score (row.episode, NULL);
      for (guint j = 0; improvements != NULL && j < improvements->len; j++)
        {
          CjmNode *improvement = g_ptr_array_index (improvements, j);
          double lift = cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT);

          if (cjm_improvement_is_open (improvement) && !isnan (lift)
              && (without == NULL || !g_hash_table_contains (without, improvement)))
            row.lift += lift;
        }
      row.expected = isnan (row.score) ? NAN : CLAMP (row.score + row.lift, -5, 5);
      g_array_append_val (rows, row);
    }

  return rows;
}
