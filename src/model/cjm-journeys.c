/* cjm-journeys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-journeys.h"

#include <math.h>

#include "cjm-arrange.h"
#include "cjm-references.h"

static CjmNode *
find_of_kind (CjmNode    *journey,
              const char *id,
              CjmKind     kind)
{
  CjmDocument *document = cjm_document_of (journey);
  CjmNode *node = document != NULL ? cjm_document_find (document, id) : NULL;

  return node != NULL && cjm_node_get_kind (node) == kind ? node : NULL;
}

/**
 * cjm_journeys_get_persona:
 *
 * Returns: (nullable) (transfer none): whose journey it is
 */
CjmNode *
cjm_journeys_get_persona (CjmNode *journey)
{
  return find_of_kind (journey, cjm_node_get_text (journey, CJM_JOURNEY_PERSONA), CJM_KIND_PERSONA);
}

/**
 * cjm_journeys_get_basis:
 *
 * Returns: (nullable) (transfer none): an ideal's current journey, or a newer version's older one
 */
CjmNode *
cjm_journeys_get_basis (CjmNode *journey)
{
  CjmNode *basis = find_of_kind (journey, cjm_node_get_text (journey, CJM_JOURNEY_BASIS), CJM_KIND_JOURNEY);

  return basis != journey ? basis : NULL;
}

static CjmNode *
find_based_on (CjmNode *journey,
               CjmState state)
{
  CjmNode *root = cjm_node_get_parent (journey);

  for (guint i = 0; root != NULL && i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (other, CJM_JOURNEY_STATE) == state && cjm_journeys_get_basis (other) == journey)
        return other;
    }

  return NULL;
}

/**
 * cjm_journeys_find_ideal:
 *
 * Returns: (nullable) (transfer none): the first ideal journey of a current one
 */
CjmNode *
cjm_journeys_find_ideal (CjmNode *journey)
{
  return find_based_on (journey, CJM_STATE_IDEAL);
}

/**
 * cjm_journeys_find_newer:
 *
 * Returns: (nullable) (transfer none): the first newer version of a current journey
 */
CjmNode *
cjm_journeys_find_newer (CjmNode *journey)
{
  return cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL
         ? find_based_on (journey, CJM_STATE_CURRENT) : NULL;
}

/**
 * cjm_journeys_new_like:
 * @model: (nullable): a journey
 *
 * Returns: (transfer full): a journey of nobody in no document, with the phases of @model and its loop, and no episodes
 */
CjmNode *
cjm_journeys_new_like (CjmNode *model)
{
  CjmNode *journey = cjm_node_new (CJM_KIND_JOURNEY, NULL);
  const char *loop = model != NULL ? cjm_node_get_text (model, CJM_JOURNEY_LOOP) : NULL;

  cjm_node_set_text (journey, CJM_JOURNEY_TITLE, "");
  if (model == NULL)
    return journey;

  cjm_node_set_choice (journey, CJM_JOURNEY_KIND, cjm_node_get_choice (model, CJM_JOURNEY_KIND));
  for (guint i = 0; i < cjm_node_get_n_children (model, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (model, CJM_JOURNEY_PHASES, i);
      g_autoptr (CjmNode) copy = cjm_node_new (CJM_KIND_PHASE, NULL);

      cjm_node_set_text (copy, CJM_PHASE_TITLE, cjm_node_get_text (phase, CJM_PHASE_TITLE));
      cjm_node_set_choice (copy, CJM_PHASE_STAGE, cjm_node_get_choice (phase, CJM_PHASE_STAGE));
      cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, copy);
      if (g_strcmp0 (loop, cjm_node_get_id (phase)) == 0)
        cjm_node_set_text (journey, CJM_JOURNEY_LOOP, cjm_node_get_id (copy));
    }

  return journey;
}

static const char *
get_id (CjmNode *node)
{
  return node != NULL ? cjm_node_get_id (node) : NULL;
}

/* Behind the last journey of that persona, so that they stand together in the file too */
static guint
find_end (CjmDocument *document,
          CjmNode     *persona)
{
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i > 0; i--)
    if (cjm_journeys_get_persona (cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i - 1)) == persona)
      return i;

  return CJM_END;
}

static CjmNode *
insert (CjmDocument *document,
        CjmNode     *journey,
        guint        index)
{
  gboolean inserted = cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, index, journey);

  return inserted ? journey : NULL;
}

/**
 * cjm_journeys_add:
 * @journey: (transfer none): a journey in no document
 * @persona: (nullable): whose it is
 * @label: what the step is called, translated
 *
 * Returns: (nullable) (transfer none): @journey, behind the other ones of the persona
 */
CjmNode *
cjm_journeys_add (CjmDocument *document,
                  CjmNode     *journey,
                  CjmNode     *persona,
                  const char  *label)
{
  CjmNode *added;

  cjm_document_begin (document, label);
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, get_id (persona));
  added = insert (document, journey, find_end (document, persona));
  cjm_document_commit (document);

  return added;
}

