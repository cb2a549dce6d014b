/* cjm-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-figures.h"
#include "cjm-number.h"

static const char *const months[] = {
  NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"),
  NC_("month", "May"), NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"),
  NC_("month", "Sep"), NC_("month", "Oct"), NC_("month", "Nov"), NC_("month", "Dec"),
};

/* From here on a number is written with a power of ten: no document holds so large a whole number, and nobody reads it. */
#define MOST 1e21
#define LEAST 1e-6

/* For a number with all the digits that it has */
#define ALL_DECIMALS G_MAXUINT

#define NO_NUMBER "–"

/* Of a percentage that would be rounded to nothing or to all */
#define MOST_SHARE_DECIMALS 3

static char *
put_marks (CjmWords   *words,
           const char *spelled)
{
  return cjm_number_put_marks (spelled,
                               /* Translators: what stands before decimals: 2.4 */
                               cjm_words_get_context (words, "decimal separator", "."),
                               /* Translators: what stands between thousands: 2,310 */
                               cjm_words_get_context (words, "thousands separator", ","));
}

static char *
spell (double number,
       int    exponent,
       guint  decimals)
{
  return decimals == ALL_DECIMALS ? cjm_number_spell_out (number, exponent)
                                  : cjm_number_round (number, exponent, decimals);
}

