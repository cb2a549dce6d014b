/* cjm-plan-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-table-private.h"

#include "cjm-arrange.h"
#include "cjm-card-id.h"
#include "cjm-operation.h"
#include "cjm-removal.h"
#include "cjm-undo-toast.h"
#include "cjm-wheel-pass.h"

/* How many rows are seen at once, and how high one is, in pixels: never less than that, and by so much more than its text */
#define MOST_ROWS 14
#define LEAST_ROW 36
#define ROW_PADDING 8

enum
{
  PROP_DOCUMENT = 1,
  PROP_TODAY,
  N_PROPS
};

enum
{
  SELECTION_CHANGED,
  SHOWN_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanTable, cjm_plan_table, ADW_TYPE_BIN)

/**
 * cjm_plan_table_find_cell:
 * @item: shown or not
 * @column: of the table
 *
 * Returns: (transfer none) (nullable): its cell; %NULL where that is far out of view
 */
CjmPlanCell *
cjm_plan_table_find_cell (CjmPlanTable *self,
                          CjmPlanItem  *item,
                          CjmPlanColumn column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CjmPlanCell *cell = g_ptr_array_index (self->cells, i);

      if (cjm_plan_cell_get_item (cell) == item && cjm_plan_cell_get_column (cell) == column)
        return cell;
    }

  return NULL;
}

/**
 * cjm_plan_table_find:
 * @item: shown or not
 *
 * Returns: the position of its row; %GTK_INVALID_LIST_POSITION where it is not shown
 */
guint
cjm_plan_table_find (CjmPlanTable *self,
                     CjmPlanItem  *item)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CjmPlanItem) candidate = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (candidate == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  CjmPlanTable *self = user_data;
  const CjmPlanRow *row = cjm_plan_item_get_row (item);

  return item == (gpointer) self->held || row == NULL || cjm_plan_filter (row, &self->asked);
}

/* As high as its rows need, up to a limit from which on they scroll: the page around it would give it no more than it
 * cannot do without. */
static void
update_height (CjmPlanTable *self,
               guint         n_rows)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  height = MAX (height + ROW_PADDING, LEAST_ROW);
  gtk_scrolled_window_set_min_content_height (self->scroller, ((int) MIN (n_rows, MOST_ROWS) + 1) * height);
}

static void
update (CjmPlanTable *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  cjm_plan_filters_say (self->filters, n_shown, n_all);
  update_height (self, n_shown);
  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n_shown == 0 ? "nothing" : "table");
  /* While it cannot be seen the table has no rows. */
  if (n_all > 0)
    g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/* Nobody edits it any more: it goes where it belongs. */
static gboolean
release_cb (gpointer user_data)
{
  CjmPlanTable *self = user_data;
  g_autoptr (CjmPlanItem) item = g_steal_pointer (&self->held);

  self->releasing = 0;
  cjm_plan_model_hold (self->model, NULL);
  if (item != NULL)
    cjm_plan_model_touch (self->model, item);

  return G_SOURCE_REMOVE;
}

/**
 * cjm_plan_table_hold:
 * @item: what a person edits; it stays where it is until the focus comes to another one
 */
void
cjm_plan_table_hold (CjmPlanTable *self,
                     CjmPlanItem  *item)
{
  g_autoptr (CjmPlanItem) old = g_steal_pointer (&self->held);

  g_clear_handle_id (&self->releasing, g_source_remove);
  self->held = g_object_ref (item);
  cjm_plan_model_hold (self->model, item);
  if (old != NULL && old != item)
    cjm_plan_model_touch (self->model, old);
}

/**
 * cjm_plan_table_entered:
 * @cell: that has the focus now
 */
void
cjm_plan_table_entered (CjmPlanTable *self,
                        CjmPlanCell  *cell)
{
  self->column = cjm_plan_cell_get_column (cell);
  if (self->held != NULL && cjm_plan_cell_get_item (cell) != self->held && self->releasing == 0)
    self->releasing = g_idle_add (release_cb, self);
  else if (cjm_plan_cell_get_item (cell) == self->held)
    g_clear_handle_id (&self->releasing, g_source_remove);
}

/* Where the focus is, if that is a cell */
static CjmPlanCell *
get_focus_cell (CjmPlanTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))
                    ? gtk_widget_get_ancestor (focus, CJM_TYPE_PLAN_CELL) : NULL;

  return (CjmPlanCell *) cell;
}

static gboolean
return_cb (gpointer user_data)
{
  CjmPlanTable *self = user_data;
  g_autoptr (CjmPlanItem) item = g_steal_pointer (&self->at);
  CjmPlanCell *cell = get_focus_cell (self);
  guint position = cjm_plan_table_find (self, item);

  self->returning = 0;
  if (position != GTK_INVALID_LIST_POSITION
      && (cell == NULL || (cjm_plan_cell_get_item (cell) != item && !cjm_plan_cell_is_edited (cell))))
    cjm_plan_table_go_to (self, position, self->column);

  return G_SOURCE_REMOVE;
}

/* Rows are about to move, and the list may let the one with the focus show another item: the focus is to stay with what
 * it was at. */
