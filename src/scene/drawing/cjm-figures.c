/* cjm-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-figures.h"

#define MINUS "\u2212"

static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

/* The digits before the point, in threes; a number of four digits stands as one, but for a separator */
static void
append_whole (GString *to, const char *digits, gsize length, const char *separator)
{
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (to, separator);
      g_string_append_c (to, digits[i]);
    }
}

/**
 * cjm_figures_format_number:
 * @words: of the language
 * @number: finite
 * @decimals: most digits behind the point; zeros at the end are left out
 *
 * Returns: (transfer full): the number with the marks of that language
 */
char *
cjm_figures_format_number (CjmWords *words, double number, guint decimals)
{
  char format[8] = "%.0f";
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 330];
  g_autoptr (GString) text = g_string_new (NULL);
  const char *digits = buffer;
  const char *point;
  gsize length;

  if (fabs (number) >= 1e15)
    {
      g_ascii_formatd (buffer, sizeof buffer, "%g", number);
      return g_strdup (buffer);
    }

  format[2] = '0' + (char) MIN (decimals, 9);
  g_ascii_formatd (buffer, sizeof buffer, format, number);
  length = strlen (buffer);
  if (decimals > 0)
    {
      while (buffer[length - 1] == '0')
        length--;
      if (buffer[length - 1] == '.')
        length--;
      buffer[length] = '\0';
    }

  if (*digits == '-')
    {
      digits++;
      if (strcmp (digits, "0") != 0)
        g_string_append (text, MINUS);
    }

  point = strchr (digits, '.');
  append_whole (text, digits, point != NULL ? (gsize) (point - digits) : strlen (digits),
                /* Translators: what stands between thousands: 2,310 */
                cjm_words_get_context (words, "thousands separator", ","));
  if (point != NULL)
    {
      /* Translators: what stands before decimals: 2.4 */
      g_string_append (text, cjm_words_get_context (words, "decimal separator", "."));
      g_string_append (text, point + 1);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cjm_figures_format_signed:
 * @words: of the language
 * @number: finite
 * @decimals: how many there are at most
 *
 * Returns: (transfer full): a number with its sign, a plus too, but zero without one
 */
char *
cjm_figures_format_signed (CjmWords *words, double number, guint decimals)
{
  g_autofree char *text = cjm_figures_format_number (words, number, decimals);

  return g_strconcat (number > 0 && !g_str_equal (text, "0") ? "+" : "", text, NULL);
}

/**
 * cjm_figures_format_score:
 * @words: of the language
 * @score: -5 to 5
 *
 * Returns: (transfer full): a score with its sign, to one decimal
 */
char *
cjm_figures_format_score (CjmWords *words, double score)
{
  return cjm_figures_format_signed (words, score, 1);
}

/**
 * cjm_figures_format_share:
 * @words: of the language
 * @share: 0…1
 * @decimals: of the percentage
 *
 * Returns: (transfer full): the share as a percentage
 */
char *
cjm_figures_format_share (CjmWords *words, double share, guint decimals)
{
  g_autofree char *number = cjm_figures_format_number (words, share * 100, decimals);

  /* Translators: a percentage: 62 % */
  return g_strdup_printf (cjm_words_get (words, "%s\u00a0%%"), number);
}

/**
 * cjm_figures_format_percentage:
 * @words: of the language
 * @share: 0…1
 *
 * Returns: (transfer full): a whole percentage; below 1 % with a decimal
 */
char *
cjm_figures_format_percentage (CjmWords *words, double share)
{
  return cjm_figures_format_share (words, share, share < 0.01 ? 1 : 0);
}

/**
 * cjm_figures_format_date:
 * @words: of the language
 * @date: YYYY-MM-DD
 *
 * Returns: (transfer full): the day, with its month as a word
 */
char *
cjm_figures_format_date (CjmWords *words, const char *date)
{
  guint64 year = g_ascii_strtoull (date, NULL, 10);
  guint64 month = strlen (date) >= 7 ? g_ascii_strtoull (date + 5, NULL, 10) : 0;
  guint64 day = strlen (date) >= 10 ? g_ascii_strtoull (date + 8, NULL, 10) : 0;

  if (month < 1 || month > 12)
    return g_strdup (date);

  /* Translators: a date: day, month, year: 1 Mar 2027 */
  return g_strdup_printf (cjm_words_get_context (words, "date", "%1$d %2$s %3$d"), (int) day,
                          cjm_words_get_context (words, "month", months[month - 1]), (int) year);
}

/**
 * cjm_figures_format_period:
 * @words: of the language
 * @from: (nullable): the first day, YYYY-MM-DD
 * @until: (nullable): the last
 *
 * Returns: (transfer full) (nullable): NULL where neither day is known
 */
char *
cjm_figures_format_period (CjmWords *words, const char *from, const char *until)
{
  g_autofree char *first = from != NULL ? cjm_figures_format_date (words, from) : NULL;
  g_autofree char *last = until != NULL ? cjm_figures_format_date (words, until) : NULL;

  if (first != NULL && last != NULL)
    return g_strconcat (first, " – ", last, NULL);
  if (first != NULL)
    /* Translators: a campaign with a first day only */
    return g_strdup_printf (cjm_words_get (words, "from %s"), first);
  if (last != NULL)
    /* Translators: a campaign with a last day only */
    return g_strdup_printf (cjm_words_get (words, "until %s"), last);

  return NULL;
}

/* "5 months", for the letter of a part of an ISO 8601 duration */
static char *
format_part (CjmWords *words, double value, char unit, gboolean is_time)
{
  g_autofree char *number = cjm_figures_format_number (words, value, 2);
  gint64 n = value == 1 ? 1 : 2;
  const char *format;

  switch (unit)
    {
    case 'Y':
      format = cjm_words_get_plural (words, "%s year", "%s years", n);
      break;
    case 'M':
      format = is_time ? cjm_words_get_plural (words, "%s minute", "%s minutes", n)
                       : cjm_words_get_plural (words, "%s month", "%s months", n);
      break;
    case 'W':
      format = cjm_words_get_plural (words, "%s week", "%s weeks", n);
      break;
    case 'D':
      format = cjm_words_get_plural (words, "%s day", "%s days", n);
      break;
    case 'H':
      format = cjm_words_get_plural (words, "%s hour", "%s hours", n);
      break;
    default:
      format = cjm_words_get_plural (words, "%s second", "%s seconds", n);
      break;
    }

  return g_strdup_printf (format, number);
}

/**
 * cjm_figures_format_duration:
 * @duration: ISO 8601, such as P5M or PT20M
 *
 * Returns: (transfer full): its parts in words, such as "1 hour 30 minutes"
 */
char *
cjm_figures_format_duration (CjmWords *words, const char *duration)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_time = FALSE;

  for (const char *part = duration; *part != '\0';)
    {
      g_autofree char *number = NULL;
      char *end;
      double value;

      if (!g_ascii_isdigit (*part))
        {
          is_time = is_time || *part == 'T';
          part++;
          continue;
        }

      number = g_strdelimit (g_strdup (part), ",", '.');
      value = g_ascii_strtod (number, &end);
      part += end - number;
      if (*part == '\0')
        break;

      if (value != 0)
        {
          g_autofree char *words_of_part = format_part (words, value, *part, is_time);

          if (text->len > 0)
            g_string_append_c (text, ' ');
          g_string_append (text, words_of_part);
        }
      part++;
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (duration);
}
