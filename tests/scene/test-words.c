/* test-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <math.h>

#include "cjm-figures.h"

static CjmWords *
open_words (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "scene", name, NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  return cjm_words_new_for_file (path);
}

static void
test_lookup (gconstpointer data)
{
  g_autoptr (CjmWords) words = open_words (data);

  g_assert_cmpstr (cjm_words_get (words, "no owner"), ==, "zonder eigenaar");
  g_assert_cmpstr (cjm_words_get (words, "not there"), ==, "not there");
  g_assert_cmpstr (cjm_words_get (words, "untranslated"), ==, "untranslated");
  g_assert_cmpstr (cjm_words_get (words, "Episode"), ==, "Episode");
  g_assert_cmpstr (cjm_words_get_context (words, "lane", "Episode"), ==, "Aflevering");
  g_assert_cmpstr (cjm_words_get_context (words, "page", "Episode"), ==, "Episode");
  g_assert_cmpstr (cjm_words_get_plural (words, "%s month", "%s months", 1), ==, "%s maand");
  g_assert_cmpstr (cjm_words_get_plural (words, "%s month", "%s months", 0), ==, "%s maanden");
  g_assert_cmpstr (cjm_words_get_plural (words, "%s month", "%s months", 5), ==, "%s maanden");
  g_assert_cmpstr (cjm_words_get_plural (words, "%s mouse", "%s mice", 1), ==, "%s mouse");
  g_assert_cmpstr (cjm_words_get_plural (words, "%s mouse", "%s mice", 2), ==, "%s mice");
}

/* A catalogue that is cut off or damaged anywhere never reads outside of itself. */
static void
test_damaged (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "scene", "words.mo", NULL);
  g_autofree char *folder = g_dir_make_tmp ("klantreis-XXXXXX", NULL);
  g_autofree char *damaged = g_build_filename (folder, "damaged.mo", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, length);
      g_autoptr (CjmWords) words = NULL;

      if (i % 2 == 1)
        copy[i] = (char) 0xff;
      g_assert_true (g_file_set_contents (damaged, copy, i % 2 == 0 ? (gssize) i : (gssize) length, NULL));
      words = cjm_words_new_for_file (damaged);
      g_assert_nonnull (cjm_words_get (words, "no owner"));
      g_assert_nonnull (cjm_words_get_plural (words, "%s month", "%s months", 2));
    }
  g_unlink (damaged);
  g_rmdir (folder);
}

/* Languages are found by shorter and shorter tags; what is not there is English. */
static void
test_languages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "scene", "words.mo", NULL);
  g_autofree char *root = g_dir_make_tmp ("klantreis-XXXXXX", NULL);
  g_autofree char *language = g_build_filename (root, "xx", NULL);
  g_autofree char *folder = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (folder, "klantreis.mo", NULL);
  g_autofree char *before = g_strdup (g_getenv ("KLANTREIS_LOCALE_DIR"));
  g_autofree char *bytes = NULL;
  gsize length;
  const struct
  {
    const char *tag;
    const char *expected;
  } cases[] = { { "xx", "zonder eigenaar" }, { "xx-BE", "zonder eigenaar" }, { "XX-Latn-BE", "zonder eigenaar" },
                { "en", "no owner" }, { "xxx", "no owner" }, { NULL, "no owner" }, { "", "no owner" } };

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, bytes, length, NULL));
  g_setenv ("KLANTREIS_LOCALE_DIR", root, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CjmWords) words = cjm_words_new (cases[i].tag);

      g_assert_cmpstr (cjm_words_get (words, "no owner"), ==, cases[i].expected);
    }
  if (before != NULL)
    g_setenv ("KLANTREIS_LOCALE_DIR", before, TRUE);
  g_unlink (file);
  g_rmdir (folder);
  g_rmdir (language);
  g_rmdir (root);
}

