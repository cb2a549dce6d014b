/* test-fields.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inspector-fixture.h"

#include <math.h>

#include "cjm-picture-file.h"
#include "cjm-score-scale.h"
#include "cjm-suggestions.h"
#include "keys.h"

static void
test_typing (Fixture      *self,
             gconstpointer data)
{
  CjmField *field;

  inspect (self, self->touchpoints[0], NULL);
  field = get_field (self, "title");
  g_assert_cmpstr (get_text (field), ==, "Form");
  type_text (field, "Forma");
  type_text (field, "Format");
  g_assert_cmpstr (cjm_node_get_text (self->touchpoints[0], CJM_TOUCHPOINT_TITLE), ==, "Format");
  g_assert_cmpstr (get_undo_label (self), ==, "Edit title");

  cjm_document_undo (self->document);
  g_assert_cmpstr (get_text (field), ==, "Form");
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (self->document)));
}

static void
test_lines (Fixture      *self,
            gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter place;

  inspect (self, self->episodes[0], NULL);
  buffer = gtk_text_view_get_buffer (find (get_field (self, "scenario"), GTK_TYPE_TEXT_VIEW, 0));
  gtk_text_buffer_set_text (buffer, "She looks.\nShe pays.", -1);
  g_assert_cmpstr (cjm_node_get_text (self->episodes[0], CJM_EPISODE_SCENARIO), ==, "She looks.\nShe pays.");
  gtk_text_buffer_get_iter_at_offset (buffer, &place, 3);
  gtk_text_buffer_place_cursor (buffer, &place);

  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_text (self->episodes[0], CJM_EPISODE_SCENARIO, "She looks.\nShe pays at once.");
  cjm_document_commit (self->document);
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&place), ==, 3);

  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_null (cjm_node_get_text (self->episodes[0], CJM_EPISODE_SCENARIO));
}

/* A list has a line for each of its texts, whatever lay between them as they came in. */
static void
test_list_lines (Fixture      *self,
                 gconstpointer data)
{
  GtkTextBuffer *buffer;
  const char *const *texts;

  inspect (self, self->journey, NULL);
  buffer = gtk_text_view_get_buffer (find (get_field (self, "dismissed"), GTK_TYPE_TEXT_VIEW, 0));
  gtk_text_buffer_set_text (buffer, "Rest\n\n\nSun\n", -1);
  texts = cjm_node_get_texts (self->journey, CJM_JOURNEY_DISMISSED);
  g_assert_cmpuint (g_strv_length ((char **) texts), ==, 2);
  for (;;)
    {
      GtkTextIter first, last;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_bounds (buffer, &first, &last);
      text = gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
      if (g_str_equal (text, "Rest\nSun"))
        break;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_score (Fixture      *self,
            gconstpointer data)
{
  CjmNode *node = self->touchpoints[0];
  CjmField *field;
  GtkRange *scale;
  gboolean handled;

  inspect (self, node, NULL);
  field = get_field (self, "satisfaction.score");
  scale = find (field, CJM_TYPE_SCORE_SCALE, 0);
  g_assert_cmpstr (get_text (field), ==, "");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (scale), "unknown"));

  /* Zero is a value, not the lack of one. */
  g_signal_emit_by_name (scale, "change-value", GTK_SCROLL_JUMP, 0.1, &handled);
  g_assert_cmpfloat (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, 0);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (scale), "unknown"));
  g_signal_emit_by_name (scale, "change-value", GTK_SCROLL_JUMP, -2.6, &handled);
  g_assert_cmpfloat (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, -2.5);
  g_assert_cmpstr (get_text (field), ==, "−2.5");

  type_text (field, "-2,6");
  g_assert_cmpfloat (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, -2.6);
  type_text (field, "7");
  g_assert_cmpstr (cjm_field_get_error (field), ==, "It has to be from −5 to 5.");
  g_assert_cmpfloat (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE), ==, -2.6);
  type_text (field, "");
  g_assert_null (cjm_field_get_error (field));
  g_assert_true (isnan (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (scale), "unknown"));
}

