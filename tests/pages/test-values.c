/* test-values.c: whatever is put into any control, the file that is written of it opens and gives it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inspector-fixture.h"

#include <math.h>

#include "cjm-choice-field.h"
#include "cjm-entry-field.h"
#include "cjm-reader.h"
#include "cjm-typing-note.h"
#include "cjm-writer.h"
#include "random-document.h"

/* Numbers, dates and durations in many spellings, and what no member but a text can be */
static const char *const texts[] = {
  "", " ", "0", "-0", "7", "-3", "0.5", "0,5", "80.000", "80,000", "1,250,000", "1.250.000", "1,234.5", "1.234,5", "80 000",
  "80\u00a0000", "\u2212\u202f5", "100000000000000000000", "-9223372036854775807.0", "9223372036854775808",
  "9223372036854775807", "-9223372036854775808", "9007199254740993", "999999999999999934464", "999999999999999868928", "1e21",
  "1e20", "1e19", "-1e20", "1e308", "1e999", "-1e999", "1e-320", "1e-999", "5e-324", "inf", "nan", "NaN", "0x10", "12abc",
  "2026-12-15", "15-12-2026", "12/15/2026", "3/2/2026", "2026-02-30", "0000-00-00", "9999-12-31", "P5M", "PT20M",
  "P1Y2M3DT4H5M6.5S", "P", "PT", "P1", "P99999999999999999999Y", "#1a5fb4", "nl", "en-GB", "%", "50%", "120 %",
  "\x01\x02\x1f\x7f", "a\tb", "a\nb", "a\rb", "a\r\nb", "\"quoted\" \\ </text> & ]]> <!--", "\u2028\u2029", "\ufffe\uffff",
  "\ufdd0", "\ufeff", "\xc2\x85\xc2\x9f", "\u202eabc\u202c", "\xd8\xb1\xd8\xad\xd9\x84\xd8\xa9", "\xf0\x9f\x98\x80\xf0\x9f\x91\xa9\u200d\xf0\x9f\x92\xbb",
  "e\xcc\x81", "\xf4\x8f\xbf\xbf", "null", "<<<<<<< HEAD", "\\u0000", "{}", "[]",
};

typedef struct
{
  CjmDocument *document;
  CjmNode *nodes[CJM_N_KINDS];  /* one of each kind */
  GtkWindow *window;
  GRand *random;
} Values;

static void
set_up_values (Values       *self,
               gconstpointer data)
{
  CjmNode *root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode **nodes = self->nodes;

  nodes[CJM_KIND_DOCUMENT] = root;
  nodes[CJM_KIND_OBJECTIVE] = grow (root, CJM_DOCUMENT_OBJECTIVES, CJM_KIND_OBJECTIVE, "o", "Sell");
  nodes[CJM_KIND_PERSONA] = grow (root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "a", "Ann");
  nodes[CJM_KIND_JOURNEY] = grow (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j", "I book");
  nodes[CJM_KIND_PHASE] = grow (nodes[CJM_KIND_JOURNEY], CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "p", "Purchase");
  nodes[CJM_KIND_EPISODE] = grow (nodes[CJM_KIND_PHASE], CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e", "I pay");
  nodes[CJM_KIND_TOUCHPOINT] = grow (nodes[CJM_KIND_EPISODE], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t", "Form");
  nodes[CJM_KIND_NOTE] = grow (nodes[CJM_KIND_EPISODE], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "n", "Too dear");
  nodes[CJM_KIND_IMPROVEMENT] = grow (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, "i", "One price");
  nodes[CJM_KIND_MEASUREMENT] = grow (nodes[CJM_KIND_EPISODE], CJM_EPISODE_MEASURES, CJM_KIND_MEASUREMENT, NULL, "Recommended");
  cjm_node_set_choice (nodes[CJM_KIND_MEASUREMENT], CJM_MEASUREMENT_MEASURE, CJM_MEASURE_NPS);
  cjm_node_set_number (nodes[CJM_KIND_MEASUREMENT], CJM_MEASUREMENT_VALUE, 8);
  nodes[CJM_KIND_EVIDENCE] = grow (nodes[CJM_KIND_EPISODE], CJM_EPISODE_EVIDENCE, CJM_KIND_EVIDENCE, NULL, "She said so");
  cjm_node_set_choice (nodes[CJM_KIND_EVIDENCE], CJM_EVIDENCE_KIND, CJM_EVIDENCE_INTERVIEW);
  self->document = cjm_document_new (root);

  self->random = g_rand_new_with_seed (8259);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (self->window);
}

static void
tear_down_values (Values       *self,
                  gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_rand_free (self->random);
  g_object_unref (self->nodes[CJM_KIND_DOCUMENT]);
  g_object_unref (self->document);
}

static CjmField *
show_field (Values             *self,
            CjmKind             kind,
            const CjmFieldInfo *info)
{
  CjmField *field = cjm_field_new (kind, info);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, self->nodes[kind]);
  /* The focus stands elsewhere: what is put in is whole, and not a row of keys. */
  gtk_box_append (GTK_BOX (box), gtk_button_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (field));
  gtk_window_set_child (self->window, box);
  gtk_widget_grab_focus (gtk_widget_get_first_child (box));
  cjm_field_set_nodes (field, self->document, nodes);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (cjm_field_follow), field, G_CONNECT_SWAPPED);

  return field;
}

/* Saved and opened again, the document is the same. */
static void
assert_survives (Values     *self,
                 const char *what)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (self->document);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) again = cjm_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), problems);
  g_autoptr (GBytes) second = NULL;

  if (again == NULL)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, 0), what);

      g_error ("%s", line);
    }
  assert_same_tree (cjm_document_get_root (again), cjm_document_get_root (self->document));
  second = cjm_writer_write (again);
  g_assert_true (g_bytes_equal (bytes, second));
}

