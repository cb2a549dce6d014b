/* cjm-decimal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-decimal.h"

/**
 * cjm_decimal_append:
 * @string: what to write to
 * @value: a number in units of its last decimal
 * @decimals: how many decimals it has, at most 9
 *
 * Writes a decimal number with a point under every locale and without zeros at its end: 1250 with 2 decimals is "12.5".
 */
void
cjm_decimal_append (GString *string,
                    gint64   value,
                    guint    decimals)
{
  char digits[32];
  guint at = G_N_ELEMENTS (digits);
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  while (decimals > 0 && rest % 10 == 0)
    {
      rest /= 10;
      decimals--;
    }

  if (decimals > 0)
    {
      for (; decimals > 0; decimals--, rest /= 10)
        digits[--at] = '0' + rest % 10;
      digits[--at] = '.';
    }
  do
    {
      digits[--at] = '0' + rest % 10;
      rest /= 10;
    }
  while (rest > 0);
  if (value < 0)
    digits[--at] = '-';

  g_string_append_len (string, digits + at, G_N_ELEMENTS (digits) - at);
}
