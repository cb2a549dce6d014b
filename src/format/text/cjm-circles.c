/* cjm-circles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-circles.h"

/*
 * Which journeys and episodes answer to themselves.
 *
 * A journey answers to its basis and an episode to its counterpart, each to one at most. So whoever follows them from a
 * node comes to an end, or goes round in a circle for ever. Every node is walked over once, however long the ways are:
 * a walk stops where it meets an earlier one, and finds a circle where it meets itself.
 */
typedef struct
{
  CjmDocument *document;
  GHashTable *walks;     /* from CjmNode to the number of the walk that passed it */
  GHashTable *circles;   /* the CjmNode that are in a circle */
  guint n_walks;
} Search;

/* NULL at the end of a way; a reference to another kind of thing leads nowhere. */
static CjmNode *
get_next (Search  *self,
          CjmNode *node)
{
  guint member = cjm_node_get_kind (node) == CJM_KIND_JOURNEY ? CJM_JOURNEY_BASIS : CJM_EPISODE_COUNTERPART;
  CjmNode *next = cjm_document_find (self->document, cjm_node_get_text (node, member));

  return next != NULL && cjm_node_get_kind (next) == cjm_node_get_kind (node) ? next : NULL;
}

static void
walk (Search  *self,
      CjmNode *start)
{
  gpointer number = GUINT_TO_POINTER (++self->n_walks);
  CjmNode *node = start;

  while (node != NULL && !g_hash_table_contains (self->walks, node))
    {
      g_hash_table_insert (self->walks, node, number);
      node = get_next (self, node);
    }
  if (node == NULL || g_hash_table_lookup (self->walks, node) != number)
    return;
  for (; g_hash_table_add (self->circles, node); node = get_next (self, node))
    ;
}

static void
walk_from_episodes (Search  *self,
                    CjmNode *phase)
{
  for (guint i = 0; i < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); i++)
    {
      CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);

      if (cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART) != NULL)
        walk (self, episode);
    }
}

/**
 * cjm_circles_find:
 * @document: what is looked through
 *
 * Returns: (transfer full): a set of the journeys and episodes that answer to themselves, at once or by way of others
 */
GHashTable *
cjm_circles_find (CjmDocument *document)
{
  CjmNode *root = cjm_document_get_root (document);
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  Search self = { document, walks, g_hash_table_new (NULL, NULL), 0 };

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_node_get_text (journey, CJM_JOURNEY_BASIS) != NULL)
        walk (&self, journey);
      for (guint j = 0; j < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); j++)
        walk_from_episodes (&self, cjm_node_get_child (journey, CJM_JOURNEY_PHASES, j));
    }
  return self.circles;
}
