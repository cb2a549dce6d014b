/* test-decimal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cjm-decimal.h"
#include "cjm-svg-markup.h"

static void
test_known_numbers (void)
{
  const struct
  {
    gint64 value;
    guint decimals;
    const char *text;
  } cases[] = {
    { 0, 2, "0" },         { 100, 2, "1" },        { 1250, 2, "12.5" },  { 1, 2, "0.01" },      { -1, 2, "-0.01" },
    { -1200, 2, "-12" },   { 120, 3, "0.12" },     { 7, 0, "7" },        { 1000, 0, "1000" },   { 10, 3, "0.01" },
    { G_MAXINT64, 2, "92233720368547758.07" },     { G_MININT64, 2, "-92233720368547758.08" },
    { 123456789, 9, "0.123456789" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) string = g_string_new ("");

      cjm_decimal_append (string, cases[i].value, cases[i].decimals);
      g_assert_cmpstr (string->str, ==, cases[i].text);
    }
}

/* A number that is read back is the number that the painter draws with. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (100);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) string = g_string_new ("");
      double value = g_rand_double_range (rand, -60000, 60000);
      double snapped = cjm_decimal_snap (value);

      cjm_decimal_append (string, cjm_decimal_from (value), 2);
      g_assert_cmpfloat (g_ascii_strtod (string->str, NULL), ==, snapped);
      g_assert_cmpfloat (ABS (snapped - value), <=, 0.00501);
      g_assert_cmpfloat (cjm_decimal_snap (snapped), ==, snapped);
      g_assert_true (strchr (string->str, '.') == NULL || string->str[string->len - 1] != '0');
    }
}

static void
test_escapes (void)
{
  const struct
  {
    const char *text;
    const char *markup;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;" },
    { "it's", "it's" },
    { "\001\002\010\013\014\016\037x\177", "x\177" },
    { "tab\tline\nreturn\r", "tab line return " },
    { "no\357\277\276non\357\277\277character", "nononcharacter" },
    { "no\357\267\220\360\237\277\276\364\217\277\277noncharacter", "nononcharacter" },
    { "keep \357\277\275 \357\273\277 \355\237\277", "keep \357\277\275 \357\273\277 \355\237\277" },
    { "مرحبا 你好 😀", "مرحبا 你好 😀" },
    { "]]>", "]]&gt;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) string = g_string_new ("");

      cjm_svg_append_text (string, cases[i].text, -1);
      g_assert_cmpstr (string->str, ==, cases[i].markup);
    }
}

static void
test_attributes (void)
{
  g_autoptr (GString) string = g_string_new ("<x");

  cjm_svg_append_attribute (string, "a", "\"1\" & 2");
  cjm_svg_append_coordinate (string, "y", -12.346);
  cjm_svg_append_color (string, "fill", 0x0a1bfe);
  cjm_svg_append_opacity (string, "fill-opacity", 0.125);
  cjm_svg_append_opacity (string, "stroke-opacity", 1);
  cjm_svg_append_opacity (string, "opacity", 0);
  g_assert_cmpstr (string->str, ==,
                   "<x a=\"&quot;1&quot; &amp; 2\" y=\"-12.35\" fill=\"#0a1bfe\" fill-opacity=\"0.125\" opacity=\"0\"");

  g_string_truncate (string, 0);
  cjm_svg_append_element (string, "title", "t", "a<b");
  cjm_svg_append_element (string, "desc", NULL, "");
  g_assert_cmpstr (string->str, ==, "<title id=\"t\">a&lt;b</title><desc></desc>");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/decimal/known-numbers", test_known_numbers);
  g_test_add_func ("/scene/decimal/round-trip", test_round_trip);
  g_test_add_func ("/scene/markup/escapes", test_escapes);
  g_test_add_func ("/scene/markup/attributes", test_attributes);
  return g_test_run ();
}
