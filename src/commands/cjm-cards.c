/* cjm-cards.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-cards.h"

/**
 * cjm_cards_can_arrange:
 * @node: what a card shows
 * @id: of the card
 *
 * Returns: whether the card can be moved, copied and deleted
 */
gboolean
cjm_cards_can_arrange (CjmNode    *node,
                       const char *id)
{
  const char *name = cjm_node_get_info (node)->name;

  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_IMPROVEMENT:
      return g_str_has_prefix (id, name) && id[strlen (name)] == '-';
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * cjm_cards_list_arrangeable:
 * @ids: of cards of @document
 *
 * Returns: (transfer full): the nodes of those cards that can be arranged, without those that stand inside others of
 *   them, in the order of the document
 */
GPtrArray *
cjm_cards_list_arrangeable (CjmDocument *document,
                            GPtrArray   *ids)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      CjmNode *node = cjm_card_id_find (document, ids->pdata[i], NULL);

      if (node != NULL && cjm_cards_can_arrange (node, ids->pdata[i]))
        g_ptr_array_add (nodes, node);
    }

  return cjm_arrange_list_outermost (nodes);
}
