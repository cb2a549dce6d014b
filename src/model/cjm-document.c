/* cjm-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-document-room.h"
#include "cjm-node-room.h"

/*
 * CjmDocument is a journey document as a person works on it: a tree of nodes, a way to find them by id, and a history.
 *
 * It is the only way to change that tree. Edits are made between cjm_document_begin() and cjm_document_commit(); each
 * such transaction becomes one step that can be undone, and one `changed` signal that carries its edits. Whatever
 * shows or keeps the document follows that signal, undo and redo included, and the cost is that of the edit.
 */

struct _CjmDocument
{
  GObject parent_instance;

  CjmNode *root;
  CjmHistory *history;
  GHashTable *nodes;      /* from id to CjmNode, both borrowed */
  GHashTable *pictures;   /* from key to CjmNode, both borrowed */

  gboolean restoring;     /* what is done leads to a state that is there already */
  guint depth;            /* of begin without commit */
  char *label;
  gboolean merging;
  GArray *edits;          /* of CjmEdit: those of the open transaction */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmDocument, cjm_document, G_TYPE_OBJECT)

static void
cjm_document_finalize (GObject *object)
{
  CjmDocument *self = CJM_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->edits, g_array_unref);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->pictures, g_hash_table_unref);
  if (self->root != NULL)
    cjm_node_set_owner (self->root, NULL);
  g_clear_object (&self->root);
  g_free (self->label);

  G_OBJECT_CLASS (cjm_document_parent_class)->finalize (object);
}