/* A copy with new ids, in which references to parts of the journey lead to the copies of those */
static CjmNode *
copy_journey (CjmNode    *journey,
              GHashTable *ids)
{
  CjmNode *copy = cjm_node_copy (journey);

  cjm_references_pair (journey, copy, ids);
  cjm_references_rename (copy, ids);

  /* The keys of findings name the parts of the journey that they are about. */
  cjm_node_set_texts (copy, CJM_JOURNEY_DISMISSED, NULL);

  return copy;
}

typedef void (*EpisodeFunc) (CjmNode *original,
                             CjmNode *copy);

static void
for_each_episode (CjmNode    *journey,
                  CjmNode    *copy,
                  EpisodeFunc func)
{
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);
      CjmNode *copied = cjm_node_get_child (copy, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        func (cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), cjm_node_get_child (copied, CJM_PHASE_EPISODES, j));
    }
}

static void
set_counterpart (CjmNode *original,
                 CjmNode *copy)
{
  cjm_node_set_text (copy, CJM_EPISODE_COUNTERPART, cjm_node_get_id (original));
}

static void
clear_counterpart (CjmNode *original,
                   CjmNode *copy)
{
  cjm_node_set_text (copy, CJM_EPISODE_COUNTERPART, NULL);
}

static void
drop_children (CjmNode *node,
               guint    member)
{
  while (cjm_node_get_n_children (node, member) > 0)
    cjm_node_remove (cjm_node_get_child (node, member, 0));
}

/* What was measured stays with the version in which it was measured: scores go along as assumptions. */
static void
drop_measurements (CjmNode *original,
                   CjmNode *copy)
{
  cjm_node_set_flag (copy, CJM_EPISODE_EMOTION_MEASURED, FALSE);
  cjm_node_set_whole (copy, CJM_EPISODE_EMOTION_COUNT, CJM_WHOLE_ABSENT);
  cjm_node_set_number (copy, CJM_EPISODE_EMOTION_SPREAD, NAN);
  drop_children (copy, CJM_EPISODE_MEASURES);
  drop_children (copy, CJM_EPISODE_EVIDENCE);
  for (guint i = 0; i < cjm_node_get_n_children (copy, CJM_EPISODE_QUESTIONS); i++)
    drop_children (cjm_node_get_child (copy, CJM_EPISODE_QUESTIONS, i), CJM_NOTE_EVIDENCE);
  for (guint i = 0; i < cjm_node_get_n_children (copy, CJM_EPISODE_PROBLEMS); i++)
    drop_children (cjm_node_get_child (copy, CJM_EPISODE_PROBLEMS, i), CJM_NOTE_EVIDENCE);

  for (guint i = 0; i < cjm_node_get_n_children (copy, CJM_EPISODE_TOUCHPOINTS); i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (copy, CJM_EPISODE_TOUCHPOINTS, i);

      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, FALSE);
      cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_SATISFACTION_COUNT, CJM_WHOLE_ABSENT);
      cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SPREAD, NAN);
      drop_children (touchpoint, CJM_TOUCHPOINT_MEASURES);
      drop_children (touchpoint, CJM_TOUCHPOINT_EVIDENCE);
    }
}

/* In the ideal journey nobody leaves, and what was wrong is right. */
static void
drop_troubles (CjmNode *original,
               CjmNode *copy)
{
  cjm_node_set_number (copy, CJM_EPISODE_DROP_OFF, NAN);
  drop_children (copy, CJM_EPISODE_PROBLEMS);
}

/* An improvement that solves a problem solves its copies as well, so that the plan has it once. */
static void
link_improvements (CjmDocument *document,
                   GHashTable  *ids)
{
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      const char *const *solves = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) both = NULL;

      g_strv_builder_addv (builder, (const char **) solves);
      for (guint j = 0; solves[j] != NULL; j++)
        if (g_hash_table_contains (ids, solves[j]))
          g_strv_builder_add (builder, g_hash_table_lookup (ids, solves[j]));

      both = g_strv_builder_end (builder);
      if (!g_strv_equal ((const char *const *) both, solves))
        cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, (const char *const *) both);
    }
}

/**
 * cjm_journeys_duplicate:
 * @document: where the copy goes
 * @journey: of this document
 * @persona: (nullable): whose the copy is
 * @label: what the step is called, translated
 *
 * Copies a journey with all that is in it. The copy of a newer version for another persona answers to no older one;
 * the improvements of the journey solve the copied problems as well.
 *
 * Returns: (transfer none): the copy
 */
CjmNode *
cjm_journeys_duplicate (CjmDocument *document,
                        CjmNode     *journey,
                        CjmNode     *persona,
                        const char  *label)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CjmNode) copy = copy_journey (journey, ids);
  gboolean ideal = cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  CjmNode *added;

  if (!ideal && persona != cjm_journeys_get_persona (journey))
    {
      cjm_node_set_text (copy, CJM_JOURNEY_BASIS, NULL);
      for_each_episode (journey, copy, clear_counterpart);
    }

  cjm_document_begin (document, label);
  added = cjm_journeys_add (document, copy, persona, label);
  link_improvements (document, ids);
  cjm_document_commit (document);

  return added;
}

