/* cjm-removal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-arrange.h"
#include "cjm-cards.h"
#include "cjm-operation.h"
#include "cjm-removal.h"

static gboolean
goes_along (CjmNode    *node,
            GHashTable *leaving)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_hash_table_contains (leaving, node))
      return TRUE;

  return FALSE;
}

static void
add_part (CjmRemoval *self,
          CjmNode    *node,
          CjmCardPart part)
{
  switch (part)
    {
    case CJM_CARD_SCENARIO:
      g_ptr_array_add (self->scenarios, node);
      break;
    case CJM_CARD_EMOTION:
      if (!isnan (cjm_node_get_number (node, CJM_EPISODE_EMOTION_SCORE)))
        g_ptr_array_add (self->points, node);
      break;
    case CJM_CARD_WHOLE:
    case CJM_CARD_ACTION:
    case CJM_N_CARD_PARTS:
      break;
    }
}

/**
 * cjm_removal_new:
 * @ids: of cards of @document, none of them twice
 *
 * Returns: (transfer full): what deleting these cards does
 */
CjmRemoval *
cjm_removal_new (CjmDocument *document,
                 GPtrArray   *ids)
{
  CjmRemoval *self = g_new0 (CjmRemoval, 1);
  g_autoptr (GHashTable) leaving = g_hash_table_new (NULL, NULL);

  self->nodes = cjm_cards_list_arrangeable (document, ids);
  self->points = g_ptr_array_new ();
  self->scenarios = g_ptr_array_new ();

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_add (leaving, self->nodes->pdata[i]);
  for (guint i = 0; i < ids->len; i++)
    {
      CjmCardPart part;
      CjmNode *node = cjm_card_id_find (document, ids->pdata[i], &part);

      if (node != NULL && !goes_along (node, leaving))
        add_part (self, node, part);
    }

  return self;
}

/**
 * cjm_removal_free:
 * @self: (transfer full): a removal, not %NULL
 */
void
cjm_removal_free (CjmRemoval *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->scenarios);
  g_free (self);
}

/**
 * cjm_removal_is_empty:
 *
 * Returns: whether deleting does nothing to these cards
 */
gboolean
cjm_removal_is_empty (const CjmRemoval *self)
{
  return self->nodes->len + self->points->len + self->scenarios->len == 0;
}

static const char *
get_label (const CjmRemoval *self)
{
  if (self->nodes->len > 0 && self->points->len + self->scenarios->len == 0)
    return cjm_operation_get_label (CJM_OPERATION_REMOVE, self->nodes);
  if (self->nodes->len == 0 && self->scenarios->len == 0)
    return ngettext ("Delete score", "Delete scores", self->points->len);
  if (self->nodes->len == 0 && self->points->len == 0)
    return ngettext ("Delete scenario", "Delete scenarios", self->scenarios->len);

  return _("Delete cards");
}

static void
add_part_count (GStrvBuilder *parts,
                guint         n,
                const char   *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *part = g_strdup_printf (format, n);
#pragma GCC diagnostic pop

  if (n > 0)
    g_strv_builder_add (parts, part);
}

/**
 * cjm_removal_describe:
 *
 * Returns: (transfer full): what goes, for a person who has just deleted it: "3 cards deleted, 1 score unknown now"
 */
char *
cjm_removal_describe (const CjmRemoval *self)
{
  guint n_cards = self->nodes->len;
  guint n_points = self->points->len;
  guint n_scenarios = self->scenarios->len;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  add_part_count (builder, n_cards, ngettext ("%u card deleted", "%u cards deleted", n_cards));
  add_part_count (builder, n_points, ngettext ("%u score unknown now", "%u scores unknown now", n_points));
  add_part_count (builder, n_scenarios, ngettext ("%u scenario deleted", "%u scenarios deleted", n_scenarios));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (", ", parts);
}

/**
 * cjm_removal_apply:
 * @document: whose cards they are
 *
 * Deletes them, in one step of the history.
 */
void
cjm_removal_apply (const CjmRemoval *self,
                   CjmDocument      *document)
{
  const char *label = get_label (self);

  cjm_document_begin (document, label);
  for (guint i = 0; i < self->points->len; i++)
    cjm_node_set_number (self->points->pdata[i], CJM_EPISODE_EMOTION_SCORE, NAN);
  for (guint i = 0; i < self->scenarios->len; i++)
    cjm_node_set_text (self->scenarios->pdata[i], CJM_EPISODE_SCENARIO, NULL);
  if (self->nodes->len > 0)
    cjm_arrange_remove (document, self->nodes, label);
  cjm_document_commit (document);
}
