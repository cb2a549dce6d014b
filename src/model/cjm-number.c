/* cjm-number.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-number.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* A positive number as its shortest decimal digits and the place of the decimal point: 0.digits × 10^point */
typedef struct
{
  char digits[24];
  int n_digits;
  int point;
} Decimal;

/* Rounds to `n_digits` significant digits; TRUE where that reads back as the same double. */
static gboolean
round_to_digits (double   number,
                 int      n_digits,
                 Decimal *decimal)
{
  char format[8];
  char text[40];
  const char *exponent;

  g_snprintf (format, sizeof format, "%%.%de", n_digits - 1);
  g_ascii_formatd (text, sizeof text, format, number);
  exponent = strchr (text, 'e');

  decimal->digits[0] = text[0];
  if (n_digits > 1)
    memcpy (decimal->digits + 1, text + 2, n_digits - 1);
  decimal->n_digits = n_digits;
  decimal->point = (int) g_ascii_strtoll (exponent + 1, NULL, 10) + 1;
  return g_ascii_strtod (text, NULL) == number;
}

static gboolean
reads_back (const Decimal *decimal,
            double         number)
{
  char text[48];

  g_snprintf (text, sizeof text, ".%.*se%d", decimal->n_digits, decimal->digits, decimal->point);
  return g_ascii_strtod (text, NULL) == number;
}

/* Below a power of two doubles lie twice as dense as above it, so there the nearest decimal may fail where the next
 * one up still reads back. */
static gboolean
round_up_at_power_of_two (double   number,
                          Decimal *decimal)
{
  int exponent;
  int i = decimal->n_digits - 1;

  if (frexp (number, &exponent) != 0.5)
    return FALSE;
  while (i > 0 && decimal->digits[i] == '9')
    decimal->digits[i--] = '0';
  if (decimal->digits[i] == '9')
    return FALSE;
  decimal->digits[i]++;
  return reads_back (decimal, number);
}

static void
find_shortest (double   number,
               Decimal *decimal)
{
  int n_digits = number < DBL_MIN ? 1 : DBL_DIG;

  while (n_digits < DBL_DECIMAL_DIG
         && !round_to_digits (number, n_digits, decimal)
         && !(n_digits > DBL_DIG && round_up_at_power_of_two (number, decimal)))
    n_digits++;
  if (n_digits == DBL_DECIMAL_DIG)
    round_to_digits (number, n_digits, decimal);
  while (decimal->n_digits > 1 && decimal->digits[decimal->n_digits - 1] == '0')
    decimal->n_digits--;
}

static void
append_zeros (GString *text,
              int      n)
{
  while (n-- > 0)
    g_string_append_c (text, '0');
}

/* The layout of ECMAScript's Number::toString: plain from 1e-6 up to 1e21, with an exponent beyond. */
static void
append_decimal (GString       *text,
                const Decimal *decimal)
{
  int k = decimal->n_digits;
  int n = decimal->point;

  if (n > 0 && n <= 21)
    {
      g_string_append_len (text, decimal->digits, MIN (k, n));
      append_zeros (text, n - k);
      if (k > n)
        {
          g_string_append_c (text, '.');
          g_string_append_len (text, decimal->digits + n, k - n);
        }
    }
  else if (n > -6 && n <= 0)
    {
      g_string_append (text, "0.");
      append_zeros (text, -n);
      g_string_append_len (text, decimal->digits, k);
    }
  else
    {
      g_string_append_c (text, decimal->digits[0]);
      if (k > 1)
        {
          g_string_append_c (text, '.');
          g_string_append_len (text, decimal->digits + 1, k - 1);
        }
      g_string_append_printf (text, "e%c%d", n > 0 ? '+' : '-', ABS (n - 1));
    }
}

/**
 * cjm_number_append:
 * @text: (inout): where the number goes
 * @number: a finite double
 *
 * Appends the shortest decimal text that reads back as the same double, laid out as
 * [ECMAScript's Number::toString](https://tc39.es/ecma262/#sec-numeric-types-number-tostring) does: a point under
 * every locale, `1e+21` from there on, `1e-7` and below, and `0` for minus zero.
 */
