/* cjm-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-changes-private.h"

#include "cjm-emit.h"
#include "cjm-encoding.h"

/*
 * What was edited in a document since it was last asked, and the least text that says it: who has the document as it
 * was then and applies the text has the document as it is now.
 *
 * The text tells the difference that is left, not the way there: a member that was set a hundred times is written once,
 * and a node that came and went not at all. So it costs what changed, whatever the document holds.
 *
 * It is a row of objects. First what has left its place is taken out, then what has a new place is put there, larger
 * things first and each list from its front, with its contents where they are not in the document yet; then values are
 * set. A node is addressed as "touchpoint:8Hd2kQxA"; what has no id, such as evidence, is written with its whole list.
 *
 *   {"take": "note:n"}
 *   {"put": "note:n", "to": "episode:e", "list": "problems", "index": 2}
 *   {"put": "note:m", "to": "episode:e", "list": "problems", "index": 3, "node": {"id": "m", "text": "Late"}}
 *   {"set": "episode:e", "values": {"title": "I wait", "emotion.score": null}}
 *   {"fill": "episode:e", "list": "evidence", "nodes": [{"kind": "interview", "text": "…"}]}
 */
struct _CjmChanges
{
  CjmDocument *document;
  GHashTable *touched;   /* from CjmNode to Touched: those with an id, and the root */
  GPtrArray *order;      /* of Touched, as they were touched first; owned */
};

typedef struct
{
  CjmNode *node;         /* owned */
  guint64 values;        /* members that were set, a bit each */
  guint64 lists;         /* lists of nodes without ids in which something changed */
  gboolean is_placed;    /* it was inserted, removed or moved, */
  gboolean is_inserted;  /* and inserted among that: it may have changed while it was outside */
  CjmNode *origin;       /* owned: where it was before; NULL where it came from outside */
  guint index;           /* while a text is written */
} Touched;

static void
free_touched (gpointer data)
{
  Touched *touched = data;

  g_object_unref (touched->node);
  g_clear_object (&touched->origin);
  g_free (touched);
}

/**
 * cjm_changes_new:
 * @document: which is followed by cjm_changes_add(); must outlive the changes
 *
 * Returns: (transfer full): changes, of which there are none yet
 */
CjmChanges *
cjm_changes_new (CjmDocument *document)
{
  CjmChanges *self = g_new0 (CjmChanges, 1);

  self->document = document;
  self->touched = g_hash_table_new (NULL, NULL);
  self->order = g_ptr_array_new_with_free_func (free_touched);
  return self;
}

/**
 * cjm_changes_free:
 * @self: (transfer full): changes, not %NULL
 */
void
cjm_changes_free (CjmChanges *self)
{
  g_hash_table_unref (self->touched);
  g_ptr_array_unref (self->order);
  g_free (self);
}

static gboolean
has_address (CjmNode *node)
{
  CjmKind kind = cjm_node_get_kind (node);

  return kind == CJM_KIND_DOCUMENT || cjm_kind_has_id (kind);
}

static Touched *
touch (CjmChanges *self,
       CjmNode    *node)
{
  Touched *touched = g_hash_table_lookup (self->touched, node);

  if (touched == NULL)
    {
      touched = g_new0 (Touched, 1);
      touched->node = g_object_ref (node);
      g_hash_table_insert (self->touched, node, touched);
      g_ptr_array_add (self->order, touched);
    }
  return touched;
}

/* A list of nodes without ids; in a node without id, the list that this one is in. */
static void
touch_list (CjmChanges *self,
            CjmNode    *parent,
            guint       member)
{
  while (parent != NULL && !has_address (parent))
    {
      member = cjm_node_get_parent (parent) != NULL ? cjm_node_get_parent_member (parent) : 0;
      parent = cjm_node_get_parent (parent);
    }
  if (parent != NULL)
    touch (self, parent)->lists |= G_GUINT64_CONSTANT (1) << member;
}

static void
add_placing (CjmChanges    *self,
             const CjmEdit *edit)
{
  Touched *touched;

  if (!has_address (edit->node))
    {
      touch_list (self, edit->parent, edit->place);
      if (edit->type == CJM_EDIT_MOVE)
        touch_list (self, edit->to_parent, edit->to_place);
      return;
    }
  touched = touch (self, edit->node);
  if (!touched->is_placed && edit->type != CJM_EDIT_INSERT)
    touched->origin = g_object_ref (edit->parent);
  touched->is_placed = TRUE;
  touched->is_inserted |= edit->type == CJM_EDIT_INSERT;
}

