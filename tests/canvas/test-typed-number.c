/* test-typed-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-typed-number.h"

#include <math.h>
#include <string.h>

static const CjmNumberMarks english = { ".", "," };
static const CjmNumberMarks dutch = { ",", "." };
static const CjmNumberMarks french = { ",", "\u202f" };

typedef struct
{
  const char *text;
  const char *english;        /* as a program spells it; NULL where it is no number */
  const char *english_other;  /* NULL where there is no other reading; "!" where it is read, and is not English */
  const char *dutch;
  const char *dutch_other;
} Case;

static const Case cases[] = {
  /* Nothing */
  { "", "", NULL, "", NULL },
  { " \u00a0\t", "", NULL, "", NULL },

  /* Both languages alike */
  { "0", "0", NULL, "0", NULL },
  { "7", "7", NULL, "7", NULL },
  { " 80000 ", "80000", NULL, "80000", NULL },
  { "007", "007", NULL, "007", NULL },
  { "-5", "-5", NULL, "-5", NULL },
  { "\u22125", "-5", NULL, "-5", NULL },
  { "\u20135", "-5", NULL, "-5", NULL },
  { "\u2212 5", "-5", NULL, "-5", NULL },
  { "+3", "3", NULL, "3", NULL },
  { "9223372036854775807", "9223372036854775807", NULL, "9223372036854775807", NULL },
  { "1e5", "1e5", NULL, "1e5", NULL },
  { "1E+5", "1e5", NULL, "1e5", NULL },
  { "1e\u22127", "1e-7", NULL, "1e-7", NULL },
  { "1e999", "1e999", NULL, "1e999", NULL },

  /* Thousands in any language */
  { "80 000", "80000", NULL, "80000", NULL },
  { "1 250 000", "1250000", NULL, "1250000", NULL },
  { "80\u00a0000", "80000", NULL, "80000", NULL },
  { "80\u202f000", "80000", NULL, "80000", NULL },
  { "80\u2009000", "80000", NULL, "80000", NULL },
  { "80'000", "80000", NULL, "80000", NULL },
  { "80\u2019000", "80000", NULL, "80000", NULL },
  { "-1 250", "-1250", NULL, "-1250", NULL },
  { "1'234'567", "1234567", NULL, "1234567", NULL },

  /* A mark before three figures may be either. */
  { "80.000", "80.000", "80000", "80000", "80.000" },
  { "80,000", "80000", "80.000", "80.000", "80000" },
  { "1,234", "1234", "1.234", "1.234", "1234" },
  { "1.234", "1.234", "1234", "1234", "1.234" },
  { "999.999", "999.999", "999999", "999999", "999.999" },
  { "-80.000", "-80.000", "-80000", "-80000", "-80.000" },

  /* A mark that can only stand before decimals */
  { "0.5", "0.5", NULL, "0.5", "!" },
  { "0,5", "0.5", "!", "0.5", NULL },
  { "12.3", "12.3", NULL, "12.3", "!" },
  { "12,34", "12.34", "!", "12.34", NULL },
  { "80.00", "80.00", NULL, "80.00", "!" },
  { "80,00", "80.00", "!", "80.00", NULL },
  { "1.2345", "1.2345", NULL, "1.2345", "!" },
  { "0.125", "0.125", NULL, "0.125", "!" },
  { "0,125", "0.125", "!", "0.125", NULL },
  { "1234.567", "1234.567", NULL, "1234.567", "!" },
  { "1234,567", "1234.567", "!", "1234.567", NULL },
  { ".5", "0.5", NULL, "0.5", "!" },
  { ",5", "0.5", "!", "0.5", NULL },
  { "5.", "5", NULL, "5", "!" },
  { "80 000,5", "80000.5", "!", "80000.5", NULL },
  { "80 000.5", "80000.5", NULL, "80000.5", "!" },
  { "1 234.567", "1234.567", NULL, "1234.567", "!" },
  { "1.5e3", "1.5e3", NULL, "1.5e3", "!" },

  /* Marks that can only stand between thousands */
  { "1,250,000", "1250000", NULL, "1250000", "!" },
  { "1.250.000", "1250000", "!", "1250000", NULL },

  /* Both marks: the last one stands before decimals. */
  { "1,234.5", "1234.5", NULL, "1234.5", "!" },
  { "1.234,5", "1234.5", "!", "1234.5", NULL },
  { "1,234.567", "1234.567", NULL, "1234.567", "!" },
  { "1.234.567,89", "1234567.89", "!", "1234567.89", NULL },
  { "1,234,567.89", "1234567.89", NULL, "1234567.89", "!" },

  /* What comes along from elsewhere and only directs text */
  { "\u200e\u22125\u200f", "-5", NULL, "-5", NULL },
  { "\u202a80 000\u202c", "80000", NULL, "80000", NULL },

  /* No numbers */
  { "x", NULL, NULL, NULL, NULL },
  { "12x", NULL, NULL, NULL, NULL },
  { "x12", NULL, NULL, NULL, NULL },
  { "12 x", NULL, NULL, NULL, NULL },
  { "twelve", NULL, NULL, NULL, NULL },
  { "-", NULL, NULL, NULL, NULL },
  { "--1", NULL, NULL, NULL, NULL },
  { "+-1", NULL, NULL, NULL, NULL },
  { "1-", NULL, NULL, NULL, NULL },
  { "1-2", NULL, NULL, NULL, NULL },
  { ".", NULL, NULL, NULL, NULL },
  { ",", NULL, NULL, NULL, NULL },
  { "1..5", NULL, NULL, NULL, NULL },
  { "1,,5", NULL, NULL, NULL, NULL },
  { "1.,5", NULL, NULL, NULL, NULL },
  { "1,2,3", NULL, NULL, NULL, NULL },
  { "1.2.3", NULL, NULL, NULL, NULL },
  { "1,25,000", NULL, NULL, NULL, NULL },
  { "1.2345.678", NULL, NULL, NULL, NULL },
  { "1234,567,890", NULL, NULL, NULL, NULL },
  { "0,123,456", NULL, NULL, NULL, NULL },
  { "1 2", NULL, NULL, NULL, NULL },
  { "80 00", NULL, NULL, NULL, NULL },
  { "80 0000", NULL, NULL, NULL, NULL },
  { "1 234'567", NULL, NULL, NULL, NULL },
  { "1 234,567,890", NULL, NULL, NULL, NULL },
  { "80  000", NULL, NULL, NULL, NULL },
  { "e5", NULL, NULL, NULL, NULL },
  { "1e", NULL, NULL, NULL, NULL },
  { "1e5.5", NULL, NULL, NULL, NULL },
  { "1e99999", NULL, NULL, NULL, NULL },
  { "0x10", NULL, NULL, NULL, NULL },
  { "inf", NULL, NULL, NULL, NULL },
  { "nan", NULL, NULL, NULL, NULL },
  { "NaN", NULL, NULL, NULL, NULL },
  { "Infinity", NULL, NULL, NULL, NULL },
  { "1/2", NULL, NULL, NULL, NULL },
  { "12%", NULL, NULL, NULL, NULL },
  { "\u20ac 80", NULL, NULL, NULL, NULL },
  { "1\u00b2", NULL, NULL, NULL, NULL },
  { "\u0661\u0662", NULL, NULL, NULL, NULL },
  { "(5)", NULL, NULL, NULL, NULL },
};

