/* cjm-put.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-copy.h"
#include "cjm-operation.h"
#include "cjm-put.h"

/* The place for an episode in a phase of its own, where there was none */
static void
make_phase (CjmDocument *document,
            CjmPlace    *place)
{
  g_autoptr (CjmNode) phase = cjm_operation_make_node (place, NULL);

  cjm_arrange_add (document, phase, place, NULL);
  *place = (CjmPlace) { .parent = phase, .member = CJM_PHASE_EPISODES };
}

/* Whether moving them there would leave everything as it is */
static gboolean
stands_there (GPtrArray      *nodes,
              const CjmPlace *place)
{
  CjmNode *first = g_ptr_array_index (nodes, 0);
  guint index = cjm_node_get_index (first);

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);

      if (cjm_node_get_parent (node) != place->parent || cjm_node_get_parent_member (node) != place->member
          || cjm_node_get_index (node) != index + i)
        return FALSE;
      if (place->episode != NULL && cjm_improvement_find_episode (node) != place->episode)
        return FALSE;
    }

  if (place->index == CJM_END)
    return index + nodes->len == cjm_node_get_n_children (place->parent, place->member);

  return place->index >= index && place->index <= index + nodes->len;
}

static GPtrArray *
add_new (CjmDocument          *document,
         const CjmDragContent *content,
         CjmPlace             *place,
         gboolean              new_phase)
{
  g_autoptr (CjmNode) node = NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  cjm_document_begin (document, cjm_operation_get_add_label (content->type.kind, place->member));
  if (new_phase)
    make_phase (document, place);
  node = cjm_operation_make_node (place, NULL);
  if (content->type.kind == CJM_KIND_TOUCHPOINT && content->contact != 0)
    cjm_node_set_choice (node, CJM_TOUCHPOINT_CONTACT, content->contact);
  if (cjm_arrange_add (document, node, place, NULL) != NULL)
    g_ptr_array_add (nodes, node);
  cjm_document_commit (document);

  return g_steal_pointer (&nodes);
}

static GPtrArray *
move (CjmDocument *document,
      GPtrArray   *nodes,
      CjmPlace    *place,
      gboolean     new_phase)
{
  const char *label = cjm_operation_get_label (CJM_OPERATION_MOVE, nodes);
  guint n_moved;

  if (!new_phase && stands_there (nodes, place))
    return NULL;

  cjm_document_begin (document, label);
  if (new_phase)
    make_phase (document, place);
  n_moved = cjm_arrange_move (document, nodes, place, label);
  cjm_document_commit (document);

  return n_moved > 0 ? g_ptr_array_ref (nodes) : NULL;
}

static GPtrArray *
copy_to (CjmDocument *document,
         GPtrArray   *nodes,
         CjmPlace    *place,
         gboolean     new_phase)
{
  const char *label = cjm_operation_get_label (CJM_OPERATION_COPY, nodes);
  GPtrArray *copies;

  cjm_document_begin (document, label);
  if (new_phase)
    make_phase (document, place);
  copies = cjm_copy_nodes (document, nodes, place, label);
  cjm_document_commit (document);

  return copies;
}

/**
 * cjm_put_content:
 * @content: what to put there
 * @place: where
 * @new_phase: whether @place is one for a phase, which is to be made for the episode that lands
 * @copy: whether cards of this document stay where they were as well; those of another one do
 *
 * Puts something into a document, in one step.
 *
 * Returns: (transfer full): the nodes that stand there now; none where nothing was put there, or everything stood there
 */
GPtrArray *
cjm_put_content (CjmDocument          *document,
                 const CjmDragContent *content,
                 const CjmPlace       *place,
                 gboolean              new_phase,
                 gboolean              copy)
{
  g_autoptr (GPtrArray) nodes = cjm_drag_content_list_nodes (content);
  g_autoptr (GPtrArray) outermost = NULL;
  GPtrArray *put = NULL;
  CjmPlace own = *place;

  if (content->document == NULL)
    put = add_new (document, content, &own, new_phase);
  else if (nodes->len > 0)
    {
      outermost = cjm_arrange_list_outermost (nodes);
      put = content->document == document && !copy ? move (document, outermost, &own, new_phase)
                                                 : copy_to (document, outermost, &own, new_phase);
    }

  return put != NULL ? put : g_ptr_array_new ();
}
