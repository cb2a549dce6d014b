/* test-map-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-edit.h"
#include "map-maker.h"

typedef struct
{
  CjmDocument *document;
  CjmHistory *history;
  CjmMapView *view;
  GtkWidget *window;
} Fixture;

static void
settle (CjmMapView *view)
{
  do
    {
      gtk_widget_queue_draw (GTK_WIDGET (view));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
    }
  while (view->bind_tick != 0 || view->motion.tick != 0 || view->zoom_notify != 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
add_improvement (CjmDocument *document)
{
  g_autoptr (CjmNode) improvement = cjm_node_new (CJM_KIND_IMPROVEMENT, "i1");

  cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, "An improvement with a title of two lines");
  cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, "e1");
  cjm_document_begin (document, "Add");
  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_IMPROVEMENTS, 0, improvement);
  cjm_document_commit (document);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const guint *sizes = data;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->document = make_map (sizes[0], sizes[1], sizes[2]);
  self->history = cjm_document_get_history (self->document);
  if (sizes[0] > 0)
    add_improvement (self->document);
  self->view = CJM_MAP_VIEW (cjm_map_view_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  cjm_map_view_set_journey (self->view, self->document, get_journey (self->document), NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self->view);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->document);
}

static const char *
get_edited (Fixture *self)
{
  return cjm_map_view_get_edited (self->view, NULL);
}

static const char *
get_title (Fixture *self, const char *id)
{
  CjmNode *node = cjm_document_find (self->document, id);

  return node != NULL ? cjm_node_get_text (node, 1) : NULL;
}

static GtkTextBuffer *
get_buffer (Fixture *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (cjm_map_view_get_editor (self->view)));
}

/* As typing does, letter by letter, over what is selected */
static void
type_text (Fixture *self, const char *text)
{
  gtk_text_buffer_delete_selection (get_buffer (self), TRUE, TRUE);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self), text,
                                                  (int) (g_utf8_next_char (text) - text), TRUE);
}

static void
replace_text (Fixture *self, const char *text)
{
  GtkTextIter start;
  GtkTextIter stop;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &stop);
  gtk_text_buffer_select_range (get_buffer (self), &start, &stop);
  type_text (self, text);
}

static void
leave (Fixture *self, CjmEditorEnd how)
{
  g_signal_emit_by_name (cjm_map_view_get_editor (self->view), "ended", how);
  settle (self->view);
}

static const char *
get_focus (Fixture *self)
{
  CjmMapCard *card = cjm_map_view_get_focus_card (self->view);

  return card != NULL ? cjm_map_card_get_id (card) : NULL;
}

/* How often undo leads back to a state of the history */
static guint
count_steps (Fixture *self, guint64 state)
{
  guint n = 0;

  for (; cjm_history_get_state (self->history) != state; n++)
    {
      g_assert_true (cjm_history_get_can_undo (self->history));
      cjm_document_undo (self->document);
    }

  return n;
}

static void
test_one_step (Fixture *self, gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  g_assert_true (cjm_map_view_edit (self->view, "touchpoint-t1"));
  settle (self->view);
  g_assert_true (gtk_widget_has_focus (cjm_map_view_get_editor (self->view)));
  replace_text (self, "Größe ☃ 旅");
  g_assert_cmpstr (get_title (self, "t1"), ==, "Größe ☃ 旅");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (get_edited (self));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");

  /* The same card once more is a step of its own. */
  cjm_map_view_edit (self->view, "touchpoint-t1");
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
test_escape (Fixture *self, gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  cjm_map_view_edit (self->view, "note-q2");
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
test_no_change (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "", "  ", "touchpoint number 1", " touchpoint number 1 " };
  guint64 state = cjm_history_get_state (self->history);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      cjm_map_view_edit (self->view, "touchpoint-t1");
      replace_text (self, texts[i]);
      leave (self, CJM_EDITOR_ENTER);
      g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1");
      g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
    }
}

static void
test_lines (Fixture *self, gconstpointer data)
{
  cjm_map_view_edit (self->view, "touchpoint-t1");
  replace_text (self, "");
  gtk_text_buffer_insert_at_cursor (get_buffer (self), "one\ntwo\r\nthree", -1);
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "t1"), ==, "one two three");

  cjm_map_view_edit (self->view, "note-q2");
  replace_text (self, "one\ntwo");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "q2"), ==, "one\ntwo");
}

