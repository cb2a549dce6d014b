/* cjm-plan-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-model.h"

/* From so many items that changed on, the list is said to be another one, rather than each of them. */
#define MOST_CHANGES 64

/*
 * An item that changed is said to have been replaced by itself, so that those who filter and sort look at it again, and
 * at no other. One that is held, since a person is editing it, stays where it is until it is let go.
 */
struct _CjmPlanModel
{
  GObject parent_instance;

  CjmDocument *document;
  GSignalGroup *document_signals;
  char *today;            /* NULL for the day that it is */
  char *read_on;          /* the day that it was read on last */
  GPtrArray *items;       /* of CjmPlanItem */
  GHashTable *by_node;    /* from an improvement to its item, both borrowed from that */
  gboolean active;
  gboolean stale;         /* the document has changed since it was read */
  CjmPlanItem *held;      /* owned; NULL for none */
  gboolean frozen;        /* nothing moves */
  GPtrArray *waiting;     /* of CjmPlanItem: what is to be looked at again once things may move */
};

static void cjm_plan_model_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmPlanModel, cjm_plan_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cjm_plan_model_init_list))

static GType
cjm_plan_model_get_item_type (GListModel *list)
{
  return CJM_TYPE_PLAN_ITEM;
}

static guint
cjm_plan_model_get_n_items (GListModel *list)
{
  return CJM_PLAN_MODEL (list)->items->len;
}

static gpointer
cjm_plan_model_get_item (GListModel *list,
                         guint       position)
{
  CjmPlanModel *self = CJM_PLAN_MODEL (list);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
cjm_plan_model_init_list (GListModelInterface *iface)
{
  iface->get_item_type = cjm_plan_model_get_item_type;
  iface->get_n_items = cjm_plan_model_get_n_items;
  iface->get_item = cjm_plan_model_get_item;
}

/* The day that the plan is read on, YYYY-MM-DD */
static char *
dup_today (CjmPlanModel *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return self->today != NULL ? g_strdup (self->today) : g_date_time_format (now, "%Y-%m-%d");
}

static GPtrArray *
list_improvements (CjmPlanModel *self)
{
  GPtrArray *nodes = g_ptr_array_new ();
  CjmNode *root = self->document != NULL ? cjm_document_get_root (self->document) : NULL;
  guint n = root != NULL ? cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS) : 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i));

  return nodes;
}

static gboolean
stands_for (CjmPlanModel *self,
            guint         position,
            CjmNode      *node)
{
  return cjm_plan_item_get_improvement (g_ptr_array_index (self->items, position)) == node;
}

/* Takes the items from `first` on, before the last `n_after`, as what stands for those improvements. */
static void
replace (CjmPlanModel *self,
         GPtrArray    *improvements,
         guint         first,
         guint         n_after)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *today = dup_today (self);
  g_autoptr (GPtrArray) old = self->items;

  for (guint i = 0; i < improvements->len; i++)
    {
      CjmNode *improvement = g_ptr_array_index (improvements, i);
      CjmPlanItem *item = g_hash_table_lookup (self->by_node, improvement);

      g_ptr_array_add (items, item != NULL ? g_object_ref (item) : cjm_plan_item_new (improvement));
    }
  self->items = items;
  g_hash_table_remove_all (self->by_node);
  for (guint i = 0; i < items->len; i++)
    {
      CjmPlanItem *item = g_ptr_array_index (items, i);

      if (cjm_plan_item_get_row (item) == NULL)
        cjm_plan_item_read (item, self->document, today);
      g_hash_table_insert (self->by_node, cjm_plan_item_get_improvement (item), item);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - n_after, items->len - first - n_after);
}

/* Has an item for each improvement, in their order, unless somebody edits one that is still there. */
static void
arrange (CjmPlanModel *self)
{
  g_autoptr (GPtrArray) improvements = list_improvements (self);
  guint least = MIN (self->items->len, improvements->len);
  guint first = 0, n_after = 0;

  if (self->frozen && self->held != NULL
      && cjm_document_of (cjm_plan_item_get_improvement (self->held)) == self->document)
    return;

  while (first < least && stands_for (self, first, g_ptr_array_index (improvements, first)))
    first++;
  while (n_after < least - first
         && stands_for (self, self->items->len - 1 - n_after,
                        g_ptr_array_index (improvements, improvements->len - 1 - n_after)))
    n_after++;

  if (first + n_after < self->items->len || first + n_after < improvements->len)
    replace (self, improvements, first, n_after);
}

