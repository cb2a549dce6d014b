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
is_superseded (CjmDocument *document,
               GPtrArray   *journeys,
               CjmNode     *journey)
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
cjm_journey_list_group (CjmDocument *document,
                        CjmNode     *journey)
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

      if (other == journey || (group != NULL && *group != '\0'
                               && g_strcmp0 (group, cjm_node_get_text (other, CJM_JOURNEY_GROUP)) == 0
                               && cjm_node_get_choice (other, CJM_JOURNEY_STATE) == state))
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
cjm_phases_list_episodes (GPtrArray *phases,
                          CjmNode   *journey)
{
  GPtrArray *episodes = g_ptr_array_new ();

  for (guint i = 0; i < phases->len; i++)
    {
      CjmNode *phase = g_ptr_array_index (phases, i);

      for (guint j = 0; cjm_node_get_parent (phase) == journey
                        && j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
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

/* Who travels a journey; journeys of nobody known are of somebody each */
static gconstpointer
get_traveller (CjmNode *journey)
{
  const char *persona = cjm_node_get_text (journey, CJM_JOURNEY_PERSONA);

  return persona != NULL ? persona : cjm_node_get_id (journey);
}

static gboolean
is_first_of_traveller (GPtrArray *journeys,
                       guint      index)
{
  gconstpointer traveller = get_traveller (g_ptr_array_index (journeys, index));

  for (guint i = 0; i < index; i++)
    if (g_str_equal (get_traveller (g_ptr_array_index (journeys, i)), traveller))
      return FALSE;

  return TRUE;
}

/**
 * cjm_journeys_count_people:
 * @journeys: of CjmNode
 *
 * Returns: how many people travel them: a persona with several journeys is one, and each journey without a persona is
 *   somebody else's
 */
guint
cjm_journeys_count_people (GPtrArray *journeys)
{
  guint n = 0;

  for (guint i = 0; i < journeys->len; i++)
    n += is_first_of_traveller (journeys, i);

  return n;
}

/* How one of those who decide stands to it, by how each of the traveller's journeys leaves it */
typedef struct
{
  gboolean involved;
  guint in_favour;
  guint against;
  guint undecided;
} CjmStance;

static void
add_to_stance (CjmStance *stance,
               GPtrArray *phases,
               CjmNode   *journey)
{
  g_autoptr (GPtrArray) episodes = cjm_phases_list_episodes (phases, journey);
  double score = get_last_score (episodes);

  stance->involved = stance->involved || episodes->len > 0;
  stance->in_favour += score > 0;
  stance->against += score < 0;
  stance->undecided += score == 0;
}

static void
count_stance (CjmDecision     *decision,
              const CjmStance *stance)
{
  if (!stance->involved)
    return;

  if (stance->in_favour + stance->against + stance->undecided == 0)
    decision->unknown++;
  else if (stance->against + stance->undecided == 0)
    decision->in_favour++;
  else if (stance->in_favour + stance->undecided == 0)
    decision->against++;
  else
    decision->undecided++;
}

/**
 * cjm_decision_count:
 * @phases: of CjmNode, those in which the decision falls, in the order of time; of several columns all of them
 * @journeys: of CjmNode, those who decide together
 * @decision: (out): how they stand to it, by the emotion with which each leaves the last of these phases in which it is
 *   known
 *
 * Counts people, as cjm_journeys_count_people() does. One whose journeys do not agree is undecided.
 */
void
cjm_decision_count (GPtrArray   *phases,
                    GPtrArray   *journeys,
                    CjmDecision *decision)
{
  *decision = (CjmDecision) { 0 };

  for (guint i = 0; i < journeys->len; i++)
    {
      gconstpointer traveller = get_traveller (g_ptr_array_index (journeys, i));
      CjmStance stance = { FALSE };

      if (!is_first_of_traveller (journeys, i))
        continue;
      for (guint j = i; j < journeys->len; j++)
        if (g_str_equal (get_traveller (g_ptr_array_index (journeys, j)), traveller))
          add_to_stance (&stance, phases, g_ptr_array_index (journeys, j));
      count_stance (decision, &stance);
    }
}
