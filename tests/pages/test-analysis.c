/* test-analysis.c: the page with what a journey says, as a person uses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-analysis-page.h"
#include "cjm-analysis-tables.h"
#include "cjm-analysis-text.h"
#include "cjm-chart-contents.h"
#include "cjm-chart.h"
#include "cjm-document-view.h"
#include "cjm-export-dialog.h"
#include "cjm-export-format.h"
#include "cjm-finding-tile.h"
#include "cjm-finding-words.h"
#include "cjm-follow-up.h"
#include "cjm-heat.h"
#include "cjm-mark-popover.h"
#include "cjm-text-saver.h"
#include "cjm-view.h"
#include "pointer.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  CjmNode *journey;
  GtkWidget *page;
  GtkFlowBox *tiles;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  CjmDocumentView *view;

  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  self->history = cjm_document_get_history (self->document);
  view = cjm_window_get_view (self->window);
  self->journey = cjm_document_view_get_journey (view);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
  self->page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (view));
  g_assert_true (CJM_IS_ANALYSIS_PAGE (self->page));
  wait_until (gtk_widget_get_mapped (self->page));
  self->tiles = GTK_FLOW_BOX (find_part (self->page, "tiles"));
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static const char *
get_key (Fixture *self,
         guint    index)
{
  GtkFlowBoxChild *tile = gtk_flow_box_get_child_at_index (self->tiles, (int) index);

  return tile != NULL ? cjm_finding_tile_get_key (CJM_FINDING_TILE (tile)) : NULL;
}

static guint
count_tiles (Fixture *self)
{
  guint n = 0;

  while (get_key (self, n) != NULL)
    n++;

  return n;
}

static const char *
get_shown (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_part (self->page, "stack")));
}

/* Those that are not set aside in the example */
static GPtrArray *
list_findings (Fixture *self)
{
  GPtrArray *findings = cjm_findings_list (self->document, self->journey);

  for (guint i = findings->len; i > 0; i--)
    if (((CjmFinding *) findings->pdata[i - 1])->dismissed)
      g_ptr_array_remove_index (findings, i - 1);

  return findings;
}

static CjmFinding *
find_finding (GPtrArray  *findings,
              const char *key)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CjmFinding *) findings->pdata[i])->key, key))
      return findings->pdata[i];

  return NULL;
}

/* The tiles are the first findings in their order, and each says its sentence to those who cannot see it. */
static void
assert_shown (Fixture   *self,
              GPtrArray *expected,
              guint      most)
{
  g_autoptr (CjmWords) words = cjm_words_new_own ();

  g_assert_cmpuint (count_tiles (self), ==, MIN (expected->len, most));
  for (guint i = 0; i < count_tiles (self); i++)
    {
      const CjmFinding *finding = expected->pdata[i];
      GtkWidget *tile = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, (int) i));
      g_autofree char *sentence = cjm_finding_to_sentence (finding, words);

      g_assert_cmpstr (get_key (self, i), ==, finding->key);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_part (tile, "sentence"))), ==, sentence);
    }
}

static void
test_shown (Fixture      *self,
            gconstpointer unused)
{
  g_autoptr (GPtrArray) findings = list_findings (self);
  GtkWidget *more = find_part (self->page, "more_button");

  g_assert_cmpstr (get_shown (self), ==, "findings");
  g_assert_cmpuint (findings->len, >, 20);
  assert_shown (self, findings, 20);
  g_assert_true (gtk_widget_get_visible (more));
  g_signal_emit_by_name (more, "clicked");
  assert_shown (self, findings, G_MAXUINT);
  g_assert_false (gtk_widget_get_visible (more));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (self->page, "order")), 1);
  cjm_findings_order_by_phase (findings);
  assert_shown (self, findings, G_MAXUINT);
}

/* A tile leads to what it is about. */
static void
test_place (Fixture      *self,
            gconstpointer unused)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (self->document, self->journey);

  for (guint i = 0; i < 12; i++)
    {
      const CjmFinding *finding = find_finding (findings, get_key (self, i));
      CjmNode *first = finding->nodes->pdata[0];
      CjmNode *place = cjm_node_get_kind (first) == CJM_KIND_JOURNEY ? finding->nodes->pdata[1] : first;

      gtk_widget_activate (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, (int) i)));
      g_assert_cmpstr (get_page_of (self->window), ==, "map");
      g_assert_true (cjm_canvas_get_selected_node (get_map_of (self->window)) == place);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
      wait_until (gtk_widget_get_mapped (self->page));
    }
}

