/* test-controls.c: what a person does with the controls of fields, by button, by key and in a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inspector-fixture.h"

#include "cjm-list-item.h"
#include "cjm-tag.h"

#define LONG "A text of twenty-five let"   /* more than a pill shows whole */

/* A document with a problem, a persona and some improvements; each field is shown by itself. */
typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *persona;
  CjmNode *episodes[2];
  CjmNode *touchpoint;
  CjmNode *problems[2];
  GtkWindow *window;
  CjmField *field;
} Controls;

static void
set_up_controls (Controls     *self,
                 gconstpointer data)
{
  CjmNode *phase;

  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->persona = grow (self->root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "a", "Ann");
  phase = grow (grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j", "I book"), CJM_JOURNEY_PHASES,
                CJM_KIND_PHASE, "p", "Purchase");
  self->episodes[0] = grow (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e0", "I choose");
  self->episodes[1] = grow (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e1", "I pay");
  self->touchpoint = grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t", "Form");
  self->problems[0] = grow (self->episodes[0], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "n0", "Too dear");
  self->problems[1] = grow (self->episodes[0], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "n1", "Too slow");
  self->document = cjm_document_new (self->root);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (self->window);
}

static void
tear_down_controls (Controls     *self,
                    gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_object_unref (self->root);
  g_object_unref (self->document);
}

static CjmField *
show (Controls   *self,
      CjmNode    *node,
      CjmNode    *other,
      const char *member)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmKind kind = cjm_node_get_kind (node);

  g_ptr_array_add (nodes, node);
  if (other != NULL)
    g_ptr_array_add (nodes, other);
  self->field = cjm_field_new (kind, cjm_field_info_find (kind, member));
  gtk_window_set_child (self->window, GTK_WIDGET (self->field));
  cjm_field_set_nodes (self->field, self->document, nodes);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (cjm_field_follow), self->field, G_CONNECT_SWAPPED);

  return self->field;
}

static guint
count_steps (Controls *self)
{
  guint n = 0;

  while (cjm_history_get_can_undo (cjm_document_get_history (self->document)))
    {
      cjm_document_undo (self->document);
      n++;
    }

  return n;
}

/* Whether one of a widget's own key controllers keeps a key for itself */
static gboolean
press (gpointer        widget,
       guint           key,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean kept = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !kept; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &kept);
    }

  return kept;
}

/* Each turn of a switch is a step of its own, however soon the next one comes; where two differ, it is off. */
static void
test_switch (Controls     *self,
             gconstpointer data)
{
  GtkSwitch *toggle = find (show (self, self->touchpoint, NULL, "moment-of-truth"), GTK_TYPE_SWITCH, 0);

  for (guint i = 0; i < 3; i++)
    gtk_switch_set_active (toggle, i % 2 == 0);
  g_assert_true (cjm_node_get_flag (self->touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
  cjm_document_undo (self->document);
  g_assert_false (gtk_switch_get_active (toggle));
  g_assert_cmpuint (count_steps (self), ==, 2);
}

/* Each choice is a step; a key of deleting leaves none, and every other key goes on. */
static void
test_toggles (Controls     *self,
              gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_BackSpace };
  CjmField *field = show (self, self->touchpoint, NULL, "importance");
  GtkWidget *box = gtk_widget_get_parent (find (field, GTK_TYPE_TOGGLE_BUTTON, 0));
  GtkWidget *unknown = gtk_widget_get_last_child (gtk_widget_get_first_child (gtk_widget_get_parent (box)));

  g_assert_true (gtk_widget_get_visible (unknown));
  for (guint i = 0; i < 5; i++)
    {
      gtk_toggle_button_set_active (find (field, GTK_TYPE_TOGGLE_BUTTON, i), TRUE);
      g_assert_cmpint (cjm_node_get_whole (self->touchpoint, CJM_TOUCHPOINT_IMPORTANCE), ==, (gint64) i + 1);
      g_assert_false (gtk_widget_get_visible (unknown));
    }
  g_assert_false (press (box, GDK_KEY_a, 0));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (press (box, keys[i], 0));
      g_assert_cmpint (cjm_node_get_whole (self->touchpoint, CJM_TOUCHPOINT_IMPORTANCE), ==, CJM_WHOLE_ABSENT);
      g_assert_true (gtk_widget_get_visible (unknown));
      gtk_toggle_button_set_active (find (field, GTK_TYPE_TOGGLE_BUTTON, 2), TRUE);
    }
  g_assert_cmpuint (count_steps (self), ==, 9);
}

