/* cjm-finding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-private.h"

#include <math.h>

#include "cjm-journeys.h"

/* What a touchpoint weighs where nobody said how important it is, and the most it can be; as in the mean of an episode */
#define USUAL_IMPORTANCE 3.0
#define MOST_IMPORTANCE 5.0

typedef struct
{
  const char *id;
  void (*add) (CjmFindingSearch *search);
  const char *formula;
  const char *source;
} Row;

#define CJM_FINDING_ROW(KIND, id, name, formula, source) { id, cjm_findings_add_##name, formula, source },
static const Row rows[] = { CJM_FINDINGS (CJM_FINDING_ROW) };
#undef CJM_FINDING_ROW

/**
 * cjm_finding_kind_get_id:
 *
 * Returns: the word that stands for a kind of finding in its keys and in JSON
 */
const char *
cjm_finding_kind_get_id (CjmFindingKind kind)
{
  return rows[kind].id;
}

/**
 * cjm_finding_kind_get_formula:
 * @kind: one of the table
 *
 * Returns: how its figure is computed, in a line for those who compute it again
 */
const char *
cjm_finding_kind_get_formula (CjmFindingKind kind)
{
  return rows[kind].formula;
}

/**
 * cjm_finding_kind_get_source:
 * @kind: one of the table
 *
 * Returns: who wrote that this is worth looking at, or how it is computed; empty where it follows from the method alone
 */
const char *
cjm_finding_kind_get_source (CjmFindingKind kind)
{
  return rows[kind].source;
}

/**
 * cjm_finding_free:
 * @self: (nullable) (transfer full): a finding
 */
void
cjm_finding_free (CjmFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->duration);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/**
 * cjm_finding_get_phase:
 *
 * Returns: (nullable) (transfer none): the phase of the first of its nodes that is in one
 */
CjmNode *
cjm_finding_get_phase (const CjmFinding *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CjmNode *phase = cjm_node_get_ancestor (g_ptr_array_index (self->nodes, i), CJM_KIND_PHASE);

      if (phase != NULL)
        return phase;
    }

  return NULL;
}

/**
 * cjm_finding_search_add:
 * @node: what it is about first
 *
 * Returns: (transfer none): a finding with nothing but that, which the search holds
 */
CjmFinding *
cjm_finding_search_add (CjmFindingSearch *self,
                        CjmFindingKind    kind,
                        CjmNode          *node)
{
  CjmFinding *finding = g_new0 (CjmFinding, 1);

  finding->kind = kind;
  finding->key = g_strdup_printf ("%s:%s", rows[kind].id, cjm_node_get_id (node));
  finding->nodes = g_ptr_array_new ();
  g_ptr_array_add (finding->nodes, node);
  finding->value = finding->beside = NAN;
  finding->n = -1;
  finding->interval = (CjmInterval) { NAN, NAN, NAN };
  g_ptr_array_add (self->found, finding);

  return finding;
}

/**
 * cjm_finding_search_weigh:
 * @size: of the figure, from 0 to the largest that it can be, 1
 * @importance: of the place to the customer, 0…1
 *
 * Says how much a finding weighs: size × importance × share of customers.
 */
void
cjm_finding_search_weigh (CjmFindingSearch *self,
                          CjmFinding       *finding,
                          double            size,
                          double            importance)
{
  finding->weight = CLAMP (size, 0, 1) * CLAMP (importance, 0, 1) * self->share;
}

/**
 * cjm_finding_rest_on_episode:
 * @self: (inout): whose figure is the score of an episode, or rests on nothing else
 * @episode: that one
 *
 * Says what the score of an episode rests on: whether it is measured, of how many answers, with the interval of their mean.
 */
void
cjm_finding_rest_on_episode (CjmFinding *self,
                             CjmNode    *episode)
{
  CjmAnswers answers;

  cjm_episode_get_answers (episode, &answers);
  cjm_emotion_get_score (episode, &self->source);
  self->n = answers.count;
  cjm_interval_of_mean (&answers, &self->interval);
}

/**
 * cjm_touchpoint_get_importance:
 *
 * Returns: 0…1: its importance to the customer of 5, with 3 where that is absent; a moment of truth is as important as can
 *   be
 */
