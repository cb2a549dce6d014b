/* test-plan-table.c: the improvements as a table, as a person edits, sorts and filters it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-document-view.h"
#include "cjm-environment.h"
#include "cjm-plan-cell.h"
#include "cjm-plan-entry.h"
#include "cjm-plan-filters.h"
#include "cjm-plan-model.h"
#include "cjm-plan-page.h"
#include "cjm-plan-table.h"
#include "keys.h"
#include "waiting.h"

/* The day on which the plan of the example is read here */
#define TODAY "2027-02-01"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  CjmNode *root;
  GtkWidget *page;
  CjmPlanTable *table;
  GtkWidget *filters;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  self->history = cjm_document_get_history (self->document);
  self->root = cjm_document_get_root (self->document);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  self->page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (cjm_window_get_view (self->window)));
  g_assert_true (CJM_IS_PLAN_PAGE (self->page));
  wait_until (gtk_widget_get_mapped (self->page));
  self->table = CJM_PLAN_TABLE (find_part (self->page, "table"));
  self->filters = find_part (GTK_WIDGET (self->table), "filters");
  g_object_set (self->table, "today", TODAY, NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static CjmNode *
get_improvement (Fixture *self,
                 guint    index)
{
  return cjm_node_get_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, index);
}

static guint
count_improvements (Fixture *self)
{
  return cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS);
}

static void
list_cells (GtkWidget *widget,
            GPtrArray *cells)
{
  if (CJM_IS_PLAN_CELL (widget) && cjm_plan_cell_get_item (CJM_PLAN_CELL (widget)) != NULL)
    g_ptr_array_add (cells, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_cells (child, cells);
}

static CjmPlanCell *
find_cell (Fixture      *self,
           CjmNode      *improvement,
           CjmPlanColumn column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  list_cells (GTK_WIDGET (self->table), cells);
  for (guint i = 0; i < cells->len; i++)
    {
      CjmPlanCell *cell = cells->pdata[i];

      if (cjm_plan_cell_get_column (cell) == column
          && cjm_plan_item_get_improvement (cjm_plan_cell_get_item (cell)) == improvement)
        {
          gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
          return cell;
        }
    }

  g_assert_not_reached ();
}

static CjmPlanCell *
get_focus_cell (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? CJM_PLAN_CELL (gtk_widget_get_ancestor (focus, CJM_TYPE_PLAN_CELL)) : NULL;
}

static void
press (Fixture *self,
       guint    key)
{
  press_key (GTK_WIDGET (self->window), key, 0);
}

/* The line in which something is typed now */
static GtkEditable *
get_line (Fixture *self)
{
  CjmPlanCell *cell = get_focus_cell (self);

  g_assert_true (cjm_plan_cell_is_edited (cell));
  return GTK_EDITABLE (cjm_plan_entry_get_entry (CJM_PLAN_ENTRY (adw_bin_get_child (ADW_BIN (cell)))));
}

static CjmPlanCell *
focus_cell (Fixture      *self,
            CjmNode      *improvement,
            CjmPlanColumn column)
{
  CjmPlanCell *cell = find_cell (self, improvement, column);

  gtk_widget_grab_focus (GTK_WIDGET (cell));
  g_assert_true (get_focus_cell (self) == cell);
  return cell;
}

static void
type_into (Fixture      *self,
           CjmNode      *improvement,
           CjmPlanColumn column,
           const char   *text)
{
  focus_cell (self, improvement, column);
  press (self, GDK_KEY_F2);
  gtk_editable_set_text (get_line (self), text);
}

/* What is typed is one step, is shown, and is gone again when that is undone. */
static void
check_typing (Fixture      *self,
              CjmPlanColumn column,
              const char   *text,
              const char   *shown,
              const char   *kept)
{
  CjmNode *improvement = get_improvement (self, 4);
  guint member = cjm_plan_column_get_info (column)->member;
  CjmPlanCell *cell = find_cell (self, improvement, column);
  g_autofree char *before = g_strdup (cjm_plan_cell_get_text (cell));
  guint64 state = cjm_history_get_state (self->history);

  type_into (self, improvement, column, text);
  press (self, GDK_KEY_Return);
  g_assert_false (cjm_plan_cell_is_edited (cell));
  g_assert_true (get_focus_cell (self) == cell);
  g_assert_cmpstr (cjm_plan_cell_get_text (cell), ==, shown);
  if (kept != NULL)
    g_assert_cmpstr (cjm_node_get_text (improvement, member), ==, kept);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_cmpstr (cjm_plan_cell_get_text (cell), ==, before);
}

static void
test_typing (Fixture      *self,
             gconstpointer unused)
{
  check_typing (self, CJM_PLAN_COLUMN_TITLE, " A new\ttitle ", "A new title", NULL);
  check_typing (self, CJM_PLAN_COLUMN_OWNER, " Els ", "Els", "Els");
  check_typing (self, CJM_PLAN_COLUMN_OWNER, "  ", "Nobody yet", NULL);
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "2027-03-02", "2 Mar 2027", "2027-03-02");
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "31-1-2027", "31 Jan 2027 · late", "2027-01-31");
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "", "No date yet", NULL);
  check_typing (self, CJM_PLAN_COLUMN_LIFT, "-1.5", "−1.5", NULL);
  check_typing (self, CJM_PLAN_COLUMN_IMPACT, "3", "3", NULL);
  check_typing (self, CJM_PLAN_COLUMN_EFFORT, "2.5", "2.5", NULL);
  check_typing (self, CJM_PLAN_COLUMN_EFFORT, "", "–", NULL);
}

