/* cjm-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-operation.h"
#include "cjm-step.h"

/* How many of the nodes from `from` on stand in the same list */
static guint
get_run (GPtrArray *nodes,
         guint      from)
{
  CjmNode *first = g_ptr_array_index (nodes, from);
  guint end = from + 1;

  while (end < nodes->len && cjm_node_get_parent (nodes->pdata[end]) == cjm_node_get_parent (first)
         && cjm_node_get_parent_member (nodes->pdata[end]) == cjm_node_get_parent_member (first)
         && (cjm_node_get_kind (first) != CJM_KIND_IMPROVEMENT
             || cjm_improvement_find_episode (nodes->pdata[end]) == cjm_improvement_find_episode (first)))
    end++;

  return end - from;
}

/* Where a run of cards goes: as its foremost card would on its own */
static gboolean
find_step (GPtrArray *nodes,
           guint      from,
           guint      n,
           CjmStep    step,
           CjmPlace  *place)
{
  CjmNode *foremost = g_ptr_array_index (nodes, step == CJM_STEP_LEFT || step == CJM_STEP_UP ? from : from + n - 1);
  CjmNode *first = g_ptr_array_index (nodes, from);

  if (!cjm_place_by_step (foremost, step, place))
    return FALSE;

  /* To another list they go where the first of them would */
  if (place->parent != cjm_node_get_parent (foremost) && cjm_node_get_kind (first) != CJM_KIND_EPISODE)
    return cjm_place_by_step (first, step, place);

  return TRUE;
}

/**
 * cjm_step_is_possible:
 * @nodes: of CjmNode, in the order of the document, none inside another
 * @step: where to
 *
 * Returns: whether each of them has somewhere to go
 */
gboolean
cjm_step_is_possible (GPtrArray *nodes,
                      CjmStep    step)
{
  CjmPlace place;
  guint n;

  for (guint i = 0; i < nodes->len; i += n)
    {
      n = get_run (nodes, i);
      if (!find_step (nodes, i, n, step, &place))
        return FALSE;
    }

  return nodes->len > 0;
}

static void
move_run (CjmDocument *document,
          GPtrArray   *nodes,
          guint        from,
          guint        n,
          CjmStep      step)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new ();
  CjmPlace place;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (run, nodes->pdata[from + i]);
  if (find_step (nodes, from, n, step, &place))
    cjm_arrange_move (document, run, &place, NULL);
}

/**
 * cjm_step_move:
 * @nodes: of CjmNode of @document, in its order, none inside another
 *
 * Moves cards by one step, in one step of the history.
 *
 * Returns: whether they moved
 */
gboolean
cjm_step_move (CjmDocument *document,
               GPtrArray   *nodes,
               CjmStep      step)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean backwards = step == CJM_STEP_RIGHT || step == CJM_STEP_DOWN;

  if (!cjm_step_is_possible (nodes, step))
    return FALSE;

  for (guint i = 0; i < nodes->len; i += get_run (nodes, i))
    g_array_append_val (starts, i);

  cjm_document_begin (document, cjm_operation_get_label (CJM_OPERATION_MOVE, nodes));
  for (guint i = 0; i < starts->len; i++)
    {
      guint at = backwards ? starts->len - 1 - i : i;
      guint from = g_array_index (starts, guint, at);
      guint end = at + 1 < starts->len ? g_array_index (starts, guint, at + 1) : nodes->len;

      move_run (document, nodes, from, end - from, step);
    }
  cjm_document_commit (document);

  return TRUE;
}
