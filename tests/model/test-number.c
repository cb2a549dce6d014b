/* test-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double number;
  const char *text;
} Case;

/* What ECMAScript's Number::toString gives */
static const Case known[] = {
  { 0.0, "0" },
  { -0.0, "0" },
  { 1.0, "1" },
  { -1.0, "-1" },
  { 0.1, "0.1" },
  { 0.1 + 0.2, "0.30000000000000004" },
  { 1.0 / 3.0, "0.3333333333333333" },
  { 2.0 / 3.0, "0.6666666666666666" },
  { -4.8, "-4.8" },
  { 3.14159265358979, "3.14159265358979" },
  { 3.141592653589793, "3.141592653589793" },
  { 100.0, "100" },
  { 1234.5, "1234.5" },
  { 999999999999999.0, "999999999999999" },
  { 1e15, "1000000000000000" },
  { 9007199254740991.0, "9007199254740991" },
  { 9007199254740992.0, "9007199254740992" },
  { 9007199254740994.0, "9007199254740994" },
  { 123456789012345680000.0, "123456789012345680000" },
  { 1e20, "100000000000000000000" },
  { 999999999999999900000.0, "999999999999999900000" },
  { 1e21, "1e+21" },
  { -1e21, "-1e+21" },
  { 1.5e21, "1.5e+21" },
  { 1e22, "1e+22" },
  { 1e23, "1e+23" },
  { 123e45, "1.23e+47" },
  { 123.456e78, "1.23456e+80" },
  { 1e100, "1e+100" },
  { 1.7976931348623157e308, "1.7976931348623157e+308" },
  { 0.5, "0.5" },
  { 0.001, "0.001" },
  { 0.000001, "0.000001" },
  { 0.00000123, "0.00000123" },
  { 0.0000001, "1e-7" },
  { 1.5e-7, "1.5e-7" },
  { 1e-10, "1e-10" },
  { 1.5e-10, "1.5e-10" },
  { 5e-324, "5e-324" },
  { 1e-323, "1e-323" },
  { 1.5e-323, "1.5e-323" },
  { 2.2250738585072014e-308, "2.2250738585072014e-308" },
  { 2.225073858507201e-308, "2.225073858507201e-308" },
  { 1e-310, "1e-310" },
  { 5.684341886080802e-14, "5.684341886080802e-14" },
  { 4.35, "4.35" },
  { 1.005, "1.005" },
  { 5e-5, "0.00005" },
  { 0.000012345, "0.000012345" },
  { 2251799813685248.5, "2251799813685248.5" },
  { 9.5367431640625e-7, "9.5367431640625e-7" },
  { 2e-5, "0.00002" },
  { 12345678.9, "12345678.9" },
  { 9223372036854775808.0, "9223372036854776000" },
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *text = cjm_number_to_string (known[i].number);

      g_assert_cmpstr (text, ==, known[i].text);
    }
}

static void
assert_reads_back (double number)
{
  g_autofree char *text = cjm_number_to_string (number);
  g_autofree char *again = NULL;
  double read = g_ascii_strtod (text, NULL);

  if (read != number)
    g_error ("%s reads back as another number", text);
  again = cjm_number_to_string (read);
  g_assert_cmpstr (again, ==, text);
}

static gsize
count_digits (const char *text)
{
  gsize first = strcspn (text, "123456789");
  gsize n = 0;

  for (const char *p = text + first; *p != '\0' && *p != 'e'; p++)
    n += g_ascii_isdigit (*p);
  return n;
}

static void
test_random_bits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8259);

  for (int i = 0; i < 100000; i++)
    {
      guint64 bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);
      double number;

      memcpy (&number, &bits, sizeof number);
      if (isfinite (number))
        assert_reads_back (number);
    }
}

