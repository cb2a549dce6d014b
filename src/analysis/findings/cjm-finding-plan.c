/* cjm-finding-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-private.h"

#include <math.h>

#include "cjm-counterpart.h"
#include "cjm-journey-alignment.h"

/* What the plan leaves open: gaps without an improvement, problems without one, improvements without an aim. */

#define SCALE 10.0
#define HALF_SCALE 5.0
#define LEAST_GAP 1     /* as a customer notices it */

/* How large a thing is that has no figure */
#define SOME 0.5
#define LITTLE 0.25

/**
 * cjm_findings_add_unreached:
 *
 * Each episode whose ideal is better by 1 or more, and under which no improvement stands that is not dropped: the score of
 * the episode of the ideal journey that answers to it, less its own. Of a current journey that has an ideal. The gap of two
 * curves is read as that of importance and performance: J. A. Martilla and J. C. James (1977). An ideal is not measured, so
 * the interval is that of its own score, seen from the ideal.
 */
void
cjm_findings_add_unreached (CjmFindingSearch *self)
{
  CjmNode *ideal = cjm_node_get_choice (self->journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL
                       ? cjm_journey_find_other (self->document, self->journey) : NULL;
  g_autoptr (CjmJourneyAlignment) alignment = ideal != NULL ? cjm_journey_alignment_new (self->journey, ideal) : NULL;

  for (guint i = 0; alignment != NULL && i < alignment->places->len; i++)
    {
      const CjmLinedUp *place = &g_array_index (alignment->places, CjmLinedUp, i);
      CjmFinding *finding;
      double score;

      if (place->match == NULL || cjm_finding_search_is_improved (self, place->match))
        continue;
      score = cjm_emotion_get_score (place->match, NULL);
      if (!(place->score - score >= LEAST_GAP))
        continue;

      finding = cjm_finding_search_add (self, CJM_FINDING_UNREACHED, place->match);
      g_ptr_array_add (finding->nodes, place->episode);
      finding->value = place->score - score;
      finding->beside = place->score;
      cjm_finding_rest_on_episode (finding, place->match);
      cjm_interval_turn (&finding->interval, place->score);
      cjm_finding_search_weigh (self, finding, finding->value / SCALE, cjm_episode_get_importance (place->match));
    }
}

static CjmNode *
get_improvement (const CjmFindingSearch *self,
                 guint                   index)
{
  return cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS, index);
}

static guint
count_improvements (const CjmFindingSearch *self)
{
  return cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS);
}

static gboolean
is_dropped (CjmNode *improvement)
{
  return cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS) == CJM_STATUS_DROPPED;
}

/* The ids of all that an improvement which is not dropped solves */
static GHashTable *
list_solved (const CjmFindingSearch *self)
{
  GHashTable *solved = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < count_improvements (self); i++)
    {
      const char *const *ids = cjm_node_get_texts (get_improvement (self, i), CJM_IMPROVEMENT_SOLVES);

      for (guint j = 0; !is_dropped (get_improvement (self, i)) && ids != NULL && ids[j] != NULL; j++)
        g_hash_table_add (solved, (char *) ids[j]);
    }

  return solved;
}

/* How bad it is where a note stands: by the score of its episode */
static double
measure_place (CjmNode *episode)
{
  double score = cjm_emotion_get_score (episode, NULL);

  return isnan (score) ? SOME : (1 - score / HALF_SCALE) / 2;
}

/* What a finding without a figure of its own has: the score of the episode where it is seen */
static void
take_score (CjmFinding *finding,
            CjmNode    *episode)
{
  finding->value = cjm_emotion_get_score (episode, NULL);
  cjm_finding_rest_on_episode (finding, episode);
}

/**
 * cjm_findings_add_unsolved:
 *
 * Each problem that no improvement solves; one that was dropped solves nothing. The figure is the score of its episode, and
 * its size is how bad that is.
 */
void
cjm_findings_add_unsolved (CjmFindingSearch *self)
{
  g_autoptr (GHashTable) solved = list_solved (self);

  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);

      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS); j++)
        {
          CjmNode *problem = cjm_node_get_child (episode, CJM_EPISODE_PROBLEMS, j);
          CjmFinding *finding;

          if (g_hash_table_contains (solved, cjm_node_get_id (problem)))
            continue;
          finding = cjm_finding_search_add (self, CJM_FINDING_UNSOLVED, problem);
          take_score (finding, episode);
          cjm_finding_search_weigh (self, finding, SOME * measure_place (episode), cjm_episode_get_importance (episode));
        }
    }
}

static gboolean
has_objective (const CjmFindingSearch *self,
               CjmNode                *improvement)
{
  const char *const *ids = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_OBJECTIVES);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      CjmNode *objective = cjm_document_find (self->document, ids[i]);

      if (objective != NULL && cjm_node_get_kind (objective) == CJM_KIND_OBJECTIVE)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_findings_add_aimless:
 *
 * Each improvement under an episode of this journey that serves no objective, and is neither done nor dropped. The figure is
 * the score of that episode.
 */
void
cjm_findings_add_aimless (CjmFindingSearch *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);
      const GPtrArray *improvements = cjm_improvement_index_find (self->improvements, episode);

      for (guint j = 0; improvements != NULL && j < improvements->len; j++)
        {
          CjmNode *improvement = g_ptr_array_index (improvements, j);
          guint status = cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS);
          CjmFinding *finding;

          if (status == CJM_STATUS_DONE || status == CJM_STATUS_DROPPED || has_objective (self, improvement)
              || !g_hash_table_add (seen, improvement))
            continue;
          finding = cjm_finding_search_add (self, CJM_FINDING_AIMLESS, improvement);
          g_ptr_array_add (finding->nodes, episode);
          take_score (finding, episode);
          cjm_finding_search_weigh (self, finding, LITTLE, cjm_episode_get_importance (episode));
        }
    }
}

static gboolean
has_good_touchpoint (CjmNode *episode)
{
  for (guint i = 0; i < cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS); i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);

      if (cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_findings_add_unanswered:
 *
 * Each question that nobody answers, as far as the map knows: its episode has no touchpoint that customers are satisfied
 * with, and no improvement that is not dropped. The format has no answers to questions, so this is as near as can be told. The
 * figure is the score of that episode.
 */
void
cjm_findings_add_unanswered (CjmFindingSearch *self)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (self->episodes, i);

      if (has_good_touchpoint (episode) || cjm_finding_search_is_improved (self, episode))
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (episode, CJM_EPISODE_QUESTIONS); j++)
        {
          CjmNode *question = cjm_node_get_child (episode, CJM_EPISODE_QUESTIONS, j);
          CjmFinding *finding = cjm_finding_search_add (self, CJM_FINDING_UNANSWERED, question);

          take_score (finding, episode);
          cjm_finding_search_weigh (self, finding, LITTLE * measure_place (episode), cjm_episode_get_importance (episode));
        }
    }
}
