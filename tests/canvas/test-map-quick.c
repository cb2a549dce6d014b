/* test-map-quick.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-fixture.h"

static void
test_new_cards (Fixture      *self,
                gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);
  CjmNode *episode = cjm_document_find (self->document, "e1");

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  g_assert_true (cjm_canvas_add_sibling (self->view));
  type_text (self, "First");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_nonnull (get_edited (self));
  type_text (self, "Second");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_nonnull (get_edited (self));
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (get_edited (self));

  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 6);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 1), 1), ==, "First");
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 2), 1), ==, "Second");
  g_assert_true (g_str_has_suffix (get_focus (self),
                                   cjm_node_get_id (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 2))));
  g_assert_cmpuint (count_steps (self, state), ==, 2);
  cjm_document_redo (self->document);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, 1), 1), ==, "First");
  cjm_document_undo (self->document);

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  cjm_canvas_add_sibling (self->view);
  type_text (self, "Third");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 4);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_false (cjm_history_get_can_redo (self->history));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
}

static void
test_siblings (Fixture      *self,
               gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *label;
  } cases[] = {
    { "phase-p1", "Add phase" },      { "episode-e1", "Add episode" },         { "note-q2", "Add question" },
    { "note-k3", "Add problem" },     { "improvement-i1", "Add improvement" }, { "scenario-e2", "Add episode" },
    { "action-i1", "Add improvement" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 state = cjm_history_get_state (self->history);

      g_assert_true (cjm_workspace_go_to (self->view->workspace, cases[i].id, TRUE));
      g_assert_true (cjm_canvas_add_sibling (self->view));
      settle (self->view);
      g_assert_nonnull (get_edited (self));
      g_assert_cmpstr (get_edited (self), !=, cases[i].id);
      type_text (self, "New");
      cjm_inline_editor_end (self->view->editor, TRUE);
      g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, cases[i].label);
      g_assert_cmpuint (count_steps (self, state), ==, 1);
    }
}

static void
test_tab (Fixture      *self,
          gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  cjm_canvas_edit (self->view, "touchpoint-t4");
  type_text (self, "a");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t5");
  type_text (self, "b");
  leave (self, CJM_EDITOR_PREVIOUS);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t4");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpuint (count_steps (self, state), ==, 2);

  cjm_canvas_edit (self->view, "note-q4");
  leave (self, CJM_EDITOR_NEXT);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "note-q8");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e8"), CJM_EPISODE_QUESTIONS), ==, 2);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);

  cjm_canvas_edit (self->view, "phase-p1");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "phase-p2");
  leave (self, CJM_EDITOR_CANCEL);
  cjm_canvas_edit (self->view, "episode-e3");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "episode-e4");
  leave (self, CJM_EDITOR_CANCEL);
}

/* What came from the palette keeps its placeholder when nobody types, and joins what is typed. */
static void
test_placed (Fixture      *self,
             gconstpointer data)
{
  static const CjmEditorEnd ends[] = { CJM_EDITOR_CANCEL, CJM_EDITOR_ENTER };
  guint64 state = cjm_history_get_state (self->history);
  g_autoptr (CjmNode) placed = cjm_node_new (CJM_KIND_TOUCHPOINT, "placed");

  cjm_node_set_text (placed, CJM_TOUCHPOINT_TITLE, "New touchpoint");
  cjm_document_begin (self->document, "Add touchpoint");
  cjm_node_insert (cjm_document_find (self->document, "e1"), CJM_EPISODE_TOUCHPOINTS, 0, placed);
  cjm_document_commit (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      cjm_workspace_tell_added (self->view->workspace, "touchpoint-placed");
      g_assert_cmpstr (get_edited (self), ==, "touchpoint-placed");
      if (ends[i] == CJM_EDITOR_CANCEL)
        type_text (self, "Else");
      leave (self, ends[i]);
      g_assert_cmpstr (get_title (self, "placed"), ==, "New touchpoint");
      g_assert_null (get_edited (self));
    }

  cjm_workspace_tell_added (self->view->workspace, "touchpoint-placed");
  type_text (self, "Mail");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "placed"), ==, "Mail");
  g_assert_nonnull (get_edited (self));
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (count_steps (self, state), <=, 2);
}

static void
test_empty_map (Fixture      *self,
                gconstpointer data)
{
  CjmNode *journey = get_journey (self->document);

  g_assert_nonnull (self->view->start_button);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_assert_true (gtk_widget_is_focus (self->view->start_button));
  g_signal_emit_by_name (self->view->start_button, "clicked");
  settle (self->view);
  g_assert_null (self->view->start_button);
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 0);
  g_assert_nonnull (self->view->start_button);
  g_assert_false (cjm_history_get_can_undo (self->history));

  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.add", NULL);
  type_text (self, "Need");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_true (g_str_has_prefix (get_edited (self), "episode-"));
  type_text (self, "We talk");
  leave (self, CJM_EDITOR_ENTER);
  type_text (self, "We plan");
  cjm_inline_editor_end (self->view->editor, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.add-inside", NULL);
  type_text (self, "Calendar");
  cjm_inline_editor_end (self->view->editor, TRUE);
  settle (self->view);

  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 1);
  g_assert_cmpuint (cjm_node_get_n_children (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0), CJM_PHASE_EPISODES),
                    ==, 2);
  g_assert_true (g_str_has_prefix (get_focus (self), "touchpoint-"));
  g_assert_cmpuint (count_steps (self, 0), ==, 4);
  settle (self->view);
  g_assert_nonnull (self->view->start_button);
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-quick/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("new-cards", small, test_new_cards);
  ADD ("siblings", small, test_siblings);
  ADD ("tab", small, test_tab);
  ADD ("placed", small, test_placed);
  ADD ("empty-map", none, test_empty_map);

  return g_test_run ();
}
