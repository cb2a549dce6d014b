/* test-plan-round.c: the objectives of the plan, and what is asked once an improvement is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-document-view.h"
#include "cjm-inspector.h"
#include "cjm-journeys.h"
#include "cjm-objective.h"
#include "cjm-plan-cell.h"
#include "cjm-plan-matrix.h"
#include "cjm-plan-page.h"
#include "cjm-plan.h"
#include "cjm-writer.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  CjmNode *root;
  GtkWidget *page;
  GtkWidget *table;
  GtkListBox *objectives;
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
  wait_until (gtk_widget_get_mapped (self->page));
  self->table = find_part (self->page, "table");
  self->objectives = GTK_LIST_BOX (find_part (find_part (self->page, "objectives"), "list"));
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* The first improvement that serves an objective and is for an episode of a current journey */
static CjmNode *
find_improvement (Fixture  *self,
                  CjmNode **objective,
                  CjmNode **journey)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (self->document, "");

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = rows->pdata[i];

      if (row->objectives->len > 0 && row->episode != NULL)
        {
          *objective = row->objectives->pdata[0];
          *journey = cjm_node_get_ancestor (row->episode, CJM_KIND_JOURNEY);
          g_assert_cmpuint (cjm_node_get_choice (*journey, CJM_JOURNEY_STATE), !=, CJM_STATE_IDEAL);
          return row->improvement;
        }
    }

  g_assert_not_reached ();
}

static void
set_status (Fixture  *self,
            CjmNode  *improvement,
            CjmStatus status)
{
  cjm_document_begin (self->document, "Set status");
  cjm_node_set_choice (improvement, CJM_IMPROVEMENT_STATUS, status);
  cjm_document_commit (self->document);
}

static AdwMessageDialog *
wait_for_question (Fixture *self)
{
  AdwMessageDialog *dialog;

  wait_until ((dialog = find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));

  return dialog;
}

static AdwMessageDialog *
get_done (Fixture *self,
          CjmNode *improvement)
{
  set_status (self, improvement, CJM_STATUS_DONE);

  return wait_for_question (self);
}

/* Whatever is done when nothing else is to be done has been done then. */
static gboolean
rest_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
assert_not_asked (Fixture *self)
{
  gboolean rests = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, rest_cb, &rests, NULL);
  wait_until (rests);
  g_assert_null (find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG));
}

/* Takes back that it is done: there is nothing else to take back. */
static void
assert_only_done (Fixture *self,
                  CjmNode *improvement)
{
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), !=, CJM_STATUS_DONE);
  g_assert_false (cjm_history_get_can_undo (self->history));
}

static void
type_into (AdwMessageDialog *dialog,
           const char       *name,
           const char       *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_part (dialog, name)), text);
}

/* What is measured now is one step, with its day, its measure and its unit. */
static void
test_measurement (Fixture      *self,
                  gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  guint n = cjm_node_get_n_children (objective, CJM_OBJECTIVE_MEASURES);
  AdwMessageDialog *dialog = get_done (self, improvement);
  CjmNode *measurement;

  type_into (dialog, "value", "a lot");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  type_into (dialog, "value", "66.5");
  type_into (dialog, "date", "2027-2-31");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  type_into (dialog, "date", "2027-03-01");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "keep"));
  answer (self->window, "keep");
  g_assert_cmpuint (cjm_node_get_n_children (objective, CJM_OBJECTIVE_MEASURES), ==, n + 1);
  measurement = cjm_node_get_child (objective, CJM_OBJECTIVE_MEASURES, n);
  g_assert_cmpfloat (cjm_node_get_number (measurement, CJM_MEASUREMENT_VALUE), ==, 66.5);
  g_assert_cmpstr (cjm_node_get_text (measurement, CJM_MEASUREMENT_DATE), ==, "2027-03-01");
  g_assert_true (cjm_objective_find_newest (objective) == measurement);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_node_get_n_children (objective, CJM_OBJECTIVE_MEASURES), ==, n);
  assert_only_done (self, improvement);
}

/* Nobody has to answer. */
static void
test_later (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);

  type_into (get_done (self, improvement), "value", "3");
  answer (self->window, "later");
  assert_only_done (self, improvement);
}