static const char *
find_about_episode (Fixture *self)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (self->document, self->journey);

  for (guint i = 0; i < count_tiles (self); i++)
    {
      const CjmFinding *finding = find_finding (findings, get_key (self, i));

      if (finding->kind == CJM_FINDING_LOWEST)
        return get_key (self, i);
    }

  g_assert_not_reached ();
}

/* What a finding becomes is asked for, is one step, and is told with a way back. */
static void
test_follow_up (Fixture      *self,
                gconstpointer unused)
{
  g_autofree char *key = g_strdup (find_about_episode (self));
  g_autoptr (GPtrArray) findings = cjm_findings_list (self->document, self->journey);
  CjmNode *episode = cjm_follow_up_find_episode (find_finding (findings, key)->nodes->pdata[0]);
  CjmNode *root = cjm_document_get_root (self->document);
  guint n_problems = cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS);
  guint n_improvements = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);
  GtkWidget *entry;

  gtk_widget_activate_action (self->page, "finding.add-problem", "s", key);
  answer (self->window, "cancel");
  g_assert_false (cjm_history_get_can_undo (self->history));
  gtk_widget_activate_action (self->page, "finding.add-problem", "s", key);
  answer (self->window, "add");
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, n_problems + 1);
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Add problem");

  gtk_widget_activate_action (self->page, "finding.add-improvement", "s", key);
  entry = adw_message_dialog_get_extra_child (find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG));
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG), "add"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (self->window, ADW_TYPE_MESSAGE_DIALOG), "add"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Keep what was filled in ");
  answer (self->window, "add");
  g_assert_cmpuint (cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS), ==, n_improvements + 1);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, n_improvements),
                                      CJM_IMPROVEMENT_TITLE), ==, "Keep what was filled in");
  cjm_document_undo (self->document);
  cjm_document_undo (self->document);
  g_assert_false (cjm_history_get_can_undo (self->history));
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS), ==, n_problems);
}

/* An episode that goes while it is asked for what could be done takes the question's answer with it. */
static void
test_gone (Fixture      *self,
           gconstpointer unused)
{
  g_autofree char *key = g_strdup (find_about_episode (self));
  guint64 state;

  gtk_widget_activate_action (self->page, "finding.add-problem", "s", key);
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (self->journey);
  cjm_document_commit (self->document);
  state = cjm_history_get_state (self->history);
  answer (self->window, "add");
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  gtk_widget_activate_action (self->page, "finding.set-aside", "s", key);
  gtk_widget_activate_action (self->page, "finding.show", "s", key);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
}

/* A finding that is dealt with is no longer there, and the focus stays where it was, not in another part of the window. */
static void
test_focus (Fixture      *self,
            gconstpointer unused)
{
  g_autofree char *key = g_strdup (get_key (self, 1));
  g_autofree char *next = g_strdup (get_key (self, 2));
  GtkWidget *tile = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, 1));
  GtkMenuButton *button = GTK_MENU_BUTTON (find_part (tile, "menu_button"));

  g_assert_true (gtk_widget_grab_focus (tile));
  gtk_widget_activate_action (tile, "tile.menu", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
  gtk_widget_grab_focus (GTK_WIDGET (button));
  gtk_widget_activate_action (self->page, "finding.set-aside", "s", key);
  wait_until (g_strcmp0 (get_key (self, 1), next) == 0);
  tile = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == tile);

  /* What comes back before it moves it, and it keeps the focus. */
  cjm_document_undo (self->document);
  wait_until (g_strcmp0 (get_key (self, 1), key) == 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window))
                 == GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, 2)));
}

static guint
count_aside (Fixture *self)
{
  const char *const *keys = cjm_node_get_texts (self->journey, CJM_JOURNEY_DISMISSED);

  return keys != NULL ? g_strv_length ((char **) keys) : 0;
}

