/* cjm-selected-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-card-id.h"
#include "cjm-cards.h"
#include "cjm-selected-cards.h"

/*
 * Focus and selection are two things: plain arrows and clicks move both, with Ctrl the selection stays, and Shift extends
 * it from its anchor in the order in which a lane is read.
 */

/**
 * cjm_group_can_arrange:
 *
 * Returns: whether a group is a card that can be moved, copied and deleted
 */
gboolean
cjm_group_can_arrange (const CjmGroup *group)
{
  return (group->flags & CJM_GROUP_CARD) != 0 && group->node != NULL && group->id != NULL
         && cjm_cards_can_arrange (group->node, group->id);
}

/**
 * cjm_selected_cards_list_ids:
 * @workspace: where that is
 *
 * Returns: (transfer full): the ids of the selected cards that show
 */
GPtrArray *
cjm_selected_cards_list_ids (CjmWorkspace *workspace)
{
  g_autoptr (GPtrArray) ids = cjm_selection_list (cjm_workspace_get_selection (workspace));
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    if (cjm_workspace_find (workspace, ids->pdata[i], NULL) != NULL)
      g_ptr_array_add (shown, g_strdup (ids->pdata[i]));

  return shown;
}

/**
 * cjm_selected_cards_list_nodes:
 * @workspace: where that is
 *
 * Returns: (transfer container): the nodes whose cards are selected, each once, in the order of the document
 */
GPtrArray *
cjm_selected_cards_list_nodes (CjmWorkspace *workspace)
{
  GPtrArray *nodes = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ids = cjm_selection_list (cjm_workspace_get_selection (workspace));

  for (guint i = 0; i < ids->len; i++)
    {
      const CjmGroup *group = cjm_workspace_find (workspace, ids->pdata[i], NULL);

      if (group != NULL && group->node != NULL && g_hash_table_add (seen, group->node))
        g_ptr_array_add (nodes, group->node);
    }
  g_ptr_array_sort (nodes, cjm_arrange_compare);

  return nodes;
}

/**
 * cjm_selected_cards_list_arrangeable:
 * @workspace: where that is
 *
 * Returns: (transfer full): the nodes of the selected cards that can be arranged, without those that stand inside
 *   others of them, in the order of the document
 */
GPtrArray *
cjm_selected_cards_list_arrangeable (CjmWorkspace *workspace)
{
  CjmDocument *document = cjm_workspace_get_document (workspace);
  g_autoptr (GPtrArray) ids = cjm_selected_cards_list_ids (workspace);

  return document != NULL ? cjm_cards_list_arrangeable (document, ids) : g_ptr_array_new ();
}

static void
add_id_once (GPtrArray *ids,
             CjmNode   *node)
{
  if (cjm_node_get_id (node) != NULL && !g_ptr_array_find_with_equal_func (ids, cjm_node_get_id (node), g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) cjm_node_get_id (node));
}

/**
 * cjm_selected_cards_make_content:
 * @workspace: where that is
 * @id: (nullable): of a card
 *
 * Returns: (transfer full) (nullable): that card, with all that are selected where it is one of them; %NULL for one
 *   that cannot go anywhere
 */
CjmDragContent *
cjm_selected_cards_make_content (CjmWorkspace *workspace,
                                 const char   *id)
{
  const CjmGroup *group = cjm_workspace_find (workspace, id, NULL);
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (group == NULL || !cjm_group_can_arrange (group))
    return NULL;

  if (cjm_selection_contains (cjm_workspace_get_selection (workspace), id))
    {
      nodes = cjm_selected_cards_list_arrangeable (workspace);
      for (guint i = 0; i < nodes->len; i++)
        add_id_once (ids, nodes->pdata[i]);
    }
  else
    add_id_once (ids, group->node);
  g_ptr_array_add (ids, NULL);

  return cjm_drag_content_new_for_cards (cjm_workspace_get_document (workspace), (const char *const *) ids->pdata, group->node);
}

/**
 * cjm_selected_cards_extend_to:
 * @workspace: where that is
 * @id: of a card
 *
 * Selects from the anchor to a card, in the order in which their lane is read. In another lane it only comes along.
 */