/* In the language of the interface, both ways where it could be meant in two */
static void
test_typing_in_dutch (Fixture      *self,
                      gconstpointer unused)
{
  check_typing (self, CJM_PLAN_COLUMN_LIFT, "-1,5", "−1,5", NULL);
  check_typing (self, CJM_PLAN_COLUMN_IMPACT, "7,25", "7,25", NULL);
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "3-2-2027", "3 feb 2027", "2027-02-03");
  check_typing (self, CJM_PLAN_COLUMN_OWNER, "", "Nog niemand", NULL);
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "", "Nog geen datum", NULL);
  check_typing (self, CJM_PLAN_COLUMN_DEADLINE, "31-1-2027", "31 jan 2027 · te laat", "2027-01-31");
}

/* What cannot be stays as it is typed until it can be, or is given up; what is the same is no step. */
static void
test_refusal (Fixture      *self,
              gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 0);
  guint64 state = cjm_history_get_state (self->history);
  const struct
  {
    CjmPlanColumn column;
    const char *text;
  } refused[] = {
    { CJM_PLAN_COLUMN_TITLE, "  " },       { CJM_PLAN_COLUMN_DEADLINE, "31-2-2027" }, { CJM_PLAN_COLUMN_DEADLINE, "soon" },
    { CJM_PLAN_COLUMN_IMPACT, "11" },      { CJM_PLAN_COLUMN_EFFORT, "-1" },          { CJM_PLAN_COLUMN_LIFT, "a lot" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      CjmPlanCell *cell = find_cell (self, improvement, refused[i].column);

      type_into (self, improvement, refused[i].column, refused[i].text);
      press (self, GDK_KEY_Return);
      g_assert_true (cjm_plan_cell_is_edited (cell));
      press (self, GDK_KEY_Tab);
      g_assert_true (cjm_plan_cell_is_edited (cell));
      press (self, GDK_KEY_Escape);
      g_assert_false (cjm_plan_cell_is_edited (cell));
      g_assert_true (get_focus_cell (self) == cell);
    }
  focus_cell (self, improvement, CJM_PLAN_COLUMN_OWNER);
  press (self, GDK_KEY_Return);
  press (self, GDK_KEY_Return);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
}

