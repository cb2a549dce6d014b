/* cjm-first-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-first-person.h"

#include <string.h>

/* Words by which somebody speaks of oneself, folded, with straight apostrophes. What follows an apostrophe in English
 * ("I'm", "we've") is cut off before they are compared. */
static const char *const dutch_words[] = {
  "ik", "'k", "mij", "me", "mijn", "m'n", "mijzelf", "mezelf", "wij", "we", "ons", "onze", "onszelf", NULL,
};
static const char *const english_words[] = {
  "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", NULL,
};

static gboolean
is_language (const char *language,
             const char *name)
{
  gsize length = strlen (name);

  return language != NULL && g_ascii_strncasecmp (language, name, length) == 0
         && (language[length] == '\0' || language[length] == '-' || language[length] == '_');
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018;
}

/* The next word of a text, with its apostrophes made straight; NULL at the end */
static char *
take_word (const char **text)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (; **text != '\0'; *text = g_utf8_next_char (*text))
    {
      gunichar c = g_utf8_get_char (*text);

      if (is_apostrophe (c))
        g_string_append_c (word, '\'');
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        break;
    }

  return word->len > 0 ? g_string_free (g_steal_pointer (&word), FALSE) : NULL;
}

static gboolean
has_lower_case (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_islower (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static gboolean
is_abbreviation (const char *word)
{
  guint n_upper = 0;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    n_upper += g_unichar_isupper (g_utf8_get_char (at));

  return n_upper > 1 && !has_lower_case (word);
}

static gboolean
is_dutch (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return g_strv_contains (dutch_words, folded);
}

static gboolean
is_english (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  char *apostrophe = strchr (folded, '\'');

  /* An opening quotation mark is no part of a word. */
  if (apostrophe == folded)
    return is_english (word + 1);
  if (apostrophe != NULL)
    *apostrophe = '\0';

  return g_strv_contains (english_words, folded);
}

/**
 * cjm_title_is_first_person:
 * @title: of a journey
 * @language: (nullable): the language of its document, a BCP 47 tag; where there is none, either of the two will do
 *
 * Whether a title is said as the customer would say it: "I ask for a quote" and not "Quote process". Dutch and English
 * are known; in other languages, and while there is no title, nothing is wrong.
 *
 * Returns: %FALSE where the title speaks of nobody's own
 */
gboolean
cjm_title_is_first_person (const char *title,
                           const char *language)
{
  gboolean dutch = language == NULL || is_language (language, "nl");
  gboolean english = language == NULL || is_language (language, "en");
  gboolean mixed, any = FALSE;
  char *word;

  if (title == NULL || (!dutch && !english))
    return TRUE;

  /* In a title that is not all capitals, "US" is a country. */
  mixed = has_lower_case (title);
  while ((word = take_word (&title)) != NULL)
    {
      gboolean capitals = mixed && is_abbreviation (word);

      any = TRUE;
      if (!capitals && ((dutch && (is_dutch (word) || (*word == '\'' && is_dutch (word + 1))))
                        || (english && is_english (word))))
        {
          g_free (word);
          return TRUE;
        }
      g_free (word);
    }

  return !any;
}