/* Says what differs and goes on, so that one run shows all. */
static void
check (const char           *text,
       const CjmNumberMarks *marks,
       const char           *expected,
       const char           *expected_other)
{
  gboolean should_be_usual = g_strcmp0 (expected_other, "!") != 0;
  gboolean is_usual;
  g_autofree char *other = NULL;
  g_autofree char *number = cjm_typed_number_read (text, marks, &is_usual, &other);

  if (g_strcmp0 (number, expected) == 0 && g_strcmp0 (other, should_be_usual ? expected_other : NULL) == 0
      && (number == NULL || is_usual == should_be_usual))
    return;
  g_test_message ("“%s” with %s before decimals: %s, or %s%s", text, marks->decimal, number, other,
                  is_usual ? "" : ", unusual");
  g_test_fail ();
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (cases[i].text, &english, cases[i].english, cases[i].english_other);
      check (cases[i].text, &dutch, cases[i].dutch, cases[i].dutch_other);
    }
}

static void
test_long (void)
{
  g_autofree char *allowed = g_strnfill (400, '1');
  g_autofree char *beyond = g_strnfill (401, '1');
  g_autofree char *huge = g_strnfill (1000000, '1');

  check (allowed, &english, allowed, NULL);
  check (beyond, &english, NULL, NULL);
  check (huge, &dutch, NULL, NULL);
}