void
cjm_number_append (GString *text,
                   double   number)
{
  Decimal decimal;

  g_return_if_fail (isfinite (number));

  if (fabs (number) < 1e15 && number == trunc (number))
    {
      g_string_append_printf (text, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }
  if (number < 0)
    g_string_append_c (text, '-');
  find_shortest (fabs (number), &decimal);
  append_decimal (text, &decimal);
}

/**
 * cjm_number_to_string:
 * @number: a finite double
 *
 * Returns: (transfer full): the text that cjm_number_append() appends
 */
char *
cjm_number_to_string (double number)
{
  GString *text = g_string_new (NULL);

  cjm_number_append (text, number);
  return g_string_free (text, FALSE);
}

/* Behind so many decimals there is nothing in a figure that was computed, unless it is asked for. */
#define EXACT_DECIMALS 12

/* Cuts what is behind `decimals` digits after the point, to the nearest, and halves away from zero. */
static void
round_half_away (Decimal *decimal,
                 int      decimals)
{
  int kept = decimal->point + decimals;
  gboolean up;
  int i;

  if (kept >= decimal->n_digits)
    return;

  up = kept >= 0 && decimal->digits[kept] >= '5';
  decimal->n_digits = MAX (kept, 0);
  for (i = decimal->n_digits - 1; up && i >= 0 && decimal->digits[i] == '9'; i--)
    decimal->n_digits--;
  if (up && i >= 0)
    decimal->digits[i]++;
  else if (up)
    {
      decimal->digits[0] = '1';
      decimal->n_digits = 1;
      decimal->point++;
    }
}

static char *
spell_decimal_out (const Decimal *decimal,
                   gboolean       is_negative)
{
  GString *text = g_string_new (is_negative ? "-" : NULL);
  int k = decimal->n_digits;
  int n = decimal->point;

  if (k == 0)
    return g_string_free (g_string_assign (text, "0"), FALSE);

  if (n > 0)
    g_string_append_len (text, decimal->digits, MIN (k, n));
  else
    g_string_append_c (text, '0');
  append_zeros (text, n - k);
  if (k > n)
    {
      g_string_append_c (text, '.');
      append_zeros (text, -n);
      g_string_append_len (text, decimal->digits + MAX (n, 0), k - MAX (n, 0));
    }

  return g_string_free (text, FALSE);
}

/**
 * cjm_number_round:
 * @number: finite
 * @exponent: of ten, by which it is multiplied first, without an error: 2 for a percentage
 * @decimals: most digits behind the point
 *
 * Rounds as a person does on paper: halves away from zero, by the decimal digits that a person sees of the number and not
 * by the binary fraction next to them. So 4.85 becomes 4.9, although the double lies below it. Beyond 15 significant
 * digits, and beyond the twelfth decimal where fewer are asked for, there is nothing but what computing leaves behind: the
 * mean of 4.6, 4.8 and 4.85, and what is between −4 and −4.05, are what they are on paper.
 *
 * Returns: (transfer full): the number with a point under every locale and without an exponent; no zeros behind the last
 *   decimal, and "0" for all that rounds to it
 */
char *
cjm_number_round (double number,
                  int    exponent,
                  guint  decimals)
{
  Decimal decimal = { .n_digits = 0 };

  g_return_val_if_fail (isfinite (number), g_strdup ("0"));

  if (number != 0)
    {
      round_to_digits (fabs (number), DBL_DIG, &decimal);
      if (exponent + (int) MIN (decimals, 400) < EXACT_DECIMALS)
        round_half_away (&decimal, EXACT_DECIMALS);
      decimal.point += exponent;
      round_half_away (&decimal, (int) MIN (decimals, 400));
      while (decimal.n_digits > 0 && decimal.digits[decimal.n_digits - 1] == '0')
        decimal.n_digits--;
    }

  return spell_decimal_out (&decimal, number < 0);
}

/**
 * cjm_number_spell_out:
 * @number: finite
 * @exponent: of ten, by which it is multiplied first, without an error
 *
 * Returns: (transfer full): the digits that cjm_number_to_string() finds, with a point under every locale and without an
 *   exponent however large or small the number is; "0" for minus zero
 */
char *
cjm_number_spell_out (double number,
                      int    exponent)
{
  Decimal decimal = { .n_digits = 0 };

  g_return_val_if_fail (isfinite (number), g_strdup ("0"));

  if (number != 0)
    {
      find_shortest (fabs (number), &decimal);
      decimal.point += exponent;
    }

  return spell_decimal_out (&decimal, number < 0);
}

/**
 * cjm_number_put_marks:
 * @spelled: as cjm_number_spell_out() or cjm_number_round() gives it
 * @decimal: what stands before decimals in a language
 * @thousands: what stands between thousands there
 *
 * Returns: (transfer full): the number as a person writes it, with a minus that is one
 */
char *
cjm_number_put_marks (const char *spelled,
                      const char *decimal,
                      const char *thousands)
{
  gboolean is_negative = *spelled == '-';
  const char *digits = is_negative ? spelled + 1 : spelled;
  gsize n_whole = strcspn (digits, ".");
  GString *text = g_string_new (is_negative ? "\u2212" : NULL);

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (text, thousands);
      g_string_append_c (text, digits[i]);
    }
  if (digits[n_whole] != '\0')
    {
      g_string_append (text, decimal);
      g_string_append (text, digits + n_whole + 1);
    }

  return g_string_free (text, FALSE);
}
