/* test-map-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-fixture.h"

static void
test_one_step (Fixture      *self,
               gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  g_assert_true (cjm_canvas_edit (self->view, "touchpoint-t1"));
  settle (self->view);
  g_assert_true (gtk_widget_is_focus (cjm_inline_editor_get_field (self->view->editor)));
  replace_text (self, "Größe ☃ 旅");
  g_assert_cmpstr (get_title (self, "t1"), ==, "Größe ☃ 旅");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (get_edited (self));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");

  /* The same card once more is a step of its own. */
  cjm_canvas_edit (self->view, "touchpoint-t1");
  type_text (self, "!");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "t1"), ==, "Größe ☃ 旅!");

  cjm_document_undo (self->document);
  g_assert_cmpstr (get_title (self, "t1"), ==, "Größe ☃ 旅");
  g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, "Edit title");
  g_assert_cmpuint (count_steps (self, state), ==, 1);
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1");
}

static void
test_escape (Fixture      *self,
             gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  cjm_canvas_edit (self->view, "note-q2");
  type_text (self, " and more");
  g_assert_cmpstr (get_title (self, "q2"), ==, "note number 2 and more");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpstr (get_title (self, "q2"), ==, "note number 2");
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_false (cjm_history_get_can_redo (self->history));
  g_assert_cmpstr (get_focus (self), ==, "note-q2");
}

/* No title at all, blanks alone, and the same title again: nothing has happened. */
static void
test_no_change (Fixture      *self,
                gconstpointer data)
{
  static const char *const texts[] = { "", "  ", "touchpoint number 1", " touchpoint number 1 " };
  guint64 state = cjm_history_get_state (self->history);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      cjm_canvas_edit (self->view, "touchpoint-t1");
      replace_text (self, texts[i]);
      leave (self, CJM_EDITOR_ENTER);
      g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1");
      g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
    }
}

static void
test_lines (Fixture      *self,
            gconstpointer data)
{
  cjm_canvas_edit (self->view, "touchpoint-t1");
  replace_text (self, "");
  gtk_text_buffer_insert_at_cursor (get_buffer (self), "one\ntwo\r\nthree", -1);
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "t1"), ==, "one two three");

  cjm_canvas_edit (self->view, "note-q2");
  replace_text (self, "one\ntwo");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "q2"), ==, "one\ntwo");
}

static void
test_scenario (Fixture      *self,
               gconstpointer data)
{
  CjmNode *episode = cjm_document_find (self->document, "e1");

  cjm_canvas_edit (self->view, "scenario-e1");
  replace_text (self, "");
  settle (self->view);
  g_assert_nonnull (get_edited (self));
  g_assert_true (gtk_widget_is_focus (cjm_inline_editor_get_field (self->view->editor)));
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (cjm_node_get_text (episode, CJM_EPISODE_SCENARIO));
  g_assert_null (cjm_scene_find (cjm_canvas_get_scene (self->view), "scenario-e1", NULL));
  g_assert_cmpstr (get_focus (self), ==, "episode-e1");

  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.edit-scenario", NULL);
  g_assert_cmpstr (get_edited (self), ==, "scenario-e1");
  type_text (self, "It begins.");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (cjm_node_get_text (episode, CJM_EPISODE_SCENARIO), ==, "It begins.");
  g_assert_cmpstr (get_edited (self), ==, "scenario-e2");
  leave (self, CJM_EDITOR_CANCEL);
}

static void
test_others_change (Fixture      *self,
                    gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);
  g_autofree char *text = NULL;

  cjm_canvas_edit (self->view, "touchpoint-t1");
  type_text (self, "xyz");
  leave (self, CJM_EDITOR_UNDO);
  text = cjm_card_editor_get_text (CJM_CARD_EDITOR (cjm_inline_editor_get_field (self->view->editor)));
  g_assert_cmpstr (text, ==, "touchpoint number 1");
  leave (self, CJM_EDITOR_REDO);
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1xyz");
  type_text (self, "!");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1xyz");
  g_assert_cmpuint (count_steps (self, state), ==, 1);

  cjm_canvas_edit (self->view, "touchpoint-t1");
  type_text (self, "xyz");
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (cjm_document_find (self->document, "e1"));
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_nonnull (get_focus (self));
}

