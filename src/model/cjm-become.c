/* cjm-become.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document-room.h"
#include "cjm-node-room.h"

/*
 * How a document comes to hold what another one holds: by edits of what differs, so that what stays keeps its node, and
 * with it its place on the screen, its selection and its older steps.
 *
 * A node is the same in both where its id and its kind are. What is in neither of the other's lists goes first, then
 * every list is brought into the other's order, taking nodes from wherever they are; what is left at the end of a list
 * after that had waited there for nodes to be taken out of it. Lists of things without an id keep what is equal at both
 * ends.
 */

typedef struct
{
  CjmDocument *document;
  CjmDocument *other;
} CjmBecoming;

static void become_node (CjmBecoming *self,
                         CjmNode     *node,
                         CjmNode     *other);

static CjmNode *
find_any (CjmDocument *document,
          CjmNode     *node)
{
  const char *id = cjm_node_get_id (node);

  return cjm_node_get_kind (node) == CJM_KIND_PICTURE ? cjm_document_find_picture (document, id)
                                                      : cjm_document_find (document, id);
}

static CjmNode *
find_same (CjmDocument *document,
           CjmNode     *node)
{
  CjmNode *found = find_any (document, node);

  return found != NULL && cjm_node_get_kind (found) == cjm_node_get_kind (node) ? found : NULL;
}

static gboolean
is_list (CjmNode *node,
         guint    member)
{
  return cjm_node_get_info (node)->members[member].type == CJM_MEMBER_CHILDREN;
}

static gboolean
is_list_with_ids (CjmNode *node,
                  guint    member)
{
  return is_list (node, member) && cjm_kind_has_id (cjm_node_get_info (node)->members[member].target);
}

typedef struct
{
  CjmDocument *document;
  gboolean found;
} CjmSearch;

static void
find_survivor (CjmNode *node,
               gpointer user_data)
{
  CjmSearch *search = user_data;

  search->found = search->found || find_same (search->document, node) != NULL;
}

static void
find_clash (CjmNode *node,
            gpointer user_data)
{
  CjmSearch *search = user_data;

  search->found = search->found || (find_any (search->document, node) != NULL
                                    && find_same (search->document, node) == NULL);
}

static gboolean
search_tree (CjmNode     *node,
             CjmNodeFunc  func,
             CjmDocument *document)
{
  CjmSearch search = { document, FALSE };

  cjm_node_visit (node, func, &search);
  return search.found;
}

/* What holds something that stays is left for now. */
static void
remove_gone (CjmBecoming *self,
             CjmNode     *node)
{
  for (guint i = 0; i < cjm_node_get_info (node)->n_members; i++)
    {
      if (!is_list_with_ids (node, i))
        continue;
      for (guint j = cjm_node_get_n_children (node, i); j > 0; j--)
        {
          CjmNode *child = cjm_node_get_child (node, i, j - 1);

          if (search_tree (child, find_survivor, self->other))
            remove_gone (self, child);
          else
            cjm_node_remove (child);
        }
    }
}

static void
remove_all (CjmNode *node)
{
  for (guint i = 0; i < cjm_node_get_info (node)->n_members; i++)
    while (is_list (node, i) && cjm_node_get_n_children (node, i) > 0)
      cjm_node_remove (cjm_node_get_child (node, i, cjm_node_get_n_children (node, i) - 1));
}

static void
take_values (CjmNode *node,
             CjmNode *other)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type != CJM_MEMBER_ID && info->members[i].type != CJM_MEMBER_CHILDREN)
      cjm_node_set_value (node, i, cjm_node_get_value (other, i));

  cjm_node_take_unknown (node, other);
}

/* A node with the id of another one, and of what is under that all that is not in the document yet */
static CjmNode *
copy_new (CjmBecoming *self,
          CjmNode     *other)
{
  const CjmKindInfo *info = cjm_node_get_info (other);
  CjmNode *copy = cjm_node_new (info->kind, cjm_node_get_id (other));

  take_values (copy, other);
  for (guint i = 0; i < info->n_members; i++)
    for (guint j = 0; is_list (other, i) && j < cjm_node_get_n_children (other, i); j++)
      if (find_same (self->document, cjm_node_get_child (other, i, j)) == NULL)
        {
          g_autoptr (CjmNode) child = copy_new (self, cjm_node_get_child (other, i, j));

          cjm_node_insert (copy, i, CJM_END, child);
        }

  return copy;
}

/* Sends the node at an index to its own place, further down or in another list, where that lets the one behind it stay. */
static gboolean
send_away (CjmBecoming *self,
           CjmNode     *node,
           guint        member,
           guint        index,
           CjmNode     *wanted)
{
  CjmNode *first, *same, *parent;

  if (index + 1 >= cjm_node_get_n_children (node, member) || cjm_node_get_child (node, member, index + 1) != wanted)
    return FALSE;

  first = cjm_node_get_child (node, member, index);
  same = find_same (self->other, first);
  if (same == NULL)
    return FALSE;

  parent = cjm_node_get_parent (same);
  parent = parent == cjm_document_get_root (self->other) ? cjm_document_get_root (self->document)
                                                         : find_same (self->document, parent);

  return parent != NULL && cjm_node_move (first, parent, cjm_node_get_parent_member (same), cjm_node_get_index (same));
}