static void
test_toggles (Fixture      *self,
              gconstpointer data)
{
  CjmNode *node = self->touchpoints[0];
  CjmField *importance, *contact, *senses;
  const char *const both[] = { "sight", "smell", NULL };

  inspect (self, node, NULL);
  importance = get_field (self, "importance");
  gtk_toggle_button_set_active (find (importance, GTK_TYPE_TOGGLE_BUTTON, 3), TRUE);
  g_assert_cmpint (cjm_node_get_whole (node, CJM_TOUCHPOINT_IMPORTANCE), ==, 4);
  gtk_toggle_button_set_active (find (importance, GTK_TYPE_TOGGLE_BUTTON, 1), TRUE);
  g_assert_cmpint (cjm_node_get_whole (node, CJM_TOUCHPOINT_IMPORTANCE), ==, 2);
  g_assert_false (gtk_toggle_button_get_active (find (importance, GTK_TYPE_TOGGLE_BUTTON, 3)));
  gtk_toggle_button_set_active (find (importance, GTK_TYPE_TOGGLE_BUTTON, 1), FALSE);
  g_assert_cmpint (cjm_node_get_whole (node, CJM_TOUCHPOINT_IMPORTANCE), ==, CJM_WHOLE_ABSENT);

  contact = get_field (self, "contact");
  gtk_toggle_button_set_active (find (contact, GTK_TYPE_TOGGLE_BUTTON, 5), TRUE);
  g_assert_cmpint (cjm_node_get_choice (node, CJM_TOUCHPOINT_CONTACT), ==, CJM_CONTACT_PEER);

  senses = get_field (self, "senses");
  gtk_toggle_button_set_active (find (senses, GTK_TYPE_TOGGLE_BUTTON, 2), TRUE);
  gtk_toggle_button_set_active (find (senses, GTK_TYPE_TOGGLE_BUTTON, 0), TRUE);
  g_assert_true (g_strv_equal (cjm_node_get_texts (node, CJM_TOUCHPOINT_SENSES), both));
}

/* A choice that has one from the start cannot be none. */
static void
test_status (Fixture      *self,
             gconstpointer data)
{
  CjmField *status;

  inspect (self, self->improvement, NULL);
  status = get_field (self, "status");
  g_assert_true (gtk_toggle_button_get_active (find (status, GTK_TYPE_TOGGLE_BUTTON, 0)));
  gtk_toggle_button_set_active (find (status, GTK_TYPE_TOGGLE_BUTTON, 0), FALSE);
  g_assert_true (gtk_toggle_button_get_active (find (status, GTK_TYPE_TOGGLE_BUTTON, 0)));
  gtk_toggle_button_set_active (find (status, GTK_TYPE_TOGGLE_BUTTON, 2), TRUE);
  g_assert_cmpint (cjm_node_get_choice (self->improvement, CJM_IMPROVEMENT_STATUS), ==, CJM_STATUS_DONE);
}

static void
test_date (Fixture      *self,
           gconstpointer data)
{
  CjmField *field;

  inspect (self, self->improvement, NULL);
  field = get_field (self, "deadline");
  type_text (field, "15-12-2026");
  g_assert_cmpstr (cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_DEADLINE), ==, "2026-12-15");
  type_text (field, "2026-02-30");
  g_assert_cmpstr (cjm_field_get_error (field), ==, "There is no such day.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field), "error"));
  g_assert_cmpstr (cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_DEADLINE), ==, "2026-12-15");
  cjm_document_undo (self->document);
  g_assert_cmpstr (get_text (field), ==, "");
  g_assert_null (cjm_field_get_error (field));

  /* A day of the calendar is as good as one that is typed. */
  gtk_menu_button_popup (find (field, GTK_TYPE_MENU_BUTTON, 0));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2027, 3, 4 + (int) i, 0, 0, 0);

      gtk_calendar_select_day (find (field, GTK_TYPE_CALENDAR, 0), day);
      g_assert_cmpstr (cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_DEADLINE), ==,
                       i == 0 ? "2027-03-04" : "2027-03-05");
    }
  gtk_menu_button_popdown (find (field, GTK_TYPE_MENU_BUTTON, 0));
}

