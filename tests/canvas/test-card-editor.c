/* test-card-editor.c: the field that a text is edited in on its card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-card-editor.h"
#include "keys.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *field;
  GtkWidget *button;
  int end;         /* the last one; -1 for none */
  guint n_ends;
  guint n_typed;
} Fixture;

static void
ended_cb (CjmCardEditor *field,
          int            how,
          gpointer       user_data)
{
  Fixture *self = user_data;

  self->end = how;
  self->n_ends++;
}

static void
typed_cb (CjmCardEditor *field,
          gpointer       user_data)
{
  ((Fixture *) user_data)->n_typed++;
}

/* With data there may be line breaks. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->field = cjm_card_editor_new (data != NULL);
  self->button = gtk_button_new ();
  self->window = gtk_window_new ();
  gtk_widget_set_size_request (self->field, 300, 60);
  gtk_box_append (GTK_BOX (box), self->field);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  g_signal_connect (self->field, "ended", G_CALLBACK (ended_cb), self);
  g_signal_connect (self->field, "typed", G_CALLBACK (typed_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->field);
  gtk_widget_grab_focus (self->field);
  self->n_ends = 0;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->field, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GtkTextBuffer *
get_buffer (Fixture *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));
}

static void
set_text (Fixture    *self,
          const char *text)
{
  cjm_card_editor_set_text (CJM_CARD_EDITOR (self->field), text, FALSE);
}

static void
assert_text (Fixture    *self,
             const char *expected)
{
  g_autofree char *text = cjm_card_editor_get_text (CJM_CARD_EDITOR (self->field));

  g_assert_cmpstr (text, ==, expected);
}

static void
compose (Fixture    *self,
         const char *preedit)
{
  g_signal_emit_by_name (self->field, "preedit-changed", preedit);
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
  int end;  /* -1 where the key is left to the field */
} KEYS[] = {
  { GDK_KEY_Escape, 0, CJM_EDITOR_CANCEL },
  { GDK_KEY_Return, 0, CJM_EDITOR_ENTER },
  { GDK_KEY_KP_Enter, 0, CJM_EDITOR_ENTER },
  { GDK_KEY_ISO_Enter, 0, CJM_EDITOR_ENTER },
  { GDK_KEY_Return, GDK_CONTROL_MASK, CJM_EDITOR_ADD },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, CJM_EDITOR_ENTER },
  { GDK_KEY_Tab, 0, CJM_EDITOR_NEXT },
  { GDK_KEY_KP_Tab, 0, CJM_EDITOR_NEXT },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, CJM_EDITOR_PREVIOUS },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, CJM_EDITOR_PREVIOUS },
  { GDK_KEY_Tab, GDK_CONTROL_MASK, -1 },
  { GDK_KEY_Tab, GDK_ALT_MASK, -1 },
  { GDK_KEY_z, GDK_CONTROL_MASK, CJM_EDITOR_UNDO },
  { GDK_KEY_Z, GDK_CONTROL_MASK, CJM_EDITOR_UNDO },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, CJM_EDITOR_REDO },
  { GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, CJM_EDITOR_REDO },
  { GDK_KEY_z, 0, -1 },
  { GDK_KEY_Z, GDK_SHIFT_MASK, -1 },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_ALT_MASK, -1 },
  { GDK_KEY_a, 0, -1 },
  { GDK_KEY_Left, 0, -1 },
};

/* While a letter is composed, all keys belong to that. */
static void
test_keys (Fixture      *self,
           gconstpointer data)
{
  set_text (self, "Text");
  for (guint i = 0; i < G_N_ELEMENTS (KEYS) * 2; i++)
    {
      int expected = i % 2 == 0 ? KEYS[i / 2].end : -1;

      self->end = -1;
      self->n_ends = 0;
      compose (self, i % 2 == 0 ? "" : "´");
      g_test_message ("key %x and %x", KEYS[i / 2].key, KEYS[i / 2].modifiers);
      g_assert_true (offer_key (self->field, GTK_PHASE_CAPTURE, KEYS[i / 2].key, KEYS[i / 2].modifiers) == (expected >= 0));
      g_assert_cmpint (self->end, ==, expected);
      g_assert_cmpuint (self->n_ends, ==, expected >= 0);
    }
  assert_text (self, "Text");
  g_assert_cmpuint (self->n_typed, ==, 0);
}

