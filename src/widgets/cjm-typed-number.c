/* cjm-typed-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-typed-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-number.h"

/*
 * Numbers as a person writes them.
 *
 * People write 80.000 and 80,000 and mean the same, or not: which mark stands before decimals is a matter of language,
 * and a mark that stands before three digits may be either. So a text is read both ways, each of them strictly, and
 * whoever asks learns of the other reading where there is one. Between thousands blanks and apostrophes are understood
 * in every language. Nothing here follows the locale's numbers: a window speaks one language throughout.
 */

#define MINUS "\xe2\x88\x92"

/* Numbers of more digits than that before the point, or zeros behind it, are written with an exponent. */
#define WHOLE_DIGITS_MAX 21
#define LEADING_ZEROS_MAX 6

/* No number that a person means is longer. */
#define LENGTH_MAX 400

/**
 * cjm_number_marks_get:
 *
 * Returns: those of the language of the interface, which are its translation's
 */
CjmNumberMarks
cjm_number_marks_get (void)
{
  return (CjmNumberMarks) {
    .decimal = C_("decimal separator", "."),
    .thousands = C_("thousands separator", ","),
  };
}

/* The one spelling of a character: any blank is a blank, any dash or minus a minus, any apostrophe an apostrophe; 0 for one
 * that is in no number. */
static char
get_plain (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';

  switch (c)
    {
    case 0x2010: /* hyphen */
    case 0x2011: /* hyphen that does not break */
    case 0x2012: /* figure dash */
    case 0x2013: /* en dash */
    case 0x2212: /* minus */
      return '-';
    case 0x02bc: /* letter apostrophe */
    case 0x2019: /* right single quote */
      return '\'';
    default:
      return c < 0x80 && strchr ("0123456789.,'+-eE", (int) c) != NULL ? (char) c : 0;
    }
}

/* NULL where a character is in no number. What only directs text, which comes along from elsewhere, is left out. */
static char *
make_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char simple = get_plain (c);

      if (simple != 0)
        g_string_append_c (plain, simple);
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        return NULL;
    }

  return plain->len <= LENGTH_MAX ? g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE)) : NULL;
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Appends digits that may stand in groups of three behind `mark`, blanks or apostrophes; NULL where a group is broken,
 * else the end. */
static const char *
read_whole (GString    *digits,
            const char *text,
            char        mark)
{
  gsize n = count_digits (text);
  const char *p = text + n;
  char separator = *p;

  g_string_append_len (digits, text, (gssize) n);
  if (separator == '\0' || (separator != mark && separator != ' ' && separator != '\''))
    return p;
  if (n < 1 || n > 3 || *text == '0')
    return NULL;

  for (; *p == separator; p += 4)
    {
      if (count_digits (p + 1) < 3 || g_ascii_isdigit (p[4]))
        return NULL;
      g_string_append_len (digits, p + 1, 3);
    }

  return p;
}

/* The number as a program spells it, where `decimal` stands before its decimals; NULL where it is none. */
static char *
read_unsigned (const char *text,
               char        decimal)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *p = read_whole (number, text, decimal == '.' ? ',' : '.');
  gsize n_digits = number->len;

  if (p == NULL)
    return NULL;

  if (*p == decimal)
    {
      gsize n = count_digits (++p);

      n_digits += n;
      if (n > 0)
        g_string_append_printf (number, "%s.%.*s", number->len == 0 ? "0" : "", (int) n, p);
      p += n;
    }
  if (n_digits == 0)
    return NULL;

  if (*p == 'e' || *p == 'E')
    {
      const char *sign = p[1] == '-' || p[1] == '+' ? p + 1 : NULL;
      const char *exponent = sign != NULL ? sign + 1 : p + 1;
      gsize n = count_digits (exponent);

      if (n == 0 || n > 4)
        return NULL;
      g_string_append_printf (number, "e%s%.*s", sign != NULL && *sign == '-' ? "-" : "", (int) n, exponent);
      p = exponent + n;
    }

  return *p == '\0' ? g_string_free (g_steal_pointer (&number), FALSE) : NULL;
}

