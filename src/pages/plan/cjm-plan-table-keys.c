/* cjm-plan-table-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-table-private.h"

/* How many rows a page of keys is */
#define PAGE 10

/*
 * The focus is on a cell, and the keys move it from cell to cell: GTK's own lists know rows alone. While a cell is edited the
 * keys are those of the line that is typed in, but for Tab, which goes on to edit the next one.
 */

/* The cell that has the focus, or that of the row that has it */
static CjmPlanCell *
find_focus (CjmPlanTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, CJM_TYPE_PLAN_CELL) : NULL;

  if (cell != NULL || focus == NULL)
    return (CjmPlanCell *) cell;

  for (guint i = 0; i < self->cells->len; i++)
    {
      CjmPlanCell *candidate = g_ptr_array_index (self->cells, i);

      if (cjm_plan_cell_get_column (candidate) == self->column && gtk_widget_is_ancestor (GTK_WIDGET (candidate), focus)
          && focus != GTK_WIDGET (self->view) && !gtk_widget_is_ancestor (GTK_WIDGET (self), focus)
          && !GTK_IS_LIST_VIEW (focus))
        return candidate;
    }

  return NULL;
}

/* The inner list, which has the actions of one */
static GtkWidget *
get_list (CjmPlanTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * cjm_plan_table_bring_into_view:
 * @position: of a row, as it is shown
 */
void
cjm_plan_table_bring_into_view (CjmPlanTable *self,
                                guint         position)
{
  gtk_widget_activate_action (get_list (self), "list.scroll-to-item", "u", position);
}

/**
 * cjm_plan_table_go_to:
 * @position: of a row, as it is shown
 * @column: in it
 *
 * Brings a cell into view and gives it the focus.
 *
 * Returns: whether there is one
 */
gboolean
cjm_plan_table_go_to (CjmPlanTable *self,
                      guint         position,
                      CjmPlanColumn column)
{
  g_autoptr (CjmPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  CjmPlanCell *cell;

  if (item == NULL)
    return FALSE;

  cjm_plan_table_bring_into_view (self, position);
  cell = cjm_plan_table_find_cell (self, item, column);
  self->column = column;

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
go_to_row (CjmPlanTable *self,
           CjmPlanCell  *cell,
           gint64        position,
           gboolean      extends)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint to = (guint) CLAMP (position, 0, (gint64) n - 1);

  if (cjm_plan_table_go_to (self, to, cjm_plan_cell_get_column (cell)))
    gtk_widget_activate_action (get_list (self), "list.select-item", "(ubb)", to, FALSE, extends);
}

/* The next cell of the row on that side, if there is one */
static CjmPlanCell *
find_next (CjmPlanTable *self,
           CjmPlanCell  *cell,
           int           by)
{
  int column = (int) cjm_plan_cell_get_column (cell) + by;

  return column >= 0 && column < (int) CJM_N_PLAN_COLUMNS
         ? cjm_plan_table_find_cell (self, cjm_plan_cell_get_item (cell), (CjmPlanColumn) column)
         : NULL;
}

static void
go_to_next (CjmPlanTable *self,
            CjmPlanCell  *cell,
            int           by)
{
  CjmPlanCell *next = find_next (self, cell, by);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* Out of the table, past all its rows */
static void
leave (CjmPlanTable    *self,
       GtkDirectionType direction)
{
  GtkWidget *at = direction == GTK_DIR_TAB_FORWARD ? self->end : self->start;

  gtk_widget_set_focusable (at, TRUE);
  gtk_widget_grab_focus (at);
  g_signal_emit_by_name (gtk_widget_get_root (at), "move-focus", direction);
  gtk_widget_set_focusable (at, FALSE);
}

/* From cell to cell in a row, and then on to what is behind the table */
static void
tab (CjmPlanTable *self,
     CjmPlanCell  *cell,
     int           by)
{
  gboolean types = cjm_plan_cell_is_edited (cell);
  CjmPlanCell *next = find_next (self, cell, by);

  if (!cjm_plan_cell_end (cell, TRUE))
    return;

  if (next == NULL)
    leave (self, by > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (next));
      if (types && cjm_plan_column_get_info (cjm_plan_cell_get_column (next))->editing == CJM_PLAN_BY_TYPING)
        cjm_plan_cell_edit (next);
    }
}

/* To where what the cell is about is seen: the problem or the objective, or else the improvement itself */
static void
show_place (CjmPlanTable *self,
            CjmPlanCell  *cell)
{
  const CjmPlanRow *row = cjm_plan_item_get_row (cjm_plan_cell_get_item (cell));
  GPtrArray *nodes = row != NULL ? cjm_plan_column_get_nodes (cjm_plan_cell_get_column (cell), row) : NULL;
  CjmNode *node = cjm_plan_item_get_improvement (cjm_plan_cell_get_item (cell));

  if (nodes != NULL && nodes->len > 0)
    node = g_ptr_array_index (nodes, 0);
  if (cjm_node_get_id (node) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "s", cjm_node_get_id (node));
}

static gboolean
move (CjmPlanTable *self,
      CjmPlanCell  *cell,
      guint         key,
      gboolean      extends,
      gboolean      control)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint64 position = cjm_plan_table_find (self, cjm_plan_cell_get_item (cell));
  gint64 n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_to_row (self, cell, position - 1, extends);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_to_row (self, cell, position + 1, extends);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      go_to_row (self, cell, position - PAGE, extends);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      go_to_row (self, cell, position + PAGE, extends);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to_next (self, cell, mirrored ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to_next (self, cell, mirrored ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      if (control)
        go_to_row (self, cell, 0, extends);
      else
        cjm_plan_table_go_to (self, (guint) position, CJM_PLAN_COLUMN_TITLE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      if (control)
        go_to_row (self, cell, n - 1, extends);
      else
        cjm_plan_table_go_to (self, (guint) position, CJM_N_PLAN_COLUMNS - 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (CjmPlanTable   *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  CjmPlanCell *cell = find_focus (self);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean is_tab = key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_KP_Tab;

  if (cell == NULL || (modifiers & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (is_tab && (modifiers & GDK_CONTROL_MASK) == 0)
    {
      tab (self, cell, (modifiers & GDK_SHIFT_MASK) != 0 || key == GDK_KEY_ISO_Left_Tab ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if (cjm_plan_cell_is_edited (cell))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_F2:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((modifiers & GDK_CONTROL_MASK) != 0)
        show_place (self, cell);
      else
        cjm_plan_cell_edit (cell);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      cjm_plan_table_remove (self, cell);
      return GDK_EVENT_STOP;
    default:
      return move (self, cell, key, (modifiers & GDK_SHIFT_MASK) != 0, (modifiers & GDK_CONTROL_MASK) != 0);
    }
}

/**
 * cjm_plan_table_add_keys:
 *
 * Lets the keys move the focus from cell to cell, and do what can be done there.
 */
void
cjm_plan_table_add_keys (CjmPlanTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