/* The next version of the journey is drawn and shown, and the score of the episode goes to it. */
static void
test_newer (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *objective, *journey, *newer;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  g_autoptr (GPtrArray) episodes = NULL;
  AdwMessageDialog *dialog = get_done (self, improvement);
  GtkDropDown *target = GTK_DROP_DOWN (find_part (dialog, "target"));
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (target));

  gtk_drop_down_set_selected (target, n - 1);
  type_into (dialog, "value", "4");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_part (dialog, "draw")), TRUE);
  answer (self->window, "keep");
  newer = cjm_journeys_find_newer (journey);
  g_assert_nonnull (newer);
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  g_assert_true (cjm_document_view_get_journey (cjm_window_get_view (self->window)) == newer);
  cjm_document_undo (self->document);
  g_assert_true (cjm_journeys_find_newer (journey) == newer);
  cjm_document_undo (self->document);
  g_assert_null (cjm_journeys_find_newer (journey));
  assert_only_done (self, improvement);
}

/* The first widget of a type inside another */
static gpointer
find_type (gpointer widget,
           GType    type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* The toggle with a name inside another widget */
static gpointer
find_toggle (gpointer    widget,
             const char *name)
{
  gpointer found = GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (widget), name) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toggle (child, name);

  return found;
}

/* The cell of the table that says how far it is; NULL where that is not in view */
static CjmPlanCell *
find_status_cell (GtkWidget *widget,
                  CjmNode   *improvement)
{
  CjmPlanCell *cell = CJM_IS_PLAN_CELL (widget) ? CJM_PLAN_CELL (widget) : NULL;
  CjmPlanItem *item = cell != NULL ? cjm_plan_cell_get_item (cell) : NULL;

  if (item != NULL && cjm_plan_cell_get_column (cell) == CJM_PLAN_COLUMN_STATUS
      && cjm_plan_item_get_improvement (item) == improvement)
    return cell;

  cell = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && cell == NULL;
       child = gtk_widget_get_next_sibling (child))
    cell = find_status_cell (child, improvement);

  return cell;
}

/* Chosen in the table, it is asked once the list of what can be chosen has gone. */
static void
test_table (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  CjmPlanCell *cell = find_status_cell (self->table, improvement);
  GtkListBox *list;

  gtk_widget_grab_focus (GTK_WIDGET (cell));
  cjm_plan_cell_edit (cell);
  list = find_type (cell, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, CJM_STATUS_DONE - CJM_STATUS_OPEN));
  wait_for_question (self);
  answer (self->window, "later");
  assert_only_done (self, improvement);
}

/* Chosen in the inspector beside the map, it is asked in the same way. */
static void
test_inspector (Fixture      *self,
                gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  CjmInspector *inspector = CJM_INSPECTOR (find_part (self->window, "inspector"));
  CjmField *field;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-node", "s", cjm_node_get_id (improvement));
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  wait_until (cjm_inspector_get_page (inspector) != NULL
              && (field = cjm_inspector_page_get_field (cjm_inspector_get_page (inspector), "status")) != NULL);
  gtk_toggle_button_set_active (find_toggle (field, "Done"), TRUE);
  wait_for_question (self);
  answer (self->window, "later");
  assert_only_done (self, improvement);
}

/* While the card of the matrix is open there may be more to say of the improvement: it is asked once that closes. */
static void
test_card (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  CjmPlanMatrix *matrix = CJM_PLAN_MATRIX (find_part (self->page, "matrix"));
  g_autofree char *id = g_strconcat ("matrix-", cjm_node_get_id (improvement), NULL);

  wait_until (gtk_widget_get_height (GTK_WIDGET (cjm_plan_matrix_get_canvas (matrix))) > 100);
  g_signal_emit_by_name (cjm_plan_matrix_get_canvas (matrix), "card-activated", id);
  wait_until (gtk_widget_get_mapped (cjm_plan_matrix_get_card (matrix)));
  gtk_widget_child_focus (cjm_plan_matrix_get_card (matrix), GTK_DIR_TAB_FORWARD);
  gtk_toggle_button_set_active (find_toggle (cjm_plan_matrix_get_card (matrix), "Done"), TRUE);
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
  assert_not_asked (self);
  gtk_popover_popdown (GTK_POPOVER (cjm_plan_matrix_get_card (matrix)));
  wait_for_question (self);
  answer (self->window, "later");
  assert_only_done (self, improvement);
}