static char *
join_tags (Controls *self)
{
  return g_strjoinv ("|", (char **) cjm_node_get_texts (self->persona, CJM_PERSONA_INTERESTS));
}

static void
assert_tags (Controls   *self,
             const char *texts)
{
  g_autofree char *joined = join_tags (self);
  guint n = 0;

  g_assert_cmpstr (joined, ==, texts);
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (find (self->field, CJM_TYPE_TAG, 0)));
       CJM_IS_TAG (child); child = gtk_widget_get_next_sibling (child))
    g_assert_cmpstr (cjm_tag_get_text (CJM_TAG (child)), ==,
                     cjm_node_get_texts (self->persona, CJM_PERSONA_INTERESTS)[n++]);
  g_assert_null (cjm_node_get_texts (self->persona, CJM_PERSONA_INTERESTS)[n]);
}

/* The line that adds a tag, behind them all */
static GtkWidget *
get_adder (Controls *self)
{
  GtkWidget *entry;

  for (guint i = 0; !gtk_widget_has_css_class (entry = find (self->field, GTK_TYPE_ENTRY, i), "new-tag"); i++)
    ;

  return entry;
}

static void
add_tags (Controls   *self,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_adder (self)), text);
  g_signal_emit_by_name (get_adder (self), "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_adder (self))), ==, "");
}

static void
test_adding_tags (Controls     *self,
                  gconstpointer data)
{
  show (self, self->persona, NULL, "interests");
  add_tags (self, "  sea ");
  add_tags (self, " \t\n ");
  add_tags (self, "hills\r\nmoors\tfens\n\n");
  assert_tags (self, "sea|hills|moors|fens");

  gtk_editable_set_text (GTK_EDITABLE (get_adder (self)), "half");
  g_assert_false (press (get_adder (self), GDK_KEY_BackSpace, 0));
  g_assert_false (press (get_adder (self), GDK_KEY_a, 0));
  assert_tags (self, "sea|hills|moors|fens");
  g_assert_true (press (get_adder (self), GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_adder (self))), ==, "");
  g_assert_false (press (get_adder (self), GDK_KEY_Escape, 0));
  g_assert_true (press (get_adder (self), GDK_KEY_BackSpace, 0));
  assert_tags (self, "sea|hills|moors");
  for (guint i = 0; i < 3; i++)
    g_assert_true (press (get_adder (self), GDK_KEY_BackSpace, 0));
  g_assert_false (press (get_adder (self), GDK_KEY_BackSpace, 0));
  g_assert_cmpuint (count_steps (self), ==, 6);
}

/* What was half typed for one persona is not for another. */
static void
test_other_tags (Controls     *self,
                 gconstpointer data)
{
  g_autoptr (CjmNode) ben = cjm_node_new (CJM_KIND_PERSONA, "b");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  show (self, self->persona, NULL, "interests");
  add_tags (self, "sea");
  gtk_widget_activate_action (find (self->field, CJM_TYPE_TAG, 0), "tag.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_adder (self)), "half");
  cjm_document_begin (self->document, "Add");
  cjm_node_insert (self->root, CJM_DOCUMENT_PERSONAS, CJM_END, ben);
  cjm_node_set_texts (self->persona, CJM_PERSONA_INTERESTS, (const char *[]) { "shore", NULL });
  cjm_document_commit (self->document);
  assert_tags (self, "shore");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_adder (self))), ==, "half");
  g_ptr_array_add (nodes, ben);
  cjm_field_set_nodes (self->field, self->document, nodes);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_adder (self))), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) cjm_node_get_texts (ben, CJM_PERSONA_INTERESTS)), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) cjm_node_get_texts (self->persona, CJM_PERSONA_INTERESTS)), ==, 1);
}