static GtkListBox *
find_list (GtkWidget *widget)
{
  GtkListBox *list = GTK_IS_LIST_BOX (widget) ? GTK_LIST_BOX (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

/* The first button of an action that can be seen */
static GtkWidget *
find_action (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
                     && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0
                     ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_action (child, action);

  return found;
}

static void
choose (Fixture      *self,
        CjmNode      *improvement,
        CjmPlanColumn column,
        int           index)
{
  CjmPlanCell *cell = focus_cell (self, improvement, column);
  GtkListBox *list;

  press (self, GDK_KEY_Return);
  list = find_list (GTK_WIDGET (cell));
  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, index));
}

static void
test_choosing (Fixture      *self,
               gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 0);
  guint64 state = cjm_history_get_state (self->history);
  const char *const *linked;
  g_autofree char *first = NULL;

  choose (self, improvement, CJM_PLAN_COLUMN_STATUS, 1);
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_STARTED);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);

  first = g_strdup (cjm_node_get_texts (improvement, CJM_IMPROVEMENT_OBJECTIVES)[0]);
  choose (self, improvement, CJM_PLAN_COLUMN_SERVES, 0);
  linked = cjm_node_get_texts (improvement, CJM_IMPROVEMENT_OBJECTIVES);
  g_assert_true (linked == NULL || !g_strv_contains (linked, first));
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
}

/* Names are suggested as they are typed, and taken with the keys. */
static void
test_owners (Fixture      *self,
             gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 4);
  CjmPlanCell *cell = find_cell (self, improvement, CJM_PLAN_COLUMN_OWNER);
  GtkListBox *list;

  type_into (self, improvement, CJM_PLAN_COLUMN_OWNER, "sa");
  list = find_list (GTK_WIDGET (cell));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER), ==, "Sanne");
}

/* The improvements that are shown, from top to bottom */
static void
assert_sorted (Fixture      *self,
               CjmPlanColumn column,
               gboolean      descending)
{
  g_autoptr (GPtrArray) shown = cjm_plan_table_list_shown (self->table);
  g_autoptr (CjmPlanItem) before = NULL;

  g_assert_cmpuint (shown->len, ==, count_improvements (self));
  for (guint i = 0; i < shown->len; i++)
    {
      g_autoptr (CjmPlanItem) item = cjm_plan_item_new (shown->pdata[i]);

      cjm_plan_item_read (item, self->document, TODAY);
      if (before != NULL)
        {
          gboolean was_known = cjm_plan_column_is_known (column, cjm_plan_item_get_row (before));
          gboolean is_known = cjm_plan_column_is_known (column, cjm_plan_item_get_row (item));

          g_assert_true (was_known || !is_known);
          g_assert_cmpint (cjm_plan_item_compare (before, item, column, descending), <=, 0);
          if (cjm_plan_item_compare (before, item, column, descending) == 0)
            g_assert_cmpuint (cjm_node_get_index (shown->pdata[i - 1]), <, cjm_node_get_index (shown->pdata[i]));
        }
      g_set_object (&before, item);
    }
}