/* Of several that get done together it is asked once, and each objective that they serve is there once. */
static void
test_several (Fixture      *self,
              gconstpointer unused)
{
  guint n = cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS);
  guint n_objectives = cjm_node_get_n_children (self->root, CJM_DOCUMENT_OBJECTIVES);
  AdwMessageDialog *dialog;
  GtkDropDown *target;

  cjm_document_begin (self->document, "Set status");
  for (guint i = 0; i < n; i++)
    cjm_node_set_choice (cjm_node_get_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, i), CJM_IMPROVEMENT_STATUS,
                         CJM_STATUS_DONE);
  cjm_document_commit (self->document);
  dialog = wait_for_question (self);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "improvements are done"));
  target = GTK_DROP_DOWN (find_part (dialog, "target"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (target)), >, n_objectives);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (target)), <=, n_objectives + n);
  answer (self->window, "later");
  assert_not_asked (self);
}

/* Nobody is asked of what was done before, of what is done again by redoing, nor of what another program got done. */
static void
test_restored (Fixture      *self,
               gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  CjmWindow *other = open_window (application);
  CjmDocument *theirs;
  const char *id = cjm_node_get_id (improvement);

  get_done (self, improvement);
  answer (self->window, "later");
  cjm_document_undo (self->document);
  assert_not_asked (self);
  cjm_document_redo (self->document);
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
  assert_not_asked (self);
  set_status (self, improvement, CJM_STATUS_STARTED);
  assert_not_asked (self);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
  assert_not_asked (self);

  open_example (other, "holiday");
  theirs = cjm_file_get_document (cjm_window_get_file (other));
  g_assert_cmpuint (cjm_node_get_choice (cjm_document_find (theirs, id), CJM_IMPROVEMENT_STATUS), !=, CJM_STATUS_DONE);
  cjm_document_become (theirs, self->document, "Reload");
  g_assert_cmpuint (cjm_node_get_choice (cjm_document_find (theirs, id), CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
  assert_not_asked (self);
  g_assert_null (find_dialog (other, ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (other));
}

/* A document whose improvements are done already is opened without a question. */
static void
test_opened (Fixture      *self,
             gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;
  CjmWindow *other = open_window (application);

  get_done (self, improvement);
  answer (self->window, "later");
  bytes = cjm_writer_write (self->document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = write_file ("done.journey", text);
  cjm_window_open (other, file);
  wait_until (cjm_window_get_file (other) != NULL);
  assert_not_asked (self);
  g_assert_null (find_dialog (other, ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (other));
}

/* What serves no objective and takes place nowhere has nothing that could be measured. */
static void
test_nothing (Fixture      *self,
              gconstpointer unused)
{
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "apart");

  cjm_document_begin (self->document, "Add improvement");
  cjm_node_insert (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
  cjm_document_commit (self->document);
  set_status (self, improvement, CJM_STATUS_DONE);
  assert_not_asked (self);
}

static GtkWidget *
get_row (Fixture *self,
         int      index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->objectives, index));
}

static gboolean
is_served (Fixture *self,
           int      index)
{
  return !gtk_widget_has_css_class (find_part (get_row (self, index), "serving"), "lack");
}

/* Each objective is there with what serves it, one that nothing serves says so, and a click leads to where they are. */
static void
test_objectives (Fixture      *self,
                 gconstpointer unused)
{
  guint n = cjm_node_get_n_children (self->root, CJM_DOCUMENT_OBJECTIVES);

  g_assert_nonnull (get_row (self, (int) n - 1));
  g_assert_null (get_row (self, (int) n));
  g_assert_true (is_served (self, 0));
  cjm_document_begin (self->document, "elsewhere");
  for (guint i = 0; i < cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS); i++)
    cjm_node_set_texts (cjm_node_get_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, i), CJM_IMPROVEMENT_OBJECTIVES, NULL);
  cjm_document_commit (self->document);
  wait_until (!is_served (self, 0));
  cjm_document_undo (self->document);
  wait_until (is_served (self, 0));
  g_signal_emit_by_name (self->objectives, "row-activated", get_row (self, 0));
  g_assert_cmpstr (get_page_of (self->window), ==, "goal");
}

#define ADD(name, func) g_test_add ("/plan-round/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  ADD ("measurement", test_measurement);
  ADD ("later", test_later);
  ADD ("newer", test_newer);
  ADD ("table", test_table);
  ADD ("inspector", test_inspector);
  ADD ("card", test_card);
  ADD ("several", test_several);
  ADD ("restored", test_restored);
  ADD ("opened", test_opened);
  ADD ("nothing", test_nothing);
  ADD ("objectives", test_objectives);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