/* What a node holds beyond its members is written with the node as a whole; only the root never is. */
static void
add_unknown (CjmChanges *self,
             CjmNode    *node)
{
  CjmNode *parent = cjm_node_get_parent (node);
  Touched *touched;

  if (parent == NULL)
    return;
  if (!has_address (node))
    {
      touch_list (self, parent, cjm_node_get_parent_member (node));
      return;
    }
  touched = touch (self, node);
  if (!touched->is_placed)
    touched->origin = g_object_ref (parent);
  touched->is_placed = TRUE;
  touched->is_inserted = TRUE;
}

/**
 * cjm_changes_add:
 * @edits: (element-type CjmEdit): as CjmDocument::changed tells them, each time
 */
void
cjm_changes_add (CjmChanges *self,
                 GArray     *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_UNKNOWN)
        add_unknown (self, edit->node);
      else if (edit->type != CJM_EDIT_SET)
        add_placing (self, edit);
      else if (has_address (edit->node))
        touch (self, edit->node)->values |= G_GUINT64_CONSTANT (1) << edit->member;
      else if (cjm_node_get_parent (edit->node) != NULL)
        touch_list (self, cjm_node_get_parent (edit->node), cjm_node_get_parent_member (edit->node));
    }
}

/**
 * cjm_changes_forget:
 *
 * Begins anew with the document as it is.
 */
void
cjm_changes_forget (CjmChanges *self)
{
  g_hash_table_remove_all (self->touched);
  g_ptr_array_set_size (self->order, 0);
}

/**
 * cjm_changes_is_empty:
 *
 * Returns: whether nothing was edited since the last cjm_changes_take() or cjm_changes_forget()
 */
gboolean
cjm_changes_is_empty (CjmChanges *self)
{
  return self->order->len == 0;
}

static gboolean
is_there (CjmChanges *self,
          CjmNode    *node)
{
  return cjm_node_get_root (node) == cjm_document_get_root (self->document);
}

/* Whether a node, or one that it came along with, was outside the document for a while. */
static gboolean
is_new (CjmChanges *self,
        CjmNode    *node)
{
  CjmNode *root = cjm_document_get_root (self->document);

  while (node != NULL && node != root)
    {
      const Touched *touched = g_hash_table_lookup (self->touched, node);

      if (touched != NULL && touched->is_inserted)
        return TRUE;
      node = touched != NULL && touched->is_placed ? touched->origin : cjm_node_get_parent (node);
    }
  return node == NULL;
}

/* Whether a node is written with all that is in it, itself or as a part of one that is. */
static gboolean
is_whole (CjmChanges *self,
          CjmNode    *node)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    {
      const Touched *touched = g_hash_table_lookup (self->touched, node);

      if (touched != NULL && touched->is_placed && is_new (self, node))
        return TRUE;
    }
  return FALSE;
}

static void
write_address (CjmEncoding *writing,
               const char  *name,
               CjmNode     *node)
{
  const char *id = cjm_node_get_id (node);
  g_autofree char *address = g_strconcat (cjm_node_get_info (node)->name, ":", id != NULL ? id : "", NULL);

  cjm_encoding_begin_member (writing, name);
  cjm_emit_text (writing->out, address);
}

static void
open_change (CjmEncoding *writing,
             const char  *name,
             CjmNode     *node)
{
  g_string_append_c (writing->out, CJM_CHANGES_SEPARATOR);
  cjm_encoding_open_object (writing);
  write_address (writing, name, node);
}

static void
close_change (CjmEncoding *writing)
{
  cjm_encoding_close_object (writing);
  g_string_append_c (writing->out, '\n');
}

static void
write_list_name (CjmEncoding *writing,
                 CjmNode     *parent,
                 guint        member)
{
  cjm_encoding_begin_member (writing, CJM_CHANGE_LIST);
  cjm_emit_text (writing->out, cjm_node_get_info (parent)->members[member].name);
}

/* A kind that lists another one stands before it in the table of kinds. */
static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  const Touched *left = *(const Touched **) a;
  const Touched *right = *(const Touched **) b;
  CjmKind left_kind = cjm_node_get_kind (left->node);
  CjmKind right_kind = cjm_node_get_kind (right->node);

  if (left_kind != right_kind)
    return left_kind < right_kind ? -1 : 1;
  return (left->index > right->index) - (left->index < right->index);
}

