/* test-svg-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <pango/pangocairo.h>

#include "cjm-svg-text.h"
#include "cjm-text.h"

/* Texts in which directions mix, and some in which they do not */
static const char *const texts[] = {
  "I book a holiday, for 5 people (at last)",
  "שלום עולם",
  "שלום עולם!",
  "(שלום) 12.5% ועוד",
  "הזמנתי ב-Booking.com 3 לילות",
  "שָׁלוֹם עֲלֵיכֶם",
  "مرحبا بالعالم 123 ١٢٣",
  "أحجز (hotel) الآن؟",
  "I say שלום to you, 5 times",
  "Café … עברית 2026-12-15 סוף",
  "אני קונה iPhone 15 Pro (256GB) בחנות, היום.",
  "לא!?",
  "₪ 1,250.00 מחיר",
  "-5 °C ו-12:30",
  "טקסט ארוך מאוד שנשבר על פני כמה שורות with English in the middle ועוד קצת מילים בסוף",
  "a\u202eb c\u202cd \u2067שלום\u2069 e\u200f",
  "\u202eabc\u202c אבג \u202dדהו\u202c",
  "我想 אבג 我想",
  "  אב   גד  ",
  "…",
  "",
};

typedef struct
{
  double x;
  char *text;
} Element;

static void
clear_element (gpointer data)
{
  g_free (((Element *) data)->text);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *name,
                  const char         **names,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  static const char *const allowed[] = { "x", "y", "font-family", "font-size", "font-weight", "font-style", "fill",
                                         "xml:space", NULL };
  GArray *elements = user_data;
  Element element = { 0 };

  if (g_str_equal (name, "root"))
    return;

  g_assert_cmpstr (name, ==, "text");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_true (g_strv_contains (allowed, names[i]));
      if (g_str_equal (names[i], "x"))
        element.x = g_ascii_strtod (values[i], NULL);
    }
  g_array_append_val (elements, element);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  GArray *elements = user_data;

  if (g_str_equal (g_markup_parse_context_get_element (context), "text"))
    g_array_index (elements, Element, elements->len - 1).text = g_strndup (text, length);
}

static GArray *
write_line (PangoLayoutLine *line,
            double           x)
{
  static const GMarkupParser parser = { start_element_cb, NULL, text_cb, NULL, NULL };
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, elements, NULL);
  g_autoptr (GString) svg = g_string_new ("<root>");
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (elements, clear_element);
  cjm_svg_append_line (svg, line, x, 20, 0, cjm_svg_get_font (line));
  g_string_append (svg, "</root>");
  g_markup_parse_context_parse (context, svg->str, svg->len, &error);
  g_assert_no_error (error);

  return elements;
}

/* What nobody sees, or what may be left out: blanks and marks of direction */
static gboolean
is_skipped (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_type (character) == G_UNICODE_FORMAT;
}