static GtkWidget *
get_tag (Controls *self,
         guint     n)
{
  return find (self->field, CJM_TYPE_TAG, n);
}

static void
move_tag (Controls *self,
          guint     n,
          int       step)
{
  gtk_widget_activate_action (get_tag (self, n), "tag.move", "i", step);
}

static void
test_moving_tags (Controls     *self,
                  gconstpointer data)
{
  show (self, self->persona, NULL, "interests");
  add_tags (self, "one\ntwo\nthree");
  move_tag (self, 0, -1);
  move_tag (self, 2, 1);
  assert_tags (self, "one|two|three");
  move_tag (self, 0, 1);
  assert_tags (self, "two|one|three");
  g_assert_true (gtk_widget_get_focus_child (gtk_widget_get_parent (get_tag (self, 1))) == get_tag (self, 1));
  move_tag (self, 2, -1);
  assert_tags (self, "two|three|one");
  gtk_widget_set_direction (get_tag (self, 0), GTK_TEXT_DIR_RTL);
  move_tag (self, 0, -1);
  assert_tags (self, "three|two|one");
  g_assert_cmpuint (count_steps (self), ==, 4);
}

static void
test_editing_tags (Controls     *self,
                   gconstpointer data)
{
  GtkWidget *tag;
  GtkEntry *entry;
  GtkWidget *body;

  show (self, self->persona, NULL, "interests");
  add_tags (self, "one\n" LONG "\nthree");
  tag = get_tag (self, 0);
  body = find (tag, GTK_TYPE_BUTTON, 0);
  entry = find (tag, GTK_TYPE_ENTRY, 0);
  g_assert_null (gtk_widget_get_tooltip_text (body));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find (get_tag (self, 1), GTK_TYPE_BUTTON, 0)), ==, LONG);

  gtk_widget_activate_action (tag, "tag.edit", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (entry)) && !gtk_widget_get_visible (body));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "one");
  g_assert_cmpint (gtk_editable_get_width_chars (GTK_EDITABLE (entry)), ==, 8);
  g_assert_cmpint (gtk_editable_get_width_chars (find (get_tag (self, 1), GTK_TYPE_ENTRY, 0)), ==, -1);

  /* While it is edited, the keys of a pill are those of the text. */
  gtk_widget_activate_action (tag, "tag.remove", NULL);
  gtk_widget_activate_action (tag, "tag.move", "i", 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "first");
  gtk_widget_activate_action (tag, "tag.edit", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "first");
  g_assert_false (press (entry, GDK_KEY_a, 0));
  g_assert_true (press (entry, GDK_KEY_Escape, 0));
  g_assert_true (!gtk_widget_get_visible (GTK_WIDGET (entry)) && gtk_widget_get_visible (body));
  assert_tags (self, "one|" LONG "|three");

  gtk_widget_activate_action (tag, "tag.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), " first ");
  g_signal_emit_by_name (entry, "activate");
  assert_tags (self, "first|" LONG "|three");
  gtk_widget_activate_action (get_tag (self, 1), "tag.edit", NULL);
  g_assert_cmpint (gtk_editable_get_width_chars (find (get_tag (self, 1), GTK_TYPE_ENTRY, 0)), ==, 24);
  gtk_editable_set_text (find (get_tag (self, 1), GTK_TYPE_ENTRY, 0), " ");
  g_signal_emit_by_name (find (get_tag (self, 1), GTK_TYPE_ENTRY, 0), "activate");
  assert_tags (self, "first|three");
  g_signal_emit_by_name (find (get_tag (self, 1), GTK_TYPE_BUTTON, 1), "clicked");
  assert_tags (self, "first");
  g_assert_cmpuint (count_steps (self), ==, 4);
}

