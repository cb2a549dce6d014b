/* test-drawing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>
#include <string.h>

#include "cjm-drawing-parts.h"
#include "cjm-drawing-size.h"
#include "cjm-drawing-style.h"
#include "cjm-image.h"

/* What the styles of a drawing say and refer to, and how many parts it comes to. */

static gboolean
note_declaration_cb (const char *property,
                     const char *value,
                     const char *target,
                     gpointer    user_data)
{
  g_string_append_printf (user_data, "%s=%s>%s|", property, value, target != NULL ? target : "");
  return strcmp (property, "stop") != 0;
}

static gboolean
note_rule_cb (const char *key,
              const char *property,
              const char *value,
              const char *target,
              gpointer    user_data)
{
  g_string_append_printf (user_data, "%s ", key);
  return note_declaration_cb (property, value, target, user_data);
}

static void
test_declarations (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "fill:red", "fill=red>|" },
    { " fill : red ; stroke:blue;", "fill=red>|stroke=blue>|" },
    { "fill", "" },
    { "fill:url(#a)", "fill=url(#a)>#a|" },
    { "fill:URL( '#a' )", "fill=URL( '#a' )>#a|" },
    { "fill:url(\" #a \")", "fill=url(\" #a \")>#a|" },
    { "fill:url('#a\")", "fill=url('#a\")>'#a\"|" },
    { "fill:url(')", "fill=url(')>'|" },
    { "fill:url('')", "fill=url('')>|" },
    { "fill:url(#a", "fill=url(#a>#a|" },
    { "x:url(#a) url(b)", "x=url(#a) url(b)>#a|x=url(#a) url(b)>b|" },
    { "stop:url(#a) url(b);fill:red", "stop=url(#a) url(b)>#a|" },
    { "/* a:b; */fill/* c */:red", "fill=red>|" },
    { "fill:red/* and on", "fill=red>|" },
    { "fi\\6c l:u\\72l(#a)", "fill=url(#a)>#a|" },
    { "fi\\00006cl:red", "fill=red>|" },
    { "fi\\00006c\nl:red", "fill=red>|" },
    { "\\fill:red", "\017ill=red>|" },
    { "\\g\\zz:red", "gzz=red>|" },
    { "a\\3b b:red", "a_b=red>|" },
    { "a\\0 b:red", "a_b=red>|" },
    { "a\\d800 b:red", "a_b=red>|" },
    { "a\\e9 b:red", "a\u00e9b=red>|" },
    { "a\\\u00e9 b:red", "a\u00e9 b=red>|" },
    { "a:b\\", "a=b>|" },
    { "a:'b;c:d';e:f", "a='b_c:d'>|e=f>|" },
    { "a:\"b;'c\";e:f", "a=\"b_'c\">|e=f>|" },
    { "a:'b\nc;e:f", "a='b\nc>|e=f>|" },
    { "a:'/*';b:'*/'", "a='/*'>|b='*/'>|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_cmpint (cjm_drawing_style_read (rows[i][0], note_declaration_cb, found), ==,
                       strstr (rows[i][0], "stop") == NULL);
      g_assert_cmpstr (found->str, ==, rows[i][1]);
    }
}

static void
test_values (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_true (cjm_drawing_style_read_value ("fill", " u\\72l(#a) ", note_declaration_cb, found));
  g_assert_true (cjm_drawing_style_read_value ("fill", " red;blue ", note_declaration_cb, found));
  g_assert_false (cjm_drawing_style_read_value ("stop", "red", note_declaration_cb, found));
  g_assert_cmpstr (found->str, ==, "fill=url(#a)>#a|fill=red;blue>|stop=red>|");
}