/* Shift and Enter begin a line where there may be several, and end the field where there may not. */
static void
test_shift_enter (Fixture      *self,
                  gconstpointer data)
{
  set_text (self, "One");
  g_assert_true (offer_key (self->field, GTK_PHASE_CAPTURE, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_cmpuint (self->n_ends, ==, data == NULL);
  g_assert_cmpuint (self->n_typed, ==, data != NULL);
  assert_text (self, data != NULL ? "One\n" : "One");
  if (data == NULL)
    g_assert_cmpint (self->end, ==, CJM_EDITOR_ENTER);
}

/* Line breaks read as blanks where the text is one line, whether they are set, typed or pasted. */
static void
test_lines (Fixture      *self,
            gconstpointer data)
{
  static const char *const texts[][2] = {
    { "", "" },         { "One", "One" },           { "One\nTwo", "One Two" }, { "One\r\nTwo", "One Two" },
    { "\nOne", " One" }, { "One\n\nTwo", "One  Two" }, { "One\n", "One " },      { "\n", " " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *expected = texts[i][data != NULL ? 0 : 1];

      self->n_typed = 0;
      set_text (self, texts[i][0]);
      assert_text (self, expected);
      g_assert_cmpuint (self->n_typed, ==, 0);
      set_text (self, "");
      gtk_text_buffer_insert_at_cursor (get_buffer (self), texts[i][0], -1);
      assert_text (self, expected);
      g_assert_cmpuint (self->n_typed, ==, *texts[i][0] != '\0');
    }
}

/* All of it is selected or the cursor is at its end. */
static void
test_selection (Fixture      *self,
                gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      GtkTextIter start, stop, cursor;

      cjm_card_editor_set_text (CJM_CARD_EDITOR (self->field), "A text", i == 0);
      g_assert_true (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &stop) == (i == 0));
      g_assert_cmpint (gtk_text_iter_get_offset (&stop) - gtk_text_iter_get_offset (&start), ==, i == 0 ? 6 : 0);
      gtk_text_buffer_get_iter_at_mark (get_buffer (self), &cursor, gtk_text_buffer_get_insert (get_buffer (self)));
      g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 6);
    }
}

static guint
count_texts (Fixture         *self,
             graphene_rect_t *bounds)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  GTK_WIDGET_GET_CLASS (self->field)->snapshot (self->field, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return 0;

  gsk_render_node_get_bounds (node, bounds);
  bytes = gsk_render_node_serialize (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (const char *p = text; (p = strstr (p, "text {")) != NULL; p++)
    n++;

  return n;
}

/* What stands there faintly stands where the text would, only while there is none, and is cut off where it has no room. */
static void
test_placeholder (Fixture      *self,
                  gconstpointer data)
{
  graphene_rect_t left, middle, cut;

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  gtk_test_widget_wait_for_draw (self->field);
  g_assert_cmpuint (count_texts (self, &left), ==, 0);
  cjm_card_editor_set_placeholder (CJM_CARD_EDITOR (self->field), "Name it");
  gtk_test_accessible_assert_property (self->field, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "Name it");
  g_assert_cmpuint (count_texts (self, &left), ==, 1);
  g_assert_cmpfloat (left.origin.x, <, 10);
  compose (self, "´");
  g_assert_cmpuint (count_texts (self, &middle), ==, 0);
  compose (self, "");
  g_assert_cmpuint (count_texts (self, &middle), ==, 1);
  compose (self, NULL);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self->field), GTK_JUSTIFY_CENTER);
  g_assert_cmpuint (count_texts (self, &middle), ==, 1);
  g_assert_cmpfloat_with_epsilon (middle.origin.x + middle.size.width / 2, gtk_widget_get_width (self->field) / 2.0, 3);
  cjm_card_editor_set_placeholder (CJM_CARD_EDITOR (self->field),
                                   "Name it with many words that go on and on until there is no more room for them at all");
  g_assert_cmpuint (count_texts (self, &cut), >=, 1);
  g_assert_cmpfloat (cut.size.width, <=, gtk_widget_get_width (self->field) + 2);
  g_assert_cmpfloat (cut.size.height, <, 2 * left.size.height);

  set_text (self, "A");
  gtk_test_widget_wait_for_draw (self->field);
  g_assert_cmpuint (count_texts (self, &cut), ==, 1);
  g_assert_cmpfloat (cut.size.width, <, 100);
  set_text (self, "");
  cjm_card_editor_set_placeholder (CJM_CARD_EDITOR (self->field), NULL);
  gtk_test_widget_wait_for_draw (self->field);
  g_assert_cmpuint (count_texts (self, &cut), ==, 0);
}

