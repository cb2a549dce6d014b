/* test-plan-round.c: the objectives of the plan, and what is asked once an improvement is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-view.h"
#include "cjm-journeys.h"
#include "cjm-objective.h"
#include "cjm-plan-page.h"
#include "cjm-plan.h"
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

static AdwMessageDialog *
ask (Fixture *self,
     CjmNode *improvement)
{
  AdwMessageDialog *dialog;

  gtk_widget_activate_action (self->table, "plan.ask-again", "s", cjm_node_get_id (improvement));
  wait_until ((dialog = find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));

  return dialog;
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
  AdwMessageDialog *dialog = ask (self, improvement);
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
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* Nobody has to answer. */
static void
test_later (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *objective, *journey;
  CjmNode *improvement = find_improvement (self, &objective, &journey);

  type_into (ask (self, improvement), "value", "3");
  answer (self->window, "later");
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* The next version of the journey is drawn and shown, and the score of the episode goes to it. */
static void
test_newer (Fixture      *self,
            gconstpointer unused)
{
  CjmNode *objective, *journey, *newer;
  CjmNode *improvement = find_improvement (self, &objective, &journey);
  g_autoptr (GPtrArray) episodes = NULL;
  AdwMessageDialog *dialog = ask (self, improvement);
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
  g_assert_false (cjm_history_get_can_undo (self->history));
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
  ADD ("objectives", test_objectives);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