static void
test_duration (Fixture      *self,
               gconstpointer data)
{
  CjmNode *node = self->episodes[0];
  CjmField *field;
  GtkDropDown *unit;

  inspect (self, node, NULL);
  field = get_field (self, "duration");
  unit = find (field, GTK_TYPE_DROP_DOWN, 0);
  type_text (field, "20");
  g_assert_cmpstr (cjm_node_get_text (node, CJM_EPISODE_DURATION), ==, "PT20M");
  gtk_drop_down_set_selected (unit, 5);
  g_assert_cmpstr (cjm_node_get_text (node, CJM_EPISODE_DURATION), ==, "P20M");
  type_text (field, "1,5");
  g_assert_cmpstr (cjm_node_get_text (node, CJM_EPISODE_DURATION), ==, "P1.5M");

  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_text (node, CJM_EPISODE_DURATION, "P1DT12H");
  cjm_document_commit (self->document);
  g_assert_cmpstr (get_text (field), ==, "P1DT12H");
  g_assert_cmpint (gtk_drop_down_get_selected (unit), ==, 7);
  type_text (field, "P1D2");
  g_assert_nonnull (cjm_field_get_error (field));
  g_assert_cmpstr (cjm_node_get_text (node, CJM_EPISODE_DURATION), ==, "P1DT12H");
}

static void
test_share (Fixture      *self,
            gconstpointer data)
{
  CjmField *field;

  inspect (self, self->episodes[0], NULL);
  field = get_field (self, "drop-off");
  type_text (field, "12,3 %");
  g_assert_cmpfloat (cjm_node_get_number (self->episodes[0], CJM_EPISODE_DROP_OFF), ==, 0.123);
  type_text (field, "120");
  g_assert_cmpstr (cjm_field_get_error (field), ==, "It has to be from 0 to 100.");
  g_assert_cmpfloat (cjm_node_get_number (self->episodes[0], CJM_EPISODE_DROP_OFF), ==, 0.123);
}

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  CjmNode *node = self->touchpoints[0];
  CjmField *field;
  GtkWidget *item;

  inspect (self, node, NULL);
  field = get_field (self, "evidence");
  g_signal_emit_by_name (find (field, GTK_TYPE_BUTTON, 0), "clicked");
  g_signal_emit_by_name (find (field, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (cjm_node_get_n_children (node, CJM_TOUCHPOINT_EVIDENCE), ==, 2);
  g_assert_cmpstr (get_undo_label (self), ==, "Add evidence");

  item = find (field, g_type_from_name ("CjmListItem"), 1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find (item, GTK_TYPE_TEXT_VIEW, 0)), "Seen", -1);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (node, CJM_TOUCHPOINT_EVIDENCE, 1), CJM_EVIDENCE_TEXT), ==,
                   "Seen");

  gtk_widget_activate_action (item, "row.move-up", NULL);
  g_assert_cmpstr (cjm_node_get_text (cjm_node_get_child (node, CJM_TOUCHPOINT_EVIDENCE, 0), CJM_EVIDENCE_TEXT), ==,
                   "Seen");
  g_assert_true (item == find (field, g_type_from_name ("CjmListItem"), 0));
  gtk_widget_activate_action (item, "row.remove", NULL);
  g_assert_cmpint (cjm_node_get_n_children (node, CJM_TOUCHPOINT_EVIDENCE), ==, 1);
  cjm_document_undo (self->document);
  g_assert_cmpint (cjm_node_get_n_children (node, CJM_TOUCHPOINT_EVIDENCE), ==, 2);
  find (field, g_type_from_name ("CjmListItem"), 1);
}

