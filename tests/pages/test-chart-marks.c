/* test-chart-marks.c: what a mark of a chart says of what it is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis-fixture.h"
#include "cjm-chart-contents.h"
#include "cjm-heat.h"
#include "cjm-mark-popover.h"
#include "drawn.h"
#include "pointer.h"

/* The popover of a chart or of the page, which is not a part of any template */
static GtkWidget *
find_popover (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_MARK_POPOVER (child))
      return child;

  return NULL;
}

static const char *
get_text (GtkWidget  *popover,
          const char *name)
{
  return gtk_label_get_label (GTK_LABEL (find_part (popover, name)));
}

static AdwActionRow *
get_row (GtkWidget *popover,
         guint      index)
{
  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_part (popover, "list")), (int) index));
}

static guint
count_rows (GtkWidget *popover)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_part (popover, "list")), (int) n) != NULL)
    n++;

  return n;
}

/* What a person can click on has been laid out on the page. */
static gboolean
has_place (CjmChart *chart)
{
  return is_there (chart) && gtk_widget_get_height (GTK_WIDGET (cjm_chart_get_canvas (chart))) > 1;
}

static GtkWidget *
activate_mark (Fixture    *self,
               CjmChart   *chart,
               const char *id)
{
  wait_until (has_place (chart));
  cjm_canvas_set_selected (cjm_chart_get_canvas (chart), id);
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  g_signal_emit_by_name (cjm_chart_get_canvas (chart), "card-activated", id);
  g_assert_nonnull (find_popover (GTK_WIDGET (chart)));
  wait_until (gtk_widget_get_mapped (find_popover (GTK_WIDGET (chart))));

  return find_popover (GTK_WIDGET (chart));
}

static void
close_mark (GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_until (!gtk_widget_get_mapped (popover));
}

/* A cell says what is in it, each with its score, and leads there and to the place of the cell. */
static void
test_mark (Fixture      *self,
           gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmNode *phase = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 1);
  g_autoptr (GPtrArray) rows = cjm_heat_list (self->document, self->journey, CJM_HEAT_CONTACT);
  const CjmHeatRow *row = rows->pdata[0];
  GPtrArray *nodes = g_array_index (row->cells, CjmHeatCell, 1).nodes;
  g_autofree char *id = g_strconcat ("heat-0-", cjm_node_get_id (phase), NULL);
  GtkWidget *popover = activate_mark (self, chart, id);

  g_assert_cmpuint (nodes->len, >, 1);
  g_assert_cmpuint (count_rows (popover), ==, nodes->len);
  g_assert_cmpstr (get_text (popover, "title"), ==, cjm_scene_find (get_scene (chart), id, NULL)->title);
  g_assert_cmpstr (get_text (popover, "formula"), ==, "Computed as: mean of the satisfactions, weighted by importance");
  for (guint i = 0; i < nodes->len; i++)
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (popover, i))), ==,
                     cjm_node_get_text (nodes->pdata[i], CJM_TOUCHPOINT_TITLE));
  g_assert_true (gtk_widget_get_visible (find_part (popover, "show_button")));
  g_assert_false (gtk_widget_get_visible (find_part (popover, "problem_button")));

  g_signal_emit_by_name (find_part (popover, "list"), "row-activated", get_row (popover, 1));
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  g_assert_true (cjm_canvas_get_selected_node (get_map_of (self->window)) == nodes->pdata[1]);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
  wait_until (gtk_widget_get_mapped (self->page));
  popover = activate_mark (self, chart, id);
  g_signal_emit_by_name (find_part (popover, "show_button"), "clicked");
  g_assert_cmpstr (get_page_of (self->window), ==, "map");
  g_assert_true (cjm_canvas_get_selected_node (get_map_of (self->window)) == phase);
}