/* What is set aside is out of the way, counted, and can be looked at and brought back. */
static void
test_aside (Fixture      *self,
            gconstpointer unused)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (find_part (self->page, "aside_button"));
  guint n = count_aside (self);
  g_autofree char *label = g_strdup_printf ("%u set aside", n + 1);
  g_autofree char *key = g_strdup (get_key (self, 0));
  g_autofree char *second = g_strdup (get_key (self, 1));

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)) == (n > 0));
  gtk_widget_activate_action (self->page, "finding.set-aside", "s", key);
  wait_until (g_strcmp0 (get_key (self, 0), second) == 0);
  g_assert_cmpuint (count_aside (self), ==, n + 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, label);
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Set finding aside");
  gtk_toggle_button_set_active (button, TRUE);
  g_assert_cmpstr (get_key (self, 0), ==, key);
  gtk_widget_activate_action (self->page, "finding.set-aside", "s", key);
  g_assert_cmpuint (count_aside (self), ==, n);
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Bring finding back");
  gtk_toggle_button_set_active (button, FALSE);
  wait_until (g_strcmp0 (get_key (self, 0), key) == 0);
  wait_until (gtk_widget_get_visible (GTK_WIDGET (button)) == (n > 0));
}

/* It follows the document, and says what to do where there is nothing to say. */
static void
test_follow (Fixture      *self,
             gconstpointer unused)
{
  CjmNode *root = cjm_document_get_root (self->document);

  cjm_document_begin (self->document, "Remove");
  while (cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) > 0)
    cjm_node_remove (cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0));
  while (cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS) > 0)
    cjm_node_remove (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, 0));
  cjm_document_commit (self->document);
  wait_until (g_str_equal (get_shown (self), "empty"));
  cjm_document_undo (self->document);
  wait_until (g_str_equal (get_shown (self), "findings"));
}

static CjmChart *
find_chart (Fixture    *self,
            const char *name)
{
  return CJM_CHART (find_part (self->page, name));
}

static CjmScene *
get_scene (CjmChart *chart)
{
  return cjm_canvas_get_scene (cjm_chart_get_canvas (chart));
}

static gboolean
is_there (CjmChart *chart)
{
  return gtk_widget_get_visible (find_part (GTK_WIDGET (chart), "box"));
}

/* The chart is as high as it is, and follows the document. */
static void
test_chart (Fixture      *self,
            gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  GtkWidget *scroller = find_part (GTK_WIDGET (chart), "scroller");
  CjmNode *phase = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_autofree char *id = g_strconcat ("heat-0-", cjm_node_get_id (phase), NULL);
  graphene_size_t size;
  int before;
  int height;

  wait_until (is_there (chart));
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Satisfaction by touchpoint and phase");
  cjm_scene_get_size (get_scene (chart), &size);
  gtk_widget_get_size_request (scroller, NULL, &before);
  g_assert_cmpint (before, ==, (int) size.height);

  cjm_document_begin (self->document, "Remove");
  while (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS) > 0)
    cjm_node_remove (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 0));
  cjm_document_commit (self->document);
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) == NULL);
  cjm_document_undo (self->document);
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) != NULL);
  gtk_widget_get_size_request (scroller, NULL, &height);
  g_assert_cmpint (height, ==, before);

}

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

static GtkWidget *
activate_mark (Fixture    *self,
               CjmChart   *chart,
               const char *id)
{
  wait_until (is_there (chart));
  cjm_canvas_set_selected (cjm_chart_get_canvas (chart), id);
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  g_signal_emit_by_name (cjm_chart_get_canvas (chart), "card-activated", id);
  g_assert_nonnull (find_popover (GTK_WIDGET (chart)));
  wait_until (gtk_widget_get_mapped (find_popover (GTK_WIDGET (chart))));

  return find_popover (GTK_WIDGET (chart));
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

  wait_until (is_there (chart));
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

/* A mark of each chart is made of its own episode or touchpoint and of what it is compared with. What opens says so of the
 * chart that is in view: GTK warns of a popover over what the page scrolls out of the window. */
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

      wait_until (is_there (chart));
      mark = cjm_scene_get_neighbour (get_scene (chart), NULL, CJM_DIRECTION_RIGHT);
      nodes = cjm_chart_contents_list (get_scene (chart), mark);
      g_assert_cmpuint (nodes->len, >=, charts[i].least);
      g_assert_nonnull (cjm_chart_contents_get_formula (get_scene (chart)));
      if (i == 0)
        {
          g_autofree char *id = g_strdup (mark->id);
          GtkWidget *popover = activate_mark (self, chart, id);

          g_assert_cmpuint (count_rows (popover), >=, charts[i].least);
          g_assert_true (gtk_widget_get_visible (find_part (popover, "formula")));
          assert_not_cut (popover);
          gtk_popover_popdown (GTK_POPOVER (popover));
          wait_until (!gtk_widget_get_mapped (popover));
        }
    }
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

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GError *error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* What lies on the clipboard as a type */
static GBytes *
read_clipboard (Fixture    *self,
                const char *type)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->page));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean told = FALSE;

  g_assert_nonnull (content);
  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, read_cb, &told);
  wait_until (told);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* A chart is copied as a picture and as a table, which is the one of the command line. */
