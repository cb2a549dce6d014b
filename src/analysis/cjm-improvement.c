/* cjm-improvement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-improvement.h"

#include <math.h>

#include "cjm-emotion.h"

/* Impact and effort go from 0 to 10; from their middle on they are high. */
#define HIGH 5

struct _CjmImprovementIndex
{
  GHashTable *by_episode; /* CjmNode (owned) → GPtrArray of CjmNode (owned) */
};

/**
 * cjm_quadrant_of:
 * @impact: 0 to 10; NAN where it is unknown
 * @effort: the same
 *
 * Returns: the quadrant of the action priority matrix in which what has these is; unknown where either is
 */
CjmQuadrant
cjm_quadrant_of (double impact,
                 double effort)
{
  if (isnan (impact) || isnan (effort))
    return CJM_QUADRANT_UNKNOWN;
  if (impact >= HIGH)
    return effort >= HIGH ? CJM_QUADRANT_BIG_PROJECT : CJM_QUADRANT_QUICK_WIN;
  return effort >= HIGH ? CJM_QUADRANT_THANKLESS_TASK : CJM_QUADRANT_FILL_IN;
}

/**
 * cjm_improvement_get_quadrant:
 * @improvement: a node of kind improvement
 *
 * Places an improvement in the action priority matrix.
 *
 * Returns: its quadrant; unknown where its impact or its effort is
 */
CjmQuadrant
cjm_improvement_get_quadrant (CjmNode *improvement)
{
  return cjm_quadrant_of (cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT),
                          cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT));
}

/**
 * cjm_improvement_is_open:
 * @improvement: a node of kind improvement
 *
 * Returns: whether it is still to be done: neither done nor dropped
 */
gboolean
cjm_improvement_is_open (CjmNode *improvement)
{
  guint status = cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS);

  return status != CJM_STATUS_DONE && status != CJM_STATUS_DROPPED;
}

static CjmNode *
find_episode_of_problem (CjmDocument *document,
                         const char  *id)
{
  CjmNode *note = cjm_document_find (document, id);
  CjmNode *parent = note != NULL ? cjm_node_get_parent (note) : NULL;

  if (parent == NULL || cjm_node_get_kind (parent) != CJM_KIND_EPISODE
      || cjm_node_get_parent_member (note) != CJM_EPISODE_PROBLEMS)
    return NULL;
  return parent;
}

/**
 * cjm_improvement_list_episodes:
 * @document: where the improvement is
 * @improvement: a node of kind improvement
 *
 * Where an improvement stands: at its own episode; where it has none, or one that is not in the document, at the episodes
 * of the problems it solves.
 *
 * Returns: (transfer container): the episodes, each once, borrowed; empty where it stands nowhere
 */
GPtrArray *
cjm_improvement_list_episodes (CjmDocument *document,
                               CjmNode     *improvement)
{
  GPtrArray *episodes = g_ptr_array_new ();
  const char *id = cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE);
  const char *const *problems = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES);
  CjmNode *episode = id != NULL ? cjm_document_find (document, id) : NULL;

  if (episode != NULL && cjm_node_get_kind (episode) == CJM_KIND_EPISODE)
    {
      g_ptr_array_add (episodes, episode);
      return episodes;
    }

  for (guint i = 0; problems != NULL && problems[i] != NULL; i++)
    {
      episode = find_episode_of_problem (document, problems[i]);
      if (episode != NULL && !g_ptr_array_find (episodes, episode, NULL))
        g_ptr_array_add (episodes, episode);
    }

  return episodes;
}

/**
 * cjm_episode_get_improvements:
 * @episode: a node of kind episode
 *
 * The improvements that stand under an episode, in the document's order: those that name it, and those that name no
 * episode but solve one of its problems. Reads every improvement of the document; see #CjmImprovementIndex.
 *
 * Returns: (transfer container): the improvements, borrowed; none where the episode is in no document
 */
GPtrArray *
cjm_episode_get_improvements (CjmNode *episode)
{
  GPtrArray *found = g_ptr_array_new ();
  CjmDocument *document = cjm_document_of (episode);
  CjmNode *root;
  guint n;

  if (document == NULL)
    return found;

  root = cjm_document_get_root (document);
  n = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);
  for (guint i = 0; i < n; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      g_autoptr (GPtrArray) episodes = cjm_improvement_list_episodes (document, improvement);

      if (g_ptr_array_find (episodes, episode, NULL))
        g_ptr_array_add (found, improvement);
    }

  return found;
}

static void
add_to_index (CjmImprovementIndex *self,
              CjmNode             *episode,
              CjmNode             *improvement)
{
  GPtrArray *list = g_hash_table_lookup (self->by_episode, episode);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->by_episode, g_object_ref (episode), list);
    }
  g_ptr_array_add (list, g_object_ref (improvement));
}

/**
 * cjm_improvement_index_new:
 * @document: a document
 *
 * Reads every improvement once. The index shows the document as it is now, and does not follow its changes.
 *
 * Returns: (transfer full): the index
 */
CjmImprovementIndex *
cjm_improvement_index_new (CjmDocument *document)
{
  CjmImprovementIndex *self = g_new0 (CjmImprovementIndex, 1);
  CjmNode *root = cjm_document_get_root (document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);

  self->by_episode = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);
      g_autoptr (GPtrArray) episodes = cjm_improvement_list_episodes (document, improvement);

      for (guint j = 0; j < episodes->len; j++)
        add_to_index (self, g_ptr_array_index (episodes, j), improvement);
    }

  return self;
}

/**
 * cjm_improvement_index_free:
 * @self: (transfer full): an index, not %NULL
 */
void
cjm_improvement_index_free (CjmImprovementIndex *self)
{
  g_hash_table_unref (self->by_episode);
  g_free (self);
}

/**
 * cjm_improvement_index_find:
 * @self: an index
 * @episode: a node of kind episode
 *
 * Returns: (nullable): the same improvements as cjm_episode_get_improvements(), owned by the index; %NULL where there
 *   are none
 */
const GPtrArray *
cjm_improvement_index_find (CjmImprovementIndex *self,
                            CjmNode             *episode)
{
  return g_hash_table_lookup (self->by_episode, episode);
}
