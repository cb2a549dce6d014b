/* cjm-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-links.h"

#include <glib/gi18n.h>

#include "cjm-place.h"

static void
add_children (GPtrArray *nodes,
              CjmNode   *parent,
              guint      member,
              CjmNode   *but)
{
  for (guint i = 0; i < cjm_node_get_n_children (parent, member); i++)
    {
      CjmNode *child = cjm_node_get_child (parent, member, i);

      if (child != but)
        g_ptr_array_add (nodes, g_object_ref (child));
    }
}

/* The episodes of a journey, or the problems in them */
static void
add_of_journey (GPtrArray *nodes,
                CjmNode   *journey,
                CjmKind    kind)
{
  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      if (kind == CJM_KIND_EPISODE)
        add_children (nodes, phase, CJM_PHASE_EPISODES, NULL);
      else
        for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
          add_children (nodes, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), CJM_EPISODE_PROBLEMS, NULL);
    }
}

/* An improvement belongs to the journey in which it stands; one that stands nowhere, to all. */
static void
add_for_improvement (GPtrArray   *nodes,
                     CjmDocument *document,
                     CjmNode     *improvement,
                     CjmKind      kind)
{
  CjmNode *episode = cjm_improvement_find_episode (improvement);
  CjmNode *root = cjm_document_get_root (document);

  if (episode != NULL)
    {
      add_of_journey (nodes, cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY), kind);
      return;
    }

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    add_of_journey (nodes, cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i), kind);
}

static void
add_counterparts (GPtrArray   *nodes,
                  CjmDocument *document,
                  CjmNode     *episode)
{
  CjmNode *journey = cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY);
  CjmNode *basis = journey != NULL ? cjm_document_find (document, cjm_node_get_text (journey, CJM_JOURNEY_BASIS)) : NULL;

  if (basis != NULL && cjm_node_get_kind (basis) == CJM_KIND_JOURNEY)
    add_of_journey (nodes, basis, CJM_KIND_EPISODE);
}

/**
 * cjm_links_list_candidates:
 * @member: (nullable): a member of references of @node
 *
 * Returns: (transfer full): the nodes that it may refer to, in the order of the document
 */
GPtrArray *
cjm_links_list_candidates (CjmDocument     *document,
                           CjmNode         *node,
                           const CjmMember *member)
{
  CjmNode *root = cjm_document_get_root (document);
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  if (member == NULL)
    add_children (nodes, root, CJM_DOCUMENT_IMPROVEMENTS, NULL);
  else if (member->target == CJM_KIND_PERSONA)
    add_children (nodes, root, CJM_DOCUMENT_PERSONAS, NULL);
  else if (member->target == CJM_KIND_JOURNEY)
    add_children (nodes, root, CJM_DOCUMENT_JOURNEYS, node);
  else if (member->target == CJM_KIND_OBJECTIVE)
    add_children (nodes, root, CJM_DOCUMENT_OBJECTIVES, NULL);
  else if (member->target == CJM_KIND_PHASE)
    add_children (nodes, cjm_node_get_ancestor (node, CJM_KIND_JOURNEY), CJM_JOURNEY_PHASES, NULL);
  else if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT)
    add_for_improvement (nodes, document, node, member->target);
  else
    add_counterparts (nodes, document, node);

  return nodes;
}

/**
 * cjm_links_list_linked:
 * @document: where the node is
 * @member: (nullable): a reference or a list of them
 *
 * Returns: (transfer full): the nodes that @node refers to; a reference to what is not there leads to none
 */
GPtrArray *
cjm_links_list_linked (CjmDocument     *document,
                       CjmNode         *node,
                       const CjmMember *member)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *linked = g_ptr_array_new_with_free_func (g_object_unref);

  if (member == NULL)
    {
      all = cjm_links_list_candidates (document, node, NULL);
      for (guint i = 0; i < all->len; i++)
        if (cjm_links_is_linked (node, NULL, g_ptr_array_index (all, i)))
          g_ptr_array_add (linked, g_object_ref (g_ptr_array_index (all, i)));
    }
  else
    {
      guint index = (guint) cjm_kind_find (cjm_node_get_kind (node), member->name);
      const char *one[] = { NULL, NULL };
      const char *const *ids = one;

      if (member->type == CJM_MEMBER_REFERENCES)
        ids = cjm_node_get_texts (node, index);
      else
        one[0] = cjm_node_get_text (node, index);

      for (; *ids != NULL; ids++)
        {
          CjmNode *target = cjm_document_find (document, *ids);

          if (target != NULL)
            g_ptr_array_add (linked, g_object_ref (target));
        }
    }

  return linked;
}

/**
 * cjm_links_is_linked:
 *
 * Returns: whether @node refers to @target, or for a %NULL member whether @target solves @node
 */
gboolean
cjm_links_is_linked (CjmNode         *node,
                     const CjmMember *member,
                     CjmNode         *target)
{
  guint index;

  if (member == NULL)
    return g_strv_contains (cjm_node_get_texts (target, CJM_IMPROVEMENT_SOLVES), cjm_node_get_id (node));

  index = (guint) cjm_kind_find (cjm_node_get_kind (node), member->name);
  if (member->type == CJM_MEMBER_REFERENCES)
    return g_strv_contains (cjm_node_get_texts (node, index), cjm_node_get_id (target));

  return g_strcmp0 (cjm_node_get_text (node, index), cjm_node_get_id (target)) == 0;
}

/* Puts an id at the end of a list of references, or takes it out. */
static void
change_list (CjmNode    *node,
             guint       member,
             const char *id,
             gboolean    linked)
{
  const char *const *ids = cjm_node_get_texts (node, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  for (; *ids != NULL; ids++)
    if (!g_str_equal (*ids, id))
      g_strv_builder_add (builder, *ids);
  if (linked)
    g_strv_builder_add (builder, id);

  changed = g_strv_builder_end (builder);
  cjm_node_set_texts (node, member, (const char *const *) changed);
}

/**
 * cjm_links_set_linked:
 * @member: (nullable): a reference or a list of them
 * @linked: whether it refers to that from now on
 *
 * Makes @node refer to @target or no longer do so, see cjm_links_is_linked(); within a transaction.
 */
void
cjm_links_set_linked (CjmNode         *node,
                      const CjmMember *member,
                      CjmNode         *target,
                      gboolean         linked)
{
  guint index;

  if (cjm_links_is_linked (node, member, target) == linked)
    return;

  if (member == NULL)
    {
      change_list (target, CJM_IMPROVEMENT_SOLVES, cjm_node_get_id (node), linked);
      return;
    }

  index = (guint) cjm_kind_find (cjm_node_get_kind (node), member->name);
  if (member->type == CJM_MEMBER_REFERENCES)
    change_list (node, index, cjm_node_get_id (target), linked);
  else
    cjm_node_set_text (node, index, linked ? cjm_node_get_id (target) : NULL);
}

/**
 * cjm_links_describe:
 * @target: a node that references lead to
 *
 * Returns: (transfer full): what a node is called, on one line
 */
char *
cjm_links_describe (CjmNode *target)
{
  const char *text = cjm_node_get_text (target, 1);
  char *line;

  if (text == NULL || *text == '\0')
    return g_strdup (C_("node", "Untitled"));

  line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  if (cjm_node_get_kind (target) == CJM_KIND_JOURNEY
      && cjm_node_get_choice (target, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
    {
      g_autofree char *bare = line;

      /* Translators: %s is the title of a journey */
      line = g_strdup_printf (_("%s (ideal)"), bare);
    }

  return line;
}