static void
test_copy (Fixture      *self,
           gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  g_autoptr (GPtrArray) journeys = g_ptr_array_new ();
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  g_autofree char *expected = NULL;

  g_ptr_array_add (journeys, self->journey);
  expected = cjm_analysis_to_csv (self->document, journeys, CJM_TABLE_HEAT, CJM_HEAT_CHANNEL, words);
  wait_until (is_there (chart));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows")), CJM_HEAT_CHANNEL);

  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.copy-table", NULL);
  {
    g_autoptr (GBytes) csv = read_clipboard (self, "text/csv");
    g_autoptr (GBytes) html = read_clipboard (self, "text/html");
    GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->page));
    g_auto (GValue) text = G_VALUE_INIT;

    g_assert_cmpmem (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv), expected, strlen (expected));
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (html, NULL), (gssize) g_bytes_get_size (html), "<table>"));
    g_value_init (&text, G_TYPE_STRING);
    g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
    g_assert_nonnull (strchr (g_value_get_string (&text), '\t'));
  }

  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.copy-picture", NULL);
  {
    g_autoptr (GBytes) png = read_clipboard (self, "image/png");
    g_autoptr (GBytes) svg = read_clipboard (self, "image/svg+xml");

    g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<svg"));
  }

  /* So are the findings, which stand on the page as tiles. */
  gtk_widget_activate_action (find_part (find_part (self->page, "tools"), "menu"), "chart.copy-picture", NULL);
  {
    g_autoptr (GBytes) svg = read_clipboard (self, "image/svg+xml");

    g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "What the journey says"));
  }
}

static void
exported_cb (CjmExportDialog *dialog,
             GFile           *target,
             gpointer         user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A table is saved as a whole and that is told; a chart is exported as it is seen. */
static void
test_out (Fixture      *self,
          gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GFile) csv = g_file_get_child (place, "table.csv");
  g_autoptr (GFile) svg = g_file_get_child (place, "chart.svg");
  g_autoptr (GBytes) text = g_bytes_new_static ("a,b\r\n", 5);
  g_autofree char *read = NULL;
  gboolean exported = FALSE;
  CjmExportDialog *dialog;
  gsize length;

  wait_until (is_there (chart));
  cjm_text_saver_save (GTK_WIDGET (chart), csv, text);
  wait_until (g_file_load_contents (csv, NULL, &read, &length, NULL, NULL));
  g_assert_cmpmem (read, length, "a,b\r\n", 5);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows")), CJM_HEAT_CHANNEL);
  gtk_widget_activate_action (find_part (GTK_WIDGET (chart), "menu"), "chart.export", NULL);
  dialog = find_dialog (self->window, CJM_TYPE_EXPORT_DIALOG);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &exported);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_part (dialog, "format_row")), CJM_EXPORT_SVG);
  g_assert_false (gtk_widget_get_visible (find_part (dialog, "lanes_row")));
  cjm_export_dialog_export_to (dialog, svg);
  wait_until (exported);
  g_clear_pointer (&read, g_free);
  g_assert_true (g_file_load_contents (svg, NULL, &read, &length, NULL, NULL));
  g_assert_nonnull (strstr (read, "Satisfaction by touchpoint and phase"));
  g_assert_nonnull (strstr (read, ">website<"));
  g_assert_true (g_file_delete (csv, NULL, NULL) && g_file_delete (svg, NULL, NULL) && g_file_delete (place, NULL, NULL));
}

/* Each chart of which there is one for the journey is there, in the view that it is; a journey of which there is none, or no
 * longer, has no place for it. */
