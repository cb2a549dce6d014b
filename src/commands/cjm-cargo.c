/* cjm-cargo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-cargo.h"

G_DEFINE_BOXED_TYPE (CjmCargo, cjm_cargo, cjm_cargo_copy, cjm_cargo_free)

/**
 * cjm_cargo_new_for_cards:
 * @ids: of nodes of @document
 * @lead: the node whose card was taken hold of
 *
 * Returns: (transfer full): cards on their way. A note on its way becomes a question or a problem by where it lands.
 */
CjmCargo *
cjm_cargo_new_for_cards (CjmDocument *document, const char *const *ids, CjmNode *lead)
{
  CjmCargo *self = g_new0 (CjmCargo, 1);

  self->document = g_object_ref (document);
  self->ids = g_strdupv ((char **) ids);
  self->thing = (CjmThing) { .kind = cjm_node_get_kind (lead), .member = CJM_END };

  return self;
}

/**
 * cjm_cargo_new_for_thing:
 * @thing: what it is
 * @contact: a CjmContact; for a touchpoint only
 *
 * Returns: (transfer full): something that does not exist before it is placed
 */
CjmCargo *
cjm_cargo_new_for_thing (const CjmThing *thing, guint contact)
{
  CjmCargo *self = g_new0 (CjmCargo, 1);

  self->thing = *thing;
  self->contact = contact;

  return self;
}

/**
 * cjm_cargo_copy:
 *
 * Returns: (transfer full): the same once more
 */
CjmCargo *
cjm_cargo_copy (const CjmCargo *self)
{
  CjmCargo *copy = g_new (CjmCargo, 1);

  *copy = *self;
  copy->ids = g_strdupv (self->ids);
  if (copy->document != NULL)
    g_object_ref (copy->document);

  return copy;
}

/**
 * cjm_cargo_free:
 * @self: (transfer full): a cargo, not %NULL
 */
void
cjm_cargo_free (CjmCargo *self)
{
  g_clear_object (&self->document);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * cjm_cargo_list_nodes:
 *
 * Returns: (transfer full): the nodes whose cards these are, as far as they are still there; none for a new thing
 */
GPtrArray *
cjm_cargo_list_nodes (const CjmCargo *self)
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
