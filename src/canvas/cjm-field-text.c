/* cjm-field-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field-text.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cjm-syntax.h"

/*
 * Values as a person reads and types them. A number has the decimal mark of the locale; a point and a comma are both
 * understood, a true minus and a hyphen too. A date is shown as in a file and may be typed with the day first.
 */

#define MINUS "\xe2\x88\x92"

static void
replace_all (GString    *string,
             const char *find,
             const char *with)
{
  g_string_replace (string, find, with, 0);
}

/**
 * cjm_number_to_text:
 * @exponent: of ten, by which the number is shown: 2 for a percentage
 *
 * Returns: (transfer full): the number with as many figures as it has, up to twelve; empty for NAN
 */
char *
cjm_number_to_text (double number,
                    int    exponent)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  GString *text;

  if (isnan (number))
    return g_strdup ("");

  text = g_string_new (g_ascii_formatd (buffer, sizeof buffer, "%.12g", number * pow (10, exponent)));
  replace_all (text, ".", localeconv ()->decimal_point);
  replace_all (text, "-", MINUS);

  return g_string_free (text, FALSE);
}

/**
 * cjm_number_of_text:
 * @exponent: as it was shown
 * @number: (out): NAN where there is nothing
 *
 * Returns: whether @text is a number, or empty
 */
gboolean
cjm_number_of_text (const char *text,
                    int         exponent,
                    double     *number)
{
  g_autoptr (GString) plain = g_string_new (text);
  char *end;

  g_strstrip (plain->str);
  g_string_truncate (plain, strlen (plain->str));
  replace_all (plain, MINUS, "-");
  replace_all (plain, ",", ".");
  *number = NAN;
  if (plain->len == 0)
    return TRUE;

  if (plain->len > 64 || strspn (plain->str, "0123456789+-.") != plain->len || strpbrk (plain->str, "0123456789") == NULL)
    return FALSE;

  g_string_append_printf (plain, "e%d", -exponent);
  *number = g_ascii_strtod (plain->str, &end);
  if (*end == '\0' && isfinite (*number))
    return TRUE;

  *number = NAN;
  return FALSE;
}

/**
 * cjm_value_to_text:
 * @share: whether a number is a share, shown as a percentage
 *
 * Returns: (transfer full): a value of one line or several; empty where it is absent
 */
char *
cjm_value_to_text (const CjmValue  *value,
                   const CjmMember *member,
                   gboolean         share)
{
  switch (member->type)
    {
    case CJM_MEMBER_NUMBER:
      return cjm_number_to_text (value->number, share ? 2 : 0);

    case CJM_MEMBER_WHOLE:
      return value->whole != CJM_WHOLE_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, value->whole) : g_strdup ("");

    case CJM_MEMBER_TEXTS:
      return value->texts != NULL ? g_strjoinv ("\n", value->texts) : g_strdup ("");

    default:
      return g_strdup (value->text != NULL ? value->text : "");
    }
}

/* Why a number cannot be, with its bounds */
static char *
explain_bounds (const CjmMember *member,
                gboolean         share)
{
  g_autofree char *least = cjm_number_to_text (member->minimum, share ? 2 : 0);
  g_autofree char *most = cjm_number_to_text (member->maximum, share ? 2 : 0);

  if (member->maximum < G_MAXDOUBLE)
    /* Translators: both are numbers */
    return g_strdup_printf (_("It has to be from %s to %s."), least, most);

  /* Translators: %s is a number */
  return g_strdup_printf (_("It cannot be less than %s."), least);
}

static gboolean
read_number (const char      *text,
             const CjmMember *member,
             gboolean         share,
             CjmValue        *value,
             char           **reason)
{
  g_autofree char *bare = g_strdup (text);
  double number;

  if (share)
    g_strdelimit (bare, "%", ' ');
  if (!cjm_number_of_text (bare, share ? 2 : 0, &number))
    {
      *reason = g_strdup (_("This is not a number."));
      return FALSE;
    }

  if (member->type == CJM_MEMBER_NUMBER)
    value->number = number;
  else if (!isnan (number) && (number != floor (number) || fabs (number) > 9e15))
    {
      *reason = g_strdup (_("This is not a whole number."));
      return FALSE;
    }
  else
    value->whole = isnan (number) ? CJM_WHOLE_ABSENT : (gint64) number;

  if (!cjm_value_is_valid (value, member))
    *reason = isnan (number) ? g_strdup (_("It cannot be empty.")) : explain_bounds (member, share);

  return *reason == NULL;
}

/* Reads 2026-12-15, 15-12-2026, 15/12/2026 or 15.12.2026. */
static gboolean
read_date (const char  *text,
           CjmValue    *value,
           char       **reason)
{
  guint day, month, year;
  char mark[2], again[2], more;

  if (*text == '\0')
    return TRUE;

  if (sscanf (text, "%2u%1[-/.]%2u%1[-/.]%4u%c", &day, mark, &month, again, &year, &more) == 5 && *mark == *again)
    value->text = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  else if (sscanf (text, "%4u-%2u-%2u%c", &year, &month, &day, &more) == 3)
    value->text = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  else
    {
      *reason = g_strdup (_("Type a date as 2026-12-15 or 15-12-2026."));
      return FALSE;
    }

  if (!cjm_date_is_valid (value->text))
    {
      g_clear_pointer (&value->text, g_free);
      *reason = g_strdup (_("There is no such day."));
    }

  return *reason == NULL;
}

static gboolean
read_lines (const char *text,
            CjmValue   *value)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (builder, lines[i]);

  value->texts = g_strv_builder_end (builder);
  return TRUE;
}

/**
 * cjm_value_of_text:
 * @value: (out): the value, for cjm_value_clear(); absent where @text is none
 * @reason: (out) (nullable): why not, for a person
 *
 * Returns: whether @text stands for a value that the member may have
 */
gboolean
cjm_value_of_text (const char       *text,
                   const CjmMember  *member,
                   gboolean          share,
                   CjmValue         *value,
                   char            **reason)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  *reason = NULL;
  cjm_value_init (value, member);

  switch (member->type)
    {
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
      return read_number (bare, member, share, value, reason);

    case CJM_MEMBER_DATE:
      return read_date (bare, value, reason);

    case CJM_MEMBER_DURATION:
      value->text = *bare != '\0' ? g_steal_pointer (&bare) : NULL;
      if (cjm_value_is_valid (value, member))
        return TRUE;
      g_clear_pointer (&value->text, g_free);
      *reason = g_strdup (_("Type a duration as P1DT12H: one day and twelve hours."));
      return FALSE;

    case CJM_MEMBER_COLOR:
      value->text = *bare != '\0' ? g_steal_pointer (&bare) : NULL;
      if (cjm_value_is_valid (value, member))
        return TRUE;
      g_clear_pointer (&value->text, g_free);
      *reason = g_strdup (_("Type a colour as #1a6fb0."));
      return FALSE;

    case CJM_MEMBER_LANGUAGE:
      value->text = *bare != '\0' ? g_steal_pointer (&bare) : NULL;
      if (cjm_value_is_valid (value, member))
        return TRUE;
      g_clear_pointer (&value->text, g_free);
      *reason = g_strdup (_("Type a language as nl or en-GB."));
      return FALSE;

    case CJM_MEMBER_TEXTS:
      return read_lines (text, value);

    default:
      value->text = g_strdup (text);
      return TRUE;
    }
}