/* A summary of what is measured: its title, its value with its unit, and below what it measures and when */
static void
test_measured (Controls     *self,
               gconstpointer data)
{
  static const struct
  {
    const char *title;
    double value;
    const char *unit;
    const char *date;
    const char *says;
    const char *below;
  } cases[] = {
    { NULL, 8, NULL, NULL, "8", "Recommendation (NPS)" },
    { "Recommended", 8.5, NULL, "2026-03-01", "Recommended: 8.5", "Recommendation (NPS) · 1 Mar 2026" },
    { NULL, -3, "points", NULL, "−3 points", "Recommendation (NPS)" },
    { "Recommended", 0, "points", NULL, "Recommended: 0 points", "Recommendation (NPS)" },
  };
  GtkWidget *opener;

  g_signal_emit_by_name (find (show (self, self->episodes[0], NULL, "measures"), GTK_TYPE_BUTTON, 0), "clicked");
  opener = find (find (self->field, CJM_TYPE_LIST_ITEM, 0), GTK_TYPE_TOGGLE_BUTTON, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CjmNode *node = cjm_node_get_child (self->episodes[0], CJM_EPISODE_MEASURES, 0);

      cjm_document_begin (self->document, "Change");
      cjm_node_set_choice (node, CJM_MEASUREMENT_MEASURE, CJM_MEASURE_NPS);
      cjm_node_set_text (node, CJM_MEASUREMENT_TITLE, cases[i].title);
      cjm_node_set_number (node, CJM_MEASUREMENT_VALUE, cases[i].value);
      cjm_node_set_text (node, CJM_MEASUREMENT_UNIT, cases[i].unit);
      cjm_node_set_text (node, CJM_MEASUREMENT_DATE, cases[i].date);
      cjm_document_commit (self->document);
      g_assert_cmpstr (gtk_label_get_label (find (opener, GTK_TYPE_LABEL, 0)), ==, cases[i].says);
      g_assert_cmpstr (gtk_label_get_label (find (opener, GTK_TYPE_LABEL, 1)), ==, cases[i].below);
    }
}

/* An item without a card opens into its members, which follow what happens elsewhere, and closes for another node. */
static void
test_opening (Controls     *self,
              gconstpointer data)
{
  GtkWidget *item, *opener, *details;
  GtkWidget *add = find (show (self, self->episodes[0], NULL, "evidence"), GTK_TYPE_BUTTON, 0);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_signal_emit_by_name (add, "clicked");
  item = find (self->field, CJM_TYPE_LIST_ITEM, 0);
  opener = find (item, GTK_TYPE_TOGGLE_BUTTON, 0);
  details = gtk_widget_get_last_child (gtk_widget_get_first_child (item));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (opener)) && gtk_widget_get_visible (details));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (opener), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);

  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_text (cjm_node_row_get_node (CJM_NODE_ROW (item)), CJM_EVIDENCE_SOURCE, "Panel");
  cjm_document_commit (self->document);
  g_assert_cmpstr (gtk_editable_get_text (find (details, GTK_TYPE_ENTRY, 0)), ==, "Panel");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (opener), FALSE);
  g_assert_false (gtk_widget_get_visible (details));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (opener), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_text (cjm_node_row_get_node (CJM_NODE_ROW (item)), CJM_EVIDENCE_SOURCE, "Survey");
  cjm_document_commit (self->document);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (opener), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (find (details, GTK_TYPE_ENTRY, 0)), ==, "Survey");

  cjm_document_begin (self->document, "Elsewhere");
  grow (self->episodes[1], CJM_EPISODE_EVIDENCE, CJM_KIND_EVIDENCE, NULL, "Heard");
  cjm_document_commit (self->document);
  g_ptr_array_add (nodes, self->episodes[1]);
  cjm_field_set_nodes (self->field, self->document, nodes);
  g_assert_false (gtk_toggle_button_get_active (find (self->field, GTK_TYPE_TOGGLE_BUTTON, 0)));
  g_assert_null (find_nth (GTK_WIDGET (self->field), CJM_TYPE_LIST_ITEM, &(guint) { 1 }));
}