/* Those who filter and sort look at these again. */
static void
say_touched (CjmPlanModel *self,
             GPtrArray    *touched)
{
  for (guint i = 0; i < touched->len; i++)
    cjm_plan_item_say_changed (g_ptr_array_index (touched, i));
  g_ptr_array_remove (touched, self->held);
  if (self->frozen)
    {
      for (guint i = 0; i < touched->len; i++)
        g_ptr_array_add (self->waiting, g_object_ref (g_ptr_array_index (touched, i)));
      return;
    }

  if (touched->len > MOST_CHANGES)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->items->len, self->items->len);
  else
    for (guint i = 0; i < touched->len; i++)
      cjm_plan_model_touch (self, g_ptr_array_index (touched, i));
}

static void
read_all (CjmPlanModel *self)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  g_autofree char *today = dup_today (self);

  self->stale = FALSE;
  g_free (self->read_on);
  self->read_on = g_strdup (today);
  for (guint i = 0; i < self->items->len; i++)
    {
      CjmPlanItem *item = g_ptr_array_index (self->items, i);

      if (cjm_document_of (cjm_plan_item_get_improvement (item)) != self->document)
        cjm_plan_item_forget (item);
      else if (cjm_plan_item_read (item, self->document, today))
        g_ptr_array_add (touched, item);
    }
  arrange (self);
  say_touched (self, touched);
}

/* Whether an edit may make improvements refer to other nodes than before, or to nodes in other places */
static gboolean
moves_targets (const CjmEdit *edit)
{
  switch (cjm_node_get_kind (edit->node))
    {
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
    case CJM_KIND_NOTE:
      return edit->type == CJM_EDIT_INSERT || edit->type == CJM_EDIT_REMOVE || edit->type == CJM_EDIT_MOVE;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_PERSONA:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}

/* Those that name a node whose title is another one now */
static void
add_naming (CjmPlanModel *self,
            CjmNode      *node,
            GPtrArray    *touched)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CjmPlanItem *item = g_ptr_array_index (self->items, i);
      const CjmPlanRow *row = cjm_plan_item_get_row (item);

      if (row != NULL
          && (g_ptr_array_find (row->problems, node, NULL) || g_ptr_array_find (row->objectives, node, NULL))
          && !g_ptr_array_find (touched, item, NULL))
        g_ptr_array_add (touched, item);
    }
}

static void
add_touched (CjmPlanModel  *self,
             const CjmEdit *edit,
             GPtrArray     *touched)
{
  CjmKind kind = cjm_node_get_kind (edit->node);

  if (edit->type != CJM_EDIT_SET)
    return;

  if (kind == CJM_KIND_IMPROVEMENT)
    {
      CjmPlanItem *item = g_hash_table_lookup (self->by_node, edit->node);

      if (item != NULL && cjm_document_of (edit->node) == self->document && !g_ptr_array_find (touched, item, NULL))
        g_ptr_array_add (touched, item);
    }
  else if ((kind == CJM_KIND_NOTE && edit->member == CJM_NOTE_TEXT)
           || (kind == CJM_KIND_OBJECTIVE && edit->member == CJM_OBJECTIVE_TITLE))
    add_naming (self, edit->node, touched);
}

static void
changed_cb (CjmDocument  *document,
            GArray       *edits,
            CjmPlanModel *self)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  g_autofree char *today = dup_today (self);
  gboolean moves = FALSE;

  self->stale = self->stale || !self->active;
  if (self->stale)
    return;

  for (guint i = 0; i < edits->len && !moves; i++)
    moves = moves_targets (&g_array_index (edits, CjmEdit, i));
  if (moves)
    {
      read_all (self);
      g_ptr_array_set_size (touched, 0);
    }
  else
    arrange (self);

  for (guint i = 0; i < edits->len; i++)
    add_touched (self, &g_array_index (edits, CjmEdit, i), touched);
  for (guint i = 0; i < touched->len; i++)
    cjm_plan_item_read (g_ptr_array_index (touched, i), self->document, today);
  say_touched (self, touched);
}