static void
sort (Fixture    *self,
      const char *name,
      gboolean    descending)
{
  GtkWidget *part = find_part (GTK_WIDGET (self->table), "scroller");

  g_assert_true (gtk_widget_activate_action (part, "table.sort", "s", name));
  if (*name != '\0')
    {
      g_autofree char *action = g_strdup ("table.descending");
      GtkColumnView *view = GTK_COLUMN_VIEW (find_part (GTK_WIDGET (self->table), "view"));
      GListModel *columns = gtk_column_view_get_columns (view);

      for (guint i = 0; i < CJM_N_PLAN_COLUMNS; i++)
        if (g_str_equal (cjm_plan_column_get_info (i)->name, name))
          {
            g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

            gtk_column_view_sort_by_column (view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
          }
    }
}

/* By any column, both ways, what is unknown last; equals stay in the document's order. */
static void
test_sort (Fixture      *self,
           gconstpointer unused)
{
  for (guint column = 0; column < CJM_N_PLAN_COLUMNS; column++)
    {
      sort (self, cjm_plan_column_get_info (column)->name, FALSE);
      assert_sorted (self, column, FALSE);
      sort (self, cjm_plan_column_get_info (column)->name, TRUE);
      assert_sorted (self, column, TRUE);
    }
  sort (self, "", FALSE);
  for (guint i = 0; i < count_improvements (self); i++)
    {
      g_autoptr (GPtrArray) shown = cjm_plan_table_list_shown (self->table);

      g_assert_true (shown->pdata[i] == (gpointer) get_improvement (self, i));
    }
}

static void
filter (Fixture    *self,
        const char *name,
        const char *target)
{
  GtkWidget *part = find_part (self->filters, "tools");

  if (target != NULL)
    g_assert_true (gtk_widget_activate_action (part, name, "s", target));
  else
    g_assert_true (gtk_widget_activate_action (part, name, NULL));
}

/* What is shown is what the plan says answers to it, and a line says how many. */
static void
assert_filtered (Fixture             *self,
                 const CjmPlanFilter *asked)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (self->document, TODAY);
  g_autoptr (GPtrArray) shown = cjm_plan_table_list_shown (self->table);
  g_autofree char *count = NULL;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    if (cjm_plan_filter (rows->pdata[i], asked))
      {
        g_assert_cmpuint (n, <, shown->len);
        g_assert_true (shown->pdata[n++] == (gpointer) ((CjmPlanRow *) rows->pdata[i])->improvement);
      }
  g_assert_cmpuint (n, ==, shown->len);
  g_assert_cmpuint (n, <, rows->len);
  count = g_strdup_printf ("%u of %u shown", n, rows->len);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_part (self->filters, "count"))), ==, count);
}

static void
test_filters (Fixture      *self,
              gconstpointer unused)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (self->document, TODAY);
  CjmNode *objective = cjm_node_get_child (self->root, CJM_DOCUMENT_OBJECTIVES, 1);
  const CjmPlanRow *first = rows->pdata[0];
  const char *phase = cjm_node_get_id (first->phase);

  filter (self, "filters.owner", "Sanne");
  assert_filtered (self, &(CjmPlanFilter) { .owner = "Sanne" });
  filter (self, "filters.status", "open");
  assert_filtered (self, &(CjmPlanFilter) { .owner = "Sanne", .status = CJM_STATUS_OPEN });
  filter (self, "filters.clear", NULL);
  filter (self, "filters.objective", cjm_node_get_id (objective));
  assert_filtered (self, &(CjmPlanFilter) { .objective = cjm_node_get_id (objective) });
  filter (self, "filters.objective", "");
  filter (self, "filters.phase", phase);
  assert_filtered (self, &(CjmPlanFilter) { .phase = phase });
  filter (self, "filters.phase", "");
  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    {
      g_autofree char *action = g_strconcat ("filters.", cjm_plan_lack_get_id (1U << i), NULL);

      filter (self, action, NULL);
      assert_filtered (self, &(CjmPlanFilter) { .lacks = 1U << i });
      filter (self, action, NULL);
    }
  g_assert_false (gtk_widget_get_visible (find_part (self->filters, "clear")));
}

static void
assert_filter_says (GtkWidget  *filters,
                    const char *id,
                    const char *shown,
                    const char *name)
{
  GtkWidget *button = find_part (filters, id);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button)))), ==, shown);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_true (gtk_widget_has_css_class (button, "chosen") == !g_str_equal (shown, name));
}