/**
 * cjm_journeys_make_ideal:
 * @document: where the journey is
 * @journey: a current journey
 * @day: (nullable): today, as in a file
 * @label: what the step is called, translated
 *
 * Copies a journey as its ideal one, right behind it: each episode answers to the one it was copied from. Measurements,
 * evidence, problems and drop-off stay with the current journey; scores are what to start from.
 *
 * Returns: (transfer none): the ideal journey
 */
CjmNode *
cjm_journeys_make_ideal (CjmDocument *document,
                         CjmNode     *journey,
                         const char  *day,
                         const char  *label)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CjmNode) copy = copy_journey (journey, ids);
  CjmNode *added;

  cjm_node_set_choice (copy, CJM_JOURNEY_STATE, CJM_STATE_IDEAL);
  cjm_node_set_text (copy, CJM_JOURNEY_BASIS, cjm_node_get_id (journey));
  cjm_node_set_text (copy, CJM_JOURNEY_DRAWN, day);
  for_each_episode (journey, copy, set_counterpart);
  for_each_episode (journey, copy, drop_measurements);
  for_each_episode (journey, copy, drop_troubles);

  cjm_document_begin (document, label);
  added = insert (document, copy, cjm_node_get_index (journey) + 1);
  cjm_document_commit (document);

  return added;
}

/**
 * cjm_journeys_make_newer:
 * @document: where the journey is
 * @journey: a current journey
 * @day: (nullable): today, as in a file
 * @label: what the step is called, translated
 *
 * Copies a journey as a newer version of it, right before it: each episode answers to the one it was copied from.
 * Measurements and evidence stay with the older version, and scores go along as assumptions until customers are asked
 * again. Improvements solve the problems of both.
 *
 * Returns: (transfer none): the newer version
 */
CjmNode *
cjm_journeys_make_newer (CjmDocument *document,
                         CjmNode     *journey,
                         const char  *day,
                         const char  *label)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CjmNode) copy = copy_journey (journey, ids);
  CjmNode *added;

  cjm_node_set_text (copy, CJM_JOURNEY_BASIS, cjm_node_get_id (journey));
  cjm_node_set_text (copy, CJM_JOURNEY_DRAWN, day);
  for_each_episode (journey, copy, set_counterpart);
  for_each_episode (journey, copy, drop_measurements);

  cjm_document_begin (document, label);
  added = insert (document, copy, cjm_node_get_index (journey));
  link_improvements (document, ids);
  cjm_document_commit (document);

  return added;
}

/**
 * cjm_journeys_move:
 * @document: where the journey is
 * @journey: what is moved
 * @persona: (nullable): whose it is from now on
 * @before: (nullable): the journey before which it comes to stand; %NULL for behind the last one of that persona
 * @label: what the step is called, translated
 *
 * Returns: whether anything changed
 */
gboolean
cjm_journeys_move (CjmDocument *document,
                   CjmNode     *journey,
                   CjmNode     *persona,
                   CjmNode     *before,
                   const char  *label)
{
  guint from = cjm_node_get_index (journey);
  guint to = before != NULL ? cjm_node_get_index (before) : find_end (document, persona);
  gboolean changed = FALSE;

  if (to == CJM_END)
    to = cjm_node_get_n_children (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS);
  if (from < to)
    to--;

  cjm_document_begin (document, label);
  if (persona != cjm_journeys_get_persona (journey))
    changed = cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, get_id (persona));
  if (from != to)
    changed = cjm_node_move (journey, cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, to) || changed;
  cjm_document_commit (document);

  return changed;
}

/* The journey of the same persona that stands next in the document; @by is 1 or -1 */
static CjmNode *
find_next (CjmNode *journey,
           int      by)
{
  CjmNode *root = cjm_node_get_parent (journey);
  CjmNode *persona = cjm_journeys_get_persona (journey);
  int n = (int) cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);

  for (int i = (int) cjm_node_get_index (journey) + by; i >= 0 && i < n; i += by)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, (guint) i);

      if (cjm_journeys_get_persona (other) == persona)
        return other;
    }

  return NULL;
}

/**
 * cjm_journeys_can_step:
 * @journey: of a document
 * @by: -1 for up, 1 for down
 *
 * Returns: whether cjm_journeys_step() has a place to go to
 */
gboolean
cjm_journeys_can_step (CjmNode *journey,
                       int      by)
{
  return cjm_node_get_parent (journey) != NULL && find_next (journey, by) != NULL;
}

/**
 * cjm_journeys_step:
 * @document: where the journey is
 * @by: -1 for up, 1 for down
 * @label: what the step is called, translated
 *
 * Moves a journey past the next one of the same persona.
 *
 * Returns: whether there is one
 */
gboolean
cjm_journeys_step (CjmDocument *document,
                   CjmNode     *journey,
                   int          by,
                   const char  *label)
{
  CjmNode *next = find_next (journey, by);

  if (next == NULL)
    return FALSE;

  cjm_document_begin (document, label);
  cjm_node_move (journey, cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, cjm_node_get_index (next));
  cjm_document_commit (document);

  return TRUE;
}