static void
assert_taken (char       *text,
              const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_figures (void)
{
  g_autoptr (CjmWords) english = cjm_words_new ("en");
  g_autoptr (CjmWords) other = open_words ("words.mo");

  assert_taken (cjm_figures_format_number (english, 2310, 0), "2,310");
  assert_taken (cjm_figures_format_number (english, 1234567.891, 2), "1,234,567.89");
  assert_taken (cjm_figures_format_number (other, 1234567.891, 2), "1.234.567,89");
  assert_taken (cjm_figures_format_number (english, 100, 2), "100");
  assert_taken (cjm_figures_format_number (english, -0.001, 2), "0");
  assert_taken (cjm_figures_format_number (english, 999.5, 0), "1,000");
  assert_taken (cjm_figures_format_number (english, 10, 0), "10");
  assert_taken (cjm_figures_format_score (english, -3.24), "\u22123.2");
  assert_taken (cjm_figures_format_score (other, 4.1), "+4,1");
  assert_taken (cjm_figures_format_score (english, 0.04), "0");
  assert_taken (cjm_figures_format_score (english, -0.04), "0");
  assert_taken (cjm_figures_format_percentage (english, 0.62), "62\u00a0%");
  assert_taken (cjm_figures_format_percentage (english, 0.004), "0.4\u00a0%");
  assert_taken (cjm_figures_format_percentage (english, 1), "100\u00a0%");
  assert_taken (cjm_figures_format_date (english, "2027-03-01"), "1 Mar 2027");
  assert_taken (cjm_figures_format_date (other, "2027-03-01"), "1 mrt 2027");
  assert_taken (cjm_figures_format_duration (english, "P5M"), "5 months");
  assert_taken (cjm_figures_format_duration (english, "PT20M"), "20 minutes");
  assert_taken (cjm_figures_format_duration (english, "P1DT1H30M"), "1 day 1 hour 30 minutes");
  assert_taken (cjm_figures_format_duration (english, "P0.5Y"), "0.5 years");
  assert_taken (cjm_figures_format_duration (other, "P1M"), "1 maand");
  assert_taken (cjm_figures_format_duration (other, "P2M"), "2 maanden");
}

/* The edges: the largest number in digits, the least share, every month and part of a duration, what is no date */
static void
test_edges (void)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autoptr (CjmWords) words = cjm_words_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *date = g_strdup_printf ("1999-%02u-30", i + 1);
      g_autofree char *expected = g_strdup_printf ("30 %s 1999", months[i]);

      assert_taken (cjm_figures_format_date (words, date), expected);
    }
  assert_taken (cjm_figures_format_date (words, "1999-13-01"), "1999-13-01");
  assert_taken (cjm_figures_format_date (words, "1999-00-01"), "1999-00-01");
  assert_taken (cjm_figures_format_date (words, "1999"), "1999");
  assert_taken (cjm_figures_format_period (words, "1999-01-02", "1999-02-03"), "2 Jan 1999 – 3 Feb 1999");
  assert_taken (cjm_figures_format_period (words, "1999-01-02", NULL), "from 2 Jan 1999");
  assert_taken (cjm_figures_format_period (words, NULL, "1999-02-03"), "until 3 Feb 1999");
  assert_taken (cjm_figures_format_period (words, NULL, NULL), NULL);

  assert_taken (cjm_figures_format_number (words, 999999999999999, 0), "999,999,999,999,999");
  assert_taken (cjm_figures_format_number (words, 1e15, 0), "1,000,000,000,000,000");
  assert_taken (cjm_figures_format_number (words, -1e15, 0), "\u22121,000,000,000,000,000");
  assert_taken (cjm_figures_format_number (words, 1e20, 2), "100,000,000,000,000,000,000");
  assert_taken (cjm_figures_format_number (words, 1.5e21, 0), "1.5\u00a0×\u00a010²¹");
  assert_taken (cjm_figures_format_number (words, -1.5e304, 0), "\u22121.5\u00a0×\u00a010³⁰⁴");
  assert_taken (cjm_figures_format_number (words, -0.0, 2), "0");
  assert_taken (cjm_figures_format_value (words, -0.0), "0");
  assert_taken (cjm_figures_format_value (words, 2500000.5), "2,500,000.5");
  assert_taken (cjm_figures_format_value (words, 1e-9), "1\u00a0×\u00a010⁻⁹");
  assert_taken (cjm_figures_format_value (words, 0.30000000000000004), "0.30000000000000004");
  assert_taken (cjm_figures_format_number (words, NAN, 2), "–");
  assert_taken (cjm_figures_format_value (words, NAN), "–");
  assert_taken (cjm_figures_format_whole (words, G_MININT64), "\u22129,223,372,036,854,775,808");
  assert_taken (cjm_figures_format_number (words, 0.123456789, 9), "0.123456789");
  assert_taken (cjm_figures_format_number (words, -1234.5, 1), "\u22121,234.5");
  assert_taken (cjm_figures_format_number (words, 1000, 1), "1,000");
  assert_taken (cjm_figures_format_signed (words, 0.26, 1), "+0.3");
  assert_taken (cjm_figures_format_signed (words, 0, 1), "0");
  assert_taken (cjm_figures_format_share (words, 0.12345, 2), "12.35\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.01), "1\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.0125), "1\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0), "0\u00a0%");

  assert_taken (cjm_figures_format_duration (words, "P1Y2M3W4DT5H6M7S"),
                "1 year 2 months 3 weeks 4 days 5 hours 6 minutes 7 seconds");
  assert_taken (cjm_figures_format_duration (words, "P2Y1M1W1DT1H1M1S"),
                "2 years 1 month 1 week 1 day 1 hour 1 minute 1 second");
  assert_taken (cjm_figures_format_duration (words, "PT1,5H"), "1.5 hours");
  assert_taken (cjm_figures_format_duration (words, "P0YT5M"), "5 minutes");
  assert_taken (cjm_figures_format_duration (words, "PT0S"), "0 seconds");
  assert_taken (cjm_figures_format_duration (words, "P0D"), "0 days");
  assert_taken (cjm_figures_format_duration (words, "P0Y0M"), "0 months");
  assert_taken (cjm_figures_format_duration (words, "P0DT0H"), "0 hours");
  assert_taken (cjm_figures_format_duration (words, "P0.0W"), "0 weeks");
  assert_taken (cjm_figures_format_duration (words, "P5"), "P5");
}