/* A text is held as it was typed. Of anything else, a line that is refused leaves what there was. */
static void
assert_held (CjmField       *field,
             const char     *typed,
             const CjmValue *before)
{
  const CjmMember *member = cjm_field_get_member (field);
  const CjmValue *value = cjm_field_get_value (field, NULL);

  g_assert_true (cjm_value_is_valid (value, member));
  if (member->type == CJM_MEMBER_TEXT)
    g_assert_cmpstr (value->text != NULL ? value->text : "", ==, typed);
  else if (cjm_field_get_error (field) != NULL && !cjm_value_equal (value, before, member))
    g_error ("%s: “%s” is refused, and changes the value", member->name, typed);
}

static gboolean
is_line (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget);
}

static void
put_in (GtkWidget  *widget,
        const char *text)
{
  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static void
poke (GtkWidget *widget,
      GRand     *random)
{
  gboolean handled;

  if (GTK_IS_RANGE (widget))
    {
      gtk_range_set_value (GTK_RANGE (widget), ldexp (g_rand_double_range (random, -1, 1), 80));
      g_signal_emit_by_name (widget, "change-value", GTK_SCROLL_JUMP, g_rand_double_range (random, -20, 20), &handled);
    }
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), g_rand_boolean (random));
  else if (GTK_IS_SWITCH (widget))
    gtk_switch_set_active (GTK_SWITCH (widget), g_rand_boolean (random));
  else if (GTK_IS_DROP_DOWN (widget))
    {
      guint n = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));

      gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), g_rand_int_range (random, 0, (gint32) n));
    }
}

