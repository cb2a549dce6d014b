/* cjm-counterpart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-counterpart.h"
#include "cjm-emotion.h"

static gboolean
is_ideal (CjmNode *journey)
{
  return cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
}

/**
 * cjm_journey_find_other:
 * @document: where the journey is
 *
 * Which curve is drawn over that of a journey: of a current one its ideal, of an ideal one the current one.
 *
 * Returns: (nullable) (transfer none): the other journey
 */
CjmNode *
cjm_journey_find_other (CjmDocument *document,
                        CjmNode     *journey)
{
  CjmNode *root = cjm_document_get_root (document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS);
  const char *id = cjm_node_get_id (journey);

  if (is_ideal (journey))
    {
      const char *basis = cjm_node_get_text (journey, CJM_JOURNEY_BASIS);
      CjmNode *found = basis != NULL ? cjm_document_find (document, basis) : NULL;

      return found != NULL && found != journey && cjm_node_get_kind (found) == CJM_KIND_JOURNEY ? found : NULL;
    }

  for (guint i = 0; i < n; i++)
    {
      CjmNode *other = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (other != journey && is_ideal (other)
          && g_strcmp0 (cjm_node_get_text (other, CJM_JOURNEY_BASIS), id) == 0)
        return other;
    }

  return NULL;
}

static guint
get_stage (CjmNode *episode)
{
  return cjm_node_get_choice (cjm_node_get_parent (episode), CJM_PHASE_STAGE);
}

/* Pairs that one of the two names in its member `counterpart` */
static void
match_named (GPtrArray  *episodes,
             GPtrArray  *others,
             GHashTable *matches,
             GHashTable *taken,
             gboolean    reverse)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *naming = reverse ? episodes : others;
  GPtrArray *named = reverse ? others : episodes;

  for (guint i = 0; i < named->len; i++)
    g_hash_table_insert (by_id, (char *) cjm_node_get_id (g_ptr_array_index (named, i)),
                         g_ptr_array_index (named, i));

  for (guint i = 0; i < naming->len; i++)
    {
      CjmNode *from = g_ptr_array_index (naming, i);
      const char *id = cjm_node_get_text (from, CJM_EPISODE_COUNTERPART);
      CjmNode *to = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;
      CjmNode *episode = reverse ? from : to;
      CjmNode *other = reverse ? to : from;

      if (to == NULL || g_hash_table_contains (matches, episode) || g_hash_table_contains (taken, other))
        continue;
      g_hash_table_insert (matches, episode, other);
      g_hash_table_add (taken, other);
    }
}

/* The rest by the stage of their phases: the first of a stage with the first of that stage, and so on */
static void
match_stages (GPtrArray  *episodes,
              GPtrArray  *others,
              GHashTable *matches,
              GHashTable *taken)
{
  guint next[CJM_STAGE_AMBASSADOR + 1] = { 0 };

  for (guint i = 0; i < episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (episodes, i);
      guint stage = get_stage (episode);

      if (stage == CJM_STAGE_UNKNOWN || g_hash_table_contains (matches, episode))
        continue;

      while (next[stage] < others->len
             && (get_stage (g_ptr_array_index (others, next[stage])) != stage
              || g_hash_table_contains (taken, g_ptr_array_index (others, next[stage]))))
        next[stage]++;
      if (next[stage] < others->len)
        g_hash_table_insert (matches, episode, g_ptr_array_index (others, next[stage]++));
    }
}

/**
 * cjm_journey_match_episodes:
 *
 * Which episodes of two journeys answer to each other: by `counterpart`, else by the stage of their phases.
 *
 * Returns: (transfer full): from episodes of @journey to those of @other, all borrowed
 */
GHashTable *
cjm_journey_match_episodes (CjmNode *journey,
                            CjmNode *other)
{
  GHashTable *matches = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (journey);
  g_autoptr (GPtrArray) others = cjm_journey_get_episodes (other);
  gboolean reverse = is_ideal (journey);

  match_named (episodes, others, matches, taken, reverse);
  match_stages (episodes, others, matches, taken);

  return matches;
}