static void
become_list (CjmBecoming *self,
             CjmNode     *node,
             guint        member,
             CjmNode     *other)
{
  for (guint i = 0; i < cjm_node_get_n_children (other, member); i++)
    {
      CjmNode *theirs = cjm_node_get_child (other, member, i);
      CjmNode *ours = find_same (self->document, theirs);
      CjmNode *first = i < cjm_node_get_n_children (node, member) ? cjm_node_get_child (node, member, i) : NULL;

      if (ours == NULL)
        {
          g_autoptr (CjmNode) copy = copy_new (self, theirs);

          cjm_node_insert (node, member, i, copy);
          ours = copy;
        }
      else if (ours != first && !send_away (self, node, member, i, ours))
        {
          cjm_node_move (ours, node, member, i);
        }
      become_node (self, ours, theirs);
    }
}

static gboolean
is_equal (CjmNode *one,
          CjmNode *two)
{
  const CjmKindInfo *info = cjm_node_get_info (one);

  for (guint i = 0; i < info->n_members; i++)
    if (!cjm_value_equal (cjm_node_get_value (one, i), cjm_node_get_value (two, i), &info->members[i]))
      return FALSE;

  return cjm_node_has_unknown_of (one, two);
}

static void
become_list_without_ids (CjmBecoming *self,
                         CjmNode     *node,
                         guint        member,
                         CjmNode     *other)
{
  guint ours = cjm_node_get_n_children (node, member);
  guint theirs = cjm_node_get_n_children (other, member);
  guint first = 0;

  while (first < MIN (ours, theirs)
         && is_equal (cjm_node_get_child (node, member, first), cjm_node_get_child (other, member, first)))
    first++;
  while (MIN (ours, theirs) > first
         && is_equal (cjm_node_get_child (node, member, ours - 1), cjm_node_get_child (other, member, theirs - 1)))
    {
      ours--;
      theirs--;
    }

  while (ours > first)
    cjm_node_remove (cjm_node_get_child (node, member, --ours));
  for (guint i = first; i < theirs; i++)
    {
      g_autoptr (CjmNode) copy = copy_new (self, cjm_node_get_child (other, member, i));

      cjm_node_insert (node, member, i, copy);
    }
}

static void
become_node (CjmBecoming *self,
             CjmNode     *node,
             CjmNode     *other)
{
  take_values (node, other);
  for (guint i = 0; i < cjm_node_get_info (node)->n_members; i++)
    if (is_list_with_ids (node, i))
      become_list (self, node, i, other);
    else if (is_list (node, i))
      become_list_without_ids (self, node, i, other);
}

static void
trim (CjmNode *node,
      CjmNode *other)
{
  for (guint i = 0; i < cjm_node_get_info (node)->n_members; i++)
    {
      guint wanted = is_list_with_ids (node, i) ? cjm_node_get_n_children (other, i) : 0;

      while (is_list_with_ids (node, i) && cjm_node_get_n_children (node, i) > wanted)
        cjm_node_remove (cjm_node_get_child (node, i, cjm_node_get_n_children (node, i) - 1));
      for (guint j = 0; j < wanted; j++)
        trim (cjm_node_get_child (node, i, j), cjm_node_get_child (other, i, j));
    }
}

/**
 * cjm_document_become:
 * @other: (transfer none): another document, which stays as it is
 * @label: translated, what is being done: "Reload"
 *
 * Makes a document hold what another one holds, in one step, which can be undone. Nodes whose id is in both stay the
 * same objects. Costs what the documents hold; the step, what differs.
 *
 * Returns: whether anything differed
 */
gboolean
cjm_document_become (CjmDocument *self,
                     CjmDocument *other,
                     const char  *label)
{
  CjmBecoming becoming = { self, other };
  CjmNode *root = cjm_document_get_root (self);
  CjmNode *wanted = cjm_document_get_root (other);
  guint64 before = cjm_history_get_state (cjm_document_get_history (self));
  gboolean restoring;

  g_return_val_if_fail (self != other, FALSE);

  restoring = cjm_document_set_restoring (self, TRUE);
  cjm_document_begin (self, label);
  /* An id that is of a thing of another kind now */
  if (search_tree (root, find_clash, other))
    remove_all (root);
  else
    remove_gone (&becoming, root);
  become_node (&becoming, root, wanted);
  trim (root, wanted);
  cjm_document_commit (self);
  cjm_document_set_restoring (self, restoring);

  return cjm_history_get_state (cjm_document_get_history (self)) != before;
}
