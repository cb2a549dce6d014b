/* cjm-typed-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-typed-date.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-syntax.h"

/*
 * Dates as a person writes them, in figures. One that begins with its year is that of every language. In others the day
 * comes first, or the month: each language has its habit, and where both give a day that exists, whoever asks learns of
 * the other one.
 */

/* Years of two figures: those up to this one are of this century. */
#define LAST_SHORT_YEAR 69

/**
 * cjm_date_order_get:
 *
 * Returns: that of the language of the interface, which is its translation's. English is two languages in this.
 */
CjmDateOrder
cjm_date_order_get (void)
{
  const char *const *languages = g_get_language_names_with_category ("LC_MESSAGES");

  return (CjmDateOrder) {
    /* Translators: how your language writes a date in figures; keep the letters YYYY, MM and DD, in your order and with
       your marks between them */
    .pattern = C_("date", "YYYY-MM-DD"),
    .is_month_first = g_str_has_prefix (languages[0], "en_US"),
  };
}

/* Whether a date of dashes or points can only be meant in the order in which the language writes dates */
static gboolean
has_habit (const CjmDateOrder *order,
           char                mark)
{
  return g_str_has_prefix (order->pattern, "DD") && (mark == '-' || mark == '.');
}

/* Three numbers between two marks of one kind, which may be a blank; NULL where the text is none. */
static char **
split (const char *text,
       char       *mark)
{
  const char *first = strpbrk (text, "-/.");
  g_auto (GStrv) parts = NULL;

  *mark = first != NULL ? *first : ' ';
  parts = g_strsplit (text, (char[]) { *mark, '\0' }, -1);
  if (g_strv_length (parts) != 3)
    return NULL;

  for (guint i = 0; i < 3; i++)
    if (*g_strstrip (parts[i]) == '\0' || parts[i][strspn (parts[i], "0123456789")] != '\0')
      return NULL;

  return g_steal_pointer (&parts);
}

/* NULL where there is no such day */
static char *
join (const char *year,
      const char *month,
      const char *day)
{
  guint64 number = g_ascii_strtoull (year, NULL, 10);
  char *date;

  if (strlen (year) == 2)
    number += number <= LAST_SHORT_YEAR ? 2000 : 1900;
  date = g_strdup_printf ("%04u-%02u-%02u", (guint) number, (guint) g_ascii_strtoull (month, NULL, 10),
                          (guint) g_ascii_strtoull (day, NULL, 10));
  if (!cjm_date_is_valid (date))
    g_clear_pointer (&date, g_free);

  return date;
}

/* Any blank is a blank, and any dash that looks like a hyphen is one. */
static char *
make_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
      else if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212)
        g_string_append_c (plain, '-');
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, c);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}

static CjmDateReading
read_parts (char              **parts,
            char                mark,
            const CjmDateOrder *order,
            char              **date,
            gboolean           *is_usual,
            char              **other)
{
  g_autofree char *day_first = NULL;
  g_autofree char *month_first = NULL;

  if (strlen (parts[0]) == 4 && strlen (parts[1]) <= 2 && strlen (parts[2]) <= 2)
    {
      *date = join (parts[0], parts[1], parts[2]);
      return *date != NULL ? CJM_DATE_SOUND : CJM_DATE_NO_DAY;
    }
  if (strlen (parts[0]) > 2 || strlen (parts[1]) > 2 || (strlen (parts[2]) != 2 && strlen (parts[2]) != 4))
    return CJM_DATE_NONE;

  day_first = join (parts[2], parts[1], parts[0]);
  month_first = join (parts[2], parts[0], parts[1]);
  *date = g_strdup (order->is_month_first ? month_first : day_first);
  *is_usual = *date != NULL && strlen (parts[2]) == 4;
  if (*date == NULL)
    *date = g_strdup (order->is_month_first ? day_first : month_first);
  else if (!has_habit (order, mark) && g_strcmp0 (day_first, month_first) != 0)
    *other = g_strdup (order->is_month_first ? day_first : month_first);

  return *date != NULL ? CJM_DATE_SOUND : CJM_DATE_NO_DAY;
}

/**
 * cjm_typed_date_read:
 * @text: what a person wrote
 * @order: of the person's language
 * @date: (out) (nullable) (transfer full): YYYY-MM-DD; "" for blanks only; %NULL where it is no date
 * @is_usual: (out): whether it is spelled out in the order of that language; else a person may want to know how it was read
 * @other: (out) (nullable) (transfer full): what it would be with day and month the other way round, if that is another
 *   day and the text does not rule it out
 *
 * Returns: whether it is a date, and if not, why
 */
CjmDateReading
cjm_typed_date_read (const char         *text,
                     const CjmDateOrder *order,
                     char              **date,
                     gboolean           *is_usual,
                     char              **other)
{
  g_autofree char *plain = make_plain (text);
  g_auto (GStrv) parts = NULL;
  char mark;

  *date = *other = NULL;
  *is_usual = TRUE;
  if (*plain == '\0')
    {
      *date = g_strdup ("");
      return CJM_DATE_SOUND;
    }

  parts = split (plain, &mark);
  return parts != NULL ? read_parts (parts, mark, order, date, is_usual, other) : CJM_DATE_NONE;
}

/**
 * cjm_typed_date_write:
 * @date: YYYY-MM-DD
 * @order: of a language
 *
 * Returns: (transfer full): the date as that language writes it in figures
 */
char *
cjm_typed_date_write (const char         *date,
                      const CjmDateOrder *order)
{
  g_auto (GStrv) parts = g_strsplit (date, "-", 3);
  GString *text = g_string_new (order->pattern);

  g_return_val_if_fail (cjm_date_is_valid (date), g_string_free (text, FALSE));

  g_string_replace (text, "YYYY", parts[0], 1);
  g_string_replace (text, "MM", parts[1], 1);
  g_string_replace (text, "DD", parts[2], 1);

  return g_string_free (text, FALSE);
}
