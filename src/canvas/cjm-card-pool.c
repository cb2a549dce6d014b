/* cjm-card-pool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-pool.h"

/*
 * The cards that are on screen, and those that wait to be.
 *
 * Making a widget is dear and a map has thousands of cards, so a card that scrolls out of view shows the next one that
 * scrolls in. A round goes: begin; keep every card that stays, the focused one among them; reclaim the others; take
 * cards for what is new; end, which hides what was left over. There are never more cards than the limit, but for those
 * taken anyway: the one that gets the focus.
 */
struct _CjmCardPool
{
  guint limit;
  guint n_new;        /* how many may still be made in this round */
  CjmCardFunc create;
  gpointer user_data;

  GHashTable *bound;  /* from an id, owned by its card, to CjmMapCard */
  GHashTable *kept;   /* CjmCards kept or taken in this round */
  GPtrArray *idle;    /* CjmCards that nobody keeps */
};

/**
 * cjm_card_pool_new:
 * @limit: how many cards there may be
 * @create: makes one; the widget that it gives it to as a child owns it
 *
 * Returns: (transfer full): a pool without cards
 */
CjmCardPool *
cjm_card_pool_new (guint limit, CjmCardFunc create, gpointer user_data)
{
  CjmCardPool *self = g_new0 (CjmCardPool, 1);

  self->limit = limit;
  self->create = create;
  self->user_data = user_data;
  self->bound = g_hash_table_new (g_str_hash, g_str_equal);
  self->kept = g_hash_table_new (NULL, NULL);
  self->idle = g_ptr_array_new ();

  return self;
}

/**
 * cjm_card_pool_free:
 *
 * Takes all cards from their parent too.
 */
void
cjm_card_pool_free (CjmCardPool *self)
{
  GHashTableIter iter;
  gpointer card;

  if (self == NULL)
    return;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    g_ptr_array_add (self->idle, card);
  g_hash_table_remove_all (self->bound);
  for (guint i = 0; i < self->idle->len; i++)
    gtk_widget_unparent (self->idle->pdata[i]);

  g_hash_table_unref (self->bound);
  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->idle);
  g_free (self);
}

/**
 * cjm_card_pool_begin:
 * @n_new: how many cards may be made in this round
 */
void
cjm_card_pool_begin (CjmCardPool *self, guint n_new)
{
  self->n_new = n_new;
  g_hash_table_remove_all (self->kept);
}

/**
 * cjm_card_pool_keep:
 *
 * Returns: (nullable): the card that shows @id, which is not reclaimed in this round
 */
CjmMapCard *
cjm_card_pool_keep (CjmCardPool *self, const char *id)
{
  CjmMapCard *card = g_hash_table_lookup (self->bound, id);

  if (card != NULL)
    g_hash_table_add (self->kept, card);

  return card;
}

/**
 * cjm_card_pool_reclaim:
 *
 * Makes every card that was not kept free for another group.
 */
void
cjm_card_pool_reclaim (CjmCardPool *self)
{
  GHashTableIter iter;
  gpointer card;

  if (g_hash_table_size (self->kept) == g_hash_table_size (self->bound))
    return;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    if (!g_hash_table_contains (self->kept, card))
      {
        g_hash_table_iter_remove (&iter);
        g_ptr_array_add (self->idle, card);
      }
}

/**
 * cjm_card_pool_is_full:
 *
 * Returns: whether there are as many cards as there may be
 */
gboolean
cjm_card_pool_is_full (CjmCardPool *self)
{
  return cjm_card_pool_get_n_cards (self) >= self->limit;
}

static CjmMapCard *
bind_card (CjmCardPool *self, CjmMapCard *card, const CjmGroup *group, double zoom)
{
  cjm_map_card_bind (card, group, zoom);
  g_hash_table_insert (self->bound, (char *) cjm_map_card_get_id (card), card);
  g_hash_table_add (self->kept, card);

  return card;
}

/**
 * cjm_card_pool_take:
 * @group: what no card shows yet
 *
 * Returns: (nullable): a card that shows @group now; %NULL when no more may be made, in this round or at all
 */
CjmMapCard *
cjm_card_pool_take (CjmCardPool *self, const CjmGroup *group, double zoom)
{
  if (self->idle->len == 0)
    {
      if (self->n_new == 0 || cjm_card_pool_is_full (self))
        return NULL;
      self->n_new--;
    }

  return cjm_card_pool_take_anyway (self, group, zoom);
}

/**
 * cjm_card_pool_take_anyway:
 *
 * Takes a card above the limit too, for what cannot do without one.
 */
CjmMapCard *
cjm_card_pool_take_anyway (CjmCardPool *self, const CjmGroup *group, double zoom)
{
  g_return_val_if_fail (!g_hash_table_contains (self->bound, group->id), NULL);

  if (self->idle->len > 0)
    return bind_card (self, g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1), group, zoom);

  return bind_card (self, self->create (self->user_data), group, zoom);
}

void
cjm_card_pool_end (CjmCardPool *self)
{
  for (guint i = 0; i < self->idle->len; i++)
    if (cjm_map_card_get_id (self->idle->pdata[i]) != NULL)
      cjm_map_card_release (self->idle->pdata[i]);
}

/**
 * cjm_card_pool_find:
 *
 * Returns: (nullable): the card that shows @id
 */
CjmMapCard *
cjm_card_pool_find (CjmCardPool *self, const char *id)
{
  return g_hash_table_lookup (self->bound, id);
}

/**
 * cjm_card_pool_get_n_cards:
 *
 * Returns: how many cards there are, whether they show something or not
 */
guint
cjm_card_pool_get_n_cards (CjmCardPool *self)
{
  return g_hash_table_size (self->bound) + self->idle->len;
}

guint
cjm_card_pool_get_n_bound (CjmCardPool *self)
{
  return g_hash_table_size (self->bound);
}