static void
test_focus_out (Fixture      *self,
                gconstpointer data)
{
  cjm_canvas_edit (self->view, "touchpoint-t1");
  settle (self->view);
  type_text (self, "!");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_null (get_focus (self));
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1!");

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  cjm_canvas_add_sibling (self->view);
  settle (self->view);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
}

static void
test_accessible (Fixture      *self,
                 gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *name;
  } names[] = {
    { "touchpoint-t1", "Title of touchpoint touchpoint number 1" },
    { "episode-e1", "Title of episode episode number 1" },
    { "scenario-e1", "Scenario of episode episode number 1" },
    { "phase-p1", "Title of phase phase number 1" },
    { "note-q2", "Question note number 2" },
    { "note-k3", "Problem note number 3" },
    { "journey-j1", "Title of journey journey number 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (cjm_canvas_edit (self->view, names[i].id));
      gtk_test_accessible_assert_role (cjm_inline_editor_get_field (self->view->editor), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
      gtk_test_accessible_assert_property (cjm_inline_editor_get_field (self->view->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           names[i].name);
    }
  g_assert_false (cjm_canvas_edit (self->view, "emotion-e1"));
  g_assert_false (cjm_canvas_edit (self->view, "scenario-nowhere"));
  g_assert_null (get_edited (self));
}

/* What is shown no longer is not edited any more, and nothing half new is left. */
static void
test_other_journey (Fixture      *self,
                    gconstpointer data)
{
  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  cjm_canvas_add_sibling (self->view);
  cjm_canvas_set_journey (self->view, NULL, NULL, NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
}

/* The title of the journey is one of the cards: found by arrows, edited like any other. */
static void
test_journey_title (Fixture      *self,
                    gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  cjm_workspace_go_to (self->view->workspace, "phase-p1", TRUE);
  cjm_navigation_move (self->view->workspace, CJM_MOVE_UP);
  g_assert_cmpstr (get_focus (self), ==, "journey-j1");
  gtk_test_accessible_assert_property (find_card (self, "journey-j1"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "journey number 1");
  activate (self, "map.edit");
  g_assert_cmpstr (get_edited (self), ==, "journey-j1");
  replace_text (self, "I travel");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_focus (self), ==, "journey-j1");
  g_assert_cmpstr (get_title (self, "j1"), ==, "I travel");
  activate (self, "map.delete");
  activate (self, "map.duplicate");
  g_assert_cmpuint (count_steps (self, state), ==, 1);
}

/* A card's menu offers what would do something to it. */
static void
test_actions (Fixture      *self,
              gconstpointer data)
{
  static const char *const actions[] = { "map.edit", "map.edit-scenario", "map.add", "map.add-inside" };
  static const struct { const char *card; gboolean enabled[4]; } cases[] = {
    { "journey-j1", { TRUE, FALSE, FALSE, FALSE } },
    { "phase-p1", { TRUE, FALSE, TRUE, TRUE } },
    { "episode-e1", { TRUE, TRUE, TRUE, TRUE } },
    { "touchpoint-t1", { TRUE, TRUE, TRUE, FALSE } },
    { "improvement-i1", { TRUE, FALSE, TRUE, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cjm_workspace_focus (self->view->workspace, cases[i].card, TRUE);
      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        g_assert_true (is_enabled (self, actions[j]) == cases[i].enabled[j]);
    }
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-edit/" path, Fixture, sizes, set_up_edit, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("one-step", small, test_one_step);
  ADD ("escape", small, test_escape);
  ADD ("no-change", small, test_no_change);
  ADD ("lines", small, test_lines);
  ADD ("scenario", small, test_scenario);
  ADD ("others-change", small, test_others_change);
  ADD ("focus-out", small, test_focus_out);
  ADD ("accessible", small, test_accessible);
  ADD ("journey-title", small, test_journey_title);
  ADD ("actions", small, test_actions);
  ADD ("other-journey", small, test_other_journey);

  return g_test_run ();
}
