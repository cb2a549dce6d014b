/* test-quote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-quote.h"

#include <string.h>

/* What is quoted in a sentence: on one line, and of what is long as much as reads well. */

#define TEN "abcdefghij"
#define FORTY TEN TEN TEN TEN
#define SIXTY FORTY TEN TEN

static void
test_line (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { " \n\t ", "" },
    { "a", "a" },
    { "  a \n\n b\t", "a b" },
    { "a\u00a0b\u2003c", "a b c" },
    { "a\001\033[31mb\177c\302\205d", "a [31mb c d" },
    { "caf\u00e9 \u0645\u062d\u0645\u062f", "caf\u00e9 \u0645\u062d\u0645\u062f" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = cjm_quote_put_on_a_line (rows[i][0]);

      g_assert_cmpstr (line, ==, rows[i][1]);
    }
}

/* Sixty characters stand as they are; of more, what ends with a word, unless that word is longer than sixteen. */
static void
test_shorten (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { SIXTY, SIXTY },
    { SIXTY "k", SIXTY "\u2026" },
    { FORTY "abcd " TEN "fghij", FORTY "abcd " TEN "fghij" },
    { FORTY "abcd " TEN "fghijk", FORTY "abcd\u2026" },
    { FORTY "abc " TEN "fghijkl", FORTY "abc " TEN "fghijk\u2026" },
    { FORTY TEN "abcdefghi jk", FORTY TEN "abcdefghi\u2026" },
    { "A text of just so many characters that it need not be cut off", "A text of just so many characters that it need not be cut\u2026" },
    { "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft",
      "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunte\u2026" },
    { ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,", "\u2026" },
    { SIXTY " k", SIXTY "\u2026" },
    { FORTY TEN "abcd, efghijk", FORTY TEN "abcd\u2026" },
    { FORTY TEN "abc.: efghijk", FORTY TEN "abc\u2026" },
    { FORTY TEN "abcd! efghijk", FORTY TEN "abcd!\u2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shortened = cjm_quote_shorten (rows[i][0]);
      g_autofree char *quote = cjm_quote (rows[i][0]);
      g_autofree char *whole = cjm_quote_whole (rows[i][0]);
      g_autofree char *expected_quote = g_strconcat ("\u201c", rows[i][1], "\u201d", NULL);
      g_autofree char *expected_whole = g_strconcat ("\u201c", rows[i][0], "\u201d", NULL);

      g_assert_cmpstr (shortened, ==, rows[i][1]);
      g_assert_cmpstr (quote, ==, expected_quote);
      g_assert_cmpstr (whole, ==, expected_whole);
    }
}

/* Wherever the cut falls, it falls between two letters with all their accents. */
static void
test_accents (void)
{
  for (guint n_before = 50; n_before < 62; n_before++)
    for (guint n_accents = 1; n_accents < 5; n_accents++)
      {
        g_autofree char *before = g_strnfill (n_before, 'a');
        g_autoptr (GString) text = g_string_new (before);
        g_autofree char *letter = NULL;
        g_autofree char *shortened = NULL;
        g_autofree char *kept = NULL;

        g_string_append_c (text, 'e');
        for (guint i = 0; i < n_accents; i++)
          g_string_append (text, "\u0301");
        letter = g_strdup (text->str + n_before);
        g_string_append (text, SIXTY);

        shortened = cjm_quote_shorten (text->str);
        g_assert_true (g_str_has_suffix (shortened, "\u2026"));
        kept = g_strndup (shortened, strlen (shortened) - strlen ("\u2026"));
        g_assert_true (g_str_has_prefix (text->str, kept));
        g_assert_cmpint (g_utf8_strlen (kept, -1), <=, 60);
        /* All of the letter with its accents, or nothing of it */
        if (strlen (kept) > n_before)
          g_assert_true (g_str_has_prefix (kept + n_before, letter));
        /* And no more is left out than that letter. */
        g_assert_cmpint (g_utf8_strlen (kept, -1), >=, MIN (n_before, 60));
      }
}

#define LONG_START "Once upon a time there was a family that went to the sea, "

static void
test_pair (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    const char *old_quote;
    const char *new_quote;
    gboolean is_seen;
  } rows[] = {
    { "a", "b", "\u201ca\u201d", "\u201cb\u201d", TRUE },
    { "", "b", "\u201c\u201d", "\u201cb\u201d", TRUE },
    { "a b", "a\nb", "\u201ca b\u201d", "\u201ca b\u201d", FALSE },
    { LONG_START "by car", LONG_START "by bus", "\u201c\u2026to the sea, by car\u201d", "\u201c\u2026to the sea, by bus\u201d", TRUE },
    /* Neither is long. */
    { FORTY TEN "a", FORTY TEN "b", "\u201c" FORTY TEN "a\u201d", "\u201c" FORTY TEN "b\u201d", TRUE },
    { FORTY TEN "abcdefghia", FORTY TEN "abcdefghib", "\u201c" FORTY TEN "abcdefghia\u201d",
      "\u201c" FORTY TEN "abcdefghib\u201d", TRUE },
    /* One is, and thirty-three characters are the same; or thirty-two. */
    { TEN TEN TEN "abcA" TEN TEN "abcdefg", TEN TEN TEN "abcB",
      "\u201c\u2026" "hij" TEN "abcA" TEN TEN "abcdefg\u201d", "\u201c\u2026" "hij" TEN "abcB\u201d", TRUE },
    { TEN TEN TEN "abA" TEN TEN "abcdefgh", TEN TEN TEN "abB",
      "\u201c" TEN TEN TEN "abA" TEN TEN "abcdefg\u2026\u201d", "\u201c" TEN TEN TEN "abB\u201d", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *old_quote = NULL;
      g_autofree char *new_quote = NULL;
      g_autofree char *back_old = NULL;
      g_autofree char *back_new = NULL;

      g_assert_cmpint (cjm_quote_pair (rows[i].old_text, rows[i].new_text, &old_quote, &new_quote), ==, rows[i].is_seen);
      g_assert_cmpstr (old_quote, ==, rows[i].old_quote);
      g_assert_cmpstr (new_quote, ==, rows[i].new_quote);

      g_assert_cmpint (cjm_quote_pair (rows[i].new_text, rows[i].old_text, &back_new, &back_old), ==, rows[i].is_seen);
      g_assert_cmpstr (back_old, ==, rows[i].old_quote);
      g_assert_cmpstr (back_new, ==, rows[i].new_quote);
    }
}

static void
test_join (void)
{
  static const char *const rows[] = { "one", "one and two", "one, two and three", "one, two, three and four" };
  static const char *const words[] = { "one", "two", "three", "four" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *joined = NULL;

      g_ptr_array_add (texts, (char *) words[i]);
      joined = cjm_quote_join (texts);
      g_assert_cmpstr (joined, ==, rows[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/quote/line", test_line);
  g_test_add_func ("/exchange/quote/shorten", test_shorten);
  g_test_add_func ("/exchange/quote/accents", test_accents);
  g_test_add_func ("/exchange/quote/pair", test_pair);
  g_test_add_func ("/exchange/quote/join", test_join);
  return g_test_run ();
}
