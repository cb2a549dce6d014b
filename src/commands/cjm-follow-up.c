/* cjm-follow-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-follow-up.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-operation.h"

/**
 * cjm_follow_up_find_episode:
 * @about: (nullable): what was found
 *
 * Returns: (transfer none) (nullable): the episode that it is in or belongs to, of a phase the first; %NULL of a journey
 */
CjmNode *
cjm_follow_up_find_episode (CjmNode *about)
{
  if (about == NULL)
    return NULL;
  if (cjm_node_get_kind (about) == CJM_KIND_IMPROVEMENT)
    return cjm_improvement_find_episode (about);
  if (cjm_node_get_kind (about) == CJM_KIND_PHASE)
    return cjm_node_get_n_children (about, CJM_PHASE_EPISODES) > 0 ? cjm_node_get_child (about, CJM_PHASE_EPISODES, 0)
                                                                   : NULL;

  return cjm_node_get_ancestor (about, CJM_KIND_EPISODE);
}

/**
 * cjm_follow_up_add_problem:
 * @document: that in which it was found
 * @about: what was found
 * @text: what the problem is
 *
 * Writes a problem down, behind those of the episode that it was found in.
 *
 * Returns: (transfer none) (nullable): it; %NULL where there is no episode
 */
CjmNode *
cjm_follow_up_add_problem (CjmDocument *document,
                           CjmNode     *about,
                           const char  *text)
{
  const CjmPlace place = { .parent = cjm_follow_up_find_episode (about), .member = CJM_EPISODE_PROBLEMS,
                           .index = CJM_END };
  g_autoptr (CjmNode) problem = NULL;

  if (place.parent == NULL)
    return NULL;

  problem = cjm_operation_make_node (&place, text);
  cjm_document_end_merging (document);

  return cjm_arrange_add (document, problem, &place, cjm_operation_get_add_label (CJM_KIND_NOTE, place.member));
}

/**
 * cjm_follow_up_add_improvement:
 * @document: that in which it was found
 * @about: what was found; a problem is what the improvement solves
 * @title: what would be done
 *
 * Adds an improvement behind the others, for the episode that it was found in.
 *
 * Returns: (transfer none) (nullable): it; %NULL where there is no episode
 */
CjmNode *
cjm_follow_up_add_improvement (CjmDocument *document,
                               CjmNode     *about,
                               const char  *title)
{
  const CjmPlace place = { .parent = cjm_document_get_root (document), .member = CJM_DOCUMENT_IMPROVEMENTS,
                           .index = CJM_END, .episode = cjm_follow_up_find_episode (about) };
  g_autoptr (CjmNode) improvement = NULL;

  if (place.episode == NULL)
    return NULL;

  improvement = cjm_operation_make_node (&place, title);
  if (cjm_node_get_kind (about) == CJM_KIND_NOTE && cjm_node_get_parent_member (about) == CJM_EPISODE_PROBLEMS
      && cjm_node_get_id (about) != NULL)
    {
      const char *const solves[] = { cjm_node_get_id (about), NULL };

      cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, solves);
    }
  cjm_document_end_merging (document);

  return cjm_arrange_add (document, improvement, &place,
                          cjm_operation_get_add_label (CJM_KIND_IMPROVEMENT, place.member));
}

/**
 * cjm_follow_up_set_aside:
 * @document: that in which it was found
 * @journey: in which it was found
 * @key: what was found, as the analysis names it
 * @aside: whether it is out of the way from now on
 *
 * Sets something that was found aside, or brings it back. What is so already is no step.
 */
void
cjm_follow_up_set_aside (CjmDocument *document,
                         CjmNode     *journey,
                         const char  *key,
                         gboolean     aside)
{
  const char *const *keys = cjm_node_get_texts (journey, CJM_JOURNEY_DISMISSED);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) result = NULL;

  if ((keys != NULL && g_strv_contains (keys, key)) == !!aside)
    return;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!g_str_equal (keys[i], key))
      g_strv_builder_add (builder, keys[i]);
  if (aside)
    g_strv_builder_add (builder, key);
  result = g_strv_builder_end (builder);

  cjm_document_begin (document, aside ? _("Set finding aside") : _("Bring finding back"));
  cjm_node_set_texts (journey, CJM_JOURNEY_DISMISSED, (const char *const *) result);
  cjm_document_commit (document);
}
