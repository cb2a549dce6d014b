/* test-plan-page.c: the page of the action plan, whose parts are about the same improvements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-chart.h"
#include "cjm-document-view.h"
#include "cjm-place.h"
#include "cjm-plan-matrix.h"
#include "cjm-plan-table.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  GtkWidget *page;
  CjmPlanTable *table;
  CjmPlanMatrix *matrix;
  CjmChart *expected;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "plan");
  self->page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (cjm_window_get_view (self->window)));
  wait_until (gtk_widget_get_mapped (self->page));
  self->table = CJM_PLAN_TABLE (find_part (self->page, "table"));
  self->matrix = CJM_PLAN_MATRIX (find_part (self->page, "matrix"));
  self->expected = CJM_CHART (find_part (self->page, "expected"));
  wait_until (gtk_widget_get_height (GTK_WIDGET (cjm_plan_matrix_get_canvas (self->matrix))) > 100);
  wait_until (cjm_chart_is_up_to_date (self->expected));
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
  return cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS, index);
}

/* Whatever is selected in one of them is selected in the other, and nothing besides. */
static void
test_selection (Fixture      *self,
                gconstpointer unused)
{
  const char *const two[] = { cjm_node_get_id (get_improvement (self, 0)), cjm_node_get_id (get_improvement (self, 2)), NULL };
  const char *const one[] = { cjm_node_get_id (get_improvement (self, 1)), NULL };
  g_autoptr (GPtrArray) in_matrix = NULL;
  g_autoptr (GPtrArray) in_table = NULL;

  cjm_plan_table_select (self->table, two);
  in_matrix = cjm_plan_matrix_get_selection (self->matrix);
  g_assert_cmpuint (in_matrix->len, ==, 2);
  g_assert_true (in_matrix->pdata[0] == get_improvement (self, 0));
  g_assert_true (in_matrix->pdata[1] == get_improvement (self, 2));

  cjm_plan_matrix_select (self->matrix, one);
  in_table = cjm_plan_table_get_selection (self->table);
  g_assert_cmpuint (in_table->len, ==, 1);
  g_assert_cmpstr (in_table->pdata[0], ==, one[0]);
}

static void
show_page (Fixture    *self,
           const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", name);
}

static gboolean
takes_place_in (CjmNode *improvement,
                CjmNode *journey)
{
  CjmNode *episode = cjm_improvement_find_episode (improvement);

  return episode != NULL && cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY) == journey;
}

/* Improvements that take place in a journey, or those that do not */
static GPtrArray *
list_improvements (Fixture *self,
                   CjmNode *journey,
                   gboolean takes_place)
{
  GPtrArray *nodes = g_ptr_array_new ();
  guint n = cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS);

  for (guint i = 0; i < n; i++)
    if (takes_place_in (get_improvement (self, i), journey) == takes_place)
      g_ptr_array_add (nodes, get_improvement (self, i));

  return nodes;
}

static void
select_in_table (Fixture *self,
                 CjmNode *one,
                 CjmNode *other)
{
  const char *const ids[] = { cjm_node_get_id (one), other != NULL ? cjm_node_get_id (other) : NULL, NULL };

  cjm_plan_table_select (self->table, ids);
}

static void
assert_on_map (Fixture *self,
               CjmNode *one,
               CjmNode *other)
{
  g_autoptr (GPtrArray) nodes = cjm_canvas_list_selected (get_map_of (self->window));

  g_assert_cmpuint (nodes->len, ==, (one != NULL ? 1 : 0) + (other != NULL ? 1 : 0));
  g_assert_true (one == NULL || g_ptr_array_find (nodes, one, NULL));
  g_assert_true (other == NULL || g_ptr_array_find (nodes, other, NULL));
}

static void
assert_in_plan (Fixture *self,
                CjmNode *one,
                CjmNode *other)
{
  g_autoptr (GPtrArray) nodes = cjm_plan_matrix_get_selection (self->matrix);
  g_autoptr (GPtrArray) ids = cjm_plan_table_get_selection (self->table);

  g_assert_cmpuint (nodes->len, ==, (one != NULL ? 1 : 0) + (other != NULL ? 1 : 0));
  g_assert_cmpuint (ids->len, ==, nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_assert_true (nodes->pdata[i] == one || nodes->pdata[i] == other);
      g_assert_true (g_ptr_array_find_with_equal_func (ids, cjm_node_get_id (nodes->pdata[i]), g_str_equal, NULL));
    }
}

/* What is selected in the plan is selected on the map, as far as it is there, and what is selected on the map in the plan. */
static void
test_map (Fixture      *self,
          gconstpointer unused)
{
  CjmCanvas *map = get_map_of (self->window);
  CjmNode *journey = cjm_canvas_get_journey (map);
  g_autoptr (GPtrArray) here = list_improvements (self, journey, TRUE);
  g_autoptr (GPtrArray) other = g_ptr_array_new ();

  g_assert_cmpuint (here->len, >=, 3);
  select_in_table (self, here->pdata[0], here->pdata[1]);
  show_page (self, "map");
  assert_on_map (self, here->pdata[0], here->pdata[1]);
  show_page (self, "goal");
  show_page (self, "plan");
  assert_in_plan (self, here->pdata[0], here->pdata[1]);

  show_page (self, "map");
  g_ptr_array_add (other, here->pdata[2]);
  cjm_canvas_select_nodes (map, other);
  show_page (self, "plan");
  assert_in_plan (self, here->pdata[2], NULL);

  /* What is edited elsewhere lets go of nothing. */
  show_page (self, "map");
  cjm_document_begin (self->document, "elsewhere");
  cjm_node_set_text (here->pdata[0], CJM_IMPROVEMENT_TITLE, "Else");
  cjm_node_set_text (here->pdata[2], CJM_IMPROVEMENT_TITLE, "Else too");
  cjm_document_commit (self->document);
  show_page (self, "plan");
  assert_in_plan (self, here->pdata[2], NULL);

  /* Nothing is selected any more, here or there. */
  show_page (self, "map");
  cjm_canvas_set_selected (map, NULL);
  show_page (self, "plan");
  assert_in_plan (self, NULL, NULL);
}