/* Each filter says what it is about, from the start, and what is chosen there. */
static void
test_filter_names (Fixture      *self,
                   gconstpointer unused)
{
  GtkWidget *alone = g_object_ref_sink (g_object_new (CJM_TYPE_PLAN_FILTERS, NULL));
  CjmNode *objective = cjm_node_get_child (self->root, CJM_DOCUMENT_OBJECTIVES, 0);
  g_autofree char *name = g_strconcat ("Objective: ", cjm_node_get_text (objective, CJM_OBJECTIVE_TITLE), NULL);

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *filters = i == 0 ? alone : self->filters;

      assert_filter_says (filters, "owner", "Owner", "Owner");
      assert_filter_says (filters, "objective", "Objective", "Objective");
      assert_filter_says (filters, "status", "Status", "Status");
      assert_filter_says (filters, "phase", "Phase", "Phase");
      if (i != 1)
        continue;
      filter (self, "filters.owner", "Sanne");
      filter (self, "filters.status", "open");
      filter (self, "filters.objective", cjm_node_get_id (objective));
      assert_filter_says (filters, "owner", "Sanne", "Owner: Sanne");
      assert_filter_says (filters, "objective", cjm_node_get_text (objective, CJM_OBJECTIVE_TITLE), name);
      assert_filter_says (filters, "status", "Open", "Status: Open");
      filter (self, "filters.clear", NULL);
    }
  g_object_unref (alone);
}

/* What is edited stays while the person is at it, though it no longer answers to what is asked for. */
static void
test_filter_while_editing (Fixture      *self,
                           gconstpointer unused)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) later = NULL;

  filter (self, "filters.no-owner", NULL);
  shown = cjm_plan_table_list_shown (self->table);
  g_assert_cmpuint (shown->len, >, 2);
  type_into (self, shown->pdata[0], CJM_PLAN_COLUMN_OWNER, "Els");
  press (self, GDK_KEY_Tab);
  g_assert_cmpstr (cjm_node_get_text (shown->pdata[0], CJM_IMPROVEMENT_OWNER), ==, "Els");
  g_assert_cmpuint (cjm_plan_cell_get_column (get_focus_cell (self)), ==, CJM_PLAN_COLUMN_DEADLINE);
  gtk_editable_set_text (get_line (self), "2027-05-05");
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (cjm_node_get_text (shown->pdata[0], CJM_IMPROVEMENT_DEADLINE), ==, "2027-05-05");
  press (self, GDK_KEY_Down);
  g_assert_true (cjm_plan_item_get_improvement (cjm_plan_cell_get_item (get_focus_cell (self))) == shown->pdata[1]);
  while (later == NULL || later->len == shown->len)
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&later, g_ptr_array_unref);
      later = cjm_plan_table_list_shown (self->table);
    }
  g_assert_true (later->pdata[0] == shown->pdata[1]);
  g_assert_true (cjm_plan_item_get_improvement (cjm_plan_cell_get_item (get_focus_cell (self))) == shown->pdata[1]);
}

/* Edits from elsewhere leave what is being typed alone, wherever its row goes. */
static void
test_edits_elsewhere (Fixture      *self,
                      gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 4);
  g_autoptr (CjmNode) other = cjm_node_new (CJM_KIND_IMPROVEMENT, "other");
  CjmPlanCell *cell;

  sort (self, "title", FALSE);
  type_into (self, improvement, CJM_PLAN_COLUMN_TITLE, "Zzz");
  cell = get_focus_cell (self);
  cjm_document_begin (self->document, "elsewhere");
  cjm_node_set_text (other, CJM_IMPROVEMENT_TITLE, "Aaa");
  cjm_node_insert (self->root, CJM_DOCUMENT_IMPROVEMENTS, 0, other);
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, "Els");
  cjm_node_remove (get_improvement (self, 2));
  cjm_document_commit (self->document);
  cjm_document_begin (self->document, "elsewhere");
  cjm_node_set_text (get_improvement (self, 1), CJM_IMPROVEMENT_TITLE, "Yyy");
  cjm_document_commit (self->document);
  g_assert_true (get_focus_cell (self) == cell);
  g_assert_cmpstr (gtk_editable_get_text (get_line (self)), ==, "Zzz");
  g_assert_cmpstr (cjm_plan_cell_get_text (find_cell (self, improvement, CJM_PLAN_COLUMN_OWNER)), ==, "Els");
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE), ==, "Zzz");
  wait_until (get_focus_cell (self) != NULL
              && cjm_plan_item_get_improvement (cjm_plan_cell_get_item (get_focus_cell (self))) == improvement);

  /* What is typed about something that goes goes too. */
  type_into (self, improvement, CJM_PLAN_COLUMN_TITLE, "Gone");
  cjm_document_begin (self->document, "elsewhere");
  cjm_node_remove (improvement);
  cjm_document_commit (self->document);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE), ==, "Zzz");
}

