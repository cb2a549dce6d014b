/* cjm-first-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-first-person.h"

#include <string.h>

/* Words by which somebody speaks of oneself, folded, with straight apostrophes. What follows an apostrophe in English
 * ("I'm", "we've") is cut off before they are compared, but for what is a word only with it. */
static const char *const dutch_words[] = {
  "ik", "'k", "ikke", "ikzelf", "mij", "me", "mijn", "m'n", "mn", "mijne", "mijzelf", "mezelf", "wij", "we", "wijzelf",
  "ons", "onze", "onszelf", NULL,
};
static const char *const english_words[] = {
  "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourself", "ourselves", "let's", NULL,
};

/* Behind these, "I" is a numeral wherever it stands: Type I diabetes */
static const char *const numbered_words[] = {
  "act", "annex", "appendix", "category", "chapter", "class", "division", "grade", "group", "level", "module", "part",
  "phase", "round", "schedule", "section", "stage", "step", "tier", "title", "type", "unit", "version", "volume", "war", NULL,
};

/* Only behind these, "I" ends a title and is a person: Who am I? */
static const char *const asking_words[] = {
  "am", "and", "are", "as", "but", "can", "could", "did", "do", "had", "have", "may", "me", "might", "must", "nor", "or",
  "shall", "should", "than", "was", "were", "will", "would", NULL,
};

/* Behind these, "mijn" and "mine" are places where something is dug, and "ons" is a weight. */
static const char *const dutch_articles[] = { "de", "een", "deze", "die", "elke", "half", "halve", "iedere", "per", NULL };
static const char *const english_articles[] = { "a", "an", "the", "this", "that", "each", "every", "coal", "gold", "salt", NULL };

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

/* A word of a title and what stands round it */
typedef struct
{
  char *text;          /* with its apostrophes made straight */
  char *folded;
  char *before;        /* the word before it, folded; NULL for none */
  gboolean is_tied;    /* to the next letter, by something other than a blank */
  gboolean is_joined;  /* to the next or the last one, as in I/O and A.I. */
  gboolean is_last;
} Word;

static void
clear_word (Word *word)
{
  g_clear_pointer (&word->text, g_free);
  g_clear_pointer (&word->folded, g_free);
  g_clear_pointer (&word->before, g_free);
}

static gboolean
is_of_word (gunichar c)
{
  return is_apostrophe (c) || g_unichar_isalnum (c);
}

/* Goes on to the next word of a text; FALSE at the end */
static gboolean
take_word (Word        *word,
           const char **text)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *before = g_steal_pointer (&word->folded);
  const char *p = *text;
  gboolean was_tied = word->is_tied;

  clear_word (word);
  while (*p != '\0' && !is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  for (; *p != '\0' && is_of_word (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (letters, is_apostrophe (c) ? '\'' : c);
    }
  if (letters->len == 0)
    return FALSE;

  *text = p;
  word->before = g_steal_pointer (&before);
  word->text = g_string_free (g_steal_pointer (&letters), FALSE);
  word->folded = g_utf8_casefold (word->text, -1);
  word->is_tied = *p != '\0' && strchr ("./&-+", *p) != NULL && is_of_word (g_utf8_get_char (p + 1));
  word->is_joined = was_tied || word->is_tied;
  while (*p != '\0' && !is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  word->is_last = *p == '\0';

  return TRUE;
}

static gboolean
is_behind (const Word        *word,
           const char *const *words)
{
  return word->before != NULL && g_strv_contains (words, word->before);
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
is_dutch (const Word *word)
{
  const char *text = word->folded;
  gboolean is_thing = g_str_equal (text, "mijn") || g_str_equal (text, "ons");

  if (is_thing && (is_behind (word, dutch_articles) || (word->before != NULL && g_ascii_isdigit (*word->before))))
    return FALSE;

  /* An opening quotation mark is no part of a word. */
  return g_strv_contains (dutch_words, text) || (*text == '\'' && g_strv_contains (dutch_words, text + 1));
}

/* Whether "I" is a letter or a number: I/O, Type I, World War I */
static gboolean
is_numeral (const Word *word)
{
  return word->is_joined || is_behind (word, numbered_words)
         || (word->is_last && word->before != NULL && !is_behind (word, asking_words));
}

static gboolean
is_english (const Word *word)
{
  const char *text = *word->folded == '\'' ? word->folded + 1 : word->folded;
  g_autofree char *stem = g_strndup (text, strcspn (text, "'"));

  if (g_str_equal (text, "i"))
    return !is_numeral (word);
  if (g_str_equal (text, "mine") && is_behind (word, english_articles))
    return FALSE;

  return g_strv_contains (english_words, text) || g_strv_contains (english_words, stem);
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
  gboolean mixed, any = FALSE, own = FALSE;
  Word word = { 0 };

  if (title == NULL || (!dutch && !english))
    return TRUE;

  /* In a title that is not all capitals, "US" is a country. */
  mixed = has_lower_case (title);
  while (!own && take_word (&word, &title))
    {
      any = TRUE;
      own = !(mixed && is_abbreviation (word.text)) && ((dutch && is_dutch (&word)) || (english && is_english (&word)));
    }
  clear_word (&word);

  return own || !any;
}
