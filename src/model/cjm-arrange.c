/* cjm-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-arrange.h"

#include "cjm-references.h"

/* A place that stays put while nodes leave or enter its list: before a node, and no longer at an index. */
typedef struct
{
  CjmPlace place;
  CjmNode *before;  /* borrowed; NULL for behind the last */
  gboolean converts; /* a question that comes to the problems becomes one, unless problems come along with it */
} Anchor;

static gboolean
contains (GPtrArray *nodes,
          CjmNode   *node)
{
  return g_ptr_array_find (nodes, node, NULL);
}

/* @leaving says whether the nodes leave the list in which they are, or are copied. */
static Anchor
find_anchor (const CjmPlace *place,
             GPtrArray      *nodes,
             gboolean        leaving)
{
  guint n = cjm_node_get_n_children (place->parent, place->member);
  Anchor anchor = { .place = *place, .converts = TRUE };

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);

      if (cjm_node_get_kind (node) == CJM_KIND_NOTE && cjm_node_get_parent (node) != NULL
          && cjm_node_get_parent_member (node) == place->member)
        anchor.converts = FALSE;
    }

  for (guint i = place->index; i < n && anchor.before == NULL; i++)
    {
      CjmNode *node = cjm_node_get_child (place->parent, place->member, i);

      if (!leaving || !contains (nodes, node))
        anchor.before = node;
    }

  return anchor;
}

static guint
get_index (const Anchor *anchor)
{
  return anchor->before != NULL ? cjm_node_get_index (anchor->before) : CJM_END;
}

/* Where a node goes that comes along with others to a place: there, or to the end of its own list in the same
 * episode. FALSE where nothing there takes it. */
static gboolean
find_place_for (CjmNode      *node,
                guint         own_member,
                const Anchor *anchor,
                Anchor       *own)
{
  CjmKind kind = cjm_node_get_kind (node);
  CjmNode *episode = cjm_place_get_episode (&anchor->place);

  *own = *anchor;
  if (cjm_place_takes (&anchor->place, kind)
      && (kind != CJM_KIND_NOTE || anchor->converts || own_member == anchor->place.member))
    return TRUE;

  own->before = NULL;
  if (episode != NULL && cjm_place_in_episode (episode, kind, own_member, &own->place))
    return TRUE;

  *own = *anchor;
  return cjm_place_takes (&anchor->place, kind);
}

static void
put_under_episode (CjmNode        *node,
                   const CjmPlace *place)
{
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT && place->episode != NULL
      && cjm_improvement_find_episode (node) != place->episode)
    cjm_node_set_text (node, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (place->episode));
}