/* What a piece of evidence says of itself: its kind, and where it is from and when where that is known */
static void
test_summary (Fixture      *self,
              gconstpointer data)
{
  static const struct
  {
    const char *source;
    const char *date;
    const char *subtitle;
  } cases[] = {
    { NULL, NULL, "Interview" },
    { "Panel", NULL, "Interview · Panel" },
    { NULL, "2026-03-01", "Interview · 1 Mar 2026" },
    { "Panel", "2026-03-01", "Interview · Panel · 1 Mar 2026" },
  };
  CjmNode *node;

  cjm_document_begin (self->document, "Add");
  node = grow (self->touchpoints[0], CJM_TOUCHPOINT_EVIDENCE, CJM_KIND_EVIDENCE, NULL, "She said so");
  cjm_node_set_choice (node, CJM_EVIDENCE_KIND, CJM_EVIDENCE_INTERVIEW);
  cjm_node_set_text (node, CJM_EVIDENCE_TEXT, "She said so");
  cjm_document_commit (self->document);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *opener;

      cjm_document_begin (self->document, "Change");
      cjm_node_set_text (node, CJM_EVIDENCE_SOURCE, cases[i].source);
      cjm_node_set_text (node, CJM_EVIDENCE_DATE, cases[i].date);
      cjm_document_commit (self->document);
      inspect (self, self->touchpoints[0], NULL);
      opener = find (find (get_field (self, "evidence"), g_type_from_name ("CjmListItem"), 0), GTK_TYPE_TOGGLE_BUTTON, 0);
      g_assert_cmpstr (gtk_label_get_label (find (opener, GTK_TYPE_LABEL, 0)), ==, "She said so");
      g_assert_cmpstr (gtk_label_get_label (find (opener, GTK_TYPE_LABEL, 1)), ==, cases[i].subtitle);
    }
}

/* While a list does not show, what stands in it may get another name. */
static void
test_list_again (Fixture      *self,
                 gconstpointer data)
{
  CjmNode *node = self->touchpoints[0];
  GtkWidget *entry;

  inspect (self, cjm_node_get_parent (node), NULL);
  entry = find (get_field (self, "touchpoints"), GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Form");

  inspect (self, node, NULL);
  cjm_document_begin (self->document, "Rename");
  cjm_node_set_text (node, CJM_TOUCHPOINT_TITLE, "Booking form");
  cjm_document_commit (self->document);
  inspect (self, cjm_node_get_parent (node), NULL);
  entry = find (get_field (self, "touchpoints"), GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Booking form");
}

static void
test_links (Fixture      *self,
            gconstpointer data)
{
  const char *const solves[] = { "n", NULL };
  CjmField *field;
  GtkWidget *check;

  inspect (self, self->question, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_field (self, NULL))));

  inspect (self, self->problem, NULL);
  field = get_field (self, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (field)));
  gtk_menu_button_popup (find (field, GTK_TYPE_MENU_BUTTON, 0));
  check = find (field, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (g_strv_equal (cjm_node_get_texts (self->improvement, CJM_IMPROVEMENT_SOLVES), solves));
  gtk_menu_button_popdown (find (field, GTK_TYPE_MENU_BUTTON, 0));

  cjm_document_undo (self->document);
  g_assert_cmpint (g_strv_length ((char **) cjm_node_get_texts (self->improvement, CJM_IMPROVEMENT_SOLVES)), ==, 0);

  inspect (self, self->improvement, NULL);
  field = get_field (self, "solves");
  gtk_menu_button_popup (find (field, GTK_TYPE_MENU_BUTTON, 0));
  gtk_check_button_set_active (find (field, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  g_assert_true (g_strv_equal (cjm_node_get_texts (self->improvement, CJM_IMPROVEMENT_SOLVES), solves));
  gtk_menu_button_popdown (find (field, GTK_TYPE_MENU_BUTTON, 0));

  field = get_field (self, "episode");
  gtk_menu_button_popup (find (field, GTK_TYPE_MENU_BUTTON, 0));
  gtk_check_button_set_active (find (field, GTK_TYPE_CHECK_BUTTON, 2), TRUE);
  g_assert_cmpstr (cjm_node_get_text (self->improvement, CJM_IMPROVEMENT_EPISODE), ==, "e1");
}

/* A picture's bytes come with the first that shows it, and go with the last. */
static void
test_picture (Fixture      *self,
              gconstpointer data)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><rect width='4' height='3'/></svg>";
  static const char text[] = "No picture";
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GBytes) other = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CjmNode) picture = cjm_picture_file_read (bytes, NULL, &error);
  CjmField *field;

  g_assert_no_error (error);
  g_assert_null (cjm_picture_file_read (other, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  inspect (self, self->episodes[0], NULL);
  field = get_field (self, "picture");
  for (guint i = 0; i < 2; i++)
    cjm_picture_file_embed (self->document, self->episodes[i], CJM_EPISODE_PICTURE, picture, "Set picture");
  g_assert_cmpint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 1);
  g_assert_nonnull (gtk_picture_get_paintable (find (field, GTK_TYPE_PICTURE, 0)));

  g_signal_emit_by_name (find (field, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_null (cjm_node_get_text (self->episodes[0], CJM_EPISODE_PICTURE));
  g_assert_cmpint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 1);
  inspect (self, self->episodes[1], NULL);
  g_signal_emit_by_name (find (field, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 0);
  cjm_document_undo (self->document);
  g_assert_cmpint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_PICTURES), ==, 1);
}