static void
cjm_plan_model_dispose (GObject *object)
{
  CjmPlanModel *self = CJM_PLAN_MODEL (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->held);

  G_OBJECT_CLASS (cjm_plan_model_parent_class)->dispose (object);
}

static void
cjm_plan_model_finalize (GObject *object)
{
  CjmPlanModel *self = CJM_PLAN_MODEL (object);

  g_hash_table_unref (self->by_node);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->items);
  g_free (self->today);
  g_free (self->read_on);

  G_OBJECT_CLASS (cjm_plan_model_parent_class)->finalize (object);
}

static void
cjm_plan_model_class_init (CjmPlanModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_plan_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = cjm_plan_model_finalize;
}

static void
cjm_plan_model_init (CjmPlanModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_node = g_hash_table_new (NULL, NULL);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * cjm_plan_model_new:
 *
 * Returns: (transfer full): a list of no document, which is not active
 */
CjmPlanModel *
cjm_plan_model_new (void)
{
  return g_object_new (CJM_TYPE_PLAN_MODEL, NULL);
}

/**
 * cjm_plan_model_set_document:
 * @document: (nullable): whose improvements it lists
 */
void
cjm_plan_model_set_document (CjmPlanModel *self,
                             CjmDocument  *document)
{
  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  if (!g_set_object (&self->document, document))
    return;

  g_signal_group_set_target (self->document_signals, document);
  self->stale = TRUE;
  if (self->active)
    read_all (self);
}

/**
 * cjm_plan_model_get_document:
 *
 * Returns: (transfer none) (nullable): whose improvements it lists
 */
CjmDocument *
cjm_plan_model_get_document (CjmPlanModel *self)
{
  return self->document;
}

/**
 * cjm_plan_model_set_today:
 * @today: (nullable): the day to read the plan on, YYYY-MM-DD; %NULL for the day that it is
 */
void
cjm_plan_model_set_today (CjmPlanModel *self,
                          const char   *today)
{
  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  g_free (self->today);
  self->today = g_strdup (today);
  self->stale = TRUE;
  if (self->active)
    read_all (self);
}

/**
 * cjm_plan_model_get_today:
 *
 * Returns: (nullable): the day that it was told to read the plan on
 */
const char *
cjm_plan_model_get_today (CjmPlanModel *self)
{
  return self->today;
}

/**
 * cjm_plan_model_set_active:
 * @active: whether anybody looks at it; what changes meanwhile is read when somebody does
 */
void
cjm_plan_model_set_active (CjmPlanModel *self,
                           gboolean      active)
{
  g_autofree char *today = dup_today (self);

  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  self->active = active;
  if (active && (self->stale || g_strcmp0 (self->read_on, today) != 0))
    read_all (self);
}

/**
 * cjm_plan_model_hold:
 * @item: (nullable): what a person edits: changes of it are not said to the list until cjm_plan_model_touch()
 */
void
cjm_plan_model_hold (CjmPlanModel *self,
                     CjmPlanItem  *item)
{
  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  g_set_object (&self->held, item);
}

/**
 * cjm_plan_model_set_frozen:
 * @frozen: whether everything stays where it is, since a person types in what is held; unless that is removed
 */
void
cjm_plan_model_set_frozen (CjmPlanModel *self,
                           gboolean      frozen)
{
  g_autoptr (GPtrArray) waiting = NULL;

  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  self->frozen = frozen;
  if (frozen || !self->active || self->stale)
    return;

  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  arrange (self);
  for (guint i = 0; i < waiting->len; i++)
    cjm_plan_model_touch (self, g_ptr_array_index (waiting, i));
}

/**
 * cjm_plan_model_touch:
 * @item: of the list, or not any more
 *
 * Lets those who filter and sort look at it again.
 */
void
cjm_plan_model_touch (CjmPlanModel *self,
                      CjmPlanItem  *item)
{
  guint position;

  g_return_if_fail (CJM_IS_PLAN_MODEL (self));

  if (g_ptr_array_find (self->items, item, &position))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/**
 * cjm_plan_model_find:
 * @improvement: of the document
 *
 * Returns: (transfer none) (nullable): its item
 */
CjmPlanItem *
cjm_plan_model_find (CjmPlanModel *self,
                     CjmNode      *improvement)
{
  return g_hash_table_lookup (self->by_node, improvement);
}
