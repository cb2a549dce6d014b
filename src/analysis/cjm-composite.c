/* cjm-composite.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-composite.h"

#include <math.h>

#include "cjm-average.h"
#include "cjm-emotion.h"

/* Whether another journey of the list is a newer version of one */
static gboolean
is_superseded (CjmDocument *document, GPtrArray *journeys, CjmNode *journey)
{
  for (guint i = 0; i < journeys->len; i++)
    if (cjm_journey_find_older (document, g_ptr_array_index (journeys, i)) == journey)
      return TRUE;

  return FALSE;
}

/**
 * cjm_journey_list_group:
 * @journey: one of the group
 *
 * Returns: (transfer container): the journeys of its group in its own state, in their newest versions, in the order of the
 *   document; @journey itself always; it alone where it is in no group
 */
GPtrArray *
cjm_journey_list_group (CjmDocument *document, CjmNode *journey)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *journeys = g_ptr_array_new ();
  CjmNode *root = cjm_document_get_root (document);
  const char *group = cjm_node_get_text (journey, CJM_JOURNEY_GROUP);
  guint state = cjm_node_get_choice (journey, CJM_JOURNEY_STATE);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (other == journey || (group != NULL && *group != '\0' &&
                               g_strcmp0 (group, cjm_node_get_text (other, CJM_JOURNEY_GROUP)) == 0 &&
                               cjm_node_get_choice (other, CJM_JOURNEY_STATE) == state))
        g_ptr_array_add (all, other);
    }

  for (guint i = 0; i < all->len; i++)
    if (g_ptr_array_index (all, i) == journey || !is_superseded (document, all, g_ptr_array_index (all, i)))
      g_ptr_array_add (journeys, g_ptr_array_index (all, i));

  return journeys;
}

/**
 * cjm_phases_list_episodes:
 * @phases: of CjmNode, one column of cjm_journeys_merge_phases()
 *
 * Returns: (transfer container): the episodes of those that belong to one journey, in order
 */
GPtrArray *
cjm_phases_list_episodes (GPtrArray *phases, CjmNode *journey)
{
  GPtrArray *episodes = g_ptr_array_new ();

  for (guint i = 0; i < phases->len; i++)
    {
      CjmNode *phase = g_ptr_array_index (phases, i);

      for (guint j = 0; cjm_node_get_parent (phase) == journey &&
                        j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        g_ptr_array_add (episodes, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j));
    }

  return episodes;
}

/* The last score that is known of several episodes; NAN where none is */
static double
get_last_score (GPtrArray *episodes)
{
  for (guint i = episodes->len; i > 0; i--)
    {
      double score = cjm_emotion_get_score (g_ptr_array_index (episodes, i - 1), NULL);

      if (!isnan (score))
        return score;
    }

  return NAN;
}

/**
 * cjm_decision_count:
 * @phases: of CjmNode, those in which the decision falls
 * @journeys: of CjmNode, those who decide together
 * @decision: (out): how they stand to it, by the emotion with which each leaves these phases
 */
void
cjm_decision_count (GPtrArray *phases, GPtrArray *journeys, CjmDecision *decision)
{
  *decision = (CjmDecision) { 0 };

  for (guint i = 0; i < journeys->len; i++)
    {
      g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (phases, g_ptr_array_index (journeys, i));
      double score = get_last_score (episodes);

      if (episodes->len == 0)
        continue;
      if (isnan (score))
        decision->unknown++;
      else if (score > 0)
        decision->in_favour++;
      else if (score < 0)
        decision->against++;
      else
        decision->undecided++;
    }
}