static void
test_scenario (Fixture *self, gconstpointer data)
{
  CjmNode *episode = cjm_document_find (self->document, "e1");

  cjm_map_view_edit (self->view, "scenario-e1");
  replace_text (self, "");
  settle (self->view);
  g_assert_nonnull (get_edited (self));
  g_assert_true (gtk_widget_has_focus (cjm_map_view_get_editor (self->view)));
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (cjm_node_get_text (episode, CJM_EPISODE_SCENARIO));
  g_assert_null (cjm_scene_find (self->view->scene, "scenario-e1", NULL));
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
test_new_cards (Fixture *self, gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);
  CjmNode *episode = cjm_document_find (self->document, "e1");

  cjm_map_view_focus_id (self->view, "touchpoint-t1", TRUE);
  g_assert_true (cjm_map_view_add_sibling (self->view));
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

  cjm_map_view_focus_id (self->view, "touchpoint-t1", TRUE);
  cjm_map_view_add_sibling (self->view);
  type_text (self, "Third");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpuint (cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS), ==, 4);
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);
  g_assert_false (cjm_history_get_can_redo (self->history));
  g_assert_cmpstr (get_focus (self), ==, "touchpoint-t1");
}

static void
test_siblings (Fixture *self, gconstpointer data)
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

      g_assert_true (cjm_map_view_focus_id (self->view, cases[i].id, TRUE));
      g_assert_true (cjm_map_view_add_sibling (self->view));
      settle (self->view);
      g_assert_nonnull (get_edited (self));
      g_assert_cmpstr (get_edited (self), !=, cases[i].id);
      type_text (self, "New");
      cjm_map_view_end_edit (self->view, TRUE);
      g_assert_cmpstr (cjm_history_get_undo_label (self->history), ==, cases[i].label);
      g_assert_cmpuint (count_steps (self, state), ==, 1);
    }
}

static void
test_tab (Fixture *self, gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);

  cjm_map_view_edit (self->view, "touchpoint-t4");
  type_text (self, "a");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t5");
  type_text (self, "b");
  leave (self, CJM_EDITOR_PREVIOUS);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t4");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpuint (count_steps (self, state), ==, 2);

  cjm_map_view_edit (self->view, "note-q4");
  leave (self, CJM_EDITOR_NEXT);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "note-q8");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e8"), CJM_EPISODE_QUESTIONS), ==, 2);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_history_get_state (self->history), ==, state);

  cjm_map_view_edit (self->view, "phase-p1");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "phase-p2");
  leave (self, CJM_EDITOR_CANCEL);
  cjm_map_view_edit (self->view, "episode-e3");
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "episode-e4");
  leave (self, CJM_EDITOR_CANCEL);
}

/* What came from the palette keeps its placeholder when nobody types, and joins what is typed. */
static void
test_placed (Fixture *self, gconstpointer data)
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
      g_signal_emit_by_name (self->view, "node-added", "touchpoint-placed");
      g_assert_cmpstr (get_edited (self), ==, "touchpoint-placed");
      if (ends[i] == CJM_EDITOR_CANCEL)
        type_text (self, "Else");
      leave (self, ends[i]);
      g_assert_cmpstr (get_title (self, "placed"), ==, "New touchpoint");
      g_assert_null (get_edited (self));
    }

  g_signal_emit_by_name (self->view, "node-added", "touchpoint-placed");
  type_text (self, "Mail");
  leave (self, CJM_EDITOR_ENTER);
  g_assert_cmpstr (get_title (self, "placed"), ==, "Mail");
  g_assert_nonnull (get_edited (self));
  leave (self, CJM_EDITOR_ENTER);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (count_steps (self, state), <=, 2);
}

/* A text of the drawn group and the lines of the field */
static guint
count_drawn_lines (const CjmGroup *group)
{
  guint n = 0;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      n += item->type == CJM_ITEM_TEXT && item->baseline > group->text.area.origin.y
           && item->baseline < group->text.area.origin.y + group->text.area.size.height;
    }

  return n;
}

static guint
count_field_lines (Fixture *self)
{
  GtkTextIter iter;
  guint n = 1;

  gtk_text_buffer_get_start_iter (get_buffer (self), &iter);
  while (gtk_text_view_forward_display_line (GTK_TEXT_VIEW (cjm_map_view_get_editor (self->view)), &iter))
    n++;

  return n;
}

