/* test-analysis.c: the page with what a journey says, as a person uses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis-fixture.h"
#include "cjm-finding-words.h"
#include "cjm-follow-up.h"

static const char *
get_shown (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_part (self->page, "stack")));
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

static void
add_improvement (Fixture    *self,
                 const char *key,
                 const char *title)
{
  gtk_widget_activate_action (self->page, "finding.add-improvement", "s", key);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (find_dialog (self->window,
                                                                                        ADW_TYPE_MESSAGE_DIALOG))), title);
  answer (self->window, "add");
}

/* An improvement for what was made a problem before solves that problem, as long as it is there. */
static void
test_solves (Fixture      *self,
             gconstpointer unused)
{
  g_autofree char *key = g_strdup (find_about_episode (self));
  g_autoptr (GPtrArray) findings = cjm_findings_list (self->document, self->journey);
  CjmNode *episode = cjm_follow_up_find_episode (find_finding (findings, key)->nodes->pdata[0]);
  CjmNode *root = cjm_document_get_root (self->document);
  guint n_improvements = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);
  CjmNode *problem;

  gtk_widget_activate_action (self->page, "finding.add-problem", "s", key);
  answer (self->window, "add");
  problem = cjm_node_get_child (episode, CJM_EPISODE_PROBLEMS, cjm_node_get_n_children (episode, CJM_EPISODE_PROBLEMS) - 1);
  add_improvement (self, key, "Keep what was filled in");
  g_assert_cmpstrv (cjm_node_get_texts (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, n_improvements),
                                        CJM_IMPROVEMENT_SOLVES),
                    ((const char *const[]) { cjm_node_get_id (problem), NULL }));

  cjm_document_undo (self->document);
  cjm_document_undo (self->document);
  add_improvement (self, key, "Ask for less");
  g_assert_cmpstrv (cjm_node_get_texts (cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, n_improvements),
                                        CJM_IMPROVEMENT_SOLVES), ((const char *const[]) { NULL }));
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
  ADD ("solves", test_solves);
  ADD ("gone", test_gone);
  ADD ("focus", test_focus);
  ADD ("aside", test_aside);
  ADD ("follow", test_follow);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