/* Its letters, its lines and its colours are those of the card. */
static void
test_style (Fixture      *self,
            gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->field);

  g_assert_cmpint (gtk_text_view_get_wrap_mode (view), ==, GTK_WRAP_WORD_CHAR);
  g_assert_false (gtk_text_view_get_accepts_tab (view));
  g_assert_cmpint (gtk_text_view_get_input_hints (view), ==, GTK_INPUT_HINT_SPELLCHECK);
  g_assert_false (gtk_text_buffer_get_enable_undo (get_buffer (self)));
  gtk_test_accessible_assert_property (self->field, GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, data != NULL);
  cjm_card_editor_set_name (CJM_CARD_EDITOR (self->field), "Title");
  gtk_test_accessible_assert_property (self->field, GTK_ACCESSIBLE_PROPERTY_LABEL, "Title");
  for (CjmStyle style = 0; style < CJM_N_STYLES * 2; style++)
    {
      const CjmStyleInfo *info = cjm_style_get_info (style / 2);
      const CjmTextArea area = { .style = style / 2, .alignment = style % 2 ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT,
                                 .ground = 0xeeddcc };
      PangoFontDescription *font;
      GdkRGBA ink;
      int heights[2];

      cjm_card_editor_set_style (CJM_CARD_EDITOR (self->field), &area, 0x123456 + style);
      g_assert_cmpint (gtk_text_view_get_justification (view), ==, style % 2 ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
      g_assert_cmpint (gtk_text_view_get_pixels_inside_wrap (view), ==, (int) info->spacing);
      g_assert_cmpint (gtk_text_view_get_pixels_below_lines (view), ==, data != NULL ? (int) info->spacing : 0);
      gtk_style_context_get_color (gtk_widget_get_style_context (self->field), &ink);
      g_assert_cmpint ((int) round (ink.red * 255), ==, 0x12);
      g_assert_cmpint ((int) round (ink.green * 255), ==, 0x34);
      g_assert_cmpint ((int) round (ink.blue * 255), ==, 0x56 + (int) style);
      gtk_widget_queue_draw (self->field);
      gtk_test_widget_wait_for_draw (self->field);
      font = pango_context_get_font_description (gtk_widget_get_pango_context (self->field));
      g_assert_cmpint (pango_font_description_get_size (font), ==, (int) info->size * PANGO_SCALE);
      g_assert_cmpint (pango_font_description_get_weight (font), ==, info->weight);
      g_assert_cmpint (pango_font_description_get_style (font), ==, info->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

      for (guint i = 0; i < 2; i++)
        {
          set_text (self, i == 0 ? "Word" : "Word Word");
          heights[i] = cjm_card_editor_get_height (CJM_CARD_EDITOR (self->field), (int) (info->size * 4.5));
        }
      g_assert_cmpint (ABS (heights[1] - 2 * heights[0] - (int) info->spacing), <=, 1);
    }
}

static void
test_leave (Fixture      *self,
            gconstpointer data)
{
  gtk_widget_grab_focus (self->button);
  while (self->n_ends == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (self->end, ==, CJM_EDITOR_LEAVE);
  g_assert_cmpuint (self->n_ends, ==, 1);
}

/* Letters are as wide and as sharp as those that the map has drawn, whatever the desktop rounds. */
static void
test_exact_fonts (Fixture      *self,
                  gconstpointer data)
{
  cairo_font_options_t *exact = cairo_font_options_create ();

  cairo_font_options_set_hint_style (exact, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (exact, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (exact, CAIRO_ANTIALIAS_GRAY);
  g_assert_true (cairo_font_options_equal (gtk_widget_get_font_options (self->field), exact));
  cairo_font_options_destroy (exact);
}

#define ADD(path, data, test) g_test_add ("/canvas/card-editor/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const char many[] = "many lines";

  gtk_test_init (&argc, &argv, NULL);

  ADD ("keys", NULL, test_keys);
  ADD ("shift-enter", NULL, test_shift_enter);
  ADD ("shift-enter-many", many, test_shift_enter);
  ADD ("lines", NULL, test_lines);
  ADD ("lines-many", many, test_lines);
  ADD ("selection", NULL, test_selection);
  ADD ("placeholder", NULL, test_placeholder);
  ADD ("style", NULL, test_style);
  ADD ("style-many", many, test_style);
  ADD ("leave", NULL, test_leave);
  ADD ("exact-fonts", NULL, test_exact_fonts);

  return g_test_run ();
}
