/* cjm-siblings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-siblings.h"

#include "cjm-encoding.h"

/*
 * Two states of one list beside each other. A node with an id is the same node wherever it has that id. Evidence and
 * measurements have none: those that are written the same are the same, then those that say the same of what makes a
 * person tell them apart, and what is left is paired in order.
 */

/* What tells two nodes without an id apart, however else they differ */
typedef char *(*KeyFunc) (CjmNode *node);

static char *
write_whole (CjmNode *node)
{
  CjmEncoding writing = { g_string_new (NULL), 0, TRUE };

  cjm_encoding_put_node (&writing, node);
  return g_string_free (writing.out, FALSE);
}

static char *
write_subject (CjmNode *node)
{
  gboolean measured = cjm_node_get_kind (node) == CJM_KIND_MEASUREMENT;
  guint choice = cjm_node_get_choice (node, measured ? CJM_MEASUREMENT_MEASURE : CJM_EVIDENCE_KIND);
  const char *text = cjm_node_get_text (node, measured ? CJM_MEASUREMENT_TITLE : CJM_EVIDENCE_TEXT);

  return g_strdup_printf ("%u %s", choice, text != NULL ? text : "");
}

static char *
write_nothing (CjmNode *node)
{
  return g_strdup ("");
}

static void
match (CjmSiblings *self,
       guint        old_index,
       guint        new_index)
{
  self->old_index[new_index] = old_index;
  self->is_matched[old_index] = TRUE;
}

static void
free_queue (gpointer queue)
{
  g_queue_free (queue);
}

/* Pairs what is left in both lists by a key, the first with the first. */
static void
match_by_key (CjmSiblings *self,
              CjmNode     *old_parent,
              CjmNode     *new_parent,
              guint        member,
              KeyFunc      get_key)
{
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_queue);

  for (guint i = 0; i < self->n_old; i++)
    {
      g_autofree char *key = NULL;
      GQueue *queue;

      if (self->is_matched[i])
        continue;
      key = get_key (cjm_node_get_child (old_parent, member, i));
      queue = g_hash_table_lookup (left, key);
      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (left, g_steal_pointer (&key), queue);
        }
      g_queue_push_tail (queue, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < self->n_new && g_hash_table_size (left) > 0; i++)
    {
      g_autofree char *key = NULL;
      GQueue *queue;

      if (self->old_index[i] != CJM_SIBLINGS_NONE)
        continue;
      key = get_key (cjm_node_get_child (new_parent, member, i));
      queue = g_hash_table_lookup (left, key);
      if (queue != NULL && !g_queue_is_empty (queue))
        match (self, GPOINTER_TO_UINT (g_queue_pop_head (queue)), i);
    }
}

static void
match_by_id (CjmSiblings *self,
             CjmNode     *old_parent,
             CjmNode     *new_parent,
             guint        member)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_old; i++)
    g_hash_table_insert (places, (char *) cjm_node_get_id (cjm_node_get_child (old_parent, member, i)),
                         GUINT_TO_POINTER (i));

  for (guint i = 0; i < self->n_new; i++)
    {
      gpointer place;

      if (g_hash_table_lookup_extended (places, cjm_node_get_id (cjm_node_get_child (new_parent, member, i)), NULL,
                                        &place))
        match (self, GPOINTER_TO_UINT (place), i);
    }
}

/* The longest rising run of old indexes, by patience sorting: its nodes stay, and the others are what has moved. */
static void
find_staying (CjmSiblings *self)
{
  g_autofree guint *last = g_new (guint, self->n_new + 1);    /* by length: the new index that ends such a run lowest */
  g_autofree guint *before = g_new (guint, self->n_new + 1);  /* by new index: the one before it in its run */
  guint longest = 0;

  for (guint i = 0; i < self->n_new; i++)
    {
      guint low = 0, high = longest;

      if (self->old_index[i] == CJM_SIBLINGS_NONE)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (self->old_index[last[middle]] < self->old_index[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? last[low - 1] : CJM_SIBLINGS_NONE;
      last[low] = i;
      longest = MAX (longest, low + 1);
    }

  for (guint i = longest > 0 ? last[longest - 1] : CJM_SIBLINGS_NONE; i != CJM_SIBLINGS_NONE; i = before[i])
    self->stays[i] = TRUE;
}

/**
 * cjm_siblings_init:
 * @member: a list of both parents, which are of one kind
 *
 * Finds which nodes of the list @new_parent has from @old_parent. The cost is that of the lists, times the logarithm of
 * their length.
 */
void
cjm_siblings_init (CjmSiblings *self,
                   CjmNode     *old_parent,
                   CjmNode     *new_parent,
                   guint        member)
{
  static const KeyFunc keys[] = { write_whole, write_subject, write_nothing };
  CjmKind kind = cjm_node_get_info (new_parent)->members[member].target;

  self->n_old = cjm_node_get_n_children (old_parent, member);
  self->n_new = cjm_node_get_n_children (new_parent, member);
  self->old_index = g_new (guint, self->n_new);
  self->is_matched = g_new0 (gboolean, self->n_old);
  self->stays = g_new0 (gboolean, self->n_new);
  for (guint i = 0; i < self->n_new; i++)
    self->old_index[i] = CJM_SIBLINGS_NONE;

  if (cjm_kind_has_id (kind))
    match_by_id (self, old_parent, new_parent, member);
  else
    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
      match_by_key (self, old_parent, new_parent, member, keys[i]);
  find_staying (self);
}

/**
 * cjm_siblings_clear:
 * @self: siblings that were found
 *
 * Frees what they hold; they themselves are the caller's.
 */
void
cjm_siblings_clear (CjmSiblings *self)
{
  g_free (self->old_index);
  g_free (self->is_matched);
  g_free (self->stays);
}

/**
 * cjm_siblings_find_same:
 *
 * Returns: (nullable) (transfer none): the node of @other that is the same as @node by kind and id, wherever it stands
 */
CjmNode *
cjm_siblings_find_same (CjmNode     *node,
                        CjmDocument *other)
{
  CjmKind kind = cjm_node_get_kind (node);
  const char *id = cjm_node_get_id (node);
  CjmNode *same = kind == CJM_KIND_PICTURE ? cjm_document_find_picture (other, id) : cjm_document_find (other, id);

  return same != NULL && cjm_node_get_kind (same) == kind ? same : NULL;
}