static void
assert_written (double                number,
                const CjmNumberMarks *marks,
                int                   exponent,
                const char           *expected)
{
  g_autofree char *text = cjm_typed_number_write (number, marks, exponent);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_write (void)
{
  assert_written (NAN, &english, 0, "");
  assert_written (0, &english, 0, "0");
  assert_written (-0.0, &dutch, 0, "0");
  assert_written (7, &dutch, 0, "7");
  assert_written (999, &english, 0, "999");
  assert_written (1000, &english, 0, "1,000");
  assert_written (80000, &dutch, 0, "80.000");
  assert_written (1250000, &french, 0, "1\u202f250\u202f000");
  assert_written (-1234567.891, &english, 0, "\u22121,234,567.891");
  assert_written (-1234567.891, &dutch, 0, "\u22121.234.567,891");
  assert_written (0.1 + 0.2, &english, 0, "0.30000000000000004");
  assert_written (0.05, &dutch, 0, "0,05");
  assert_written (0.000012, &english, 0, "0.000012");
  assert_written (0.00000012, &english, 0, "1.2e\u22127");
  assert_written (123456789012345.0, &english, 0, "123,456,789,012,345");
  assert_written (1e15, &english, 0, "1,000,000,000,000,000");
  assert_written (-1e20, &dutch, 0, "\u2212100.000.000.000.000.000.000");
  assert_written (1e21, &english, 0, "1e21");
  assert_written (1e15, &english, 2, "100,000,000,000,000,000");
  assert_written (1.5e300, &dutch, 0, "1,5e300");
  assert_written (0.123, &english, 2, "12.3");
  assert_written (0.07, &dutch, 2, "7");
  assert_written (0.00005, &dutch, 2, "0,005");
  assert_written (1, &english, 2, "100");
  assert_written (0.29, &english, 2, "29");
}

static void
test_write_whole (void)
{
  g_autofree char *small = cjm_typed_whole_write (312, &dutch);
  g_autofree char *large = cjm_typed_whole_write (G_MAXINT64, &dutch);
  g_autofree char *least = cjm_typed_whole_write (G_MININT64, &english);

  g_assert_cmpstr (small, ==, "312");
  g_assert_cmpstr (large, ==, "9.223.372.036.854.775.807");
  g_assert_cmpstr (least, ==, "\u22129,223,372,036,854,775,808");
}

/* What is written is read as the same number, and is spelled as usual. */
static void
test_random (void)
{
  const CjmNumberMarks *const languages[] = { &english, &dutch, &french };
  g_autoptr (GRand) random = g_rand_new_with_seed (80000);

  for (guint i = 0; i < 60000; i++)
    {
      guint64 bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);
      const CjmNumberMarks *marks = languages[i % G_N_ELEMENTS (languages)];
      g_autofree char *text = NULL;
      g_autofree char *read = NULL;
      g_autofree char *other = NULL;
      double number = g_rand_int_range (random, -9999999, 9999999) / pow (10, g_rand_int_range (random, 0, 8));
      gboolean is_usual;

      if (i % 2 == 0)
        memcpy (&number, &bits, sizeof number);
      if (!isfinite (number))
        continue;
      text = cjm_typed_number_write (number, marks, 0);
      read = cjm_typed_number_read (text, marks, &is_usual, &other);
      g_assert_nonnull (read);
      g_assert_true (is_usual);
      g_assert_true (g_ascii_strtod (read, NULL) == number);
    }
}

/* Any text at all is a number that is not NAN, nothing, or no number. */
static void
test_random_texts (void)
{
  static const char *const pieces[] = { "0", "1", "12", "123", "000", ".", ",", " ", "'", "-", "\u2212", "+", "e", "\u00a0",
                                        "\u202f", "\u2019", "x", "\u200e", "%" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1234);

  for (guint i = 0; i < 60000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *number = NULL;
      g_autofree char *other = NULL;
      gboolean is_usual;
      char *end;

      for (int n = g_rand_int_range (random, 0, 9); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      number = cjm_typed_number_read (text->str, i % 2 == 0 ? &english : &dutch, &is_usual, &other);
      if (number == NULL || *number == '\0')
        continue;
      g_assert_false (isnan (g_ascii_strtod (number, &end)));
      g_assert_cmpint (*end, ==, '\0');
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-number/read", test_read);
  g_test_add_func ("/typed-number/long", test_long);
  g_test_add_func ("/typed-number/write", test_write);
  g_test_add_func ("/typed-number/write-whole", test_write_whole);
  g_test_add_func ("/typed-number/random", test_random);
  g_test_add_func ("/typed-number/random-texts", test_random_texts);
  return g_test_run ();
}
