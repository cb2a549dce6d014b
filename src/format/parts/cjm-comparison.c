/* cjm-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-comparison.h"

#include <math.h>
#include <string.h>

#include "cjm-place.h"
#include "cjm-siblings.h"

/*
 * What is different in two states of a document, node by node: a file on disk and what a person has made of it, a draft,
 * a backup. It is empty just where both would be written as the same bytes.
 *
 * A node is the same in both by its id, wherever it stands. What came or went as a whole is one delta, with what is in it
 * counted and not listed; of the nodes of a list that changed places the fewest are named. A picture that came or went
 * with what shows it goes without saying.
 *
 * The deltas stand in the order of the new document, those of an episode together, and with it the improvements under
 * it. The cost is that of both documents, times the logarithm of the longest list.
 */
struct _CjmComparison
{
  GObject parent_instance;

  CjmDocument *old_document;
  CjmDocument *new_document;
  GPtrArray *deltas;            /* of CjmDelta */
};

G_DEFINE_FINAL_TYPE (CjmComparison, cjm_comparison, G_TYPE_OBJECT)

/* A comparison that is being made */
typedef struct
{
  CjmDocument *old_document;
  CjmDocument *new_document;
  GPtrArray *groups;            /* of GPtrArray of CjmDelta, in the order in which they are to be read */
  GHashTable *group_of;         /* from the CjmNode that a group is of to the array */
  GHashTable *shown;            /* as a set: keys of pictures that come or go with what shows them */
} Comparing;

static void compare_nodes (Comparing *self,
                           CjmNode   *old_node,
                           CjmNode   *new_node);

static void
delta_free (gpointer data)
{
  CjmDelta *delta = data;

  g_clear_object (&delta->old_node);
  g_clear_object (&delta->new_node);
  g_clear_object (&delta->group);
  g_clear_pointer (&delta->inside, g_ptr_array_unref);
  g_free (delta);
}

static void
cjm_comparison_finalize (GObject *object)
{
  CjmComparison *self = CJM_COMPARISON (object);

  g_clear_pointer (&self->deltas, g_ptr_array_unref);
  g_clear_object (&self->old_document);
  g_clear_object (&self->new_document);

  G_OBJECT_CLASS (cjm_comparison_parent_class)->finalize (object);
}

static void
cjm_comparison_class_init (CjmComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_comparison_finalize;
}

static void
cjm_comparison_init (CjmComparison *self)
{
  self->deltas = g_ptr_array_new_with_free_func (delta_free);
}

/* Every group of the new document is opened in its order, before anything is put into it. */
static void
open_group (Comparing *self,
            CjmNode   *node)
{
  if (cjm_delta_can_group (node))
    {
      GPtrArray *group = g_ptr_array_new ();

      g_ptr_array_add (self->groups, group);
      g_hash_table_insert (self->group_of, node, group);
    }
}

/* The episode of the new document under which an improvement stands, or stood */
static CjmNode *
find_episode (Comparing *self,
              CjmNode   *improvement)
{
  CjmNode *episode = cjm_improvement_find_episode (improvement);

  if (episode == NULL || cjm_node_get_root (episode) == cjm_document_get_root (self->new_document))
    return episode;
  return cjm_siblings_find_same (episode, self->new_document);
}

/* `place`: the node of the new document that lists or listed what is different, or the node itself */
static CjmDelta *
emit (Comparing   *self,
      CjmDeltaKind kind,
      CjmNode     *old_node,
      CjmNode     *new_node,
      CjmNode     *place)
{
  CjmDelta *delta = g_new0 (CjmDelta, 1);
  CjmNode *node = new_node != NULL ? new_node : old_node;
  CjmNode *group = cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT ? find_episode (self, node) : NULL;

  if (group == NULL)
    for (group = place; !cjm_delta_can_group (group);)
      group = cjm_node_get_parent (group);

  delta->kind = kind;
  g_set_object (&delta->old_node, old_node);
  g_set_object (&delta->new_node, new_node);
  delta->group = g_object_ref (group);
  g_ptr_array_add (g_hash_table_lookup (self->group_of, group), delta);
  return delta;
}

static void
emit_set (Comparing *self,
          CjmNode   *old_node,
          CjmNode   *new_node,
          guint      member)
{
  emit (self, CJM_DELTA_SET, old_node, new_node, new_node)->member = member;
}