/* What was inserted, removed or moved: larger things first, and each list from its front */
static GPtrArray *
list_placed (CjmChanges *self)
{
  GPtrArray *placed = g_ptr_array_new ();

  for (guint i = 0; i < self->order->len; i++)
    {
      Touched *touched = g_ptr_array_index (self->order, i);

      touched->index = is_there (self, touched->node) && touched->is_placed ? cjm_node_get_index (touched->node) : 0;
      if (touched->is_placed)
        g_ptr_array_add (placed, touched);
    }
  g_ptr_array_sort (placed, compare_placed);
  return placed;
}

/* Small things first: what is in a thing that is taken is not found any more. */
static void
write_takes (CjmEncoding *writing,
             GPtrArray   *placed)
{
  for (guint i = placed->len; i > 0; i--)
    {
      const Touched *touched = g_ptr_array_index (placed, i - 1);

      if (touched->origin == NULL)
        continue;
      open_change (writing, CJM_CHANGE_TAKE, touched->node);
      close_change (writing);
    }
}

static void
write_puts (CjmChanges  *self,
            CjmEncoding *writing,
            GPtrArray   *placed)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const Touched *touched = g_ptr_array_index (placed, i);
      CjmNode *parent = cjm_node_get_parent (touched->node);

      if (!is_there (self, touched->node) || is_whole (self, parent))
        continue;
      open_change (writing, CJM_CHANGE_PUT, touched->node);
      write_address (writing, CJM_CHANGE_TO, parent);
      write_list_name (writing, parent, cjm_node_get_parent_member (touched->node));
      cjm_encoding_begin_member (writing, CJM_CHANGE_INDEX);
      g_string_append_printf (writing->out, "%u", touched->index);
      if (is_new (self, touched->node))
        {
          cjm_encoding_begin_member (writing, CJM_CHANGE_NODE);
          cjm_encoding_put_node (writing, touched->node);
        }
      close_change (writing);
    }
}

static void
write_values (CjmEncoding   *writing,
              const Touched *touched)
{
  const CjmKindInfo *info = cjm_node_get_info (touched->node);

  open_change (writing, CJM_CHANGE_SET, touched->node);
  cjm_encoding_begin_member (writing, CJM_CHANGE_VALUES);
  cjm_encoding_open_object (writing);
  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = info->members + i;

      if ((touched->values >> i & 1) == 0)
        continue;
      cjm_encoding_begin_member (writing, member->name);
      if (!member->required && cjm_value_is_absent (cjm_node_get_value (touched->node, i), member))
        g_string_append (writing->out, "null");
      else
        cjm_encoding_put_value (writing, touched->node, i);
    }
  cjm_encoding_close_object (writing);
  close_change (writing);
}

static void
write_fill (CjmEncoding *writing,
            CjmNode     *node,
            guint        member)
{
  guint n = cjm_node_get_n_children (node, member);

  open_change (writing, CJM_CHANGE_FILL, node);
  write_list_name (writing, node, member);
  cjm_encoding_begin_member (writing, CJM_CHANGE_NODES);
  if (n > 0)
    cjm_encoding_put_value (writing, node, member);
  else
    g_string_append (writing->out, "[]");
  close_change (writing);
}

static void
write_contents (CjmChanges  *self,
                CjmEncoding *writing)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const Touched *touched = g_ptr_array_index (self->order, i);

      if (!is_there (self, touched->node) || is_whole (self, touched->node))
        continue;
      if (touched->values != 0)
        write_values (writing, touched);
      for (guint member = 0; touched->lists >> member != 0; member++)
        if ((touched->lists >> member & 1) != 0)
          write_fill (writing, touched->node, member);
    }
}

/**
 * cjm_changes_take:
 *
 * Tells what has changed, and forgets it. Not inside a transaction.
 *
 * Returns: (transfer full): the changes as text, for cjm_changes_apply(); empty where all came back to what it was
 */
GBytes *
cjm_changes_take (CjmChanges *self)
{
  CjmEncoding writing = { g_string_new (NULL), 0, TRUE };
  g_autoptr (GPtrArray) placed = list_placed (self);

  write_takes (&writing, placed);
  write_puts (self, &writing, placed);
  write_contents (self, &writing);
  cjm_changes_forget (self);
  return g_string_free_to_bytes (writing.out);
}