/* Going to another window ends typing, and what was typed stays. */
static void
test_other_window (Fixture      *self,
                   gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 4);
  CjmPlanCell *cell = find_cell (self, improvement, CJM_PLAN_COLUMN_TITLE);
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  wait_until (gtk_window_is_active (GTK_WINDOW (self->window)));
  type_into (self, improvement, CJM_PLAN_COLUMN_TITLE, "Before lunch");
  g_assert_true (cjm_plan_cell_is_edited (cell));
  gtk_window_present (other);
  wait_until (!gtk_window_is_active (GTK_WINDOW (self->window)));
  g_assert_false (cjm_plan_cell_is_edited (cell));
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_TITLE), ==, "Before lunch");
  gtk_window_destroy (other);
}

static void
assert_selected (Fixture    *self,
                 const char *expected)
{
  g_autoptr (GPtrArray) ids = cjm_plan_table_get_selection (self->table);
  g_autofree char *all = NULL;

  g_ptr_array_add (ids, NULL);
  all = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (all, ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_selection (Fixture      *self,
                gconstpointer unused)
{
  const char *const ids[] = { cjm_node_get_id (get_improvement (self, 1)), cjm_node_get_id (get_improvement (self, 3)), NULL };
  g_autofree char *expected = g_strjoin (" ", ids[0], ids[1], NULL);
  guint n = count_improvements (self);
  guint n_changes = 0;

  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (count_cb), &n_changes);
  cjm_plan_table_select (self->table, ids);
  assert_selected (self, expected);
  g_assert_cmpuint (n_changes, ==, 1);

  focus_cell (self, get_improvement (self, 1), CJM_PLAN_COLUMN_OWNER);
  press (self, GDK_KEY_Delete);
  g_assert_cmpuint (count_improvements (self), ==, n - 2);
  assert_selected (self, "");
  g_assert_cmpuint (cjm_plan_cell_get_column (get_focus_cell (self)), ==, CJM_PLAN_COLUMN_OWNER);
  cjm_document_undo (self->document);
  g_assert_cmpuint (count_improvements (self), ==, n);

  cjm_plan_table_select (self->table, ids + 1);
  focus_cell (self, get_improvement (self, 5), CJM_PLAN_COLUMN_OWNER);
  press (self, GDK_KEY_Delete);
  g_assert_cmpuint (count_improvements (self), ==, n - 1);
  assert_selected (self, ids[1]);
}

/* From cell to cell with the keys, and in and out of it */
static void
test_keys (Fixture      *self,
           gconstpointer unused)
{
  CjmPlanCell *cell = focus_cell (self, get_improvement (self, 0), CJM_PLAN_COLUMN_TITLE);

  press (self, GDK_KEY_Right);
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Down);
  cell = get_focus_cell (self);
  g_assert_true (cjm_plan_item_get_improvement (cjm_plan_cell_get_item (cell)) == get_improvement (self, 2));
  g_assert_cmpuint (cjm_plan_cell_get_column (cell), ==, CJM_PLAN_COLUMN_SOLVES);
  assert_selected (self, cjm_node_get_id (get_improvement (self, 2)));
  press_key (GTK_WIDGET (self->window), GDK_KEY_End, GDK_CONTROL_MASK);
  cell = get_focus_cell (self);
  g_assert_true (cjm_plan_item_get_improvement (cjm_plan_cell_get_item (cell))
                 == get_improvement (self, count_improvements (self) - 1));
  press (self, GDK_KEY_Down);
  g_assert_true (get_focus_cell (self) == cell);
  press (self, GDK_KEY_End);
  g_assert_cmpuint (cjm_plan_cell_get_column (get_focus_cell (self)), ==, CJM_N_PLAN_COLUMNS - 1);
  press (self, GDK_KEY_Left);
  g_assert_cmpuint (cjm_plan_cell_get_column (get_focus_cell (self)), ==, CJM_N_PLAN_COLUMNS - 2);
  press (self, GDK_KEY_Home);
  g_assert_cmpuint (cjm_plan_cell_get_column (get_focus_cell (self)), ==, CJM_PLAN_COLUMN_TITLE);
  press_key (GTK_WIDGET (self->window), GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_null (get_focus_cell (self));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self->window)));
}