/* A required value that a half-made node lacks is written as the least of its type, as in cjm-encoding.c. */
static gboolean
is_written_the_same (const CjmValue  *a,
                     const CjmValue  *b,
                     const CjmMember *member)
{
  double least = MAX (member->minimum, 0);

  if (cjm_value_equal (a, b, member))
    return TRUE;
  if (!member->required)
    return FALSE;
  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXT:
      return strcmp (a->text != NULL ? a->text : "", b->text != NULL ? b->text : "") == 0;
    case CJM_HOLDS_CHOICE:
      return MAX (a->choice, 1) == MAX (b->choice, 1);
    case CJM_HOLDS_NUMBER:
      return (isnan (a->number) ? least : a->number) == (isnan (b->number) ? least : b->number);
    case CJM_HOLDS_TEXTS:
    case CJM_HOLDS_WHOLE:
    case CJM_HOLDS_FLAG:
    case CJM_HOLDS_CHILDREN:
      break;
    }

  return FALSE;
}

static gboolean
is_same_unknown (CjmNode    *a,
                 CjmNode    *b,
                 const char *part)
{
  const char *a_text = cjm_node_get_unknown (a, part);
  const char *b_text = cjm_node_get_unknown (b, part);

  return strcmp (a_text != NULL ? a_text : "", b_text != NULL ? b_text : "") == 0;
}

static gboolean
have_same_unknown (CjmNode *a,
                   CjmNode *b)
{
  const CjmKindInfo *info = cjm_node_get_info (a);

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *point = strchr (info->members[i].name, '.');
      g_autofree char *part = point != NULL ? g_strndup (info->members[i].name, point - info->members[i].name) : NULL;

      if (part != NULL && !is_same_unknown (a, b, part))
        return FALSE;
    }
  return is_same_unknown (a, b, NULL);
}

static gboolean
refers_to_picture (const CjmMember *member)
{
  return member->type == CJM_MEMBER_REFERENCE && member->target == CJM_KIND_PICTURE;
}

static void
note_picture (Comparing *self,
              CjmNode   *node,
              guint      member)
{
  const char *key = cjm_node_get_text (node, member);

  if (key != NULL)
    g_hash_table_add (self->shown, (char *) key);
}

static void
compare_values (Comparing *self,
                CjmNode   *old_node,
                CjmNode   *new_node)
{
  const CjmKindInfo *info = cjm_node_get_info (new_node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];

      if (member->type == CJM_MEMBER_CHILDREN
          || is_written_the_same (cjm_node_get_value (old_node, i), cjm_node_get_value (new_node, i), member))
        continue;
      emit_set (self, old_node, new_node, i);
      if (refers_to_picture (member))
        {
          note_picture (self, old_node, i);
          note_picture (self, new_node, i);
        }
    }
  if (!have_same_unknown (old_node, new_node))
    emit_set (self, old_node, new_node, CJM_DELTA_UNKNOWN);
}

static void
compare_moved (Comparing *self,
               CjmNode   *old_node,
               CjmNode   *new_node)
{
  emit (self, CJM_DELTA_MOVED, old_node, new_node, cjm_node_get_parent (new_node));
  compare_nodes (self, old_node, new_node);
}

/* What is in a node that came or went. What is in the other document too came from elsewhere, or went there. */
static void
take_inside (Comparing   *self,
             CjmDelta    *delta,
             CjmNode     *node,
             CjmDocument *other)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  if (delta->kind == CJM_DELTA_ADDED)
    open_group (self, node);
  for (guint i = 0; i < info->n_members; i++)
    {
      if (refers_to_picture (&info->members[i]))
        note_picture (self, node, i);
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
        {
          CjmNode *child = cjm_node_get_child (node, i, j);
          CjmNode *same = cjm_siblings_find_same (child, other);

          if (same == NULL)
            {
              g_ptr_array_add (delta->inside, g_object_ref (child));
              take_inside (self, delta, child, other);
            }
          else if (delta->kind == CJM_DELTA_ADDED)
            compare_moved (self, same, child);
        }
    }
}

static void
take_whole (Comparing   *self,
            CjmDeltaKind kind,
            CjmNode     *node,
            CjmNode     *new_parent)
{
  gboolean is_new = kind == CJM_DELTA_ADDED;
  CjmDelta *delta;

  if (cjm_node_get_kind (node) == CJM_KIND_PICTURE && g_hash_table_contains (self->shown, cjm_node_get_id (node)))
    return;
  delta = emit (self, kind, is_new ? NULL : node, is_new ? node : NULL, new_parent);
  delta->inside = g_ptr_array_new_with_free_func (g_object_unref);
  take_inside (self, delta, node, is_new ? self->old_document : self->new_document);
}