/* What is not on the map that is shown stays selected in the plan, and is selected on the map on which it is. */
static void
test_other_map (Fixture      *self,
                gconstpointer unused)
{
  CjmCanvas *map = get_map_of (self->window);
  CjmNode *journey = cjm_canvas_get_journey (map);
  CjmNode *episode = cjm_node_get_child (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0), CJM_PHASE_EPISODES, 0);
  g_autoptr (GPtrArray) here = list_improvements (self, journey, TRUE);
  g_autoptr (GPtrArray) there = list_improvements (self, journey, FALSE);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmSidebar *sidebar = cjm_document_view_get_sidebar (cjm_window_get_view (self->window));

  g_assert_cmpuint (there->len, >, 0);
  show_page (self, "map");
  g_ptr_array_add (nodes, here->pdata[0]);
  cjm_canvas_select_nodes (map, nodes);
  show_page (self, "plan");
  select_in_table (self, there->pdata[0], NULL);
  assert_in_plan (self, there->pdata[0], NULL);
  show_page (self, "map");
  assert_on_map (self, NULL, NULL);
  nodes->pdata[0] = episode;
  cjm_canvas_select_nodes (map, nodes);
  show_page (self, "plan");
  assert_in_plan (self, there->pdata[0], NULL);

  cjm_sidebar_set_journey (sidebar, cjm_node_get_ancestor (cjm_improvement_find_episode (there->pdata[0]), CJM_KIND_JOURNEY));
  assert_in_plan (self, there->pdata[0], NULL);
  select_in_table (self, there->pdata[0], here->pdata[0]);
  show_page (self, "map");
  assert_on_map (self, there->pdata[0], NULL);
  show_page (self, "plan");
  assert_in_plan (self, there->pdata[0], here->pdata[0]);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return lines != NULL ? g_strv_length (lines) : 0;
}

/* What the table filters out is not expected either, and is selected in the matrix alone. */
static void
test_filtered (Fixture      *self,
               gconstpointer unused)
{
  guint n = cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_auto (GStrv) left_out = NULL;

  g_object_get (self->expected, "left-out", &all, NULL);
  g_assert_null (all);

  gtk_widget_activate_action (find_part (GTK_WIDGET (self->table), "filters"), "filters.no-owner", NULL);
  shown = cjm_plan_table_list_shown (self->table);
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_cmpuint (shown->len, <, n);
  g_object_get (self->expected, "left-out", &some, NULL);
  g_assert_cmpuint (count_lines (some), ==, n - shown->len);

  left_out = g_strsplit (some, "\n", -1);
  cjm_plan_matrix_select (self->matrix, (const char *const[]) { left_out[0], NULL });
  g_ptr_array_unref (shown);
  shown = cjm_plan_matrix_get_selection (self->matrix);
  g_assert_cmpuint (shown->len, ==, 1);

  gtk_widget_activate_action (find_part (GTK_WIDGET (self->table), "filters"), "filters.clear", NULL);
  g_object_get (self->expected, "left-out", &again, NULL);
  g_assert_null (again);
}

/* Nothing is wider than a narrow window with the padding of the page, with letters of twice the size. */
static void
test_narrow (Fixture      *self,
             gconstpointer unused)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->table));
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: %d", G_OBJECT_TYPE_NAME (child), least);
      g_assert_cmpint (least, <=, 324);
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* An objective that hundreds serve names the first of them, and says how many more there are. */
static void
test_many (Fixture      *self,
           gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (self->document);
  const char *const serves[] = { cjm_node_get_id (cjm_node_get_child (root, CJM_DOCUMENT_OBJECTIVES, 0)), NULL };
  GtkLabel *label = GTK_LABEL (find_part (find_part (self->page, "objectives"), "serving"));

  cjm_document_begin (self->document, "plan a lot");
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);
      g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, id);

      cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "Write it down in plain words");
      cjm_node_set_texts (improvement, CJM_IMPROVEMENT_OBJECTIVES, serves);
      cjm_node_insert (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
    }
  cjm_document_commit (self->document);
  wait_until (strstr (gtk_label_get_label (label), " more") != NULL);
  g_assert_cmpuint (strlen (gtk_label_get_label (label)), <, 600);
}

/* A number of many digits is written as a reader of the language writes it. */
static void
test_thousands (Fixture      *self,
                gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (self->document);
  GtkLabel *summary = GTK_LABEL (find_part (self->page, "summary"));
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);

  cjm_document_begin (self->document, "plan a lot");
  for (guint i = n; i < 1234; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);
      g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, id);

      cjm_node_insert (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_END, improvement);
    }
  cjm_document_commit (self->document);
  wait_until (g_str_has_prefix (gtk_label_get_label (summary), "1,234 improvements · "));
  g_assert_nonnull (strstr (gtk_label_get_label (summary), " · 1,22"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add ("/pages/plan-page/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/pages/plan-page/map", Fixture, NULL, set_up, test_map, tear_down);
  g_test_add ("/pages/plan-page/other-map", Fixture, NULL, set_up, test_other_map, tear_down);
  g_test_add ("/pages/plan-page/filtered", Fixture, NULL, set_up, test_filtered, tear_down);
  g_test_add ("/pages/plan-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/pages/plan-page/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/pages/plan-page/thousands", Fixture, NULL, set_up, test_thousands, tear_down);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