/* Ctrl and Enter lead to what a cell refers to. */
static void
test_place (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 0);
  CjmNode *problem = cjm_document_find (self->document, cjm_node_get_texts (improvement, CJM_IMPROVEMENT_SOLVES)[0]);

  focus_cell (self, improvement, CJM_PLAN_COLUMN_SOLVES);
  press_key (GTK_WIDGET (self->window), GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  g_assert_true (cjm_canvas_get_selected_node (get_map_of (self->window)) == problem);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (self->table)));
  focus_cell (self, improvement, CJM_PLAN_COLUMN_SERVES);
  press_key (GTK_WIDGET (self->window), GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_page_of (self->window), ==, "goal");
}

/* A new one is shown whatever is asked for, and its title is typed at once. */
static void
test_add (Fixture      *self,
          gconstpointer unused)
{
  guint n = count_improvements (self);
  CjmNode *added;

  filter (self, "filters.owner", "Sanne");
  g_assert_true (gtk_widget_activate_action (self->page, "plan.add", NULL));
  g_assert_cmpuint (count_improvements (self), ==, n + 1);
  added = get_improvement (self, n);
  gtk_editable_set_text (get_line (self), "Ring back");
  press (self, GDK_KEY_Return);
  g_assert_cmpstr (cjm_node_get_text (added, CJM_IMPROVEMENT_TITLE), ==, "Ring back");
  g_assert_true (cjm_plan_item_get_improvement (cjm_plan_cell_get_item (get_focus_cell (self))) == added);

  /* With its title it is one step. */
  cjm_document_undo (self->document);
  g_assert_cmpuint (count_improvements (self), ==, n);
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* Escape before anything is kept takes a new one away again, as if it had never been; later it is one like any other. */
static void
test_unwanted (Fixture      *self,
               gconstpointer unused)
{
  GtkWidget *button = find_action (self->page, "plan.add");
  guint n = count_improvements (self);
  guint64 state = cjm_history_get_state (self->history);

  gtk_widget_grab_focus (button);
  gtk_widget_activate_action (button, "plan.add", NULL);
  gtk_editable_set_text (get_line (self), "Ring");
  press (self, GDK_KEY_Escape);
  g_assert_cmpuint (count_improvements (self), ==, n);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_false (cjm_history_get_can_undo (self->history));
  g_assert_false (cjm_history_get_can_redo (self->history));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == button);

  gtk_widget_activate_action (button, "plan.add", NULL);
  gtk_editable_set_text (get_line (self), "Ring back");
  press (self, GDK_KEY_Return);
  press (self, GDK_KEY_Return);
  gtk_editable_set_text (get_line (self), "Ring");
  press (self, GDK_KEY_Escape);
  g_assert_cmpuint (count_improvements (self), ==, n + 1);
  g_assert_cmpstr (cjm_node_get_text (get_improvement (self, n), CJM_IMPROVEMENT_TITLE), ==, "Ring back");
}