static void
take_removed (Comparing         *self,
              const CjmSiblings *siblings,
              CjmNode           *old_parent,
              CjmNode           *new_parent,
              guint              member,
              guint              from,
              guint              to)
{
  for (guint i = from; i < to; i++)
    {
      CjmNode *node = cjm_node_get_child (old_parent, member, i);

      if (!siblings->is_matched[i] && cjm_siblings_find_same (node, self->new_document) == NULL)
        take_whole (self, CJM_DELTA_REMOVED, node, new_parent);
    }
}

/* What was removed is read behind the last node before it that stays. */
static void
compare_lists (Comparing *self,
               CjmNode   *old_parent,
               CjmNode   *new_parent,
               guint      member)
{
  g_auto (CjmSiblings) siblings = { 0 };
  guint n_passed = 0;

  cjm_siblings_init (&siblings, old_parent, new_parent, member);
  for (guint i = 0; i < siblings.n_new; i++)
    {
      CjmNode *node = cjm_node_get_child (new_parent, member, i);
      CjmNode *same = siblings.old_index[i] != CJM_SIBLINGS_NONE
                        ? cjm_node_get_child (old_parent, member, siblings.old_index[i])
                        : cjm_siblings_find_same (node, self->old_document);

      if (siblings.stays[i])
        {
          take_removed (self, &siblings, old_parent, new_parent, member, n_passed, siblings.old_index[i]);
          n_passed = siblings.old_index[i];
          compare_nodes (self, same, node);
        }
      else if (same != NULL)
        compare_moved (self, same, node);
      else
        take_whole (self, CJM_DELTA_ADDED, node, new_parent);
    }
  take_removed (self, &siblings, old_parent, new_parent, member, n_passed, siblings.n_old);
}

static void
compare_nodes (Comparing *self,
               CjmNode   *old_node,
               CjmNode   *new_node)
{
  const CjmKindInfo *info = cjm_node_get_info (new_node);

  open_group (self, new_node);
  compare_values (self, old_node, new_node);
  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == CJM_MEMBER_CHILDREN)
      compare_lists (self, old_node, new_node, i);
}

/**
 * cjm_comparison_new:
 * @old_document: the document before
 * @new_document: the document after
 *
 * Compares two documents as they are now; what becomes of them later it does not follow.
 *
 * Returns: (transfer full): what is different
 */
CjmComparison *
cjm_comparison_new (CjmDocument *old_document,
                    CjmDocument *new_document)
{
  CjmComparison *self = g_object_new (CJM_TYPE_COMPARISON, NULL);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) group_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  Comparing comparing = { old_document, new_document, groups, group_of, shown };

  self->old_document = g_object_ref (old_document);
  self->new_document = g_object_ref (new_document);
  compare_nodes (&comparing, cjm_document_get_root (old_document), cjm_document_get_root (new_document));
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_extend (self->deltas, g_ptr_array_index (groups, i), NULL, NULL);

  return self;
}

/**
 * cjm_comparison_get_old:
 *
 * Returns: (transfer none): the document that is compared with
 */
CjmDocument *
cjm_comparison_get_old (CjmComparison *self)
{
  return self->old_document;
}

/**
 * cjm_comparison_get_new:
 *
 * Returns: (transfer none): the document that is compared
 */
CjmDocument *
cjm_comparison_get_new (CjmComparison *self)
{
  return self->new_document;
}

/**
 * cjm_comparison_get_n_deltas:
 *
 * Returns: how many things are different; 0 where both documents are written as the same bytes
 */
guint
cjm_comparison_get_n_deltas (CjmComparison *self)
{
  return self->deltas->len;
}

/**
 * cjm_comparison_get_delta:
 *
 * Returns: (transfer none): the delta at @index, as long-lived as @self
 */
const CjmDelta *
cjm_comparison_get_delta (CjmComparison *self,
                          guint          index)
{
  g_return_val_if_fail (index < self->deltas->len, NULL);

  return g_ptr_array_index (self->deltas, index);
}

/**
 * cjm_delta_get_node:
 *
 * Returns: (transfer none): what the delta is about: the node of the new document, or of the old one where it was removed
 */
CjmNode *
cjm_delta_get_node (const CjmDelta *delta)
{
  return delta->new_node != NULL ? delta->new_node : delta->old_node;
}

/**
 * cjm_delta_can_group:
 *
 * Returns: whether deltas are read under this node: a document, a persona, a journey, a phase or an episode
 */
gboolean
cjm_delta_can_group (CjmNode *node)
{
  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
      return TRUE;
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}