double
cjm_touchpoint_get_importance (CjmNode *touchpoint)
{
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);

  if (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH))
    return 1;

  return (importance == CJM_WHOLE_ABSENT ? USUAL_IMPORTANCE : (double) importance) / MOST_IMPORTANCE;
}

/**
 * cjm_episode_get_importance:
 *
 * Returns: 0…1: that of its most important touchpoint; that of a usual one where it has none
 */
double
cjm_episode_get_importance (CjmNode *episode)
{
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);
  double most = n > 0 ? 0 : USUAL_IMPORTANCE / MOST_IMPORTANCE;

  for (guint i = 0; i < n; i++)
    most = MAX (most, cjm_touchpoint_get_importance (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i)));

  return most;
}

/**
 * cjm_finding_search_is_improved:
 *
 * Returns: whether an improvement that is not dropped stands under an episode
 */
gboolean
cjm_finding_search_is_improved (const CjmFindingSearch *self,
                                CjmNode                *episode)
{
  const GPtrArray *improvements = cjm_improvement_index_find (self->improvements, episode);

  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    if (cjm_node_get_choice (g_ptr_array_index (improvements, i), CJM_IMPROVEMENT_STATUS) != CJM_STATUS_DROPPED)
      return TRUE;

  return FALSE;
}

static int
compare_weights_cb (gconstpointer a,
                    gconstpointer b)
{
  const CjmFinding *first = *(CjmFinding *const *) a;
  const CjmFinding *second = *(CjmFinding *const *) b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return (int) first->kind - (int) second->kind;
}

static int
compare_phases_cb (gconstpointer a,
                   gconstpointer b)
{
  CjmNode *first = cjm_finding_get_phase (*(CjmFinding *const *) a);
  CjmNode *second = cjm_finding_get_phase (*(CjmFinding *const *) b);

  /* What is of the whole journey stands behind its phases. */
  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);

  return (int) cjm_node_get_index (first) - (int) cjm_node_get_index (second);
}

/**
 * cjm_findings_order_by_phase:
 * @findings: (inout) (element-type CjmFinding): of one journey
 *
 * Orders findings by the phase that they are about; those of one phase stay in their order, those of none come last.
 */
void
cjm_findings_order_by_phase (GPtrArray *findings)
{
  g_ptr_array_sort (findings, compare_phases_cb);
}

static void
read_scores (CjmFindingSearch *self)
{
  self->scores = g_new (double, MAX (self->episodes->len, 1));
  self->sources = g_new (CjmScoreSource, MAX (self->episodes->len, 1));
  for (guint i = 0; i < self->episodes->len; i++)
    self->scores[i] = cjm_emotion_get_score (g_ptr_array_index (self->episodes, i), &self->sources[i]);
}

static double
get_share (CjmNode *journey)
{
  CjmNode *persona = cjm_journeys_get_persona (journey);
  double share = persona != NULL ? cjm_node_get_number (persona, CJM_PERSONA_SHARE) : NAN;

  return isnan (share) ? 1 : share;
}

/**
 * cjm_findings_list:
 * @document: where the journey is
 * @journey: of that document
 *
 * Looks for everything that the table of findings knows. Reads the journey once and the journeys that it is compared with;
 * it changes nothing.
 *
 * Returns: (transfer full) (element-type CjmFinding): what was found, the weightiest first, those that are set aside among
 *   them; valid until the document changes
 */
GPtrArray *
cjm_findings_list (CjmDocument *document,
                   CjmNode     *journey)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  g_autoptr (CjmImprovementIndex) improvements = cjm_improvement_index_new (document);
  const char *const *dismissed = cjm_node_get_texts (journey, CJM_JOURNEY_DISMISSED);
  CjmFindingSearch search = { .document = document, .journey = journey, .episodes = episodes,
                              .improvements = improvements, .share = get_share (journey) };

  search.found = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_finding_free);
  read_scores (&search);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i].add (&search);
  for (guint i = 0; dismissed != NULL && i < search.found->len; i++)
    {
      CjmFinding *finding = g_ptr_array_index (search.found, i);

      finding->dismissed = g_strv_contains (dismissed, finding->key);
    }
  g_ptr_array_sort (search.found, compare_weights_cb);
  g_free (search.scores);
  g_free (search.sources);

  return search.found;
}