/* The controls of a field, from the top; what stands in a popover is not among them. */
static void
list_controls (GtkWidget *widget,
               GPtrArray *controls)
{
  if (GTK_IS_POPOVER (widget))
    return;
  g_ptr_array_add (controls, g_object_ref (widget));
  if (GTK_IS_EDITABLE (widget) || GTK_IS_DROP_DOWN (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_controls (child, controls);
}

static void
type_everything (Values     *self,
                 CjmField   *field,
                 GtkWidget  *line,
                 const char *what)
{
  const CjmMember *member = cjm_field_get_member (field);
  gboolean is_entry = CJM_IS_ENTRY_FIELD (field);

  for (guint i = 0; i < G_N_ELEMENTS (texts) && gtk_widget_get_root (line) != NULL; i++)
    {
      CjmValue before;

      if (is_entry)
        cjm_value_copy (&before, cjm_field_get_value (field, NULL), member);
      put_in (line, texts[i]);
      if (is_entry)
        {
          assert_held (field, texts[i], &before);
          cjm_value_clear (&before, member);
        }
      assert_survives (self, what);
    }
}

static void
test_field (Values             *self,
            CjmKind             kind,
            const CjmFieldInfo *info)
{
  CjmField *field = show_field (self, kind, info);
  g_autoptr (GPtrArray) controls = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *what = g_strdup_printf ("%s.%s", cjm_kind_get_info (kind)->name, info->member != NULL ? info->member : "");

  list_controls (GTK_WIDGET (field), controls);
  for (guint i = 0; i < controls->len; i++)
    {
      GtkWidget *control = g_ptr_array_index (controls, i);

      if (is_line (control))
        type_everything (self, field, control, what);
      for (guint n = 0; n < 4 && !is_line (control) && gtk_widget_get_root (control) != NULL; n++)
        {
          poke (control, self->random);
          assert_survives (self, what);
        }
    }
  gtk_window_set_child (self->window, NULL);
}

static void
test_every_control (Values       *self,
                    gconstpointer data)
{
  for (guint kind = 0; kind < CJM_N_KINDS; kind++)
    {
      guint n_fields;
      const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        test_field (self, kind, fields + i);
    }
}

/* Every entry of a menu of choices, put there by a person and shown when it comes from elsewhere, one step each */
static void
check_menu (Values   *self,
            CjmField *field)
{
  GtkDropDown *menu = find (field, GTK_TYPE_DROP_DOWN, 0);
  CjmHistory *history = cjm_document_get_history (self->document);
  CjmNode *node = cjm_field_get_node (field);
  const CjmMember *member = cjm_field_get_member (field);
  guint first = member->required ? 1 : 0;
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (menu));

  g_assert_cmpuint (n, ==, g_strv_length ((char **) member->choices) + 1 - first);
  for (guint i = 0; i < n; i++)
    {
      guint before = cjm_node_get_choice (node, cjm_field_get_index (field));
      guint64 state = cjm_history_get_state (history);

      g_assert_cmpuint (gtk_drop_down_get_selected (menu), ==, before - first);
      gtk_drop_down_set_selected (menu, i);
      g_assert_cmpuint (cjm_node_get_choice (node, cjm_field_get_index (field)), ==, i + first);
      if (i + first == before)
        {
          g_assert_cmpuint (cjm_history_get_state (history), ==, state);
          continue;
        }
      cjm_document_undo (self->document);
      g_assert_cmpuint (gtk_drop_down_get_selected (menu), ==, before - first);
      cjm_document_redo (self->document);
      g_assert_cmpuint (gtk_drop_down_get_selected (menu), ==, i);
      g_assert_false (cjm_history_get_can_redo (history));
    }
}

static void
test_menus (Values       *self,
            gconstpointer data)
{
  guint n_menus = 0;

  for (guint kind = 0; kind < CJM_N_KINDS; kind++)
    {
      guint n_fields;
      const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          CjmField *field = show_field (self, kind, fields + i);

          if (!CJM_IS_CHOICE_FIELD (field))
            continue;
          check_menu (self, field);
          n_menus++;
        }
    }
  g_assert_cmpuint (n_menus, >, 2);
  assert_survives (self, "menus");
}

/* At random, over all controls in turn, so that one finds what another left */
static void
test_random (Values       *self,
             gconstpointer data)
{
  const char *knob = g_getenv ("KLANTREIS_TEST_VALUES");
  guint64 rounds = knob != NULL ? g_ascii_strtoull (knob, NULL, 10) : 60;

  for (guint64 i = 0; i < rounds; i++)
    {
      CjmKind kind = g_rand_int_range (self->random, 0, CJM_N_KINDS);
      guint n_fields;
      const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);
      g_autoptr (GPtrArray) controls = g_ptr_array_new_with_free_func (g_object_unref);

      if (n_fields == 0)
        continue;
      list_controls (GTK_WIDGET (show_field (self, kind, fields + g_rand_int_range (self->random, 0, (gint32) n_fields))),
                     controls);
      for (guint n = 0; n < controls->len; n++)
        {
          GtkWidget *control = g_ptr_array_index (controls, n);

          if (gtk_widget_get_root (control) == NULL)
            continue;
          if (is_line (control))
            put_in (control, texts[g_rand_int_range (self->random, 0, G_N_ELEMENTS (texts))]);
          else
            poke (control, self->random);
        }
      assert_survives (self, "random");
      if (g_rand_int_range (self->random, 0, 4) == 0)
        cjm_document_undo (self->document);
      assert_survives (self, "undone");
    }
  gtk_window_set_child (self->window, NULL);
}

