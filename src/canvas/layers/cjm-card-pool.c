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
  GPtrArray *idle[2]; /* CjmCards that nobody keeps: those without a slider, and those with one */
};

/**
 * cjm_card_pool_new:
 * @limit: how many cards there may be
 * @create: makes one; the widget that it gives it to as a child owns it
 *
 * Returns: (transfer full): a pool without cards
 */
CjmCardPool *
cjm_card_pool_new (guint       limit,
                   CjmCardFunc create,
                   gpointer    user_data)
{
  CjmCardPool *self = g_new0 (CjmCardPool, 1);

  self->limit = limit;
  self->create = create;
  self->user_data = user_data;
  self->bound = g_hash_table_new (g_str_hash, g_str_equal);
  self->kept = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->idle); i++)
    self->idle[i] = g_ptr_array_new ();

  return self;
}

static void
add_idle (CjmCardPool *self,
          CjmMapCard  *card)
{
  g_ptr_array_add (self->idle[cjm_map_card_get_slider (card) != NULL], card);
}

static guint
count_idle (CjmCardPool *self)
{
  return self->idle[0]->len + self->idle[1]->len;
}

/* Sliders are dear too: points of the curve get the cards that have one, if there are any left. */
static CjmMapCard *
take_idle (CjmCardPool    *self,
           const CjmGroup *group)
{
  guint kind = (group->flags & CJM_GROUP_POINT) != 0;
  GPtrArray *idle = self->idle[self->idle[kind]->len > 0 ? kind : !kind];

  return g_ptr_array_steal_index_fast (idle, idle->len - 1);
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
    add_idle (self, card);
  g_hash_table_remove_all (self->bound);
  for (guint i = 0; i < G_N_ELEMENTS (self->idle); i++)
    {
      for (guint j = 0; j < self->idle[i]->len; j++)
        gtk_widget_unparent (self->idle[i]->pdata[j]);
      g_ptr_array_unref (self->idle[i]);
    }

  g_hash_table_unref (self->bound);
  g_hash_table_unref (self->kept);
  g_free (self);
}

/**
 * cjm_card_pool_begin:
 * @n_new: how many cards may be made in this round
 */
void
cjm_card_pool_begin (CjmCardPool *self,
                     guint        n_new)
{
  self->n_new = n_new;
  g_hash_table_remove_all (self->kept);
}

/**
 * cjm_card_pool_keep:
 *
 * Returns: (transfer none) (nullable): the card that shows @id, which is not reclaimed in this round
 */
CjmMapCard *
cjm_card_pool_keep (CjmCardPool *self,
                    const char  *id)
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
        add_idle (self, card);
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
bind_card (CjmCardPool    *self,
           CjmMapCard     *card,
           const CjmGroup *group,
           double          zoom)
{
  cjm_map_card_bind (card, group, zoom);
  g_hash_table_insert (self->bound, (char *) cjm_map_card_get_id (card), card);
  g_hash_table_add (self->kept, card);

  return card;
}

/**
 * cjm_card_pool_take:
 * @group: what no card shows yet
 * @zoom: pixels a canvas unit
 *
 * Returns: (transfer none) (nullable): a card that shows @group now; %NULL when no more may be made, in this round or
 *   at all
 */
CjmMapCard *
cjm_card_pool_take (CjmCardPool    *self,
                    const CjmGroup *group,
                    double          zoom)
{
  if (count_idle (self) == 0)
    {
      if (self->n_new == 0 || cjm_card_pool_is_full (self))
        return NULL;
      self->n_new--;
    }

  return cjm_card_pool_take_anyway (self, group, zoom);
}

/**
 * cjm_card_pool_take_anyway:
 * @group: what no card shows yet
 * @zoom: pixels a canvas unit
 *
 * Takes a card above the limit too, for what cannot do without one.
 *
 * Returns: (transfer none): a card that shows @group now
 */
CjmMapCard *
cjm_card_pool_take_anyway (CjmCardPool    *self,
                           const CjmGroup *group,
                           double          zoom)
{
  g_return_val_if_fail (!g_hash_table_contains (self->bound, group->id), NULL);

  if (count_idle (self) > 0)
    return bind_card (self, take_idle (self, group), group, zoom);

  return bind_card (self, self->create (self->user_data), group, zoom);
}

/**
 * cjm_card_pool_end:
 *
 * Ends a round: hides the cards that nothing was shown with.
 */
void
cjm_card_pool_end (CjmCardPool *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->idle); i++)
    for (guint j = 0; j < self->idle[i]->len; j++)
      if (cjm_map_card_get_id (self->idle[i]->pdata[j]) != NULL)
        cjm_map_card_release (self->idle[i]->pdata[j]);
}

/**
 * cjm_card_pool_find:
 *
 * Returns: (transfer none) (nullable): the card that shows @id
 */
CjmMapCard *
cjm_card_pool_find (CjmCardPool *self,
                    const char  *id)
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
  return g_hash_table_size (self->bound) + count_idle (self);
}

/**
 * cjm_card_pool_get_n_bound:
 *
 * Returns: how many cards show something
 */
guint
cjm_card_pool_get_n_bound (CjmCardPool *self)
{
  return g_hash_table_size (self->bound);
}