/* The last part of a selector says what it is about; what is too clever is about everything. */
static void
test_selectors (void)
{
  static const char *const rows[][2] = {
    { "rect", "rect" },         { " .a ", ".a" },          { "#b", "#b" },           { "*", "*" },
    { "g rect", "rect" },       { "g>rect", "rect" },      { "g +.a", ".a" },        { "g~#b", "#b" },
    { "svg|rect", "rect" },     { "rect.a", ".a" },        { "rect#b", "#b" },       { "rect.a.b", ".a" },
    { ".a#b", ".a" },           { "#b.a", "#b" },          { ".a:hover", ".a" },     { "rect:hover", "rect" },
    { ":first-child", "*" },    { "rect:not(.a)", "*" },   { "[x=y]", "*" },         { "g\trect\n", "rect" },
    { "g rect.a:hover", ".a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sheet = g_strconcat (rows[i][0], "{fill:red}", NULL);
      g_autofree char *expected = g_strconcat (rows[i][1], " fill=red>|", NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_true (cjm_drawing_style_read_sheet (sheet, note_rule_cb, found));
      g_assert_cmpstr (found->str, ==, expected);
    }
}

static void
test_sheets (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "a", "" },
    { "a{}b{fill:red}", "b fill=red>|" },
    { "a,.b{fill:red;x:y}", "a fill=red>|a x=y>|.b fill=red>|.b x=y>|" },
    { "a{fill:red} b { x : url(#c) }", "a fill=red>|b x=url(#c)>#c|" },
    { "@media print{a{fill:red}b{x:y}}c{z:w}", "a fill=red>|b x=y>|c z=w>|" },
    { "@font-face{src:url(x)}a{fill:red}", "a fill=red>|" },
    { "@FONT-FACE{src:url(x)}a{fill:red}", "a fill=red>|" },
    { "@charset 'x';a{fill:red}", "a fill=red>|" },
    { "a{fill:red", "a fill=red>|" },
    { "a{x:'}';fill:red}", "a x='_'>|a fill=red>|" },
    { "/*a{x:y}*/b{fill:red}", "b fill=red>|" },
    { "a{stop:x}b{fill:red}", "a stop=x>|" },
    { "a,b{stop:x}", "a stop=x>|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_cmpint (cjm_drawing_style_read_sheet (rows[i][0], note_rule_cb, found), ==, strstr (rows[i][0], "stop") == NULL);
      g_assert_cmpstr (found->str, ==, rows[i][1]);
    }

  g_assert_true (cjm_drawing_style_imports ("a{}@IM\\70ort 'x';"));
  g_assert_false (cjm_drawing_style_imports ("/* @import */a{import:x}"));
}

static void
test_weights (void)
{
  static const struct
  {
    const char *property;
    const char *value;
    double parts;
  } rows[] = {
    { "opacity", "0.5", 5 },        { "opacity", "1", 0 },          { "OPACITY", "0", 5 },   { "mask", "url(#a)", 15 },
    { "mask", "none", 0 },          { "filter", "blur(1px)", 30 },  { "filter", "none", 0 }, { "isolation", "isolate", 5 },
    { "isolation", "auto", 0 },     { "mix-blend-mode", "multiply", 5 },                     { "mix-blend-mode", "normal", 0 },
    { "fill-opacity", "0.5", 0 },   { "fill", "red", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (cjm_drawing_style_weigh (rows[i].property, rows[i].value), ==, rows[i].parts);

  g_assert_cmpint (cjm_drawing_style_get_use ("marker"), ==, CJM_DRAWING_MARKER);
  g_assert_cmpint (cjm_drawing_style_get_use ("Marker-Mid"), ==, CJM_DRAWING_MARKER);
  g_assert_cmpint (cjm_drawing_style_get_use ("fill"), ==, CJM_DRAWING_PAINT);
  g_assert_cmpint (cjm_drawing_style_get_use ("STROKE"), ==, CJM_DRAWING_PAINT);
  g_assert_cmpint (cjm_drawing_style_get_use ("mask"), ==, CJM_DRAWING_ONCE);
  g_assert_cmpint (cjm_drawing_style_get_use ("href"), ==, CJM_DRAWING_ONCE);
}

/* A drawing in a few words: a tag begins an element, "/" ends it, and what stands behind a tag says more of it: #id, .class
 * names with commas between, +parts, ^corners, and references drawn once (=), painted with (~) and at corners (!). */
static double
count (const char *words,
       const char *rules)
{
  g_autoptr (CjmDrawingParts) parts = cjm_drawing_parts_new ();
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  g_auto (GStrv) rule_words = g_strsplit (rules, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const char *rest = split[i] + 1;

      switch (*split[i])
        {
        case '/':
          cjm_drawing_parts_end (parts);
          break;
        case '#':
          cjm_drawing_parts_set_id (parts, rest);
          break;
        case '.':
          cjm_drawing_parts_set_class (parts, g_strdelimit (split[i] + 1, ",", ' '));
          break;
        case '+':
          cjm_drawing_parts_add (parts, g_ascii_strtod (rest, NULL), 0);
          break;
        case '^':
          cjm_drawing_parts_add (parts, 0, g_ascii_strtod (rest, NULL));
          break;
        case '=':
          cjm_drawing_parts_refer (parts, rest, CJM_DRAWING_ONCE);
          break;
        case '~':
          cjm_drawing_parts_refer (parts, rest, CJM_DRAWING_PAINT);
          break;
        case '!':
          cjm_drawing_parts_refer (parts, rest, CJM_DRAWING_MARKER);
          break;
        default:
          g_assert_true (cjm_drawing_parts_begin (parts, split[i]));
        }
    }
  for (guint i = 0; rule_words[i] != NULL && rule_words[i + 1] != NULL; i += 2)
    cjm_drawing_parts_add_rule (parts, rule_words[i], *rule_words[i + 1] == '+' ? g_ascii_strtod (rule_words[i + 1] + 1, NULL) : 0,
                                *rule_words[i + 1] == '~' ? rule_words[i + 1] + 1 : NULL, CJM_DRAWING_PAINT);

  return cjm_drawing_parts_count (parts);
}

static void
test_parts (void)
{
  static const struct
  {
    const char *words;
    const char *rules;
    double parts;
  } rows[] = {
    { "svg /", "", 1 },
    { "svg rect / rect +2.5 / /", "", 5.5 },
    { "svg g rect / / /", "", 3 },
    /* What is kept in stock counts where it is referred to: once, or for each shape that is painted with it. */
    { "svg defs rect / / /", "", 2 },
    { "svg pattern #a rect / / rect ~a / /", "", 5 },
    { "svg pattern #a rect / / g ~a rect / rect / / /", "", 11 },
    { "svg mask #a rect / / g =a rect / / /", "", 6 },
    { "svg rect ~nobody / /", "", 2 },
    /* A marker at every corner; without corners none */
    { "svg marker #m rect / / path ^4 !m / /", "", 11 },
    { "svg marker #m rect / / path !m / /", "", 3 },
    { "svg marker #m rect / / g !m path ^1 / path ^2 / / /", "", 11 },
    /* Of two with one id the first, and an element has one id */
    { "svg mask #a rect / / mask #a rect / rect / / g =a / /", "", 6 },
    { "svg mask #a #b rect / / g =b / /", "", 3 },
    { "svg mask #a #b rect / / g =a / /", "", 5 },
    /* Before it comes, too */
    { "svg rect ~a / pattern #a rect / / /", "", 5 },
    /* Rules, for all that they may be about */
    { "svg rect / rect / /", "* +2", 9 },
    { "svg rect / g / /", "rect +2", 5 },
    { "svg rect #a / rect / /", "#a +2", 5 },
    { "svg rect .x,a / rect .b / /", ".a +2 .x +1", 6 },
    { "svg pattern #p rect / / rect .a / /", ".a ~p", 5 },
    { "svg rect / /", ".a +2", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s; %s", rows[i].words, rows[i].rules);
      g_assert_cmpfloat (count (rows[i].words, rows[i].rules), ==, rows[i].parts);
    }

  g_assert_true (isinf (count ("svg g #a rect =a / / /", "")));
  g_assert_true (isinf (count ("svg pattern #a rect ~b / / pattern #b rect ~a / / rect ~a / /", "")));
}

/* As deep as may be, in elements and by references, and one deeper */
static void
test_depth (void)
{
  for (guint n = CJM_IMAGE_DEEPEST - 1; n <= CJM_IMAGE_DEEPEST + 1; n++)
    {
      g_autoptr (CjmDrawingParts) nested = cjm_drawing_parts_new ();
      g_autoptr (CjmDrawingParts) chain = cjm_drawing_parts_new ();
      gboolean may = TRUE;

      for (guint i = 0; i < n; i++)
        may = cjm_drawing_parts_begin (nested, "g");
      g_assert_cmpint (may, ==, n <= CJM_IMAGE_DEEPEST);

      cjm_drawing_parts_begin (chain, "svg");
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i), *target = g_strdup_printf ("%u", i + 1);

          cjm_drawing_parts_begin (chain, "mask");
          cjm_drawing_parts_set_id (chain, id);
          cjm_drawing_parts_refer (chain, target, CJM_DRAWING_ONCE);
          cjm_drawing_parts_end (chain);
        }
      cjm_drawing_parts_end (chain);
      g_assert_cmpint (isfinite (cjm_drawing_parts_count (chain)) != 0, ==, n <= CJM_IMAGE_DEEPEST);
    }
}

/* As many rules as parts may be, and one more; those that say nothing do not count. */
static void
test_rules (void)
{
  g_autoptr (CjmDrawingParts) parts = cjm_drawing_parts_new ();

  for (guint i = 0; i < CJM_IMAGE_MOST_PARTS; i++)
    {
      g_assert_true (cjm_drawing_parts_add_rule (parts, "*", 0, NULL, CJM_DRAWING_ONCE));
      g_assert_true (cjm_drawing_parts_add_rule (parts, "*", i % 2, i % 2 ? NULL : "a", CJM_DRAWING_ONCE));
    }
  g_assert_false (cjm_drawing_parts_add_rule (parts, "*", 1, NULL, CJM_DRAWING_ONCE));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    guint n;
    double sum;
  } rows[] = {
    { "", 0, 0 },           { "M", 0, 0 },               { "1 2 3", 3, 6 },     { "1,-2;3", 3, 6 },
    { "-1-2.5+.5", 3, 4 },  { "M0 0h9v9z", 4, 18 },      { "1e3", 1, 1000 },    { "1e-1", 1, 0.1 },
    { ".5.25", 2, 0.75 },   { "- 1", 1, 1 },             { "+1", 1, 1 },        { "..", 0, 0 },
    { "-+1", 1, 1 },        { "x.5y-7", 2, 7.5 },
    { "inf nan e 5", 1, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double sum;

      g_assert_cmpuint (cjm_drawing_read_numbers (rows[i].text, &sum), ==, rows[i].n);
      g_assert_cmpfloat_with_epsilon (sum, rows[i].sum, 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/drawing/declarations", test_declarations);
  g_test_add_func ("/model/drawing/values", test_values);
  g_test_add_func ("/model/drawing/selectors", test_selectors);
  g_test_add_func ("/model/drawing/sheets", test_sheets);
  g_test_add_func ("/model/drawing/weights", test_weights);
  g_test_add_func ("/model/drawing/parts", test_parts);
  g_test_add_func ("/model/drawing/depth", test_depth);
  g_test_add_func ("/model/drawing/rules", test_rules);
  g_test_add_func ("/model/drawing/numbers", test_numbers);
  return g_test_run ();
}