/* "1.5 × 10²¹" */
static char *
format_with_power (CjmWords *words,
                   double    number,
                   guint     decimals)
{
  static const char *const raised[] = { "\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                        "\u2075", "\u2076", "\u2077", "\u2078", "\u2079" };
  int exponent = (int) floor (log10 (fabs (number)));
  g_autofree char *digits = g_strdup_printf ("%d", ABS (exponent));
  g_autofree char *spelled = spell (number, -exponent, decimals);
  g_autofree char *factor = put_marks (words, spelled);
  GString *text = g_string_new (factor);

  g_string_append (text, "\u00a0×\u00a010");
  if (exponent < 0)
    g_string_append (text, "\u207b");
  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (text, raised[*digit - '0']);

  return g_string_free (text, FALSE);
}

/**
 * cjm_figures_format_number:
 * @words: of the language
 * @number: NAN where nobody knows it
 * @decimals: most digits behind the point; zeros at the end are left out
 *
 * Halves are rounded away from zero; see cjm_number_round().
 *
 * Returns: (transfer full): the number with the marks of that language, or a dash for none
 */
char *
cjm_figures_format_number (CjmWords *words,
                           double    number,
                           guint     decimals)
{
  g_autofree char *spelled = NULL;

  if (!isfinite (number))
    return g_strdup (NO_NUMBER);
  if (fabs (number) >= MOST)
    return format_with_power (words, number, MAX (decimals, 2));

  spelled = spell (number, 0, decimals);

  return put_marks (words, spelled);
}

/**
 * cjm_figures_format_value:
 * @words: of the language
 * @number: NAN where nobody knows it
 *
 * Returns: (transfer full): the number with all the decimals that it has, for one that a person gave
 */
char *
cjm_figures_format_value (CjmWords *words,
                          double    number)
{
  if (number != 0 && fabs (number) < LEAST)
    return format_with_power (words, number, ALL_DECIMALS);

  return cjm_figures_format_number (words, number, ALL_DECIMALS);
}

/**
 * cjm_figures_format_whole:
 * @words: of the language
 * @whole: any
 *
 * Returns: (transfer full): the number, of which no digit is rounded
 */
char *
cjm_figures_format_whole (CjmWords *words,
                          gint64    whole)
{
  g_autofree char *spelled = g_strdup_printf ("%" G_GINT64_FORMAT, whole);

  return put_marks (words, spelled);
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
cjm_figures_format_signed (CjmWords *words,
                           double    number,
                           guint     decimals)
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
cjm_figures_format_score (CjmWords *words,
                          double    score)
{
  return cjm_figures_format_signed (words, score, 1);
}

/**
 * cjm_figures_format_share:
 * @words: of the language
 * @share: 0…1
 * @decimals: of the percentage
 *
 * A share that is more than nothing is never written as 0 %, and one that is less than all never as 100 %: it takes as many
 * decimals as that asks for, up to three, and beyond that says what it is less or more than.
 *
 * Returns: (transfer full): the share as a percentage
 */
char *
cjm_figures_format_share (CjmWords *words,
                          double    share,
                          guint     decimals)
{
  g_autofree char *spelled = cjm_number_round (share, 2, decimals);
  g_autofree char *marked = NULL;
  g_autofree char *number = NULL;
  const char *bound = "";

  while (decimals < MOST_SHARE_DECIMALS && ((share != 0 && g_str_equal (spelled, "0"))
                                            || (share < 1 && g_str_equal (spelled, "100"))))
    {
      g_free (spelled);
      spelled = cjm_number_round (share, 2, ++decimals);
    }
  if (share > 0 && g_str_equal (spelled, "0"))
    {
      bound = "<\u00a0";
      g_free (spelled);
      spelled = cjm_number_round (1, -(int) decimals, decimals);
    }
  else if (share < 1 && g_str_equal (spelled, "100"))
    {
      bound = ">\u00a0";
      g_free (spelled);
      spelled = cjm_number_round (100 - pow (10, -(int) decimals), 0, decimals);
    }
  marked = put_marks (words, spelled);
  number = g_strconcat (bound, marked, NULL);

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
cjm_figures_format_percentage (CjmWords *words,
                               double    share)
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
cjm_figures_format_date (CjmWords   *words,
                         const char *date)
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
 * cjm_figures_format_day:
 * @words: of the language
 * @date: YYYY-MM-DD
 *
 * Returns: (transfer full): the day without its year, for what stands under one
 */
char *
cjm_figures_format_day (CjmWords   *words,
                        const char *date)
{
  guint64 month = strlen (date) >= 7 ? g_ascii_strtoull (date + 5, NULL, 10) : 0;
  guint64 day = strlen (date) >= 10 ? g_ascii_strtoull (date + 8, NULL, 10) : 0;
  g_autofree char *name = cjm_figures_format_month (words, (guint) month);

  if (name == NULL)
    return g_strdup (date);

  /* Translators: a day of a year that stands above it: day, month: 1 Mar */
  return g_strdup_printf (cjm_words_get_context (words, "date", "%1$d %2$s"), (int) day, name);
}

/**
 * cjm_figures_format_month:
 * @words: of the language
 * @month: from 1 to 12
 *
 * Returns: (transfer full) (nullable): its name, short; %NULL where there is no such month
 */
char *
cjm_figures_format_month (CjmWords *words,
                          guint     month)
{
  if (month < 1 || month > G_N_ELEMENTS (months))
    return NULL;

  return g_strdup (cjm_words_get_context (words, "month", months[month - 1]));
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
cjm_figures_format_period (CjmWords   *words,
                           const char *from,
                           const char *until)
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
format_part (CjmWords *words,
             double    value,
             char      unit,
             gboolean  is_time)
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

/* The next part of a duration, "30M"; FALSE where there is none */
static gboolean
take_part (const char **duration,
           double      *value,
           char        *unit,
           gboolean    *is_time)
{
  const char *part = *duration;
  g_autofree char *number = NULL;
  char *end;

  for (; *part != '\0' && !g_ascii_isdigit (*part); part++)
    *is_time = *is_time || *part == 'T';
  if (*part == '\0')
    return FALSE;

  number = g_strdelimit (g_strdup (part), ",", '.');
  *value = g_ascii_strtod (number, &end);
  part += end - number;
  *unit = *part;
  *duration = part + 1;

  return *unit != '\0';
}

/**
 * cjm_figures_format_duration:
 * @duration: ISO 8601, such as P5M or PT20M
 *
 * Returns: (transfer full): its parts in words, such as "1 hour 30 minutes"; of no time at all, the last of its units:
 *   "0 days"
 */
char *
cjm_figures_format_duration (CjmWords   *words,
                             const char *duration)
{
  GString *text = g_string_new (NULL);
  const char *rest = duration;
  gboolean is_time = FALSE;
  char last = '\0';
  double value;
  char unit;

  while (take_part (&rest, &value, &unit, &is_time))
    {
      g_autofree char *words_of_part = value != 0 ? format_part (words, value, unit, is_time) : NULL;

      last = unit;
      if (words_of_part == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words_of_part);
    }
  if (text->len == 0 && last != '\0')
    {
      g_autofree char *nothing = format_part (words, 0, last, is_time);

      g_string_append (text, nothing);
    }
  if (text->len == 0)
    g_string_append (text, duration);

  return g_string_free (text, FALSE);
}
