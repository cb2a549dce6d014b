/* cjm-syntax.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-syntax.h"

#include <string.h>

#define ID_LENGTH_MAX 64
#define NEW_ID_LENGTH 8

/**
 * cjm_id_is_valid:
 *
 * Returns: whether @text is 1 to 64 of A-Z a-z 0-9 _ -
 */
gboolean
cjm_id_is_valid (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && text[i] != '_' && text[i] != '-')
        return FALSE;
    }

  return length >= 1 && length <= ID_LENGTH_MAX;
}

/**
 * cjm_id_new:
 *
 * Returns: (transfer full): a random id of 8 letters and digits
 */
char *
cjm_id_new (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  char *id = g_malloc (NEW_ID_LENGTH + 1);

  for (guint i = 0; i < NEW_ID_LENGTH; i++)
    id[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  id[NEW_ID_LENGTH] = '\0';

  return id;
}

static gboolean
read_digits (const char *text,
             guint       n,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * cjm_date_is_valid:
 *
 * Returns: whether @text is YYYY-MM-DD and that day exists
 */
gboolean
cjm_date_is_valid (const char *text)
{
  guint year, month, day;

  return strlen (text) == strlen ("YYYY-MM-DD")
         && read_digits (text, 4, &year) && text[4] == '-'
         && read_digits (text + 5, 2, &month) && text[7] == '-'
         && read_digits (text + 8, 2, &day)
         && g_date_valid_dmy (day, month, year);
}

/* Reads "12Y" or "1.5H" and moves on; FALSE where there is none. A fraction is of the smallest unit only, ISO 8601-1
 * 5.5.2.3. */
static gboolean
read_duration_part (const char **text,
                    const char **units,
                    gboolean    *fraction)
{
  const char *end = *text;
  const char *unit;

  while (g_ascii_isdigit (*end))
    end++;
  if (end == *text || *fraction)
    return FALSE;

  if ((*end == '.' || *end == ',') && g_ascii_isdigit (end[1]))
    {
      *fraction = TRUE;
      for (end++; g_ascii_isdigit (*end); end++)
        ;
    }

  unit = *end != '\0' ? strchr (*units, *end) : NULL;
  if (unit == NULL)
    return FALSE;

  *units = unit + 1;
  *text = end + 1;
  return TRUE;
}

/**
 * cjm_duration_is_valid:
 *
 * Returns: whether @text is an ISO 8601 duration, such as P5M, P1W or PT20M
 */
gboolean
cjm_duration_is_valid (const char *text)
{
  const char *date_units = "YMWD";
  const char *time_units = "HMS";
  gboolean fraction = FALSE;
  guint parts = 0;

  if (*text++ != 'P')
    return FALSE;

  while (read_duration_part (&text, &date_units, &fraction))
    parts++;

  if (*text == 'T')
    {
      text++;
      parts = 0;
      while (read_duration_part (&text, &time_units, &fraction))
        parts++;
    }

  return *text == '\0' && parts > 0;
}

/**
 * cjm_color_is_valid:
 *
 * Returns: whether @text is #rrggbb
 */
gboolean
cjm_color_is_valid (const char *text)
{
  if (text[0] != '#' || strlen (text) != strlen ("#rrggbb"))
    return FALSE;

  for (guint i = 1; text[i] != '\0'; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * cjm_language_is_valid:
 *
 * Returns: whether @text is formed like a BCP 47 tag: subtags of 1 to 8 letters and digits between hyphens, the first of
 *   letters only
 */
gboolean
cjm_language_is_valid (const char *text)
{
  guint length = 0;
  gboolean first = TRUE;

  for (; *text != '\0'; text++)
    {
      if (*text == '-')
        {
          if (length == 0)
            return FALSE;
          length = 0;
          first = FALSE;
        }
      else if (first ? !g_ascii_isalpha (*text) : !g_ascii_isalnum (*text))
        return FALSE;
      else if (++length > 8)
        return FALSE;
    }

  return length > 0;
}