static void
test_long (Values       *self,
           gconstpointer data)
{
  g_autofree char *text = g_strnfill (60000, 'x');
  CjmField *field = show_field (self, CJM_KIND_EPISODE, cjm_field_info_find (CJM_KIND_EPISODE, "title"));

  type_text (field, text);
  g_assert_true (g_str_equal (cjm_node_get_text (self->nodes[CJM_KIND_EPISODE], CJM_EPISODE_TITLE), text));
  assert_survives (self, "long");
}

/* Key by key, as a person does; what the line says as a whole counts, and nothing of its beginning is left. */
static void
type_keys (CjmField   *field,
           const char *text)
{
  GtkEditable *editable = find (field, GTK_TYPE_ENTRY, 0);
  int position;

  gtk_editable_set_text (editable, "");
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      position = -1;
      gtk_editable_insert_text (editable, p, (int) (g_utf8_next_char (p) - p), &position);
    }
}

static double
get_baseline (Values *self)
{
  return cjm_node_get_number (self->nodes[CJM_KIND_OBJECTIVE], CJM_OBJECTIVE_BASELINE);
}

static const char *
get_note (CjmField *field)
{
  return cjm_typing_note_get_remark (find (field, CJM_TYPE_TYPING_NOTE, 0));
}

static void
test_key_by_key (Values       *self,
                 gconstpointer data)
{
  CjmField *field = show_field (self, CJM_KIND_OBJECTIVE, cjm_field_info_find (CJM_KIND_OBJECTIVE, "baseline"));
  GtkWidget *entry = find (field, GTK_TYPE_ENTRY, 0);
  CjmHistory *history = cjm_document_get_history (self->document);
  guint64 state;

  type_text (field, "50");
  cjm_document_end_merging (self->document);
  state = cjm_history_get_state (history);
  gtk_widget_grab_focus (entry);
  while (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))))
    g_main_context_iteration (NULL, TRUE);

  type_keys (field, "80,000");
  g_assert_cmpfloat (get_baseline (self), ==, 80000);
  g_assert_cmpstr (get_note (field), ==, "Read as 80,000, not as 80.");
  type_keys (field, "1,234.5");
  g_assert_cmpfloat (get_baseline (self), ==, 1234.5);
  g_assert_null (get_note (field));

  /* A line that is no number takes back what its beginning had meant, with its step. */
  type_keys (field, "1,234.5x");
  g_assert_cmpfloat (get_baseline (self), ==, 50);
  g_assert_cmpstr (cjm_field_get_error (field), ==, "This is not a number.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1,234.5x");
  g_assert_cmpuint (cjm_history_get_state (history), ==, state);
  g_assert_false (cjm_history_get_can_redo (history));
  type_keys (field, "100000000000000000000");
  g_assert_cmpfloat (get_baseline (self), ==, 50);
  g_assert_cmpstr (cjm_field_get_error (field), ==, "No document can hold a number of this size.");

  /* What is whole again counts again, as one step. */
  type_keys (field, "7");
  g_assert_cmpfloat (get_baseline (self), ==, 7);
  g_assert_null (cjm_field_get_error (field));
  cjm_document_undo (self->document);
  g_assert_cmpfloat (get_baseline (self), ==, 50);

  /* Once left, what was typed stands. */
  type_keys (field, "60000");
  gtk_window_set_focus (self->window, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "60,000");
  type_text (field, "sixty");
  g_assert_cmpfloat (get_baseline (self), ==, 60000);
  assert_survives (self, "keys");
}

#define ADD_VALUES(name, func) g_test_add ("/values/" name, Values, NULL, set_up_values, func, tear_down_values)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  load_style ();

  ADD_VALUES ("every-control", test_every_control);
  ADD_VALUES ("menus", test_menus);
  ADD_VALUES ("random", test_random);
  ADD_VALUES ("long", test_long);
  ADD_VALUES ("key-by-key", test_key_by_key);

  return g_test_run ();
}
