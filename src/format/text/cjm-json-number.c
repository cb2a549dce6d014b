/* cjm-json-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-json-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-number.h"
#include "cjm-value.h"

/* A numeral is a number as it is spelled in a file. */

/* Numerals that are too short to hold a number out of bounds, without and with a point or an exponent */
#define SHORT_INTEGER 18
#define SHORT_DECIMAL 17

#define TWO_TO_53 9007199254740992.0

static const char *
skip_digits (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

/**
 * cjm_json_number_skip:
 * @text: where a numeral begins
 * @end: where the file ends
 * @expected: (out): what should have stood at the returned place; %NULL where the numeral is sound
 *
 * Returns: the end of the numeral, or the place where it goes wrong
 */
const char *
cjm_json_number_skip (const char  *text,
                      const char  *end,
                      const char **expected)
{
  const char *p = text;
  const char *digits;

  *expected = NULL;
  if (p < end && *p == '-')
    p++;
  digits = p;
  p = skip_digits (p, end);
  if (p - digits > 1 && *digits == '0')
    {
      *expected = _("a number without a zero before it");
      return digits + 1;
    }
  if (p > digits && p < end && *p == '.')
    p = skip_digits (digits = p + 1, end);
  if (p > digits && p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      p = skip_digits (digits = p, end);
    }
  if (p == digits)
    *expected = _("a digit");
  return p;
}

/* The whole number that a decimal spells: its magnitude in `whole`. FALSE where it has a fraction or does not fit. */
static gboolean
spell_out (const char *numeral,
           guint64    *whole)
{
  const char *e = strpbrk (numeral, "eE");
  gint64 exponent = e != NULL ? g_ascii_strtoll (e + 1, NULL, 10) : 0;
  const char *point = strchr (numeral, '.');
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = numeral; *p != '\0' && p != e; p++)
    if (g_ascii_isdigit (*p) && (digits->len > 0 || *p != '0'))
      g_string_append_c (digits, *p);
  if (point != NULL)
    exponent -= (e != NULL ? e : numeral + strlen (numeral)) - point - 1;
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    {
      g_string_truncate (digits, digits->len - 1);
      exponent++;
    }
  if (exponent < 0 || digits->len + exponent > 20)
    return FALSE;
  while (exponent-- > 0)
    g_string_append_c (digits, '0');
  return g_ascii_string_to_unsigned (digits->str, 10, 0, G_MAXUINT64, whole, NULL);
}

/**
 * cjm_json_number_is_held:
 *
 * Returns: whether the double nearest to @whole is @whole, or is at least written as @whole again
 */
gboolean
cjm_json_number_is_held (guint64 whole)
{
  g_autofree char *spelled = NULL;
  g_autofree char *written = NULL;

  if (whole < (guint64) TWO_TO_53 || (guint64) (double) whole == whole)
    return TRUE;
  spelled = g_strdup_printf ("%" G_GUINT64_FORMAT, whole);
  written = cjm_number_to_string ((double) whole);
  return strcmp (spelled, written) == 0;
}

static gboolean
is_zero (const char *numeral)
{
  gsize significand = strcspn (numeral, "eE");

  return strcspn (numeral, "123456789") >= significand;
}

static const char *
check_integer (const char *numeral)
{
  gint64 value;

  if (g_ascii_string_to_signed (numeral, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return NULL;
  return _("a whole number of at most 64 bits");
}

static const char *
check_decimal (const char *numeral)
{
  double value = g_ascii_strtod (numeral, NULL);
  double size = fabs (value);
  guint64 whole;

  if (!isfinite (value))
    return _("a number that a double can hold");
  if (value == 0)
    return is_zero (numeral) ? NULL : _("a number that a double can hold");
  if (!cjm_number_can_be_held (value))
    return _("a whole number of at most 64 bits");
  if (size >= TWO_TO_53 && size < CJM_NUMBER_GAP_START && spell_out (numeral, &whole) && !cjm_json_number_is_held (whole))
    return _("a whole number that a double can hold exactly");
  return NULL;
}

/**
 * cjm_json_number_check:
 * @numeral: a sound numeral
 * @length: in bytes
 *
 * Checks that the number could be written again: that it is one that a document can hold, cjm_number_can_be_held(), and
 * that it would not come out as another, as a whole number that a double rounds does.
 *
 * Returns: (nullable): what should have stood there, or %NULL where the number will do
 */
const char *
cjm_json_number_check (const char *numeral,
                       gsize       length)
{
  g_autofree char *text = NULL;
  gboolean is_integer;

  if (length <= SHORT_DECIMAL && memchr (numeral, 'e', length) == NULL && memchr (numeral, 'E', length) == NULL)
    return NULL;
  text = g_strndup (numeral, length);
  is_integer = strpbrk (text, ".eE") == NULL;
  if (is_integer && length <= SHORT_INTEGER)
    return NULL;
  return is_integer ? check_integer (text) : check_decimal (text);
}
