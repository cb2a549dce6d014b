/* cjm-difference.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-difference.h"

#include <string.h>

#include "cjm-emotion.h"

struct _CjmDifference
{
  GHashTable *changed;   /* from an episode of the journey to CjmChanged */
  GArray *dropped;       /* of CjmDropped, in the order of the basis */
};

static CjmNode *
find_basis (CjmDocument *document, CjmNode *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_BASIS);
  CjmNode *basis = id != NULL ? cjm_document_find (document, id) : NULL;

  return basis != NULL && basis != journey && cjm_node_get_kind (basis) == CJM_KIND_JOURNEY ? basis : NULL;
}

static gboolean
is_same_touchpoint (CjmNode *a, CjmNode *b)
{
  return g_strcmp0 (cjm_node_get_text (a, CJM_TOUCHPOINT_TITLE), cjm_node_get_text (b, CJM_TOUCHPOINT_TITLE)) == 0 &&
         cjm_node_get_choice (a, CJM_TOUCHPOINT_CONTACT) == cjm_node_get_choice (b, CJM_TOUCHPOINT_CONTACT);
}

static gboolean
have_same_touchpoints (CjmNode *a, CjmNode *b)
{
  guint n = cjm_node_get_n_children (a, CJM_EPISODE_TOUCHPOINTS);
  g_autofree gboolean *taken = g_new0 (gboolean, n);

  if (cjm_node_get_n_children (b, CJM_EPISODE_TOUCHPOINTS) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      guint j = 0;

      while (j < n && (taken[j] || !is_same_touchpoint (cjm_node_get_child (a, CJM_EPISODE_TOUCHPOINTS, i),
                                                        cjm_node_get_child (b, CJM_EPISODE_TOUCHPOINTS, j))))
        j++;
      if (j == n)
        return FALSE;
      taken[j] = TRUE;
    }

  return TRUE;
}

static CjmChanged
compare (CjmNode *episode, CjmNode *counterpart)
{
  CjmChanged changed = CJM_CHANGED_NOTHING;

  if (counterpart == NULL)
    return CJM_CHANGED_NEW;
  if (g_strcmp0 (cjm_node_get_text (episode, CJM_EPISODE_TITLE),
                 cjm_node_get_text (counterpart, CJM_EPISODE_TITLE)) != 0)
    changed |= CJM_CHANGED_TITLE;
  if (!have_same_touchpoints (episode, counterpart))
    changed |= CJM_CHANGED_TOUCHPOINTS;

  return changed;
}

/* The nearest episode of the basis that something answers to, `step` away or farther; within the phase or in any */
static CjmNode *
find_answered (GPtrArray *others, GHashTable *answers, guint index, int step, gboolean in_phase)
{
  CjmNode *phase = cjm_node_get_parent (g_ptr_array_index (others, index));

  for (gint64 i = (gint64) index + step; i >= 0 && i < others->len; i += step)
    {
      CjmNode *other = g_ptr_array_index (others, i);
      CjmNode *answer = g_hash_table_lookup (answers, other);

      if (in_phase && cjm_node_get_parent (other) != phase)
        return NULL;
      if (answer != NULL)
        return answer;
    }

  return NULL;
}

/* Where a dropped episode was: behind what stood before it in its phase, else before what followed there, else the same
 * in the whole journey */
static void
add_dropped (CjmDifference *self, GPtrArray *others, GHashTable *answers, guint index)
{
  CjmDropped dropped = { .episode = g_ptr_array_index (others, index) };

  for (guint i = 0; i < 4 && dropped.beside == NULL; i++)
    {
      dropped.before = i % 2 == 1;
      dropped.beside = find_answered (others, answers, index, dropped.before ? 1 : -1, i < 2);
    }
  g_array_append_val (self->dropped, dropped);
}

/**
 * cjm_difference_new:
 *
 * Returns: (transfer full) (nullable): how @journey differs from its basis, until either changes; NULL where it has none,
 *   or where nothing tells which episodes answer to each other
 */
CjmDifference *
cjm_difference_new (CjmDocument *document, CjmNode *journey)
{
  CjmNode *basis = find_basis (document, journey);
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GHashTable) answers = g_hash_table_new (NULL, NULL);
  g_autoptr (CjmDifference) self = NULL;

  if (basis == NULL)
    return NULL;

  self = g_new0 (CjmDifference, 1);
  self->changed = g_hash_table_new (NULL, NULL);
  self->dropped = g_array_new (FALSE, FALSE, sizeof (CjmDropped));
  episodes = cjm_journey_get_episodes (journey);
  others = cjm_journey_get_episodes (basis);

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      const char *id = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);
      CjmNode *counterpart = id != NULL ? cjm_document_find (document, id) : NULL;

      if (counterpart != NULL && (cjm_node_get_kind (counterpart) != CJM_KIND_EPISODE ||
                                  cjm_node_get_ancestor (counterpart, CJM_KIND_JOURNEY) != basis))
        counterpart = NULL;
      if (counterpart != NULL && !g_hash_table_contains (answers, counterpart))
        g_hash_table_insert (answers, counterpart, episode);
      g_hash_table_insert (self->changed, episode, GUINT_TO_POINTER (compare (episode, counterpart)));
    }
  if (g_hash_table_size (answers) == 0)
    return NULL;

  for (guint i = 0; i < others->len; i++)
    if (!g_hash_table_contains (answers, g_ptr_array_index (others, i)))
      add_dropped (self, others, answers, i);

  return g_steal_pointer (&self);
}

void
cjm_difference_free (CjmDifference *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->changed);
  g_array_unref (self->dropped);
  g_free (self);
}

/**
 * cjm_difference_get_changed:
 * @self: (nullable): NULL for no difference
 * @episode: of the journey
 */
CjmChanged
cjm_difference_get_changed (const CjmDifference *self, CjmNode *episode)
{
  return self != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->changed, episode)) : CJM_CHANGED_NOTHING;
}

/* Of CjmDropped, in the order of the basis */
const GArray *
cjm_difference_get_dropped (const CjmDifference *self)
{
  return self->dropped;
}