static void
test_charts (Fixture      *self,
             gconstpointer unused)
{
  static const struct
  {
    const char *name;
    CjmSceneView view;
  } charts[] = { { "heat", CJM_VIEW_HEAT }, { "priorities", CJM_VIEW_PRIORITIES }, { "leaving", CJM_VIEW_LEAVING },
                 { "channels", CJM_VIEW_CHANNELS }, { "gaps", CJM_VIEW_GAPS }, { "evidence", CJM_VIEW_EVIDENCE },
                 { "personas", CJM_VIEW_TOGETHER }, { "versions", CJM_VIEW_VERSIONS } };
  CjmNode *journeys = cjm_document_get_root (self->document);
  guint n_shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      CjmChart *chart = find_chart (self, charts[i].name);
      gboolean can_show = cjm_view_can_show (charts[i].view, self->journey);

      wait_until (is_there (chart) == can_show && (get_scene (chart) != NULL) == can_show);
      n_shown += can_show;
      if (can_show)
        g_assert_cmpuint (cjm_canvas_get_view (cjm_chart_get_canvas (chart)), ==, charts[i].view);
      g_assert_true (gtk_widget_get_visible (find_part (GTK_WIDGET (chart), "rows")) == (charts[i].view == CJM_VIEW_HEAT));
    }
  g_assert_cmpuint (n_shown, >=, 7);

  cjm_document_begin (self->document, "Remove");
  for (guint i = cjm_node_get_n_children (journeys, CJM_DOCUMENT_JOURNEYS); i > 0; i--)
    if (cjm_node_get_child (journeys, CJM_DOCUMENT_JOURNEYS, i - 1) != self->journey)
      cjm_node_remove (cjm_node_get_child (journeys, CJM_DOCUMENT_JOURNEYS, i - 1));
  cjm_document_commit (self->document);
  wait_until (!is_there (find_chart (self, "gaps")) && !is_there (find_chart (self, "personas")));
  g_assert_null (get_scene (find_chart (self, "gaps")));
  g_assert_true (is_there (find_chart (self, "heat")));
  cjm_document_undo (self->document);
  wait_until (is_there (find_chart (self, "gaps")) && is_there (find_chart (self, "personas")));
}

/* What cannot be seen is not laid out: neither before the page is shown for the first time, nor after an edit elsewhere. */
static void
test_hidden (Fixture      *self,
             gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "leaving");
  CjmNode *phase = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0);
  CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, 0);
  g_autofree char *id = g_strconcat ("leaving-", cjm_node_get_id (episode), NULL);

  wait_until (is_there (chart));
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "map");
  wait_until (!gtk_widget_get_mapped (self->page));
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (episode);
  cjm_document_commit (self->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (cjm_scene_find (get_scene (chart), id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
  wait_until (cjm_scene_find (get_scene (chart), id, NULL) == NULL);
}

/* The rows of the heat table stand for what a person chooses. */
static void
test_rows (Fixture      *self,
           gconstpointer unused)
{
  CjmChart *chart = find_chart (self, "heat");
  CjmCanvas *canvas = cjm_chart_get_canvas (chart);
  GtkDropDown *rows = GTK_DROP_DOWN (find_part (GTK_WIDGET (chart), "rows"));

  wait_until (is_there (chart));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (rows)), ==, CJM_N_HEATS);
  for (guint i = CJM_N_HEATS; i > 0; i--)
    {
      int height;
      graphene_size_t size;

      gtk_drop_down_set_selected (rows, i - 1);
      g_assert_cmpint (cjm_canvas_get_options (canvas)->heat_rows, ==, i - 1);
      g_assert_cmpint (cjm_scene_get_options (get_scene (chart))->heat_rows, ==, i - 1);
      cjm_scene_get_size (get_scene (chart), &size);
      gtk_widget_get_size_request (find_part (GTK_WIDGET (chart), "scroller"), NULL, &height);
      g_assert_cmpint (height, ==, MIN ((int) size.height, 1600));
    }
}

#define ADD(path, test) g_test_add ("/pages/analysis/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  ADD ("shown", test_shown);
  ADD ("place", test_place);
  ADD ("follow-up", test_follow_up);
  ADD ("gone", test_gone);
  ADD ("focus", test_focus);
  ADD ("aside", test_aside);
  ADD ("follow", test_follow);
  ADD ("chart", test_chart);
  ADD ("mark", test_mark);
  ADD ("click", test_click);
  ADD ("marks", test_marks);
  ADD ("gap", test_gap);
  ADD ("explain", test_explain);
  ADD ("copy", test_copy);
  ADD ("out", test_out);
  ADD ("charts", test_charts);
  ADD ("hidden", test_hidden);
  ADD ("rows", test_rows);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