/* One click asks, and the focus comes back when it is answered. */
static void
test_click (Fixture      *self,
            gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  GtkWidget *canvas = GTK_WIDGET (cjm_chart_get_canvas (chart));
  g_autofree char *id = NULL;
  graphene_rect_t area;
  GtkWidget *popover;

  wait_until (has_place (chart));
  id = g_strdup (cjm_scene_get_neighbour (get_scene (chart), NULL, CJM_DIRECTION_RIGHT)->id);
  cjm_scene_find (get_scene (chart), id, &area);
  click_at (canvas, 1, 1, area.origin.x + area.size.width / 2, area.origin.y + area.size.height / 2);
  g_assert_cmpstr (cjm_canvas_get_selected (CJM_CANVAS (canvas)), ==, id);
  popover = find_popover (GTK_WIDGET (chart));
  g_assert_nonnull (popover);
  wait_until (gtk_widget_get_mapped (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_until (!gtk_widget_get_mapped (popover));
  g_assert_nonnull (gtk_widget_get_focus_child (canvas));
}

static gboolean
is_cut (GtkWidget *box)
{
  int least;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (box), &least, NULL, NULL, NULL);

  return gtk_widget_get_height (box) < least;
}

/* Nothing in it is cut off, once it has the height for what it shows now. */
static void
assert_not_cut (GtkWidget *popover)
{
  wait_until (!is_cut (gtk_popover_get_child (GTK_POPOVER (popover))));
}

/* A mark of each chart, in view or not, is made of its own episode or touchpoint and of what it is compared with. */
static void
test_marks (Fixture      *self,
            gconstpointer unused)
{
  static const struct
  {
    const char *name;
    guint least;         /* things in the first mark */
  } charts[] = { { "heat", 1 }, { "priorities", 1 }, { "leaving", 1 }, { "channels", 1 }, { "gaps", 2 }, { "evidence", 2 },
                 { "personas", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      CjmChart *chart = find_chart (self, charts[i].name);
      const CjmGroup *mark;
      g_autoptr (GPtrArray) nodes = NULL;
      g_autofree char *id = NULL;
      GtkWidget *popover;

      wait_until (is_there (chart));
      mark = cjm_scene_get_neighbour (get_scene (chart), NULL, CJM_DIRECTION_RIGHT);
      nodes = cjm_chart_contents_list (get_scene (chart), mark);
      g_assert_cmpuint (nodes->len, >=, charts[i].least);
      g_assert_nonnull (cjm_chart_contents_get_formula (get_scene (chart)));
      id = g_strdup (mark->id);
      popover = activate_mark (self, chart, id);
      g_assert_cmpuint (count_rows (popover), >=, charts[i].least);
      g_assert_true (gtk_widget_get_visible (find_part (popover, "formula")));
      assert_not_cut (popover);
      close_mark (popover);
    }
}

static GtkAdjustment *
get_scrolling (CjmChart *chart)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (chart),
                                                                                            GTK_TYPE_SCROLLED_WINDOW)));
}

/* It points to something in the window, else it would be outside that. */
static void
assert_in_window (Fixture   *self,
                  GtkWidget *popover)
{
  GdkRectangle place;
  double x, y;

  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (popover), &place));
  g_assert_true (gtk_widget_translate_coordinates (gtk_widget_get_parent (popover), GTK_WIDGET (self->window), place.x,
                                                   place.y, &x, &y));
  g_assert_cmpfloat (x + place.width, >=, 0);
  g_assert_cmpfloat (y + place.height, >=, 0);
  g_assert_cmpfloat (x, <=, gtk_widget_get_width (GTK_WIDGET (self->window)));
  g_assert_cmpfloat (y, <=, gtk_widget_get_height (GTK_WIDGET (self->window)));
}