static const char *
skip (const char *at,
      const char *end)
{
  while (at < end && is_skipped (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* A reader that knows nothing but the rules of Unicode, in a paragraph that runs to the right */
static PangoLayout *
read_alone (PangoLayoutLine *line,
            const char      *text)
{
  PangoContext *context = pango_layout_get_context (line->layout);
  PangoContext *own = pango_font_map_create_context (pango_context_get_font_map (context));
  PangoLayout *layout;

  pango_cairo_context_set_resolution (own, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (own, pango_cairo_context_get_font_options (context));
  pango_context_set_round_glyph_positions (own, FALSE);
  pango_context_set_language (own, pango_context_get_language (context));
  pango_context_set_base_dir (own, PANGO_DIRECTION_LTR);

  layout = pango_layout_new (own);
  g_object_unref (own);
  pango_layout_set_font_description (layout, cjm_svg_get_font (line));
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* Each letter is where it is in the line, read by itself. */
static void
assert_placed (PangoLayoutLine *line,
               double           left,
               GArray          *elements)
{
  const char *all = pango_layout_get_text (line->layout);
  const char *at = all + line->start_index, *end = at + line->length;

  for (guint i = 0; i < elements->len; i++)
    {
      const Element *element = &g_array_index (elements, Element, i);
      g_autoptr (PangoLayout) alone = read_alone (line, element->text);
      PangoLayoutLine *own = pango_layout_get_line_readonly (alone, 0);
      const char *own_end = element->text + strlen (element->text);

      for (const char *c = skip (element->text, own_end); c < own_end; c = skip (g_utf8_next_char (c), own_end))
        {
          int in_line, in_element;

          at = skip (at, end);
          g_assert_true (at < end);
          g_assert_cmpuint (g_utf8_get_char (at), ==, g_utf8_get_char (c));
          pango_layout_line_index_to_x (line, (int) (at - all), FALSE, &in_line);
          pango_layout_line_index_to_x (own, (int) (c - element->text), FALSE, &in_element);
          g_assert_cmpfloat_with_epsilon (left + (double) in_line / PANGO_SCALE,
                                          element->x + (double) in_element / PANGO_SCALE, 0.5);
          at = g_utf8_next_char (at);
        }
    }
  g_assert_true (skip (at, end) == end);
}

static void
test_placed (void)
{
  CjmTexts *faces = cjm_texts_new ("he");
  const float widths[] = { 70, 150, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        g_auto (CjmText) text = cjm_texts_lay_out (faces, CJM_STYLE_TEXT, texts[i], widths[j], 50, PANGO_ALIGN_LEFT);

        g_test_message ("%s: %d lines", texts[i], pango_layout_get_line_count (text.layout));
        for (int n = 0; n < pango_layout_get_line_count (text.layout); n++)
          {
            PangoLayoutLine *line = pango_layout_get_line_readonly (text.layout, n);
            g_autoptr (GArray) elements = write_line (line, 33);

            assert_placed (line, 33, elements);
          }
      }

  cjm_texts_free (faces);
}

/* What does not fit is hidden behind one ellipsis, on the side where the line ends. */
static void
test_ellipsis (void)
{
  CjmTexts *faces = cjm_texts_new ("he");
  const struct
  {
    const char *text;
    gboolean to_left;
  } cases[] = { { "English that is far too long for one line", FALSE },
                { "טקסט ארוך מאוד שנשבר על פני כמה שורות", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CjmText) text = cjm_texts_lay_out (faces, CJM_STYLE_TEXT, cases[i].text, 90, 1, PANGO_ALIGN_LEFT);
      PangoLayoutLine *line = pango_layout_get_line_readonly (text.layout, 0);
      g_autoptr (GArray) elements = write_line (line, 0);
      const Element *last = &g_array_index (elements, Element, elements->len - 1);

      g_assert_true (g_str_has_suffix (last->text, "…"));
      g_assert_cmpuint (elements->len, ==, cases[i].to_left ? 2 : 1);
      g_assert_cmpfloat (last->x, <, 0.01);
      if (cases[i].to_left)
        g_assert_cmpfloat (g_array_index (elements, Element, 0).x, >, last->x + 5);
    }

  cjm_texts_free (faces);
}

/* A line that runs one way is one text, as somebody would copy it. */
static void
test_whole (void)
{
  static const char *const cases[][2] = {
    { "I book a holiday", "I book a holiday" },
    { "שלום עולם", "שלום עולם" },
    { "שלום עולם!", "\u200fשלום עולם!\u200f" },
    { "a\u200eb", "ab" },
  };
  CjmTexts *faces = cjm_texts_new ("he");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CjmText) text = cjm_texts_lay_out (faces, CJM_STYLE_TEXT, cases[i][0], 1000, 1, PANGO_ALIGN_LEFT);
      g_autoptr (GArray) elements = write_line (pango_layout_get_line_readonly (text.layout, 0), 7);

      g_assert_cmpuint (elements->len, ==, 1);
      g_assert_cmpstr (g_array_index (elements, Element, 0).text, ==, cases[i][1]);
      g_assert_cmpfloat_with_epsilon (g_array_index (elements, Element, 0).x, 7, 0.01);
    }

  cjm_texts_free (faces);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/svg-text/placed", test_placed);
  g_test_add_func ("/scene/svg-text/ellipsis", test_ellipsis);
  g_test_add_func ("/scene/svg-text/whole", test_whole);
  return g_test_run ();
}
