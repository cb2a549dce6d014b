/* cjm-successor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-improvement.h"
#include "cjm-successor.h"

static gboolean
stays (CjmWorkspace *workspace,
       const char   *id,
       GPtrArray    *leaving)
{
  const CjmGroup *group = cjm_workspace_find (workspace, id, NULL);
  CjmNode *node = group != NULL ? group->node : NULL;

  if (node == NULL)
    return FALSE;
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT && cjm_improvement_find_episode (node) != NULL
      && !g_ptr_array_find (leaving, node, NULL))
    node = cjm_improvement_find_episode (node);
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_ptr_array_find (leaving, node, NULL))
      return FALSE;

  return TRUE;
}

/* The nearest in a list that stays: behind the card with the focus, else before it */
static const char *
find_successor_in (CjmWorkspace *workspace,
                   GPtrArray    *ids,
                   GPtrArray    *leaving)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (ids, cjm_workspace_get_focus (workspace), g_str_equal, &index))
    return NULL;

  for (guint i = index; i < ids->len; i++)
    if (stays (workspace, ids->pdata[i], leaving))
      return ids->pdata[i];
  for (guint i = index; i > 0; i--)
    if (stays (workspace, ids->pdata[i - 1], leaving))
      return ids->pdata[i - 1];

  return NULL;
}

/**
 * cjm_successor_find:
 * @workspace: where that is
 * @leaving: of CjmNode: what is about to go
 *
 * Finds who gets the focus when cards leave: a card of the same list if there is one, else of the same episode or lane.
 *
 * Returns: (transfer full) (nullable): the id of its card
 */
char *
cjm_successor_find (CjmWorkspace *workspace,
                    GPtrArray    *leaving)
{
  g_autoptr (GPtrArray) lane = cjm_scene_list_lane (cjm_workspace_get_scene (workspace), cjm_workspace_get_focus (workspace));
  g_autoptr (GPtrArray) column = cjm_scene_list_column (cjm_workspace_get_scene (workspace), cjm_workspace_get_focus (workspace));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const char *successor;

  if (cjm_workspace_get_focus (workspace) == NULL || stays (workspace, cjm_workspace_get_focus (workspace), leaving))
    return g_strdup (cjm_workspace_get_focus (workspace));

  for (guint i = 0; i < column->len; i++)
    if (g_ptr_array_find (lane, column->pdata[i], NULL))
      g_ptr_array_add (list, column->pdata[i]);

  successor = find_successor_in (workspace, list, leaving);
  if (successor == NULL)
    successor = find_successor_in (workspace, column, leaving);
  if (successor == NULL)
    successor = find_successor_in (workspace, lane, leaving);

  return g_strdup (successor);
}
