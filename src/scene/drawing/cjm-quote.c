/* cjm-quote.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-quote.h"

#include <glib/gi18n.h>
#include <string.h>

/* In characters: how long a quotation is at most, and how much of what is the same in two stands before what is not */
#define LONGEST 60
#define SHARED 16

#define ELLIPSIS "…"

/**
 * cjm_quote_put_on_a_line:
 *
 * Returns: (transfer full): the text with one blank for each run of blanks, line breaks and characters that drive a
 *   terminal
 */
char *
cjm_quote_put_on_a_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  return g_strchomp (g_string_free (line, FALSE));
}

/* The nearest place from `offset` back, and no further than `from`, that is between two words; else between characters
 * that are drawn apart. */
static glong
find_cut (const char *line,
          glong       from,
          glong       offset)
{
  const char *p = g_utf8_offset_to_pointer (line, offset);

  for (glong at = offset; at > from && at > offset - SHARED; at--, p = g_utf8_prev_char (p))
    if (*p == ' ' || *p == '\0' || p[-1] == ' ')
      return at;

  p = g_utf8_offset_to_pointer (line, offset);
  while (offset > from && (g_unichar_ismark (g_utf8_get_char (p)) || g_unichar_iszerowidth (g_utf8_get_char (p))))
    {
      p = g_utf8_prev_char (p);
      offset--;
    }
  return offset;
}

/* What stands in a line from `from` on, as much of it as reads well */
static char *
cut (const char *line,
     glong       from)
{
  glong length = g_utf8_strlen (line, -1);
  glong to = length - from > LONGEST ? find_cut (line, from + 1, from + LONGEST) : length;
  g_autofree char *part = g_strstrip (g_utf8_substring (line, from, to));
  gsize end = strlen (part);

  while (to < length && end > 0 && strchr (",;:. ", part[end - 1]) != NULL)
    part[--end] = '\0';
  return g_strconcat (from > 0 ? ELLIPSIS : "", part, to < length ? ELLIPSIS : "", NULL);
}

static char *
put_in_marks (const char *text)
{
  /* Translators: a quotation */
  return g_strdup_printf (C_("quotation", "“%s”"), text);
}

/**
 * cjm_quote_shorten:
 *
 * Returns: (transfer full): the text on one line, its start only where it is long
 */
char *
cjm_quote_shorten (const char *text)
{
  g_autofree char *line = cjm_quote_put_on_a_line (text);

  return cut (line, 0);
}

/**
 * cjm_quote:
 * @text: any, with line breaks too
 *
 * Returns: (transfer full): cjm_quote_shorten() in quotation marks
 */
char *
cjm_quote (const char *text)
{
  g_autofree char *shortened = cjm_quote_shorten (text);

  return put_in_marks (shortened);
}

/**
 * cjm_quote_in:
 * @words: of the language of what it stands in
 * @text: any, with line breaks too
 *
 * Returns: (transfer full): cjm_quote_shorten() in the quotation marks of that language
 */
char *
cjm_quote_in (CjmWords   *words,
              const char *text)
{
  g_autofree char *shortened = cjm_quote_shorten (text);

  return g_strdup_printf (cjm_words_get_context (words, "quotation", "“%s”"), shortened);
}

/**
 * cjm_quote_whole:
 *
 * Returns: (transfer full): all of a text on one line, in quotation marks
 */
char *
cjm_quote_whole (const char *text)
{
  g_autofree char *line = cjm_quote_put_on_a_line (text);

  return put_in_marks (line);
}

static glong
count_shared (const char *a,
              const char *b)
{
  glong n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  return n;
}

/**
 * cjm_quote_pair:
 * @old_quote: (out): @old_text in quotation marks
 * @new_quote: (out): @new_text in quotation marks
 *
 * Quotes two texts so that it is seen what is different in them: where one of them is long, from shortly before that on.
 *
 * Returns: whether it is seen; not where the texts differ in blanks and line breaks only
 */
gboolean
cjm_quote_pair (const char *old_text,
                const char *new_text,
                char      **old_quote,
                char      **new_quote)
{
  g_autofree char *old_line = cjm_quote_put_on_a_line (old_text);
  g_autofree char *new_line = cjm_quote_put_on_a_line (new_text);
  g_autofree char *old_part = NULL;
  g_autofree char *new_part = NULL;
  glong shared = count_shared (old_line, new_line);
  glong from = 0;

  if (MAX (g_utf8_strlen (old_line, -1), g_utf8_strlen (new_line, -1)) > LONGEST && shared > 2 * SHARED)
    from = find_cut (old_line, 0, shared - SHARED);
  old_part = cut (old_line, from);
  new_part = cut (new_line, from);
  *old_quote = put_in_marks (old_part);
  *new_quote = put_in_marks (new_part);
  return strcmp (old_line, new_line) != 0;
}

/**
 * cjm_quote_join:
 * @texts: (element-type utf8): at least one
 *
 * Returns: (transfer full): such as "one, two and three"
 */
char *
cjm_quote_join (GPtrArray *texts)
{
  GString *joined = g_string_new (g_ptr_array_index (texts, 0));

  for (guint i = 1; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (i + 1 < texts->len)
        g_string_append_printf (joined, ", %s", text);
      else
        /* Translators: before the last of several things: one, two and three */
        g_string_append_printf (joined, C_("enumeration", " and %s"), text);
    }
  return g_string_free (joined, FALSE);
}