/* Numbers such as people write: none may grow digits. */
static void
test_random_decimals (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7493);

  for (int i = 0; i < 100000; i++)
    {
      int digits = g_rand_int_range (random, 1, 1000000);
      int places = g_rand_int_range (random, 0, 7);
      g_autofree char *spelled = g_strdup_printf ("%de-%d", digits, places);
      double number = g_ascii_strtod (spelled, NULL);
      g_autofree char *text = cjm_number_to_string (number);

      g_assert_cmpuint (count_digits (text), <=, 7);
      assert_reads_back (number);
    }
}

static void
test_powers_of_two (void)
{
  for (int exponent = -1074; exponent < 1024; exponent++)
    {
      double number = ldexp (1, exponent);
      g_autofree char *text = cjm_number_to_string (number);

      assert_reads_back (number);
      assert_reads_back (nextafter (number, 0));
      assert_reads_back (nextafter (number, G_MAXDOUBLE));
      if (exponent > -1022 && exponent < 0)
        g_assert_cmpuint (count_digits (text), <=, 17);
    }
}

static void
assert_rounded (double      number,
                int         exponent,
                guint       decimals,
                const char *expected)
{
  g_autofree char *text = cjm_number_round (number, exponent, decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_round (void)
{
  assert_rounded (0, 0, 2, "0");
  assert_rounded (-0.0, 0, 2, "0");
  assert_rounded (0.5, 0, 0, "1");
  assert_rounded (-0.5, 0, 0, "-1");
  assert_rounded (0.49, 0, 0, "0");
  assert_rounded (-0.04, 0, 1, "0");
  assert_rounded (0.05, 0, 1, "0.1");
  assert_rounded (0.005, 0, 1, "0");
  assert_rounded (9.995, 0, 2, "10");
  assert_rounded (999.5, 0, 0, "1000");
  assert_rounded (1.5, 3, 0, "1500");
  assert_rounded (0.125, 2, 0, "13");
  assert_rounded (1500, -3, 0, "2");
  assert_rounded (1e300, -299, 2, "10");
  assert_rounded (5e-324, 0, 3, "0");
  assert_rounded (123.456, 0, 9, "123.456");
  assert_rounded (0.1 + 0.2, 0, 400, "0.3");
  assert_rounded (-4.05 + 4, 0, 1, "-0.1");
  assert_rounded (4.35 - 4.3, 0, 1, "0.1");
  assert_rounded (1e-13, 0, 13, "0.0000000000001");
}

/* Whatever is rounded, is rounded to the nearest, and never by more than a half. */
static void
test_round_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (475);

  for (int i = 0; i < 100000; i++)
    {
      guint decimals = g_rand_int_range (random, 0, 6);
      gint64 units = g_rand_int_range (random, -99999999, 99999999);
      double number = units / 1e6;
      gint64 step = (gint64) pow (10, 6 - decimals);
      gint64 rounded = (ABS (units) + step / 2) / step * step;
      g_autofree char *text = cjm_number_round (number, 0, decimals);

      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (text, NULL) * 1e6, units < 0 ? -rounded : rounded, 1e-2);
      g_assert_cmpstr (text, !=, "-0");
    }
}

static void
test_marks (void)
{
  static const char *const cases[][3] = {
    { "0", "0", "0" }, { "-5", "\u22125", "\u22125" }, { "1234.5", "1,234.5", "1.234,5" }, { "123", "123", "123" },
    { "-1234567", "\u22121,234,567", "\u22121.234.567" }, { "0.0001234", "0.0001234", "0,0001234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = cjm_number_put_marks (cases[i][0], ".", ",");
      g_autofree char *dutch = cjm_number_put_marks (cases[i][0], ",", ".");

      g_assert_cmpstr (english, ==, cases[i][1]);
      g_assert_cmpstr (dutch, ==, cases[i][2]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/number/known", test_known);
  g_test_add_func ("/model/number/random-bits", test_random_bits);
  g_test_add_func ("/model/number/random-decimals", test_random_decimals);
  g_test_add_func ("/model/number/powers-of-two", test_powers_of_two);
  g_test_add_func ("/model/number/round", test_round);
  g_test_add_func ("/model/number/round-random", test_round_random);
  g_test_add_func ("/model/number/marks", test_marks);
  return g_test_run ();
}
