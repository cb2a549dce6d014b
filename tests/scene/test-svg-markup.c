/* test-svg-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-svg-markup.h"

/* The pieces that an SVG is written with */

/* What there is for a character in XML, by the tables of XML 1.0 and Unicode */
static void
expect (gunichar character,
        char    *expected)
{
  expected[0] = '\0';
  if (character == '&')
    g_strlcpy (expected, "&amp;", 8);
  else if (character == '<')
    g_strlcpy (expected, "&lt;", 8);
  else if (character == '>')
    g_strlcpy (expected, "&gt;", 8);
  else if (character == '"')
    g_strlcpy (expected, "&quot;", 8);
  else if (character == '\t' || character == '\n' || character == '\r')
    g_strlcpy (expected, " ", 8);
  else if (character >= 0x20 && !(character >= 0xd800 && character <= 0xdfff)
           && !(character >= 0xfdd0 && character <= 0xfdef) && (character & 0xfffe) != 0xfffe)
    expected[g_unichar_to_utf8 (character, expected)] = '\0';
}

/* Each character by itself, and with others before and behind it */
static void
test_characters (void)
{
  g_autoptr (GString) svg = g_string_new (NULL);

  for (gunichar character = 1; character <= 0x10ffff; character++)
    {
      char text[16] = "a", expected[8], around[16];

      text[1 + g_unichar_to_utf8 (character, text + 1)] = '\0';
      expect (character, expected);
      g_string_truncate (svg, 0);
      cjm_svg_append_text (svg, text + 1, -1);
      if (g_strcmp0 (svg->str, expected) != 0)
        g_error ("U+%04X is written as %s", character, svg->str);

      g_strlcat (text, "\u00e9b", sizeof text);
      g_snprintf (around, sizeof around, "a%s\u00e9b", expected);
      g_string_truncate (svg, 0);
      cjm_svg_append_text (svg, text, -1);
      g_assert_cmpstr (svg->str, ==, around);
    }
}

/* No more than the length that is given, also where that cuts a character */
static void
test_length (void)
{
  g_autoptr (GString) svg = g_string_new (NULL);

  cjm_svg_append_text (svg, "a&b", 2);
  g_assert_cmpstr (svg->str, ==, "a&amp;");
  cjm_svg_append_text (svg, "\uffff", 2);
  cjm_svg_append_text (svg, "\U0001ffff", 3);
  cjm_svg_append_text (svg, "", 0);
  g_assert_cmpuint (svg->len, ==, 6 + 2 + 3);
}

static void
assert_taken (GString    *svg,
              const char *expected)
{
  g_assert_cmpstr (svg->str, ==, expected);
  g_string_truncate (svg, 0);
}

static void
test_pieces (void)
{
  g_autoptr (GString) svg = g_string_new (NULL);

  cjm_svg_append_attribute (svg, "id", "a\"b");
  assert_taken (svg, " id=\"a&quot;b\"");
  cjm_svg_append_element (svg, "title", NULL, "a<b");
  assert_taken (svg, "<title>a&lt;b</title>");
  cjm_svg_append_element (svg, "desc", "d", "");
  assert_taken (svg, "<desc id=\"d\"></desc>");
  cjm_svg_append_coordinate (svg, "x", -12.346);
  assert_taken (svg, " x=\"-12.35\"");
  cjm_svg_append_color (svg, "fill", 0x0a1b2c);
  assert_taken (svg, " fill=\"#0a1b2c\"");
  cjm_svg_append_color (svg, "fill", 0xffffff);
  assert_taken (svg, " fill=\"#ffffff\"");
  cjm_svg_append_opacity (svg, "fill-opacity", 1);
  assert_taken (svg, "");
  cjm_svg_append_opacity (svg, "fill-opacity", 0.9996);
  assert_taken (svg, "");
  cjm_svg_append_opacity (svg, "fill-opacity", 0.999);
  assert_taken (svg, " fill-opacity=\"0.999\"");
  cjm_svg_append_opacity (svg, "fill-opacity", 0.16);
  assert_taken (svg, " fill-opacity=\"0.16\"");
  cjm_svg_append_opacity (svg, "fill-opacity", -1);
  assert_taken (svg, " fill-opacity=\"0\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/svg-markup/characters", test_characters);
  g_test_add_func ("/scene/svg-markup/length", test_length);
  g_test_add_func ("/scene/svg-markup/pieces", test_pieces);

  return g_test_run ();
}