static void
assert_over_text (Fixture *self, const char *id)
{
  double zoom = cjm_map_view_get_zoom (self->view);
  GtkWidget *editor = cjm_map_view_get_editor (self->view);
  graphene_rect_t card;
  graphene_rect_t wanted;
  graphene_rect_t found;
  const CjmGroup *group = cjm_scene_find (self->view->scene, id, &card);

  g_assert_nonnull (group);
  wanted = group->text.area;
  graphene_rect_offset (&wanted, card.origin.x, card.origin.y);
  cjm_viewport_to_view (&self->view->viewport, &wanted, &wanted);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &found));
  g_test_message ("%s at %g: %g %g %g %g, wanted %g %g %g %g", id, zoom, found.origin.x, found.origin.y,
                  found.size.width, found.size.height, wanted.origin.x, wanted.origin.y, wanted.size.width,
                  wanted.size.height);
  g_assert_cmpfloat_with_epsilon (found.origin.x, wanted.origin.x, 1);
  g_assert_cmpfloat_with_epsilon (found.origin.y, wanted.origin.y, 1);
  /* One unit for the cursor, one for rounding up */
  g_assert_cmpfloat_with_epsilon (found.size.width, wanted.size.width, 1.01 * zoom);
  g_assert_cmpfloat_with_epsilon (found.size.height, wanted.size.height, 2.01 * zoom);
  g_assert_cmpuint (count_field_lines (self), ==, count_drawn_lines (group));
}

static void
test_rectangle (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "touchpoint-t1", "touchpoint-t2", "touchpoint-t4", "touchpoint-t10", "scenario-e2", "episode-e3", "phase-p2",
                                     "note-q2", "improvement-i1", "action-i1", "journey-j1" };
  static const double zooms[] = { 0.5, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cjm_map_view_set_zoom (self->view, zooms[i]);
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_assert_true (cjm_map_view_edit (self->view, ids[j]));
          settle (self->view);
          assert_over_text (self, ids[j]);
        }
      leave (self, CJM_EDITOR_CANCEL);
    }
}

/* The field grows with its text, and follows its card where lanes above grow. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  graphene_rect_t before;
  graphene_rect_t after;
  GtkWidget *editor;

  cjm_map_view_edit (self->view, "scenario-e1");
  settle (self->view);
  editor = cjm_map_view_get_editor (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &before));
  type_text (self, " Then she goes on and on, and so does this text, for many lines of its lane.");
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &after));
  g_assert_cmpfloat (after.size.height, >, before.size.height + 20);
  assert_over_text (self, "scenario-e1");

  cjm_map_view_edit (self->view, "touchpoint-t1");
  settle (self->view);
  editor = cjm_map_view_get_editor (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &before));
  cjm_document_begin (self->document, "Edit scenario");
  cjm_node_set_text (cjm_document_find (self->document, "e2"), CJM_EPISODE_SCENARIO, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11");
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (self->view), &after));
  g_assert_cmpfloat (after.origin.y, >, before.origin.y + 20);
  assert_over_text (self, "touchpoint-t1");
}

static void
test_far_away (Fixture *self, gconstpointer data)
{
  graphene_rect_t bounds;

  cjm_map_view_set_zoom (self->view, 0.2);
  settle (self->view);
  g_assert_true (cjm_map_view_edit (self->view, "touchpoint-t36"));
  settle (self->view);
  g_assert_true (gtk_widget_compute_bounds (cjm_map_view_get_editor (self->view), GTK_WIDGET (self->view), &bounds));
  g_assert_cmpfloat (bounds.size.width, >, 80);
  g_assert_cmpfloat (bounds.size.height, >, 12);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, self->view->viewport.view_width + 2);
}

typedef struct
{
  GHashTable *groups;
  guint n_new;
} Count;

static void
note_group_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  Count *count = user_data;

  if ((group->flags & CJM_GROUP_CARD) != 0)
    count->n_new += g_hash_table_add (count->groups, (gpointer) group);
}

/* With 10,000 touchpoints, a key lays the cards of one column out and makes no widget. */
static void
test_cost (Fixture *self, gconstpointer data)
{
  const guint *sizes = data;
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  Count count = { .groups = groups };
  guint n_cards;

  cjm_map_view_edit (self->view, "touchpoint-t30");
  settle (self->view);
  n_cards = cjm_map_view_get_n_cards (self->view);
  cjm_scene_foreach (self->view->scene, NULL, note_group_cb, &count);
  g_assert_cmpuint (count.n_new, >, sizes[0] * sizes[1] * sizes[2]);

  count.n_new = 0;
  type_text (self, "x");
  cjm_scene_foreach (self->view->scene, NULL, note_group_cb, &count);
  g_assert_cmpuint (count.n_new, >, 0);
  g_assert_cmpuint (count.n_new, <=, sizes[2] + 8);

  for (guint i = 0; i < 50; i++)
    type_text (self, i % 9 == 8 ? " " : "m");
  settle (self->view);
  g_assert_cmpuint (cjm_map_view_get_n_cards (self->view), <=, n_cards + 1);
  leave (self, CJM_EDITOR_NEXT);
  g_assert_cmpstr (get_edited (self), ==, "touchpoint-t31");
}