void
cjm_selected_cards_extend_to (CjmWorkspace *workspace,
                              const char   *id)
{
  CjmSelection *selection = cjm_workspace_get_selection (workspace);
  const char *anchor = cjm_selection_get_anchor (selection);
  g_autoptr (GPtrArray) lane = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *copy = g_strdup (id);
  guint from;
  guint to;

  cjm_opening_finish (cjm_workspace_get_opening (workspace));
  lane = cjm_scene_list_lane (cjm_workspace_get_scene (workspace), copy);
  if (!g_ptr_array_find_with_equal_func (lane, copy, g_str_equal, &to))
    return;

  if (anchor == NULL || cjm_selection_get_size (selection) == 0)
    {
      cjm_selection_select (selection, copy);
      return;
    }
  if (!g_ptr_array_find_with_equal_func (lane, anchor, g_str_equal, &from))
    {
      if (!cjm_selection_contains (selection, copy))
        cjm_selection_toggle (selection, copy);
      return;
    }

  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    g_ptr_array_add (ids, lane->pdata[i]);
  cjm_selection_replace (selection, ids, copy);
}

static void
collect_cb (const CjmGroup        *group,
            const graphene_rect_t *area,
            gpointer               user_data)
{
  if (cjm_group_can_arrange (group))
    g_ptr_array_add (user_data, group->id);
}

static gboolean
are_selected (CjmWorkspace *workspace,
              GPtrArray    *ids)
{
  for (guint i = 0; i < ids->len; i++)
    if (!cjm_selection_contains (cjm_workspace_get_selection (workspace), ids->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
select_everything (CjmWorkspace *workspace)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  cjm_scene_foreach (cjm_workspace_get_scene (workspace), NULL, collect_cb, ids);
  cjm_selection_replace (cjm_workspace_get_selection (workspace), ids, cjm_workspace_get_focus (workspace));
}

static void
select_lane (CjmWorkspace *workspace,
             gboolean      then_everything)
{
  g_autoptr (GPtrArray) lane = NULL;

  if (cjm_workspace_get_scene (workspace) == NULL)
    return;

  cjm_opening_finish (cjm_workspace_get_opening (workspace));
  lane = cjm_scene_list_lane (cjm_workspace_get_scene (workspace), cjm_workspace_get_focus (workspace));
  if (lane->len == 0 || (then_everything && are_selected (workspace, lane)))
    select_everything (workspace);
  else
    cjm_selection_replace (cjm_workspace_get_selection (workspace), lane, cjm_workspace_get_focus (workspace));
}

/**
 * cjm_selected_cards_add_all:
 * @workspace: where that is
 *
 * Selects the lane of the card with the focus; everything where that is selected already.
 */
void
cjm_selected_cards_add_all (CjmWorkspace *workspace)
{
  select_lane (workspace, TRUE);
}

/**
 * cjm_selected_cards_take_lane:
 * @workspace: where that is
 *
 * Selects the lane of the card with the focus.
 */
void
cjm_selected_cards_take_lane (CjmWorkspace *workspace)
{
  select_lane (workspace, FALSE);
}

/**
 * cjm_selected_cards_take_episode:
 * @workspace: where that is
 *
 * Selects the cards that stand in the episode of the card with the focus.
 */
void
cjm_selected_cards_take_episode (CjmWorkspace *workspace)
{
  g_autoptr (GPtrArray) column = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (cjm_workspace_get_scene (workspace) == NULL)
    return;

  column = cjm_scene_list_column (cjm_workspace_get_scene (workspace), cjm_workspace_get_focus (workspace));
  for (guint i = 0; i < column->len; i++)
    {
      const CjmGroup *group = cjm_workspace_find (workspace, column->pdata[i], NULL);

      if (cjm_group_can_arrange (group) && cjm_node_get_kind (group->node) != CJM_KIND_EPISODE)
        g_ptr_array_add (ids, column->pdata[i]);
    }
  if (ids->len > 0)
    cjm_selection_replace (cjm_workspace_get_selection (workspace), ids, NULL);
}

/**
 * cjm_selected_cards_find:
 * @workspace: where that is
 * @nodes: of CjmNode
 *
 * Returns: (transfer full): the ids of their cards, as far as they have any
 */
GPtrArray *
cjm_selected_cards_find (CjmWorkspace *workspace,
                         GPtrArray    *nodes)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *id = cjm_card_id_new (nodes->pdata[i], CJM_CARD_WHOLE);

      if (cjm_workspace_require (workspace, id, NULL) != NULL)
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }

  return ids;
}

/**
 * cjm_selected_cards_show:
 * @workspace: where that is
 * @nodes: of CjmNode that were put on the map
 *
 * Selects their cards, brings the first into view and gives it the focus.
 */
void
cjm_selected_cards_show (CjmWorkspace *workspace,
                         GPtrArray    *nodes)
{
  g_autoptr (GPtrArray) ids = cjm_selected_cards_find (workspace, nodes);

  if (ids->len == 0)
    return;

  cjm_workspace_focus (workspace, ids->pdata[0], TRUE);
  cjm_selection_replace (cjm_workspace_get_selection (workspace), ids, ids->pdata[0]);
}
