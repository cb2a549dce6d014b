/* cjm-plan-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-table-private.h"

/*
 * The columns, and the order of the rows. A GtkColumnView turns round what its column says where that is chosen, so that
 * what is unknown could not stay last; nor does GTK 4.8 tell which way round it is. So its columns compare nothing but
 * two probes, of which the first is always less: asked to compare these, the view tells the column by which it asks, and
 * by the answer the way round. The rows are put in order by a sorter that knows both.
 */

typedef struct
{
  CjmPlanTable *table;
  CjmPlanColumn column;
} ColumnOf;

static void
begun_cb (CjmPlanCell  *cell,
          CjmPlanTable *self)
{
  cjm_plan_table_hold (self, cjm_plan_cell_get_item (cell));
  cjm_plan_model_set_frozen (self->model, TRUE);
}

static void
ended_cb (CjmPlanCell  *cell,
          CjmPlanTable *self)
{
  cjm_plan_model_set_frozen (self->model, FALSE);
}

static void
entered_cb (CjmPlanCell  *cell,
            CjmPlanTable *self)
{
  cjm_plan_table_entered (self, cell);
}

static void
unwanted_cb (CjmPlanCell  *cell,
             CjmPlanTable *self)
{
  cjm_plan_table_withdraw (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  user_data)
{
  ColumnOf *of = user_data;
  GtkWidget *cell = cjm_plan_cell_new (of->column, of->table->words);

  g_signal_connect (cell, "begun", G_CALLBACK (begun_cb), of->table);
  g_signal_connect (cell, "ended", G_CALLBACK (ended_cb), of->table);
  g_signal_connect (cell, "entered", G_CALLBACK (entered_cb), of->table);
  g_signal_connect (cell, "unwanted", G_CALLBACK (unwanted_cb), of->table);
  g_ptr_array_add (of->table->cells, cell);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  cjm_plan_cell_set_item (CJM_PLAN_CELL (gtk_list_item_get_child (list_item)),
                          CJM_PLAN_ITEM (gtk_list_item_get_item (list_item)));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           gpointer                  user_data)
{
  cjm_plan_cell_set_item (CJM_PLAN_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static void
teardown_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  ColumnOf *of = user_data;

  g_ptr_array_remove_fast (of->table->cells, gtk_list_item_get_child (list_item));
  gtk_list_item_set_child (list_item, NULL);
}

static int
probe (gconstpointer a,
       gconstpointer b,
       gpointer      user_data)
{
  ColumnOf *of = user_data;
  CjmPlanTable *self = of->table;

  if (self->probed < 0)
    self->probed = (int) of->column;
  return a == b ? 0 : a == self->probes[0] ? -1 : 1;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  CjmPlanTable *self = user_data;

  return self->is_sorted ? cjm_plan_item_compare ((CjmPlanItem *) a, (CjmPlanItem *) b, self->sort_column, self->descending)
                         : 0;
}

/* What the actions say is how it is. */
static void
update_actions (CjmPlanTable *self)
{
  const char *name = self->is_sorted ? cjm_plan_column_get_info (self->sort_column)->name : "";
  GAction *sort = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "sort");
  GAction *descending = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "descending");

  g_simple_action_set_state (G_SIMPLE_ACTION (sort), g_variant_new_string (name));
  g_simple_action_set_state (G_SIMPLE_ACTION (descending), g_variant_new_boolean (self->descending));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (descending), self->is_sorted);
}

/* A person has clicked a title, or chosen an order. */
static void
sorted_cb (CjmPlanTable *self)
{
  int order;

  if (self->view == NULL)
    return;

  self->probed = -1;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self->probes[0], self->probes[1]);
  self->is_sorted = order != 0 && self->probed >= 0;
  self->descending = order > 0;
  if (self->is_sorted)
    self->sort_column = (CjmPlanColumn) self->probed;
  update_actions (self);
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
sort_by (CjmPlanTable *self,
         int           column,
         gboolean      descending)
{
  gtk_column_view_sort_by_column (self->view, column >= 0 ? self->columns[column] : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
sort_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  CjmPlanTable *self = user_data;
  const char *name = g_variant_get_string (value, NULL);

  if (*name == '\0')
    sort_by (self, -1, FALSE);
  for (guint i = 0; i < CJM_N_PLAN_COLUMNS; i++)
    if (g_str_equal (name, cjm_plan_column_get_info (i)->name))
      sort_by (self, (int) i, self->descending);
}

static void
descending_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  CjmPlanTable *self = user_data;

  if (self->is_sorted)
    sort_by (self, (int) self->sort_column, g_variant_get_boolean (value));
}

static void
add_actions (CjmPlanTable *self)
{
  const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "''", .change_state = sort_cb },
    { .name = "descending", .state = "false", .change_state = descending_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  update_actions (self);
}

static ColumnOf *
create_column_of (CjmPlanTable *self,
                  CjmPlanColumn column)
{
  ColumnOf *of = g_new (ColumnOf, 1);

  *of = (ColumnOf) { .table = self, .column = column };
  return of;
}

static void
free_column_of (gpointer  data,
                GClosure *closure)
{
  g_free (data);
}

static void
add_column (CjmPlanTable *self,
            CjmPlanColumn column)
{
  const CjmPlanColumnInfo *info = cjm_plan_column_get_info (column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe, create_column_of (self, column), g_free));

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), create_column_of (self, column), free_column_of, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_signal_connect_data (factory, "teardown", G_CALLBACK (teardown_cb), create_column_of (self, column), free_column_of, 0);

  self->columns[column] = gtk_column_view_column_new (cjm_words_get_context (self->words, "plan", info->title), factory);
  gtk_column_view_column_set_sorter (self->columns[column], sorter);
  gtk_column_view_column_set_resizable (self->columns[column], TRUE);
  gtk_column_view_column_set_expand (self->columns[column], column == CJM_PLAN_COLUMN_TITLE);
  gtk_column_view_append_column (self->view, self->columns[column]);
  g_object_unref (self->columns[column]);
}

/**
 * cjm_plan_table_add_columns:
 *
 * Gives the view its columns, and makes the sorter that puts the rows in order.
 */
void
cjm_plan_table_add_columns (CjmPlanTable *self)
{
  g_autoptr (CjmNode) probe_node = cjm_node_new (CJM_KIND_IMPROVEMENT, "probe");

  self->probes[0] = cjm_plan_item_new (probe_node);
  self->probes[1] = cjm_plan_item_new (probe_node);
  self->sorter = gtk_custom_sorter_new (compare, self, NULL);
  add_actions (self);
  for (guint i = 0; i < CJM_N_PLAN_COLUMNS; i++)
    add_column (self, i);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorted_cb), self,
                           G_CONNECT_SWAPPED);
}