/* Halves go away from zero by the digits that are written, whichever formatter a number goes through, and what computing
 * leaves behind does not turn one over. */
static void
test_halves (void)
{
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  const double scores[] = { 4.75, 4.85, 4.95, 2.05, 2.15, 2.25, 2.35, (4.6 + 4.8 + 4.85 + 4.75) / 4 };
  const char *const written[] = { "4.8", "4.9", "5", "2.1", "2.2", "2.3", "2.4", "4.8" };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *up = g_strconcat ("+", written[i], NULL);
      g_autofree char *down = g_strconcat ("\u2212", written[i], NULL);

      assert_taken (cjm_figures_format_score (words, scores[i]), up);
      assert_taken (cjm_figures_format_score (words, -scores[i]), down);
      assert_taken (cjm_figures_format_number (words, scores[i], 1), written[i]);
    }

  /* Every half of a tenth, and of a percent */
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *half = g_strdup_printf ("%d.%d5", i / 10, i % 10);
      g_autofree char *rounded = (i + 1) % 10 == 0 ? g_strdup_printf ("%d", (i + 1) / 10)
                                                   : g_strdup_printf ("%d.%d", (i + 1) / 10, (i + 1) % 10);
      g_autofree char *share = g_strdup_printf ("0.%03d5", i);
      g_autofree char *percentage = (i + 1) % 10 == 0 ? g_strdup_printf ("%d\u00a0%%", (i + 1) / 10)
                                                      : g_strdup_printf ("%d.%d\u00a0%%", (i + 1) / 10, (i + 1) % 10);

      assert_taken (cjm_figures_format_number (words, g_ascii_strtod (half, NULL), 1), rounded);
      if (i < 999)
        assert_taken (cjm_figures_format_share (words, g_ascii_strtod (share, NULL), 1), percentage);
    }
  assert_taken (cjm_figures_format_percentage (words, 0.125), "13\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.145), "15\u00a0%");
}

/* Where something is left of a whole, it is not written as all of it or as nothing. */
static void
test_shares (void)
{
  g_autoptr (CjmWords) words = cjm_words_new ("en");
  g_autoptr (GRand) random = g_rand_new_with_seed (199);

  assert_taken (cjm_figures_format_percentage (words, 199.0 / 200), "99.5\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 1999.0 / 2000), "99.95\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.99999), "99.999\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.9999999), ">\u00a099.999\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 0.0001), "0.01\u00a0%");
  assert_taken (cjm_figures_format_percentage (words, 1e-9), "<\u00a00.001\u00a0%");
  assert_taken (cjm_figures_format_share (words, 1e-300, 2), "<\u00a00.001\u00a0%");
  assert_taken (cjm_figures_format_share (words, 0, 2), "0\u00a0%");
  assert_taken (cjm_figures_format_share (words, 1, 2), "100\u00a0%");

  for (guint i = 0; i < 20000; i++)
    {
      guint n = g_rand_int_range (random, 2, 1000000);
      guint k = g_rand_int_range (random, 1, (int) n);
      g_autofree char *text = cjm_figures_format_percentage (words, (double) k / n);

      g_assert_cmpstr (text, !=, "0\u00a0%");
      g_assert_cmpstr (text, !=, "100\u00a0%");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/scene/words/lookup", "words.mo", test_lookup);
  g_test_add_data_func ("/scene/words/lookup-big-endian", "words-big.mo", test_lookup);
  g_test_add_func ("/scene/words/damaged", test_damaged);
  g_test_add_func ("/scene/words/languages", test_languages);
  g_test_add_func ("/scene/words/figures", test_figures);
  g_test_add_func ("/scene/words/edges", test_edges);
  g_test_add_func ("/scene/words/halves", test_halves);
  g_test_add_func ("/scene/words/shares", test_shares);

  return g_test_run ();
}
