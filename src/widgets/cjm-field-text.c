/* cjm-field-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-figures.h"
#include "cjm-typed-date.h"
#include "cjm-typed-number.h"

/*
 * Values as a person reads and types them, in the language of the interface: cjm-typed-number.c and cjm-typed-date.c know
 * how that writes. A value that could be read in another way too comes with a remark that says how it was read.
 */

/* Beyond, whole numbers that were not typed digit by digit are not exact. */
#define EXACT_WHOLE_MAX 9007199254740992.0

/**
 * cjm_number_to_text:
 * @exponent: of ten, by which the number is shown: 2 for a percentage
 *
 * Returns: (transfer full): the number with all its figures; empty for NAN
 */
char *
cjm_number_to_text (double number,
                    int    exponent)
{
  CjmNumberMarks marks = cjm_number_marks_get ();

  return cjm_typed_number_write (number, &marks, exponent);
}

/**
 * cjm_value_to_text:
 * @member: whose value it is
 * @share: whether a number is a share, shown as a percentage
 *
 * Returns: (transfer full): a value of one line or several; empty where it is absent
 */
char *
cjm_value_to_text (const CjmValue  *value,
                   const CjmMember *member,
                   gboolean         share)
{
  CjmNumberMarks marks = cjm_number_marks_get ();
  CjmDateOrder order = cjm_date_order_get ();

  switch (member->type)
    {
    case CJM_MEMBER_NUMBER:
      return cjm_typed_number_write (value->number, &marks, share ? 2 : 0);

    case CJM_MEMBER_WHOLE:
      return value->whole != CJM_WHOLE_ABSENT ? cjm_typed_whole_write (value->whole, &marks) : g_strdup ("");

    case CJM_MEMBER_DATE:
      return value->text != NULL ? cjm_typed_date_write (value->text, &order) : g_strdup ("");

    case CJM_MEMBER_TEXTS:
      return value->texts != NULL ? g_strjoinv ("\n", value->texts) : g_strdup ("");

    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_FLAG:
    case CJM_MEMBER_CHILDREN:
      break;
    }

  return g_strdup (value->text != NULL ? value->text : "");
}

/* How something was read; NULL where that needs no word */
static char *
compose_remark (const char *as,
                const char *not_as)
{
  if (not_as != NULL)
    /* Translators: how a number or a date that a person typed was read, and how it might have been meant: “Read as 80,000,
       not as 80.” */
    return g_strdup_printf (_("Read as %s, not as %s."), as, not_as);

  /* Translators: how a number or a date that a person typed was read */
  return g_strdup_printf (_("Read as %s."), as);
}

/* Why a number cannot be */
static char *
explain_number (double           number,
                const CjmMember *member,
                gboolean         share)
{
  g_autofree char *least = cjm_number_to_text (member->minimum, share ? 2 : 0);
  g_autofree char *most = cjm_number_to_text (member->maximum, share ? 2 : 0);

  if (isnan (number))
    return g_strdup (_("It cannot be empty."));

  if (member->maximum < G_MAXDOUBLE)
    /* Translators: both are numbers */
    return g_strdup_printf (_("It has to be from %s to %s."), least, most);

  if (number < member->minimum)
    /* Translators: %s is a number */
    return g_strdup_printf (_("It cannot be less than %s."), least);

  return g_strdup (_("No document can hold a number of this size."));
}

/* Of a number as cjm_typed_number_read() gives it; NAN for an empty one */
static double
to_double (const char *number,
           gboolean    share)
{
  const char *e = strchr (number, 'e');
  gint64 exponent = (e != NULL ? g_ascii_strtoll (e + 1, NULL, 10) : 0) - (share ? 2 : 0);
  g_autofree char *text = g_strdup_printf ("%.*se%" G_GINT64_FORMAT, (int) (e != NULL ? e - number : (int) strlen (number)),
                                           number, exponent);

  /* Adding 0 turns -0 into 0. */
  return *number != '\0' ? g_ascii_strtod (text, NULL) + 0.0 : NAN;
}

/* FALSE where it has a fraction, or is beyond what is exact */
static gboolean
to_whole (const char *number,
          gint64     *whole)
{
  double value = to_double (number, FALSE);

  if (isnan (value))
    *whole = CJM_WHOLE_ABSENT;
  else if (strpbrk (number, ".e") == NULL)
    return g_ascii_string_to_signed (number, 10, G_MININT64 + 1, G_MAXINT64, whole, NULL);
  else if (value != floor (value) || fabs (value) > EXACT_WHOLE_MAX)
    return FALSE;
  else
    *whole = (gint64) value;

  return TRUE;
}