static void
moving_cb (CjmPlanTable *self)
{
  CjmPlanCell *cell = get_focus_cell (self);

  if (cell == NULL || self->returning != 0)
    return;

  g_set_object (&self->at, cjm_plan_cell_get_item (cell));
  if (self->at != NULL)
    self->returning = g_idle_add (return_cb, self);
}

static void
filters_changed_cb (CjmPlanTable *self)
{
  if (self->filter == NULL)
    return;

  g_clear_object (&self->held);
  cjm_plan_model_hold (self->model, NULL);
  cjm_plan_filters_read (self->filters, &self->asked);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
selection_changed_cb (CjmPlanTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* Of the nodes that are selected, or of the one with the focus where that is none of them */
static GPtrArray *
list_to_remove (CjmPlanTable *self,
                CjmPlanItem  *item)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint position = cjm_plan_table_find (self, item);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean all = gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CjmPlanItem) candidate = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (all ? gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i) : candidate == item)
        g_ptr_array_add (ids, cjm_card_id_new (cjm_plan_item_get_improvement (candidate), CJM_CARD_WHOLE));
    }

  return ids;
}

/**
 * cjm_plan_table_remove:
 * @cell: that has the focus
 *
 * Removes what is selected, or the improvement of the cell where that is not selected, in one step that can be undone.
 */
void
cjm_plan_table_remove (CjmPlanTable *self,
                       CjmPlanCell  *cell)
{
  CjmDocument *document = cjm_plan_model_get_document (self->model);
  CjmPlanColumn column = cjm_plan_cell_get_column (cell);
  guint position = cjm_plan_table_find (self, cjm_plan_cell_get_item (cell));
  g_autoptr (GPtrArray) ids = list_to_remove (self, cjm_plan_cell_get_item (cell));
  g_autoptr (CjmRemoval) removal = cjm_removal_new (document, ids);
  g_autofree char *text = cjm_removal_describe (removal);
  guint n;

  if (cjm_removal_is_empty (removal))
    return;

  cjm_document_end_merging (document);
  cjm_removal_apply (removal, document);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n == 0 || !cjm_plan_table_go_to (self, MIN (position, n - 1), column))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  cjm_undo_toast_show (GTK_WIDGET (self), document, text);
}

/**
 * cjm_plan_table_withdraw:
 *
 * Takes the improvement back that was added last, as if it had never been; the focus goes back to where it came from.
 */
void
cjm_plan_table_withdraw (CjmPlanTable *self)
{
  cjm_document_withdraw (cjm_plan_model_get_document (self->model), self->before);
  if (self->origin != NULL)
    gtk_widget_grab_focus (self->origin);
}

static void
cjm_plan_table_map (GtkWidget *widget)
{
  cjm_plan_model_set_active (CJM_PLAN_TABLE (widget)->model, TRUE);

  GTK_WIDGET_CLASS (cjm_plan_table_parent_class)->map (widget);
}

static void
cjm_plan_table_unmap (GtkWidget *widget)
{
  CjmPlanTable *self = CJM_PLAN_TABLE (widget);

  GTK_WIDGET_CLASS (cjm_plan_table_parent_class)->unmap (widget);

  cjm_plan_model_set_active (self->model, FALSE);
}

static void
cjm_plan_table_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, cjm_plan_model_get_document (CJM_PLAN_TABLE (object)->model));
      break;
    case PROP_TODAY:
      g_value_set_string (value, cjm_plan_model_get_today (CJM_PLAN_TABLE (object)->model));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_plan_table_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      cjm_plan_table_set_document (CJM_PLAN_TABLE (object), g_value_get_object (value));
      break;
    case PROP_TODAY:
      cjm_plan_model_set_today (CJM_PLAN_TABLE (object)->model, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_plan_table_dispose (GObject *object)
{
  CjmPlanTable *self = CJM_PLAN_TABLE (object);

  g_clear_handle_id (&self->releasing, g_source_remove);
  g_clear_handle_id (&self->returning, g_source_remove);
  g_clear_object (&self->at);
  g_clear_weak_pointer (&self->origin);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CJM_TYPE_PLAN_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->sorter);
  g_clear_object (&self->actions);
  g_clear_object (&self->held);
  g_clear_object (&self->probes[0]);
  g_clear_object (&self->probes[1]);

  G_OBJECT_CLASS (cjm_plan_table_parent_class)->dispose (object);
}

static void
cjm_plan_table_finalize (GObject *object)
{
  CjmPlanTable *self = CJM_PLAN_TABLE (object);

  g_ptr_array_unref (self->cells);
  cjm_words_free (self->words);

  G_OBJECT_CLASS (cjm_plan_table_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CJM_TYPE_PLAN_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, filters);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, view);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, start);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanTable, end);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
}