static char *
join_titles (Controls *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cjm_node_get_n_children (self->episodes[0], CJM_EPISODE_TOUCHPOINTS); i++)
    g_string_append_printf (text, "%s|", cjm_node_get_text (cjm_node_get_child (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, i),
                                                            CJM_TOUCHPOINT_TITLE));

  return g_string_free (text, FALSE);
}

static void
act_on (Controls   *self,
        guint       item,
        const char *action,
        const char *titles)
{
  g_autofree char *joined = NULL;

  gtk_widget_activate_action (find (self->field, CJM_TYPE_LIST_ITEM, item), action, NULL);
  joined = join_titles (self);
  g_assert_cmpstr (joined, ==, titles);
}

static gboolean
is_focused (Controls *self,
            gpointer  widget)
{
  return gtk_widget_is_ancestor (gtk_window_get_focus (self->window), widget);
}

/* Up, down and away, with the focus where a person goes on; past the ends nothing happens. */
static void
test_items (Controls     *self,
            gconstpointer data)
{
  GtkWidget *items[3];

  cjm_document_begin (self->document, "Add");
  grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "u", "Call");
  grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "v", "Shop");
  cjm_document_commit (self->document);
  show (self, self->episodes[0], NULL, "touchpoints");
  act_on (self, 0, "row.move-up", "Form|Call|Shop|");
  act_on (self, 2, "row.move-down", "Form|Call|Shop|");
  act_on (self, 0, "row.move-down", "Call|Form|Shop|");
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Move touchpoint");
  act_on (self, 2, "row.move-up", "Call|Shop|Form|");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = find (self->field, CJM_TYPE_LIST_ITEM, i);
  act_on (self, 0, "row.remove", "Shop|Form|");
  g_assert_true (is_focused (self, items[1]));
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Remove touchpoint");
  act_on (self, 1, "row.remove", "Shop|");
  g_assert_true (is_focused (self, items[1]));
  act_on (self, 0, "row.remove", "");
  g_assert_true (gtk_window_get_focus (self->window) == find (self->field, GTK_TYPE_BUTTON, 0));
  g_assert_cmpuint (count_steps (self), ==, 6);
}

/* What is taken back under the focus hands it to its neighbour, which stays as it is. */
static void
test_taken_back (Controls     *self,
                 gconstpointer data)
{
  GtkWidget *first;

  show (self, self->episodes[0], NULL, "touchpoints");
  first = find (self->field, CJM_TYPE_LIST_ITEM, 0);
  g_signal_emit_by_name (find (self->field, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (is_focused (self, find (self->field, CJM_TYPE_LIST_ITEM, 1)));

  cjm_document_undo (self->document);
  g_assert_true (find (self->field, CJM_TYPE_LIST_ITEM, 0) == first);
  g_assert_true (is_focused (self, first));
}

/* The list shows so many and says how many more there are. */
static void
test_many_items (Controls     *self,
                 gconstpointer data)
{
  guint n = 1;

  show (self, self->episodes[0], NULL, "touchpoints");
  for (const char *said = ""; g_str_equal (said, ""); n++)
    {
      GtkLabel *more = GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_last_child (
          gtk_widget_get_first_child (GTK_WIDGET (self->field)))));

      if (gtk_widget_get_visible (GTK_WIDGET (more)))
        said = gtk_label_get_label (more);
      if (!g_str_equal (said, ""))
        {
          g_assert_cmpstr (said, ==, "1 more on the map");
          g_assert_null (find_nth (GTK_WIDGET (self->field), CJM_TYPE_LIST_ITEM, &(guint) { n - 1 }));
          g_assert_nonnull (find_nth (GTK_WIDGET (self->field), CJM_TYPE_LIST_ITEM, &(guint) { n - 2 }));
          break;
        }
      g_assert_nonnull (find_nth (GTK_WIDGET (self->field), CJM_TYPE_LIST_ITEM, &(guint) { n - 1 }));
      cjm_document_begin (self->document, "Add");
      grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, NULL, "Form");
      cjm_document_commit (self->document);
    }
  g_assert_cmpuint (n, ==, 101);
}

