/* cjm-card-id.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-card-id.h"

#include <string.h>

/* Where an improvement shows once more, or a persona has a second journey, the id goes on with a point and another id. */

static const struct
{
  const char *word;    /* NULL: that of the node's kind */
  CjmKind kind;        /* of which nodes there is such a part */
} parts[] = {
  [CJM_CARD_WHOLE] = { NULL, CJM_N_KINDS },
  [CJM_CARD_SCENARIO] = { "scenario", CJM_KIND_EPISODE },
  [CJM_CARD_EMOTION] = { "emotion", CJM_KIND_EPISODE },
  [CJM_CARD_ACTION] = { "action", CJM_KIND_IMPROVEMENT },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == CJM_N_CARD_PARTS);

static gboolean
starts_with_word (const char *id,
                  const char *word)
{
  gsize length = strlen (word);

  return strncmp (id, word, length) == 0 && id[length] == '-';
}

/**
 * cjm_card_id_new:
 * @node: what a card shows
 * @part: which part of it
 *
 * Returns: (transfer full): the id of its card
 */
char *
cjm_card_id_new (CjmNode    *node,
                 CjmCardPart part)
{
  const char *word = parts[part].word != NULL ? parts[part].word : cjm_node_get_info (node)->name;

  return g_strconcat (word, "-", cjm_node_get_id (node), NULL);
}

/**
 * cjm_card_id_get_part:
 * @id: of a card
 *
 * Returns: which part of a node it shows; %CJM_CARD_WHOLE where it has no word of its own
 */
CjmCardPart
cjm_card_id_get_part (const char *id)
{
  for (guint i = 0; i < CJM_N_CARD_PARTS; i++)
    if (parts[i].word != NULL && starts_with_word (id, parts[i].word))
      return i;

  return CJM_CARD_WHOLE;
}

/* The node whose id stands at the end of a card's; where the card is one of several, before the last point */
static CjmNode *
find_node (CjmDocument *document,
           const char  *id)
{
  CjmNode *node = cjm_document_find (document, id);
  const char *point = strrchr (id, '.');
  g_autofree char *first = NULL;

  if (node != NULL || point == NULL)
    return node;

  first = g_strndup (id, point - id);

  return cjm_document_find (document, first);
}

/**
 * cjm_card_id_find:
 * @id: of a card
 * @part: (out) (optional): which part of the node it shows
 *
 * Returns: (nullable) (transfer none): the node that the card shows; %NULL where it is none of @document
 */
CjmNode *
cjm_card_id_find (CjmDocument *document,
                  const char  *id,
                  CjmCardPart *part)
{
  const char *dash = strchr (id, '-');
  CjmNode *node = dash != NULL ? find_node (document, dash + 1) : NULL;
  CjmCardPart found = cjm_card_id_get_part (id);

  if (node == NULL)
    return NULL;
  if (found == CJM_CARD_WHOLE ? !starts_with_word (id, cjm_node_get_info (node)->name)
                              : parts[found].kind != cjm_node_get_kind (node))
    return NULL;

  if (part != NULL)
    *part = found;

  return node;
}