/* The first of all that is not wanted leaves a page on which one can be added. */
static void
test_unwanted_first (Fixture      *self,
                     gconstpointer unused)
{
  GtkStack *stack = GTK_STACK (find_part (self->page, "stack"));
  guint64 state;

  cjm_document_begin (self->document, "elsewhere");
  while (count_improvements (self) > 0)
    cjm_node_remove (get_improvement (self, 0));
  cjm_document_commit (self->document);
  wait_until (g_str_equal (gtk_stack_get_visible_child_name (stack), "empty"));
  state = cjm_history_get_state (self->history);
  gtk_widget_grab_focus (find_part (self->page, "first_button"));
  gtk_widget_activate_action (find_part (self->page, "first_button"), "plan.add", NULL);
  g_assert_nonnull (get_line (self));
  press (self, GDK_KEY_Escape);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  wait_until (g_str_equal (gtk_stack_get_visible_child_name (stack), "empty"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == find_part (self->page, "first_button"));
}

/* While another page is shown nothing is read, and all is as it should be afterwards. */
static void
test_other_page (Fixture      *self,
                 gconstpointer unused)
{
  CjmNode *improvement = get_improvement (self, 0);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "goal");
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (self->table)));
  cjm_document_begin (self->document, "elsewhere");
  cjm_node_remove (cjm_node_get_child (self->root, CJM_DOCUMENT_OBJECTIVES, 0));
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "Else");
  cjm_node_remove (get_improvement (self, 1));
  cjm_document_commit (self->document);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (self->table)));
  g_assert_cmpstr (cjm_plan_cell_get_text (find_cell (self, improvement, CJM_PLAN_COLUMN_TITLE)), ==, "Else");
}

/* In a window of the usual size, beside the list of journeys, all columns are there to see. */
static void
test_width (Fixture      *self,
            gconstpointer unused)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (find_part (GTK_WIDGET (self->table), "scroller"));
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scroller);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
}

/* What an improvement solves and serves stands there in full, however much it is. */
static void
test_lists (Fixture      *self,
            gconstpointer unused)
{
  static const CjmPlanColumn columns[] = { CJM_PLAN_COLUMN_SOLVES, CJM_PLAN_COLUMN_SERVES };
  static const guint members[] = { CJM_IMPROVEMENT_SOLVES, CJM_IMPROVEMENT_OBJECTIVES };
  guint longest = 0;

  for (guint i = 0; i < count_improvements (self); i++)
    for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
      {
        const char *const *ids = cjm_node_get_texts (get_improvement (self, i), members[j]);
        g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
        g_auto (GStrv) titles = NULL;
        g_autofree char *expected = NULL;

        for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
          g_strv_builder_add (builder, cjm_node_get_text (cjm_document_find (self->document, ids[k]),
                                                          j == 0 ? CJM_NOTE_TEXT : CJM_OBJECTIVE_TITLE));
        titles = g_strv_builder_end (builder);
        expected = g_strv_length (titles) > 0 ? g_strjoinv (", ", titles) : g_strdup ("–");
        g_test_message ("%u: %s", i, expected);
        g_assert_cmpstr (cjm_plan_cell_get_text (find_cell (self, get_improvement (self, i), columns[j])), ==, expected);
        longest = MAX (longest, g_strv_length (titles));
      }
  g_assert_cmpuint (longest, >=, 2);
}

#define ADD(name, func) g_test_add ("/plan-table/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  cjm_environment_init_locale ();
  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  if (g_strcmp0 (g_getenv ("LANGUAGE"), "nl") == 0)
    {
      ADD ("dutch", test_typing_in_dutch);
      ADD ("dutch-width", test_width);
    }
  else
    {
      ADD ("width", test_width);
      ADD ("typing", test_typing);
      ADD ("refusal", test_refusal);
      ADD ("choosing", test_choosing);
      ADD ("owners", test_owners);
      ADD ("sort", test_sort);
      ADD ("filters", test_filters);
      ADD ("filter-names", test_filter_names);
      ADD ("filter-while-editing", test_filter_while_editing);
      ADD ("edits-elsewhere", test_edits_elsewhere);
      ADD ("other-window", test_other_window);
      ADD ("selection", test_selection);
      ADD ("keys", test_keys);
      ADD ("lists", test_lists);
      ADD ("place", test_place);
      ADD ("add", test_add);
      ADD ("unwanted", test_unwanted);
      ADD ("unwanted-first", test_unwanted_first);
      ADD ("other-page", test_other_page);
    }

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