static void
add_improvements (Controls *self,
                  guint     n)
{
  cjm_document_begin (self->document, "Add");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Improvement %c", (char) ('A' + i));

      grow (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, NULL, title);
    }
  cjm_document_commit (self->document);
}

static CjmNode *
get_improvement (Controls *self,
                 guint     n)
{
  return cjm_node_get_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, n);
}

static gboolean
solves (Controls *self,
        guint     improvement,
        CjmNode  *problem)
{
  return g_strv_contains (cjm_node_get_texts (get_improvement (self, improvement), CJM_IMPROVEMENT_SOLVES),
                          cjm_node_get_id (problem));
}

static void
open_choices (Controls *self)
{
  gtk_menu_button_popup (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* What may be chosen is searched where it is much. */
static void
test_search (Controls     *self,
             gconstpointer data)
{
  GtkWidget *search;
  guint n = 1;

  show (self, self->problems[0], NULL, NULL);
  open_choices (self);
  g_assert_true (has_label (GTK_WIDGET (self->field), "Nothing to choose from yet"));
  search = find (self->field, GTK_TYPE_SEARCH_ENTRY, 0);
  for (; !gtk_widget_get_visible (search); n++)
    {
      gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
      add_improvements (self, 1);
      open_choices (self);
      g_assert_nonnull (find_nth (GTK_WIDGET (self->field), GTK_TYPE_CHECK_BUTTON, &(guint) { n - 1 }));
      g_assert_null (find_nth (GTK_WIDGET (self->field), GTK_TYPE_CHECK_BUTTON, &(guint) { n }));
    }
  g_assert_cmpuint (n, ==, 10);

  cjm_document_begin (self->document, "Rename");
  cjm_node_set_text (get_improvement (self, 4), CJM_IMPROVEMENT_TITLE, "Één prijs");
  cjm_document_commit (self->document);
  open_choices (self);
  gtk_editable_set_text (GTK_EDITABLE (search), "éÉN");
  g_signal_emit_by_name (search, "search-changed");
  for (guint i = 0; i < n - 1; i++)
    g_assert_true (gtk_widget_get_visible (find (self->field, GTK_TYPE_CHECK_BUTTON, i)) == (i == 4));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  g_signal_emit_by_name (search, "search-changed");
  for (guint i = 0; i < n - 1; i++)
    g_assert_true (gtk_widget_get_visible (find (self->field, GTK_TYPE_CHECK_BUTTON, i)));
  gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
}

/* Linking and unlinking, each a step; the links that there are stand below. */
static void
test_linking (Controls     *self,
              gconstpointer data)
{
  GtkCheckButton *check;
  GtkWidget *line;

  add_improvements (self, 2);
  show (self, self->problems[0], NULL, NULL);
  open_choices (self);
  check = find (self->field, GTK_TYPE_CHECK_BUTTON, 1);
  g_assert_false (gtk_check_button_get_active (check) || gtk_check_button_get_inconsistent (check));
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (solves (self, 1, self->problems[0]) && !solves (self, 0, self->problems[0]));
  gtk_check_button_set_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  gtk_check_button_set_active (check, FALSE);
  g_assert_false (solves (self, 1, self->problems[0]));
  gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
  open_choices (self);
  g_assert_true (gtk_check_button_get_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 0)));
  gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));

  line = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (self->field)));
  for (guint i = 0; !gtk_widget_has_css_class (line, "link"); i++)
    line = find (self->field, GTK_TYPE_BOX, i);
  g_signal_emit_by_name (gtk_widget_get_last_child (line), "clicked");
  g_assert_false (solves (self, 0, self->problems[0]));
  g_assert_cmpuint (count_steps (self), ==, 5);
}