static void
cjm_plan_table_class_init (CjmPlanTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_plan_table_get_property;
  object_class->set_property = cjm_plan_table_set_property;
  object_class->dispose = cjm_plan_table_dispose;
  object_class->finalize = cjm_plan_table_finalize;
  widget_class->map = cjm_plan_table_map;
  widget_class->unmap = cjm_plan_table_unmap;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CjmPlanTable::selection-changed:
   *
   * Other improvements are selected now.
   */
  signals[SHOWN_CHANGED] = g_signal_new ("shown-changed", CJM_TYPE_PLAN_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", CJM_TYPE_PLAN_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
}

static void
cjm_plan_table_init (CjmPlanTable *self)
{
  GtkSortListModel *sorted;

  self->words = cjm_words_new_own ();
  self->cells = g_ptr_array_new ();
  self->model = cjm_plan_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_wheel_pass_install (self->scroller);

  /* Before those who move rows hear of it */
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (moving_cb), self, G_CONNECT_SWAPPED);
  cjm_plan_table_add_columns (self);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), GTK_FILTER (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->shown), g_object_ref (GTK_SORTER (self->sorter)));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  cjm_plan_table_add_keys (self);

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

/**
 * cjm_plan_table_set_document:
 * @document: (nullable): whose improvements it shows
 */
void
cjm_plan_table_set_document (CjmPlanTable *self,
                             CjmDocument  *document)
{
  g_return_if_fail (CJM_IS_PLAN_TABLE (self));

  cjm_plan_filters_set_document (self->filters, document);
  cjm_plan_model_set_document (self->model, document);
}

/**
 * cjm_plan_table_get_selection:
 *
 * Returns: (transfer full) (element-type utf8): the ids of the improvements that are selected, as they are shown; owns them
 */
GPtrArray *
cjm_plan_table_get_selection (CjmPlanTable *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      {
        g_autoptr (CjmPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

        g_ptr_array_add (ids, g_strdup (cjm_node_get_id (cjm_plan_item_get_improvement (item))));
      }

  return ids;
}

/**
 * cjm_plan_table_select:
 * @ids: of improvements, %NULL-terminated; those that are not shown are not selected
 *
 * Selects these and no others, without giving any of them the focus, and brings the first into view.
 */
void
cjm_plan_table_select (CjmPlanTable      *self,
                       const char *const *ids)
{
  guint n;
  g_autoptr (GtkBitset) mask = NULL;
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();

  g_return_if_fail (CJM_IS_PLAN_TABLE (self));

  cjm_plan_model_set_active (self->model, TRUE);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  mask = gtk_bitset_new_range (0, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CjmPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_strv_contains (ids, cjm_node_get_id (cjm_plan_item_get_improvement (item))))
        gtk_bitset_add (selected, i);
    }
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
  if (!gtk_bitset_is_empty (selected) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    cjm_plan_table_bring_into_view (self, gtk_bitset_get_minimum (selected));
  cjm_plan_model_set_active (self->model, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

/**
 * cjm_plan_table_add:
 *
 * Adds an improvement behind the others and lets a person type its title. It is shown whatever is asked for, until the
 * focus goes elsewhere.
 *
 * Returns: (transfer none) (nullable): it; %NULL where there is no document
 */
CjmNode *
cjm_plan_table_add (CjmPlanTable *self)
{
  CjmDocument *document = cjm_plan_model_get_document (self->model);
  CjmPlace place = { .member = CJM_DOCUMENT_IMPROVEMENTS, .index = CJM_END };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *label = cjm_operation_get_add_label (CJM_KIND_IMPROVEMENT, CJM_DOCUMENT_IMPROVEMENTS);
  g_autoptr (CjmNode) improvement = NULL;
  CjmPlanItem *item;
  CjmPlanCell *cell;

  g_return_val_if_fail (CJM_IS_PLAN_TABLE (self), NULL);

  if (document == NULL)
    return NULL;

  cjm_plan_model_set_active (self->model, TRUE);
  place.parent = cjm_document_get_root (document);
  improvement = cjm_operation_make_node (&place, cjm_operation_get_new_title (CJM_KIND_IMPROVEMENT, place.member));
  cjm_document_end_merging (document);
  self->before = cjm_history_get_state (cjm_document_get_history (document));
  g_set_weak_pointer (&self->origin, root != NULL ? gtk_root_get_focus (root) : NULL);
  cjm_arrange_add (document, improvement, &place, label);

  item = cjm_plan_model_find (self->model, improvement);
  cjm_plan_table_hold (self, item);
  cjm_plan_model_touch (self->model, item);
  if (cjm_plan_table_go_to (self, cjm_plan_table_find (self, item), CJM_PLAN_COLUMN_TITLE)
      && (cell = cjm_plan_table_find_cell (self, item, CJM_PLAN_COLUMN_TITLE)) != NULL)
    cjm_plan_cell_edit_new (cell, label);

  return improvement;
}

/**
 * cjm_plan_table_list_shown:
 *
 * Returns: (transfer full) (element-type CjmNode): the improvements that are asked for, in the order in which they are
 *   shown; borrowed
 */
GPtrArray *
cjm_plan_table_list_shown (CjmPlanTable *self)
{
  GPtrArray *improvements = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CjmPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      g_ptr_array_add (improvements, cjm_plan_item_get_improvement (item));
    }

  return improvements;
}