/* The wheel over a slider scrolls and sets nothing. */
static void
test_wheel (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GListModel) controllers = NULL;

  inspect (self, self->touchpoints[0], NULL);
  controllers = gtk_widget_observe_controllers (find (get_field (self, "satisfaction.score"), CJM_TYPE_SCORE_SCALE, 0));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      g_assert_false (GTK_IS_EVENT_CONTROLLER_SCROLL (controller));
    }
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Several nodes that do not agree are said to be mixed, once: by the field, or by its line where that is empty. */
static void
test_mixed (Fixture      *self,
            gconstpointer data)
{
  inspect (self, self->touchpoints[0], self->touchpoints[1]);
  g_assert_false (gtk_widget_get_visible (find_label (GTK_WIDGET (get_field (self, "contact")), "mixed")));
  g_assert_false (gtk_widget_get_visible (find_label (GTK_WIDGET (get_field (self, "title")), "mixed")));

  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_choice (self->touchpoints[0], CJM_TOUCHPOINT_CONTACT, CJM_CONTACT_PEER);
  cjm_document_commit (self->document);
  g_assert_true (gtk_widget_get_visible (find_label (GTK_WIDGET (get_field (self, "contact")), "mixed")));
  g_assert_false (gtk_widget_get_visible (find_label (GTK_WIDGET (get_field (self, "title")), "mixed")));

  inspect (self, self->touchpoints[0], NULL);
  g_assert_false (gtk_widget_get_visible (find_label (GTK_WIDGET (get_field (self, "contact")), "mixed")));
}

/* What is renamed elsewhere has its new name in a list that shows it. */
static void
test_list_follows (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget *entry;

  inspect (self, self->episodes[0], NULL);
  entry = find (get_field (self, "touchpoints"), GTK_TYPE_ENTRY, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Call");
  cjm_document_begin (self->document, "Rename");
  cjm_node_set_text (self->touchpoints[1], CJM_TOUCHPOINT_TITLE, "Ring");
  cjm_document_commit (self->document);
  g_assert_true (entry == find (get_field (self, "touchpoints"), GTK_TYPE_ENTRY, 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ring");
}

/* Keys come to an entry once its window is the one that is typed in. */
static void
give_focus (GtkWidget *entry)
{
  gtk_widget_grab_focus (entry);
  while (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))))
    g_main_context_iteration (NULL, TRUE);
}

/* While a person types, the line stays as they spell it; what goes on as no value takes back what its beginning meant. */
static void
test_spelling (Fixture      *self,
               gconstpointer data)
{
  CjmNode *episode = self->episodes[0];
  CjmField *field;
  GtkWidget *entry;

  inspect (self, episode, NULL);
  field = get_field (self, "drop-off");
  entry = find (field, GTK_TYPE_ENTRY, 0);
  give_focus (entry);
  type_text (field, "12.50");
  g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF), ==, 0.125);
  g_assert_cmpstr (get_text (field), ==, "12.50");
  gtk_window_set_focus (self->window, NULL);
  g_assert_cmpstr (get_text (field), ==, "12.5");

  give_focus (entry);
  type_text (field, "3");
  type_text (field, "30");
  g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF), ==, 0.3);
  type_text (field, "30 people");
  g_assert_nonnull (cjm_field_get_error (field));
  g_assert_cmpstr (get_text (field), ==, "30 people");
  g_assert_cmpfloat (cjm_node_get_number (episode, CJM_EPISODE_DROP_OFF), ==, 0.125);
  g_assert_false (cjm_history_get_can_redo (cjm_document_get_history (self->document)));
}