static gboolean
is_inside_another (CjmNode   *node,
                   GPtrArray *nodes)
{
  while ((node = cjm_node_get_parent (node)) != NULL)
    {
      if (contains (nodes, node))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_ancestor_in (CjmNode    *node,
                 GHashTable *nodes)
{
  while ((node = cjm_node_get_parent (node)) != NULL)
    {
      if (g_hash_table_contains (nodes, node))
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_arrange_compare:
 * @a: points to a CjmNode
 * @b: points to another one of the same tree
 *
 * Returns: as a GCompareFunc, which of two nodes comes first in their document, parents before children
 */
int
cjm_arrange_compare (gconstpointer a,
                     gconstpointer b)
{
  g_autoptr (GPtrArray) path_a = g_ptr_array_new ();
  g_autoptr (GPtrArray) path_b = g_ptr_array_new ();

  for (CjmNode *node = *(CjmNode *const *) a; node != NULL; node = cjm_node_get_parent (node))
    g_ptr_array_insert (path_a, 0, node);
  for (CjmNode *node = *(CjmNode *const *) b; node != NULL; node = cjm_node_get_parent (node))
    g_ptr_array_insert (path_b, 0, node);

  for (guint i = 0; i < path_a->len && i < path_b->len; i++)
    {
      CjmNode *one = path_a->pdata[i], *other = path_b->pdata[i];

      if (one == other || i == 0)
        continue;
      if (cjm_node_get_parent_member (one) != cjm_node_get_parent_member (other))
        return (int) cjm_node_get_parent_member (one) - (int) cjm_node_get_parent_member (other);
      return (int) cjm_node_get_index (one) - (int) cjm_node_get_index (other);
    }

  return (int) path_a->len - (int) path_b->len;
}

/**
 * cjm_arrange_list_outermost:
 * @nodes: of CjmNode, all in one tree, in any order
 *
 * Returns: (transfer full): those that stand inside no other of them, in the order of the document
 */
GPtrArray *
cjm_arrange_list_outermost (GPtrArray *nodes)
{
  GPtrArray *outermost = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer node;

  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (all, g_ptr_array_index (nodes, i));

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      if (!has_ancestor_in (node, all))
        g_ptr_array_add (outermost, g_object_ref (node));
    }
  g_ptr_array_sort (outermost, cjm_arrange_compare);

  return outermost;
}

/**
 * cjm_arrange_add:
 * @node: (transfer none): a node in no document
 * @label: what the step is called, translated
 *
 * Puts a new node at a place.
 *
 * Returns: (nullable) (transfer none): @node, or %NULL where the place does not take it
 */
CjmNode *
cjm_arrange_add (CjmDocument    *document,
                 CjmNode        *node,
                 const CjmPlace *place,
                 const char     *label)
{
  gboolean added;

  cjm_document_begin (document, label);
  added = cjm_place_takes (place, cjm_node_get_kind (node))
          && cjm_node_insert (place->parent, place->member, place->index, node);
  if (added)
    put_under_episode (node, place);
  cjm_document_commit (document);

  return added ? node : NULL;
}

static gboolean
move_one (CjmNode      *node,
          const Anchor *anchor)
{
  Anchor own;

  if (!find_place_for (node, cjm_node_get_parent_member (node), anchor, &own))
    return FALSE;

  /* The index is counted without the node, which stands before it where it comes from before it. */
  if (cjm_node_get_parent (node) == own.place.parent && cjm_node_get_parent_member (node) == own.place.member)
    {
      guint index = get_index (&own);

      if (index != CJM_END && cjm_node_get_index (node) < index)
        index--;
      if (!cjm_node_move (node, own.place.parent, own.place.member, index))
        return FALSE;
    }
  else if (!cjm_node_move (node, own.place.parent, own.place.member, get_index (&own)))
    return FALSE;

  put_under_episode (node, &own.place);
  return TRUE;
}

/**
 * cjm_arrange_move:
 * @nodes: of CjmNode, of this document
 * @place: where the nodes that it takes come to stand, in the order of the document; others come to the end of their
 *   own list in the same episode, or stay
 * @label: what the step is called, translated
 *
 * Returns: how many nodes have a place there now
 */
guint
cjm_arrange_move (CjmDocument    *document,
                  GPtrArray      *nodes,
                  const CjmPlace *place,
                  const char     *label)
{
  g_autoptr (GPtrArray) outermost = cjm_arrange_list_outermost (nodes);
  Anchor anchor = find_anchor (place, outermost, TRUE);
  guint n_moved = 0;

  cjm_document_begin (document, label);
  for (guint i = 0; i < outermost->len; i++)
    n_moved += move_one (g_ptr_array_index (outermost, i), &anchor);
  cjm_document_commit (document);

  return n_moved;
}

static GPtrArray *
copy_nodes (GPtrArray *nodes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *copy = cjm_node_copy (g_ptr_array_index (nodes, i));

      cjm_references_pair (g_ptr_array_index (nodes, i), copy, ids);
      g_ptr_array_add (copies, copy);
    }
  for (guint i = 0; i < copies->len; i++)
    cjm_references_rename (g_ptr_array_index (copies, i), ids);

  return copies;
}

/* An improvement goes along with the episode or the problems under which it stands; it comes behind the others then. */
static gboolean
insert_improvement_in_company (CjmDocument *document,
                               CjmNode     *copy,
                               GPtrArray   *copies)
{
  CjmNode *episode;

  if (cjm_node_get_kind (copy) != CJM_KIND_IMPROVEMENT
      || !cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_IMPROVEMENTS, CJM_END, copy))
    return FALSE;

  episode = cjm_improvement_find_episode (copy);
  if (episode != NULL && (contains (copies, episode) || is_inside_another (episode, copies)))
    return TRUE;

  cjm_node_remove (copy);
  return FALSE;
}

static gboolean
insert_copy (CjmNode      *copy,
             guint         own_member,
             const Anchor *anchor)
{
  Anchor own;

  if (!find_place_for (copy, own_member, anchor, &own)
      || !cjm_node_insert (own.place.parent, own.place.member, get_index (&own), copy))
    return FALSE;

  put_under_episode (copy, &own.place);
  return TRUE;
}

/**
 * cjm_arrange_copy:
 * @nodes: of CjmNode, of any document, or of none
 * @label: what the step is called, translated
 *
 * As cjm_arrange_move(), with copies: new ids, and references between the copied nodes lead to the copies. An
 * improvement that stands under a copied episode stands under the copy.
 *
 * Returns: (transfer full): the copies that found a place
 */
GPtrArray *
cjm_arrange_copy (CjmDocument    *document,
                  GPtrArray      *nodes,
                  const CjmPlace *place,
                  const char     *label)
{
  g_autoptr (GPtrArray) outermost = cjm_arrange_list_outermost (nodes);
  g_autoptr (GPtrArray) copies = copy_nodes (outermost);
  GPtrArray *placed = g_ptr_array_new_with_free_func (g_object_unref);
  Anchor anchor = find_anchor (place, outermost, FALSE);

  cjm_document_begin (document, label);
  for (guint i = 0; i < copies->len; i++)
    {
      CjmNode *original = g_ptr_array_index (outermost, i);
      guint own_member = cjm_node_get_parent (original) != NULL ? cjm_node_get_parent_member (original) : place->member;

      if (insert_improvement_in_company (document, g_ptr_array_index (copies, i), copies)
          || insert_copy (g_ptr_array_index (copies, i), own_member, &anchor))
        g_ptr_array_add (placed, g_object_ref (g_ptr_array_index (copies, i)));
    }
  cjm_document_commit (document);

  return placed;
}

/**
 * cjm_arrange_duplicate:
 * @document: where they are
 * @nodes: of CjmNode, of this document
 * @label: what the step is called, translated
 *
 * Puts a copy of each node just behind it.
 *
 * Returns: (transfer full): the copies
 */
GPtrArray *
cjm_arrange_duplicate (CjmDocument *document,
                       GPtrArray   *nodes,
                       const char  *label)
{
  g_autoptr (GPtrArray) outermost = cjm_arrange_list_outermost (nodes);
  GPtrArray *copies = copy_nodes (outermost);

  cjm_document_begin (document, label);
  for (guint i = copies->len; i > 0; i--)
    {
      CjmPlace place;

      if (!cjm_place_after (g_ptr_array_index (outermost, i - 1), &place)
          || !cjm_node_insert (place.parent, place.member, place.index, g_ptr_array_index (copies, i - 1)))
        g_ptr_array_remove_index (copies, i - 1);
    }
  cjm_document_commit (document);

  return copies;
}