static void
cjm_document_class_init (CjmDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_document_finalize;

  /**
   * CjmDocument::changed:
   * @edits: (element-type CjmEdit): what was done, in order; after undo, the edits that undid it
   */
  signals[CHANGED] = g_signal_new ("changed", CJM_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
cjm_document_init (CjmDocument *self)
{
  self->history = cjm_history_new ();
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->pictures = g_hash_table_new (g_str_hash, g_str_equal);
  self->edits = cjm_edits_new ();
}

/**
 * cjm_document_new:
 * @root: (transfer none): a node of kind document that is in no document yet
 *
 * Returns: (transfer full): a document without unsaved work
 */
CjmDocument *
cjm_document_new (CjmNode *root)
{
  CjmDocument *self = g_object_new (CJM_TYPE_DOCUMENT, NULL);

  g_return_val_if_fail (cjm_node_get_kind (root) == CJM_KIND_DOCUMENT, self);
  g_return_val_if_fail (cjm_node_get_owner (root) == NULL, self);

  self->root = g_object_ref (root);
  cjm_node_set_owner (self->root, self);
  cjm_document_index (self, self->root);

  return self;
}

/**
 * cjm_document_get_root:
 *
 * Returns: (transfer none): the node of kind document that all others stand in; the same for as long as the document
 *   lives
 */
CjmNode *
cjm_document_get_root (CjmDocument *self)
{
  return self->root;
}

/**
 * cjm_document_get_history:
 *
 * Returns: (transfer none): what can be undone, redone and saved; the same for as long as the document lives
 */
CjmHistory *
cjm_document_get_history (CjmDocument *self)
{
  return self->history;
}

/**
 * cjm_document_find:
 * @id: (nullable): an id, as of a reference
 *
 * Returns: (nullable) (transfer none): the node with that id; pictures have keys instead
 */
CjmNode *
cjm_document_find (CjmDocument *self,
                   const char  *id)
{
  return id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;
}

/**
 * cjm_document_find_picture:
 * @key: (nullable): the SHA-256 of a picture's bytes in lower-case hex
 *
 * Returns: (nullable) (transfer none): the node of kind picture
 */
CjmNode *
cjm_document_find_picture (CjmDocument *self,
                           const char  *key)
{
  return key != NULL ? g_hash_table_lookup (self->pictures, key) : NULL;
}

/**
 * cjm_document_of:
 *
 * Returns: (nullable) (transfer none): the document in whose tree a node is
 */
CjmDocument *
cjm_document_of (CjmNode *node)
{
  return cjm_node_get_owner (cjm_node_get_root (node));
}

/**
 * cjm_document_is_restoring:
 *
 * For who hears `changed` and would answer to what a person does.
 *
 * Returns: whether what is being done leads to another state that there is already: by undoing, redoing, taking back, or
 *   becoming what another document holds
 */
gboolean
cjm_document_is_restoring (CjmDocument *self)
{
  return self->restoring;
}

/* Returns what it was before */
gboolean
cjm_document_set_restoring (CjmDocument *self,
                            gboolean     restoring)
{
  gboolean before = self->restoring;

  self->restoring = restoring;

  return before;
}

static GHashTable *
get_index_for (CjmDocument *self,
               CjmNode     *node)
{
  return cjm_node_get_kind (node) == CJM_KIND_PICTURE ? self->pictures : self->nodes;
}

static void
index_node (CjmNode *node,
            gpointer user_data)
{
  if (cjm_node_get_id (node) != NULL)
    g_hash_table_insert (get_index_for (user_data, node), (char *) cjm_node_get_id (node), node);
}

static void
unindex_node (CjmNode *node,
              gpointer user_data)
{
  if (cjm_node_get_id (node) != NULL)
    g_hash_table_remove (get_index_for (user_data, node), cjm_node_get_id (node));
}

void
cjm_document_index (CjmDocument *self,
                    CjmNode     *node)
{
  cjm_node_visit (node, index_node, self);
}

void
cjm_document_unindex (CjmDocument *self,
                      CjmNode     *node)
{
  cjm_node_visit (node, unindex_node, self);
}

typedef struct
{
  CjmDocument *document;
  GHashTable *seen;
  gboolean clash;
} AdoptCheck;

static void
check_id (CjmNode *node,
          gpointer user_data)
{
  AdoptCheck *check = user_data;
  const char *id = cjm_node_get_id (node);

  if (id != NULL && (g_hash_table_contains (get_index_for (check->document, node), id)
                     || !g_hash_table_add (check->seen, (char *) id)))
    check->clash = TRUE;
}

gboolean
cjm_document_may_adopt (CjmDocument *self,
                        CjmNode     *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  AdoptCheck check = { self, seen, FALSE };

  cjm_node_visit (node, check_id, &check);
  return !check.clash;
}

gboolean
cjm_document_may_edit (CjmDocument *self)
{
  g_return_val_if_fail (self->depth > 0, FALSE);

  return TRUE;
}

void
cjm_document_record (CjmDocument *self,
                     CjmEdit     *edit)
{
  g_array_append_val (self->edits, *edit);
}

/**
 * cjm_document_begin:
 * @label: translated, what is being done: "Move touchpoint"
 *
 * Opens a transaction. One within another belongs to the outer one, and the outer label counts.
 */
void
cjm_document_begin (CjmDocument *self,
                    const char  *label)
{
  if (self->depth++ > 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  self->merging = FALSE;
}

/**
 * cjm_document_begin_merging:
 *
 * As cjm_document_begin(), for one of a row of small edits of the same members, such as typing: it becomes one step
 * with the one before it where that had the same label and set the same members, or inserted the nodes that this sets
 * members of: what is typed into a new card is one step with the card.
 */
void
cjm_document_begin_merging (CjmDocument *self,
                            const char  *label)
{
  cjm_document_begin (self, label);
  if (self->depth == 1)
    self->merging = TRUE;
}

/**
 * cjm_document_end_merging:
 *
 * Ends a row of small edits, as when the pointer is let go: the next edit is a step of its own, whatever it sets.
 */
void
cjm_document_end_merging (CjmDocument *self)
{
  cjm_history_close_step (self->history);
}

/**
 * cjm_document_commit:
 *
 * Closes a transaction. One that edited nothing leaves no trace.
 */
void
cjm_document_commit (CjmDocument *self)
{
  g_autoptr (GArray) edits = NULL;

  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0 || self->edits->len == 0)
    return;

  edits = g_steal_pointer (&self->edits);
  self->edits = cjm_edits_new ();
  cjm_history_push (self->history, self->label, edits, self->merging);
  g_signal_emit (self, signals[CHANGED], 0, edits);
}

static void
put_in (CjmDocument *self,
        CjmEdit     *edit)
{
  cjm_node_attach (edit->node, edit->parent, edit->place, edit->index);
  cjm_document_index (self, edit->node);
  edit->type = CJM_EDIT_INSERT;
}

static void
take_out (CjmDocument *self,
          CjmEdit     *edit)
{
  cjm_node_detach (edit->node);
  cjm_document_unindex (self, edit->node);
  edit->type = CJM_EDIT_REMOVE;
}

static void
move_back (CjmEdit *edit)
{
  CjmEdit from = *edit;

  cjm_node_detach (edit->node);
  cjm_node_attach (edit->node, edit->parent, edit->place, edit->index);

  edit->parent = from.to_parent;
  edit->place = from.to_place;
  edit->index = from.to_index;
  edit->to_parent = from.parent;
  edit->to_place = from.place;
  edit->to_index = from.index;
}

static void
revert_edit (CjmDocument *self,
             CjmEdit     *edit)
{
  switch (edit->type)
    {
    case CJM_EDIT_SET:
      cjm_node_swap_value (edit->node, edit->member, &edit->value);
      break;
    case CJM_EDIT_INSERT:
      take_out (self, edit);
      break;
    case CJM_EDIT_REMOVE:
      put_in (self, edit);
      break;
    case CJM_EDIT_UNKNOWN:
      cjm_node_swap_unknown (edit->node, &edit->unknown);
      break;
    case CJM_EDIT_MOVE:
      move_back (edit);
      break;
    }
}

/* Takes back edits, last first, and leaves them as the edits that did so, in the order in which they were made: taking
 * them back once more does the same edits again. */
static void
revert_edits (CjmDocument *self,
              GArray      *edits)
{
  for (guint i = edits->len; i > 0; i--)
    revert_edit (self, &g_array_index (edits, CjmEdit, i - 1));

  for (guint i = 0; i < edits->len / 2; i++)
    {
      CjmEdit *one = &g_array_index (edits, CjmEdit, i);
      CjmEdit *other = &g_array_index (edits, CjmEdit, edits->len - 1 - i);
      CjmEdit held = *one;

      *one = *other;
      *other = held;
    }
}

/**
 * cjm_document_cancel:
 *
 * Closes a transaction and takes back what was done in it, the outer one with it. Nobody hears of it.
 */
void
cjm_document_cancel (CjmDocument *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth = 0;
  revert_edits (self, self->edits);
  g_array_set_size (self->edits, 0);
}

static void
replay_step (CjmDocument *self,
             GArray      *edits)
{
  g_autoptr (GArray) alive = g_array_ref (edits);
  gboolean before = cjm_document_set_restoring (self, TRUE);

  revert_edits (self, edits);
  g_signal_emit (self, signals[CHANGED], 0, edits);
  cjm_document_set_restoring (self, before);
}

/**
 * cjm_document_withdraw:
 * @state: of the history, from before a row of small edits; nothing happens if undoing does not lead back to it
 *
 * Takes the steps since then back as if they had never been made: they cannot be redone. For Escape during a drag.
 */
void
cjm_document_withdraw (CjmDocument *self,
                       guint64      state)
{
  g_return_if_fail (self->depth == 0);

  if (!cjm_history_has_done (self->history, state))
    return;

  while (cjm_history_get_state (self->history) != state)
    {
      g_autoptr (GArray) edits = cjm_history_withdraw (self->history);

      replay_step (self, edits);
    }
}

/**
 * cjm_document_undo:
 *
 * Takes back the last step; does nothing where there is none.
 */
void
cjm_document_undo (CjmDocument *self)
{
  g_return_if_fail (self->depth == 0);

  if (cjm_history_get_can_undo (self->history))
    replay_step (self, cjm_history_step_back (self->history));
}

/**
 * cjm_document_redo:
 *
 * Does the step that was undone last again; does nothing where there is none.
 */
void
cjm_document_redo (CjmDocument *self)
{
  g_return_if_fail (self->depth == 0);

  if (cjm_history_get_can_redo (self->history))
    replay_step (self, cjm_history_step_forward (self->history));
}