/* Of several improvements some may solve a problem: then it is neither yes nor no, until somebody says. */
static void
test_some_linked (Controls     *self,
                  gconstpointer data)
{
  const char *const first[] = { "n0", NULL };
  GtkCheckButton *check;

  add_improvements (self, 2);
  cjm_document_begin (self->document, "Link");
  cjm_node_set_texts (get_improvement (self, 0), CJM_IMPROVEMENT_SOLVES, first);
  cjm_document_commit (self->document);
  show (self, get_improvement (self, 0), get_improvement (self, 1), "solves");
  open_choices (self);
  check = find (self->field, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_true (gtk_check_button_get_inconsistent (check) && !gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, TRUE);
  g_assert_false (gtk_check_button_get_inconsistent (check));
  g_assert_true (solves (self, 0, self->problems[0]) && solves (self, 1, self->problems[0]));
  gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
  open_choices (self);
  check = find (self->field, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_true (!gtk_check_button_get_inconsistent (check) && gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, FALSE);
  g_assert_false (solves (self, 0, self->problems[0]) || solves (self, 1, self->problems[0]));
  gtk_menu_button_popdown (find (self->field, GTK_TYPE_MENU_BUTTON, 0));
}

/* One of several: choosing closes the list, walking with the arrow keys does not, and Enter says that it was that one. */
static void
test_one_link (Controls     *self,
               gconstpointer data)
{
  CjmNode *improvement;
  GtkMenuButton *button;
  GtkPopover *popover;

  add_improvements (self, 1);
  improvement = get_improvement (self, 0);
  show (self, improvement, NULL, "episode");
  button = find (self->field, GTK_TYPE_MENU_BUTTON, 0);
  open_choices (self);
  popover = gtk_menu_button_get_popover (button);
  g_assert_true (gtk_check_button_get_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 0)));
  gtk_check_button_set_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 1), TRUE);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE), ==, "e0");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));

  open_choices (self);
  g_assert_true (gtk_check_button_get_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 1)));
  gtk_widget_grab_focus (find (self->field, GTK_TYPE_CHECK_BUTTON, 1));
  g_assert_false (press (popover, GDK_KEY_Down, 0));
  gtk_check_button_set_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 2), TRUE);
  g_assert_cmpstr (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE), ==, "e1");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (press (popover, GDK_KEY_Return, 0));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));

  open_choices (self);
  gtk_check_button_set_active (find (self->field, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  g_assert_null (cjm_node_get_text (improvement, CJM_IMPROVEMENT_EPISODE));
  g_assert_cmpuint (count_steps (self), ==, 4);
}

/* A new improvement solves the problem beside which it was added. */
static void
test_new_improvement (Controls     *self,
                      gconstpointer data)
{
  GtkWidget *add = NULL;

  show (self, self->problems[1], NULL, NULL);
  for (guint i = 0; add == NULL; i++)
    {
      GtkWidget *button = find (self->field, GTK_TYPE_BUTTON, i);

      add = gtk_widget_has_css_class (button, "add") ? button : NULL;
    }
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS), ==, 1);
  g_assert_true (solves (self, 0, self->problems[1]));
  g_assert_false (solves (self, 0, self->problems[0]));
  g_assert_cmpstr (cjm_node_get_text (get_improvement (self, 0), CJM_IMPROVEMENT_TITLE), ==, "New improvement");
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Add improvement");
}

#define ADD(name, func) g_test_add ("/controls/" name, Controls, NULL, set_up_controls, func, tear_down_controls)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  load_style ();

  ADD ("switch", test_switch);
  ADD ("toggles", test_toggles);
  ADD ("tags/adding", test_adding_tags);
  ADD ("tags/other", test_other_tags);
  ADD ("tags/moving", test_moving_tags);
  ADD ("tags/editing", test_editing_tags);
  ADD ("items/measured", test_measured);
  ADD ("items/opening", test_opening);
  ADD ("items/acting", test_items);
  ADD ("items/taken-back", test_taken_back);
  ADD ("items/many", test_many_items);
  ADD ("links/search", test_search);
  ADD ("links/linking", test_linking);
  ADD ("links/some", test_some_linked);
  ADD ("links/one", test_one_link);
  ADD ("links/new", test_new_improvement);

  return g_test_run ();
}