static char *
read_signed (const char *text,
             char        decimal)
{
  gboolean is_negative = *text == '-';
  g_autofree char *number = NULL;

  if (*text == '-' || *text == '+')
    text += 1 + strspn (text + 1, " ");
  number = read_unsigned (text, decimal);
  if (number == NULL || !is_negative)
    return g_steal_pointer (&number);

  return g_strconcat ("-", number, NULL);
}

/**
 * cjm_typed_number_read:
 * @text: what a person wrote
 * @marks: of the person's language
 * @is_usual: (out): whether it is spelled as that language does; else it could be read only as other languages write
 * @other: (out) (nullable) (transfer full): what it would be where decimals stand behind the other mark, if that is
 *   another number
 *
 * Returns: (nullable) (transfer full): the number as g_ascii_strtod() reads it, of any size; "" for blanks only; %NULL where
 *   it is no number
 */
char *
cjm_typed_number_read (const char           *text,
                       const CjmNumberMarks *marks,
                       gboolean             *is_usual,
                       char                **other)
{
  g_autofree char *plain = make_plain (text);
  gboolean has_comma = *marks->decimal == ',';
  g_autofree char *own = NULL;
  g_autofree char *foreign = NULL;

  *is_usual = TRUE;
  *other = NULL;
  if (plain == NULL || *plain == '\0')
    return g_steal_pointer (&plain);

  own = read_signed (plain, has_comma ? ',' : '.');
  foreign = read_signed (plain, has_comma ? '.' : ',');
  *is_usual = own != NULL;
  if (own == NULL)
    return g_steal_pointer (&foreign);

  if (foreign != NULL && g_ascii_strtod (own, NULL) != g_ascii_strtod (foreign, NULL))
    *other = g_steal_pointer (&foreign);
  return g_steal_pointer (&own);
}

/* Where the decimal point of a number is that is 0.digits × 10^point */
static int
find_point (const char *spelled)
{
  const char *decimals = strchr (spelled, '.');

  if (*spelled != '0')
    return (int) (decimals != NULL ? decimals - spelled : (gssize) strlen (spelled));

  return decimals != NULL ? -(int) strspn (decimals + 1, "0") : 1;
}

/**
 * cjm_typed_number_write:
 * @marks: of the person's language
 * @exponent: of ten, by which the number is shown: 2 for a percentage
 *
 * Returns: (transfer full): the number with all its figures, so that cjm_typed_number_read() gives back the same; empty for
 *   NAN
 */
char *
cjm_typed_number_write (double                number,
                        const CjmNumberMarks *marks,
                        int                   exponent)
{
  g_autofree char *spelled = NULL;
  g_autofree char *factor = NULL;
  g_autofree char *marked = NULL;
  int point;

  if (!isfinite (number))
    return g_strdup ("");

  spelled = cjm_number_spell_out (fabs (number), exponent);
  point = find_point (spelled);
  if (point > -LEADING_ZEROS_MAX && point <= WHOLE_DIGITS_MAX)
    {
      marked = cjm_number_put_marks (spelled, marks->decimal, marks->thousands);
      return g_strconcat (number < 0 ? MINUS : "", marked, NULL);
    }

  factor = cjm_number_spell_out (number, exponent + 1 - point);
  marked = cjm_number_put_marks (factor, marks->decimal, marks->thousands);
  return g_strdup_printf ("%se%s%d", marked, point < 1 ? MINUS : "", ABS (point - 1));
}

/**
 * cjm_typed_whole_write:
 * @whole: any
 * @marks: of a language
 *
 * As cjm_typed_number_write(), for all 64 bits.
 *
 * Returns: (transfer full): the number as that language writes it
 */
char *
cjm_typed_whole_write (gint64                whole,
                       const CjmNumberMarks *marks)
{
  g_autofree char *spelled = g_strdup_printf ("%" G_GINT64_FORMAT, whole);

  return cjm_number_put_marks (spelled, marks->decimal, marks->thousands);
}