/* The figures of two numbers, or of one, as the field shows them */
static char *
remark_number (const char *number,
               const char *other,
               gboolean    share)
{
  g_autofree char *as = cjm_number_to_text (to_double (number, share), share ? 2 : 0);
  g_autofree char *not_as = other != NULL ? cjm_number_to_text (to_double (other, share), share ? 2 : 0) : NULL;

  return compose_remark (as, not_as);
}

static gboolean
read_number (const char      *text,
             const CjmMember *member,
             gboolean         share,
             CjmValue        *value,
             char           **reason,
             char           **remark)
{
  CjmNumberMarks marks = cjm_number_marks_get ();
  gsize length = strlen (text);
  g_autofree char *bare = g_strndup (text, share && g_str_has_suffix (text, "%") ? length - 1 : length);
  gboolean is_usual;
  g_autofree char *other = NULL;
  g_autofree char *number = cjm_typed_number_read (bare, &marks, &is_usual, &other);

  if (number == NULL)
    {
      *reason = g_strdup (_("This is not a number."));
      return FALSE;
    }

  if (member->type == CJM_MEMBER_NUMBER)
    value->number = to_double (number, share);
  else if (!to_whole (number, &value->whole))
    *reason = g_strdup (_("This is not a whole number."));

  if (*reason == NULL && !cjm_value_is_valid (value, member))
    *reason = explain_number (to_double (number, share), member, share);
  if (*reason == NULL && (!is_usual || other != NULL))
    *remark = remark_number (number, other, share);

  return *reason == NULL;
}

static char *
explain_date (CjmDateReading reading)
{
  CjmDateOrder order = cjm_date_order_get ();
  g_autofree char *example = cjm_typed_date_write ("2026-12-15", &order);

  if (reading == CJM_DATE_NO_DAY)
    return g_strdup (_("There is no such day."));

  if (g_str_has_prefix (order.pattern, "YYYY"))
    /* Translators: %s is a date in figures that begins with the year */
    return g_strdup_printf (_("Type a date as %s or 15-12-2026."), example);

  /* Translators: %s is a date in figures */
  return g_strdup_printf (_("Type a date as %s."), example);
}

static gboolean
read_date (const char *text,
           CjmValue   *value,
           char      **reason,
           char      **remark)
{
  CjmDateOrder order = cjm_date_order_get ();
  gboolean is_usual;
  g_autofree char *date = NULL;
  g_autofree char *other = NULL;
  CjmDateReading reading = cjm_typed_date_read (text, &order, &date, &is_usual, &other);

  if (reading != CJM_DATE_SOUND)
    {
      *reason = explain_date (reading);
      return FALSE;
    }

  value->text = *date != '\0' ? g_strdup (date) : NULL;
  if (!is_usual || other != NULL)
    {
      g_autoptr (CjmWords) words = cjm_words_new_own ();
      g_autofree char *as = cjm_figures_format_date (words, date);
      g_autofree char *not_as = other != NULL ? cjm_figures_format_date (words, other) : NULL;

      *remark = compose_remark (as, not_as);
    }

  return TRUE;
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

/* What has one spelling only */
static gboolean
read_exact (const char      *text,
            const CjmMember *member,
            const char      *otherwise,
            CjmValue        *value,
            char           **reason)
{
  value->text = *text != '\0' ? g_strdup (text) : NULL;
  if (cjm_value_is_valid (value, member))
    return TRUE;

  g_clear_pointer (&value->text, g_free);
  *reason = g_strdup (otherwise);
  return FALSE;
}

/**
 * cjm_value_of_text:
 * @share: whether a number is a share, typed as a percentage
 * @value: (out): the value, for cjm_value_clear(); absent where @text is none
 * @reason: (out) (nullable): why not, for a person
 * @remark: (out) (nullable): how @text was read, for a person, where it could be read in another way or is not spelled as
 *   usual in the language of the interface
 *
 * Returns: whether @text stands for a value that the member may have
 */
gboolean
cjm_value_of_text (const char      *text,
                   const CjmMember *member,
                   gboolean         share,
                   CjmValue        *value,
                   char           **reason,
                   char           **remark)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  *reason = *remark = NULL;
  cjm_value_init (value, member);

  switch (member->type)
    {
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
      return read_number (bare, member, share, value, reason, remark);

    case CJM_MEMBER_DATE:
      return read_date (bare, value, reason, remark);

    case CJM_MEMBER_DURATION:
      return read_exact (bare, member, _("Type a duration as P1DT12H: one day and twelve hours."), value, reason);

    case CJM_MEMBER_COLOR:
      return read_exact (bare, member, _("Type a colour as #1a6fb0."), value, reason);

    case CJM_MEMBER_LANGUAGE:
      return read_exact (bare, member, _("Type a language as nl or en-GB."), value, reason);

    case CJM_MEMBER_TEXTS:
      return read_lines (text, value);

    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_FLAG:
    case CJM_MEMBER_CHILDREN:
      break;
    }

  value->text = g_strdup (text);
  return TRUE;
}