static void
test_others_change (Fixture *self, gconstpointer data)
{
  guint64 state = cjm_history_get_state (self->history);
  g_autofree char *text = NULL;

  cjm_map_view_edit (self->view, "touchpoint-t1");
  type_text (self, "xyz");
  leave (self, CJM_EDITOR_UNDO);
  text = cjm_card_editor_get_text (CJM_CARD_EDITOR (cjm_map_view_get_editor (self->view)));
  g_assert_cmpstr (text, ==, "touchpoint number 1");
  leave (self, CJM_EDITOR_REDO);
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1xyz");
  type_text (self, "!");
  leave (self, CJM_EDITOR_CANCEL);
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1xyz");
  g_assert_cmpuint (count_steps (self, state), ==, 1);

  cjm_map_view_edit (self->view, "touchpoint-t1");
  type_text (self, "xyz");
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (cjm_document_find (self->document, "e1"));
  cjm_document_commit (self->document);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_nonnull (get_focus (self));
}

static void
test_focus_out (Fixture *self, gconstpointer data)
{
  cjm_map_view_edit (self->view, "touchpoint-t1");
  settle (self->view);
  type_text (self, "!");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_null (get_focus (self));
  g_assert_cmpstr (get_title (self, "t1"), ==, "touchpoint number 1!");

  cjm_map_view_focus_id (self->view, "touchpoint-t1", TRUE);
  cjm_map_view_add_sibling (self->view);
  settle (self->view);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
}

static void
test_accessible (Fixture *self, gconstpointer data)
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
      g_assert_true (cjm_map_view_edit (self->view, names[i].id));
      gtk_test_accessible_assert_role (cjm_map_view_get_editor (self->view), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
      gtk_test_accessible_assert_property (cjm_map_view_get_editor (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           names[i].name);
    }
  g_assert_false (cjm_map_view_edit (self->view, "emotion-e1"));
  g_assert_false (cjm_map_view_edit (self->view, "scenario-nowhere"));
  g_assert_null (get_edited (self));
}

/* What is shown no longer is not edited any more, and nothing half new is left. */
static void
test_other_journey (Fixture *self, gconstpointer data)
{
  cjm_map_view_focus_id (self->view, "touchpoint-t1", TRUE);
  cjm_map_view_add_sibling (self->view);
  cjm_map_view_set_journey (self->view, NULL, NULL, NULL);
  settle (self->view);
  g_assert_null (get_edited (self));
  g_assert_cmpuint (cjm_node_get_n_children (cjm_document_find (self->document, "e1"), CJM_EPISODE_TOUCHPOINTS), ==, 4);
}

static void
test_empty_map (Fixture *self, gconstpointer data)
{
  CjmNode *journey = get_journey (self->document);

  g_assert_nonnull (self->view->start_button);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->view)));
  g_assert_true (gtk_widget_has_focus (self->view->start_button));
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
  cjm_map_view_end_edit (self->view, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.add-inside", NULL);
  type_text (self, "Calendar");
  cjm_map_view_end_edit (self->view, TRUE);
  settle (self->view);

  g_assert_cmpuint (cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES), ==, 1);
  g_assert_cmpuint (cjm_node_get_n_children (cjm_node_get_child (journey, CJM_JOURNEY_PHASES, 0), CJM_PHASE_EPISODES),
                    ==, 2);
  g_assert_true (g_str_has_prefix (get_focus (self), "touchpoint-"));
  g_assert_cmpuint (count_steps (self, 0), ==, 4);
  settle (self->view);
  g_assert_nonnull (self->view->start_button);
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-edit/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint large[] = { 20, 25, 20 };
  static const guint none[] = { 0, 0, 0 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("one-step", small, test_one_step);
  ADD ("escape", small, test_escape);
  ADD ("no-change", small, test_no_change);
  ADD ("lines", small, test_lines);
  ADD ("scenario", small, test_scenario);
  ADD ("new-cards", small, test_new_cards);
  ADD ("siblings", small, test_siblings);
  ADD ("tab", small, test_tab);
  ADD ("placed", small, test_placed);
  ADD ("rectangle", small, test_rectangle);
  ADD ("follows", small, test_follows);
  ADD ("far-away", small, test_far_away);
  ADD ("cost", large, test_cost);
  ADD ("others-change", small, test_others_change);
  ADD ("focus-out", small, test_focus_out);
  ADD ("accessible", small, test_accessible);
  ADD ("other-journey", small, test_other_journey);
  ADD ("empty-map", none, test_empty_map);

  return g_test_run ();
}
