/* cjm-drag-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-drag-content.h"

G_DEFINE_BOXED_TYPE (CjmDragContent, cjm_drag_content, cjm_drag_content_copy, cjm_drag_content_free)

/**
 * cjm_drag_content_new_for_cards:
 * @ids: of nodes of @document
 * @lead: the node whose card was taken hold of
 *
 * Returns: (transfer full): cards on their way. A note on its way becomes a question or a problem by where it lands.
 */
CjmDragContent *
cjm_drag_content_new_for_cards (CjmDocument       *document,
                                const char *const *ids,
                                CjmNode           *lead)
{
  CjmDragContent *self = g_new0 (CjmDragContent, 1);

  self->document = g_object_ref (document);
  self->ids = g_strdupv ((char **) ids);
  self->type = (CjmCardType) { .kind = cjm_node_get_kind (lead), .member = CJM_END };

  return self;
}

/**
 * cjm_drag_content_new_for_type:
 * @type: what it is
 * @contact: a CjmContact; for a touchpoint only
 *
 * Returns: (transfer full): something that does not exist before it is placed
 */
CjmDragContent *
cjm_drag_content_new_for_type (const CjmCardType *type,
                               guint              contact)
{
  CjmDragContent *self = g_new0 (CjmDragContent, 1);

  self->type = *type;
  self->contact = contact;

  return self;
}

/**
 * cjm_drag_content_copy:
 *
 * Returns: (transfer full): the same once more
 */
CjmDragContent *
cjm_drag_content_copy (const CjmDragContent *self)
{
  CjmDragContent *copy = g_new (CjmDragContent, 1);

  *copy = *self;
  copy->ids = g_strdupv (self->ids);
  if (copy->document != NULL)
    g_object_ref (copy->document);

  return copy;
}

/**
 * cjm_drag_content_free:
 * @self: (transfer full): a content, not %NULL
 */
void
cjm_drag_content_free (CjmDragContent *self)
{
  g_clear_object (&self->document);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * cjm_drag_content_list_nodes:
 *
 * Returns: (transfer full): the nodes whose cards these are, as far as they are still there; none for a new thing
 */
GPtrArray *
cjm_drag_content_list_nodes (const CjmDragContent *self)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    {
      CjmNode *node = cjm_document_find (self->document, self->ids[i]);

      if (node != NULL)
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}