static char *
pick_mark (CjmChart *chart)
{
  const CjmGroup *mark = cjm_scene_get_neighbour (get_scene (chart), NULL, CJM_DIRECTION_RIGHT);

  for (int steps = g_test_rand_int_range (0, 30); steps > 0; steps--)
    {
      CjmDirection direction = g_test_rand_bit () ? CJM_DIRECTION_RIGHT : CJM_DIRECTION_DOWN;
      const CjmGroup *next = cjm_scene_get_neighbour (get_scene (chart), mark->id, direction);

      mark = next != NULL ? next : mark;
    }

  return g_strdup (mark->id);
}

/* Wherever the page is scrolled to, before and afterwards, what opens at a mark points into the window, or has gone with its
 * mark; GTK warns of one that does not, and a warning ends this test. */
static void
test_scrolled (Fixture      *self,
               gconstpointer unused)
{
  static const char *const charts[] = { "heat", "priorities", "leaving", "channels", "gaps", "evidence", "personas" };
  guint n_closed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    wait_until (has_place (find_chart (self, charts[i])));
  for (guint i = 0; i < 60; i++)
    {
      CjmChart *chart = find_chart (self, charts[g_test_rand_int_range (0, G_N_ELEMENTS (charts))]);
      GtkAdjustment *scrolling = get_scrolling (chart);
      double most = gtk_adjustment_get_upper (scrolling) - gtk_adjustment_get_page_size (scrolling);
      g_autofree char *id = pick_mark (chart);
      GtkWidget *popover;

      g_assert_cmpfloat (most, >, 1000);
      gtk_adjustment_set_value (scrolling, g_test_rand_double_range (0, most));
      if (g_test_rand_bit ())
        wait_for_frames (self->window, 3);
      popover = activate_mark (self, chart, id);
      assert_in_window (self, popover);
      wait_for_frames (self->window, 3);
      g_assert_true (gtk_widget_get_mapped (popover));
      assert_in_window (self, popover);

      gtk_adjustment_set_value (scrolling, g_test_rand_double_range (0, most));
      wait_for_frames (self->window, 3);
      if (gtk_widget_get_mapped (popover))
        assert_in_window (self, popover);
      else
        n_closed++;
      close_mark (popover);
    }
  g_assert_cmpuint (n_closed, >, 0);
}

/* A gap becomes a problem of its episode in one step, which can be taken back. */
static void
test_gap (Fixture      *self,
          gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "gaps");
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  CjmNode *episode;
  GtkWidget *popover;
  guint n;

  wait_until (is_there (chart));
  id = g_strdup (cjm_scene_get_neighbour (get_scene (chart), NULL, CJM_DIRECTION_RIGHT)->id);
  title = g_strdup (cjm_scene_find (get_scene (chart), id, NULL)->title);
  episode = cjm_scene_find (get_scene (chart), id, NULL)->node;
  n = cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS);
  popover = activate_mark (self, chart, id);
  g_assert_true (gtk_widget_is_sensitive (find_part (popover, "problem_button")));
  g_signal_emit_by_name (find_part (popover, "problem_button"), "clicked");
  answer (self->window, "add");
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, n + 1);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_PROBLEMS, n), CJM_NOTE_TEXT), ==, title);
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, n);
  g_assert_false (cjm_history_get_can_undo (self->history));
}

/* A finding says how it was computed, who says so, and of what. */
static void
test_explain (Fixture      *self,
              gconstpointer unused)
{
  g_autofree char *key = g_strdup (find_about_episode (self));
  GtkWidget *popover;

  gtk_widget_activate_action (self->page, "finding.explain", "s", key);
  popover = find_popover (self->page);
  g_assert_nonnull (popover);
  g_assert_cmpstr (get_text (popover, "formula"), ==, "Computed as: min (score), below 0 (Kahneman et al. 1993)");
  g_assert_cmpuint (count_rows (popover), >, 0);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

#define ADD(path, test) g_test_add ("/pages/chart-marks/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  ADD ("mark", test_mark);
  ADD ("click", test_click);
  ADD ("marks", test_marks);
  ADD ("scrolled", test_scrolled);
  ADD ("gap", test_gap);
  ADD ("explain", test_explain);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
