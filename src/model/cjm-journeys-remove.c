/* cjm-journeys-remove.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-journeys.h"

#include "cjm-arrange.h"

/*
 * Removing journeys, and what becomes of those that are based on them. A newer version answers from then on to what the
 * removed one answered to, or to nothing. An ideal journey is one of a current journey: the newer version of the removed
 * one, or else the older one; where neither is there, it goes along.
 */

static gboolean
is_among (GPtrArray *journeys,
          CjmNode   *journey)
{
  return g_ptr_array_find (journeys, journey, NULL);
}

static CjmNode *
find_newer (CjmNode   *journey,
            GPtrArray *gone)
{
  CjmNode *root = cjm_node_get_parent (journey);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (other, CJM_JOURNEY_STATE) == CJM_STATE_CURRENT && !is_among (gone, other)
          && cjm_journeys_get_basis (other) == journey)
        return other;
    }

  return NULL;
}

/* What a journey whose basis goes is based on from then on, or NULL. A file may lead in circles. */
static CjmNode *
find_next_basis (CjmNode   *follower,
                 GPtrArray *gone)
{
  CjmNode *basis = cjm_journeys_get_basis (follower);

  if (cjm_node_get_choice (follower, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL && find_newer (basis, gone) != NULL)
    return find_newer (basis, gone);

  for (guint i = 0; basis != NULL && is_among (gone, basis); i++)
    basis = i < gone->len ? cjm_journeys_get_basis (basis) : NULL;

  return basis != follower ? basis : NULL;
}

static gboolean
loses_basis (CjmNode   *journey,
             GPtrArray *gone)
{
  CjmNode *basis = cjm_journeys_get_basis (journey);

  return !is_among (gone, journey) && basis != NULL && is_among (gone, basis);
}

static CjmNode *
find_lost_ideal (CjmNode   *root,
                 GPtrArray *gone)
{
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL && loses_basis (journey, gone)
          && find_next_basis (journey, gone) == NULL)
        return journey;
    }

  return NULL;
}

/**
 * cjm_journeys_add_lost:
 * @gone: of CjmNode: journeys of a document that are about to be removed
 *
 * Adds the ideal journeys that go along, since there will be no current journey of which they are the ideal.
 */
void
cjm_journeys_add_lost (GPtrArray *gone)
{
  CjmNode *root = gone->len > 0 ? cjm_node_get_root (g_ptr_array_index (gone, 0)) : NULL;
  CjmNode *lost;

  while (root != NULL && (lost = find_lost_ideal (root, gone)) != NULL)
    g_ptr_array_add (gone, g_object_ref (lost));
}

typedef void (*EpisodeFunc) (CjmNode *episode,
                             gpointer user_data);

static void
for_each_episode (CjmNode    *journey,
                  EpisodeFunc func,
                  gpointer    user_data)
{
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        func (cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), user_data);
    }
}

typedef struct
{
  CjmNode *basis;         /* from now on; may be NULL */
  GHashTable *answers;    /* from the id of an episode to that of the one in the basis that answers to it */
  GPtrArray *gone;
} Follow;

static void
note_answer (CjmNode *episode,
             gpointer user_data)
{
  GHashTable *answers = user_data;
  const char *id = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);

  if (id != NULL)
    g_hash_table_insert (answers, (char *) id, (char *) cjm_node_get_id (episode));
}

/* The episode of the next basis that stands for one of a removed journey */
static const char *
follow_counterpart (Follow  *follow,
                    CjmNode *episode)
{
  CjmDocument *document = cjm_document_of (episode);
  const char *id = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);

  for (guint i = 0; i <= follow->gone->len && id != NULL; i++)
    {
      CjmNode *other = cjm_document_find (document, id);
      CjmNode *journey = other != NULL ? cjm_node_get_ancestor (other, CJM_KIND_JOURNEY) : NULL;

      if (journey == NULL || journey == follow->basis)
        return journey != NULL ? id : NULL;
      if (g_hash_table_contains (follow->answers, id))
        return g_hash_table_lookup (follow->answers, id);
      id = cjm_node_get_text (other, CJM_EPISODE_COUNTERPART);
    }

  return NULL;
}

static void
move_counterpart (CjmNode *episode,
                  gpointer user_data)
{
  cjm_node_set_text (episode, CJM_EPISODE_COUNTERPART, follow_counterpart (user_data, episode));
}

static void
move_basis (CjmNode   *follower,
            GPtrArray *gone)
{
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  Follow follow = { find_next_basis (follower, gone), answers, gone };

  if (follow.basis != NULL)
    for_each_episode (follow.basis, note_answer, answers);
  for_each_episode (follower, move_counterpart, &follow);
  cjm_node_set_text (follower, CJM_JOURNEY_BASIS, follow.basis != NULL ? cjm_node_get_id (follow.basis) : NULL);
}

/**
 * cjm_journeys_let_go:
 * @gone: of CjmNode: journeys that are about to be removed, with what cjm_journeys_add_lost() added
 *
 * Gives the journeys that are based on them another basis, or none. It has to be in a transaction.
 */
void
cjm_journeys_let_go (GPtrArray *gone)
{
  CjmNode *root = gone->len > 0 ? cjm_node_get_root (g_ptr_array_index (gone, 0)) : NULL;
  g_autoptr (GPtrArray) followers = g_ptr_array_new ();

  for (guint i = 0; root != NULL && i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      /* The ideal ones first: where they find the newer version, that still answers to the journey that goes. */
      if (loses_basis (journey, gone))
        g_ptr_array_insert (followers, cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL ? 0 : -1,
                            journey);
    }
  for (guint i = 0; i < followers->len; i++)
    move_basis (g_ptr_array_index (followers, i), gone);
}

/**
 * cjm_journeys_list_removed:
 * @journey: a journey of a document
 *
 * Returns: (transfer full): what cjm_journeys_remove() removes, of CjmNode: the journey, and behind it the ideal journeys
 *   that go along
 */
GPtrArray *
cjm_journeys_list_removed (CjmNode *journey)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (gone, g_object_ref (journey));
  cjm_journeys_add_lost (gone);

  return gone;
}

/**
 * cjm_journeys_remove:
 * @document: where the journey is
 * @label: what the step is called, translated
 *
 * Removes a journey, the ideal journeys that would be left without a current one, the improvements that stand in them
 * and solve no problem elsewhere, and all references to them. What is based on it takes over its basis.
 */
void
cjm_journeys_remove (CjmDocument *document,
                     CjmNode     *journey,
                     const char  *label)
{
  g_autoptr (GPtrArray) gone = cjm_journeys_list_removed (journey);

  cjm_document_begin (document, label);
  cjm_journeys_let_go (gone);
  cjm_arrange_remove (document, gone, label);
  cjm_document_commit (document);
}
