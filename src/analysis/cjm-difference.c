/* cjm-difference.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-difference.h"

#include <math.h>
#include <string.h>

#include "cjm-emotion.h"
#include "cjm-phase-match.h"

/* What a score differs by at the least where a customer notices it */
#define LEAST_RISE 1

struct _CjmDifference
{
  GHashTable *changes;   /* from an episode of the journey to CjmChange */
  GArray *dropped;       /* of CjmDropped, in the order of the basis */
};

static CjmNode *
find_basis (CjmDocument *document,
            CjmNode     *journey)
{
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_BASIS);
  CjmNode *basis = id != NULL ? cjm_document_find (document, id) : NULL;

  return basis != NULL && basis != journey && cjm_node_get_kind (basis) == CJM_KIND_JOURNEY ? basis : NULL;
}

static gboolean
is_same_title (CjmNode *a,
               CjmNode *b)
{
  g_autofree char *one = cjm_title_fold (cjm_node_get_text (a, CJM_EPISODE_TITLE));
  g_autofree char *other = cjm_title_fold (cjm_node_get_text (b, CJM_EPISODE_TITLE));

  return strcmp (one, other) == 0;
}

/* Counts the touchpoints of an episode by title and contact, `by` each */
static void
count_touchpoints (GHashTable *counts,
                   CjmNode    *episode,
                   int         by)
{
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i);
      g_autofree char *title = cjm_title_fold (cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_TITLE));
      char *key = g_strdup_printf ("%u %s", cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_CONTACT), title);
      int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, key));

      g_hash_table_replace (counts, key, GINT_TO_POINTER (count + by));
    }
}

static void
compare_touchpoints (CjmChange *change,
                     CjmNode   *episode)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer count;

  count_touchpoints (counts, episode, 1);
  count_touchpoints (counts, change->counterpart, -1);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    {
      change->n_new += MAX (GPOINTER_TO_INT (count), 0);
      change->n_gone += MAX (-GPOINTER_TO_INT (count), 0);
    }
}

/* How much better an episode feels, in tenths as it is written */
static double
compare_scores (CjmNode *episode,
                CjmNode *counterpart)
{
  double rise = round (10 * (cjm_emotion_get_score (episode, NULL) - cjm_emotion_get_score (counterpart, NULL))) / 10;

  return fabs (rise) >= LEAST_RISE ? rise : 0;
}

static void
compare (CjmChange *change,
         CjmNode   *episode)
{
  *change = (CjmChange) { .counterpart = change->counterpart };
  if (change->counterpart == NULL)
    return;

  change->title = !is_same_title (episode, change->counterpart);
  change->duration = g_strcmp0 (cjm_node_get_text (episode, CJM_EPISODE_DURATION),
                                cjm_node_get_text (change->counterpart, CJM_EPISODE_DURATION)) != 0;
  change->rise = compare_scores (episode, change->counterpart);
  compare_touchpoints (change, episode);
}

/* The nearest episode of the basis that something answers to, `step` away or farther; within the phase or in any */
static CjmNode *
find_answered (GPtrArray  *others,
               GHashTable *answers,
               guint       index,
               int         step,
               gboolean    in_phase)
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
add_dropped (CjmDifference *self,
             GPtrArray     *others,
             GHashTable    *answers,
             guint          index)
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
 * @document: where the journey is
 * @journey: an ideal or a newer one
 *
 * Returns: (transfer full) (nullable): how @journey differs from its basis, until either changes; NULL where it has none,
 *   or where nothing tells which episodes answer to each other
 */
CjmDifference *
cjm_difference_new (CjmDocument *document,
                    CjmNode     *journey)
{
  CjmNode *basis = find_basis (document, journey);
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GHashTable) answers = g_hash_table_new (NULL, NULL);
  g_autoptr (CjmDifference) self = NULL;

  if (basis == NULL)
    return NULL;

  self = g_new0 (CjmDifference, 1);
  self->changes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->dropped = g_array_new (FALSE, FALSE, sizeof (CjmDropped));
  episodes = cjm_journey_get_episodes (journey);
  others = cjm_journey_get_episodes (basis);

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      const char *id = cjm_node_get_text (episode, CJM_EPISODE_COUNTERPART);
      CjmNode *counterpart = id != NULL ? cjm_document_find (document, id) : NULL;
      CjmChange *change = g_new0 (CjmChange, 1);

      if (counterpart != NULL && (cjm_node_get_kind (counterpart) != CJM_KIND_EPISODE
                                  || cjm_node_get_ancestor (counterpart, CJM_KIND_JOURNEY) != basis))
        counterpart = NULL;
      if (counterpart != NULL && !g_hash_table_contains (answers, counterpart))
        g_hash_table_insert (answers, counterpart, episode);
      change->counterpart = counterpart;
      compare (change, episode);
      g_hash_table_insert (self->changes, episode, change);
    }
  if (g_hash_table_size (answers) == 0)
    return NULL;

  for (guint i = 0; i < others->len; i++)
    if (!g_hash_table_contains (answers, g_ptr_array_index (others, i)))
      add_dropped (self, others, answers, i);

  return g_steal_pointer (&self);
}

/**
 * cjm_difference_free:
 * @self: (nullable) (transfer full): a difference
 */
void
cjm_difference_free (CjmDifference *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->changes);
  g_array_unref (self->dropped);
  g_free (self);
}

/**
 * cjm_difference_find_change:
 * @self: (nullable): NULL for no difference
 * @episode: of the journey
 *
 * Returns: (nullable): how it differs, until it is compared anew; NULL where a customer would notice nothing
 */
const CjmChange *
cjm_difference_find_change (const CjmDifference *self,
                            CjmNode             *episode)
{
  const CjmChange *change = self != NULL ? g_hash_table_lookup (self->changes, episode) : NULL;

  if (change == NULL || (change->counterpart != NULL && !change->title && !change->duration && change->n_new == 0
                         && change->n_gone == 0 && change->rise == 0))
    return NULL;

  return change;
}

/**
 * cjm_difference_follow:
 * @episode: one in which something changed, but for what it answers to
 *
 * Compares an episode anew with the one that it answers to.
 *
 * Returns: whether it is one of the journey's that was compared before
 */
gboolean
cjm_difference_follow (CjmDifference *self,
                       CjmNode       *episode)
{
  CjmChange *change = g_hash_table_lookup (self->changes, episode);

  if (change == NULL)
    return FALSE;

  compare (change, episode);

  return TRUE;
}

/**
 * cjm_difference_get_dropped:
 *
 * Returns: (transfer none) (element-type CjmDropped): the episodes of the basis that nothing answers to, in the order
 *   of the basis; valid as long as @self is
 */
const GArray *
cjm_difference_get_dropped (const CjmDifference *self)
{
  return self->dropped;
}