/* Delete and Backspace on the slider take a score away, and no other key does. */
static void
test_scale_keys (Fixture      *self,
                 gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_x };
  CjmNode *node = self->touchpoints[0];

  inspect (self, node, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *scale = find (get_field (self, "satisfaction.score"), CJM_TYPE_SCORE_SCALE, 0);

      cjm_document_begin (self->document, "Score");
      cjm_node_set_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE, 2);
      cjm_document_commit (self->document);
      g_assert_true (offer_key (scale, GTK_PHASE_BUBBLE, keys[i], 0) == (keys[i] != GDK_KEY_x));
      g_assert_true (isnan (cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE)) == (keys[i] != GDK_KEY_x));
    }
}

static void
press_add (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "add"))
    g_signal_emit_by_name (widget, "clicked");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    press_add (child);
}

/* A problem gets an improvement of its own in one step. */
static void
test_add_improvement (Fixture      *self,
                      gconstpointer data)
{
  const char *const solves[] = { "n", NULL };
  CjmNode *added;

  inspect (self, self->problem, NULL);
  press_add (GTK_WIDGET (get_field (self, NULL)));
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS), ==, 2);
  added = cjm_node_get_child (self->root, CJM_DOCUMENT_IMPROVEMENTS, 1);
  g_assert_cmpstr (cjm_node_get_text (added, CJM_IMPROVEMENT_TITLE), ==, "New improvement");
  g_assert_true (g_strv_equal (cjm_node_get_texts (added, CJM_IMPROVEMENT_SOLVES), solves));
  g_assert_cmpstr (get_undo_label (self), ==, "Add improvement");
  cjm_document_undo (self->document);
  g_assert_cmpuint (cjm_node_get_n_children (self->root, CJM_DOCUMENT_IMPROVEMENTS), ==, 1);
}

/* What a field suggests: what the document has, each once and in the order of the alphabet, then what is usual. */
static void
test_suggestions (Fixture      *self,
                  gconstpointer data)
{
  const struct
  {
    CjmNode *node;
    guint member;
    const char *first[3];
    const char *last;
  } cases[] = {
    { self->touchpoints[0], CJM_TOUCHPOINT_CHANNEL, { "A shop", "Zoo", "Website" }, "Event" },
    { self->root, CJM_DOCUMENT_LANGUAGE, { "nl", "en" }, "en" },
    { self->touchpoints[0], CJM_TOUCHPOINT_TITLE, { "Call", "Form" }, "Form" },
  };

  cjm_document_begin (self->document, "Channels");
  cjm_node_set_text (self->touchpoints[0], CJM_TOUCHPOINT_CHANNEL, "Zoo");
  cjm_node_set_text (self->touchpoints[1], CJM_TOUCHPOINT_CHANNEL, "A shop");
  cjm_document_commit (self->document);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (cases[i].node), cases[i].member);
      g_autoptr (GPtrArray) texts = cjm_suggestions_list (self->document, cases[i].node, member);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].first) && cases[i].first[j] != NULL; j++)
        g_assert_cmpstr (texts->pdata[j], ==, cases[i].first[j]);
      g_assert_cmpstr (texts->pdata[texts->len - 1], ==, cases[i].last);
    }
}

#define ADD(name, func) g_test_add ("/fields/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  load_style ();

  ADD ("typing", test_typing);
  ADD ("lines", test_lines);
  ADD ("list-lines", test_list_lines);
  ADD ("score", test_score);
  ADD ("toggles", test_toggles);
  ADD ("status", test_status);
  ADD ("date", test_date);
  ADD ("duration", test_duration);
  ADD ("share", test_share);
  ADD ("list", test_list);
  ADD ("list-again", test_list_again);
  ADD ("summary", test_summary);
  ADD ("links", test_links);
  ADD ("picture", test_picture);
  ADD ("wheel", test_wheel);
  ADD ("mixed", test_mixed);
  ADD ("list-follows", test_list_follows);
  ADD ("spelling", test_spelling);
  ADD ("scale-keys", test_scale_keys);
  ADD ("add-improvement", test_add_improvement);
  ADD ("suggestions", test_suggestions);

  return g_test_run ();
}
