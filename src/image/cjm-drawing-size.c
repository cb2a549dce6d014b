/* cjm-drawing-size.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-drawing-size.h"

#include <math.h>

#define PIXELS_AN_INCH 96
/* What is less than half a pixel is rounded to none. */
#define SMALLEST_SIDE 0.5

/**
 * cjm_drawing_read_numbers:
 * @text: a list of numbers, such as the data of a path
 * @sum: (out): of them all, without their signs
 *
 * Returns: how many there are
 */
guint
cjm_drawing_read_numbers (const char *text,
                          double     *sum)
{
  guint n = 0;

  *sum = 0;
  while (*text != '\0')
    {
      char *end = NULL;

      if (g_ascii_isdigit (*text) || *text == '-' || *text == '+' || *text == '.')
        {
          double number = g_ascii_strtod (text, &end);

          if (end != text)
            {
              *sum += fabs (number);
              n++;
            }
        }
      text = end != NULL && end != text ? end : text + 1;
    }

  return n;
}

/* A length in pixels; 0 for a share of something, or for none */
static double
read_length (const char *text)
{
  static const struct
  {
    const char *unit;
    double pixels;
  } units[] = {
    { "", 1 }, { "px", 1 }, { "pt", PIXELS_AN_INCH / 72.0 }, { "pc", PIXELS_AN_INCH / 6.0 }, { "in", PIXELS_AN_INCH },
    { "cm", PIXELS_AN_INCH / 2.54 }, { "mm", PIXELS_AN_INCH / 25.4 }, { "em", 16 }, { "ex", 8 },
  };
  char *unit;
  double number = g_ascii_strtod (text, &unit);
  g_autofree char *bare = g_strstrip (g_strdup (unit));

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strcasecmp (bare, units[i].unit) == 0)
      return isfinite (number) && number > 0 ? number * units[i].pixels : 0;

  return 0;
}

/* Whether a length is one of nothing, in whatever unit */
static gboolean
is_nothing (const char *text)
{
  char *end;

  return g_ascii_strtod (text, &end) == 0 && end != text;
}

/* Returns: FALSE where the box holds nothing that could be seen */
static gboolean
read_view_box (const char *text,
               double     *width,
               double     *height)
{
  g_auto (GStrv) numbers = g_strsplit_set (text, " \t\r\n,", -1);
  guint n = 0;

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      if (*numbers[i] == '\0')
        continue;
      if (n == 2)
        *width = read_length (numbers[i]);
      else if (n == 3)
        *height = read_length (numbers[i]);
      n++;
    }

  return n != 4 || (*width > 0 && *height > 0);
}

/* What is left open follows from the box. */
static void
fill_in (double *width,
         double *height,
         double  box_width,
         double  box_height)
{
  if (box_width <= 0 || box_height <= 0)
    return;
  if (*width <= 0 && *height <= 0)
    {
      *width = box_width;
      *height = box_height;
    }
  else if (*width <= 0)
    {
      *width = *height * box_width / box_height;
    }
  else if (*height <= 0)
    {
      *height = *width * box_height / box_width;
    }
}

/**
 * cjm_drawing_read_size:
 * @names: attributes of the first element
 * @values: theirs
 * @width: (out): in pixels; 0 where the drawing leaves it open
 * @height: (out): the same
 *
 * Returns: %FALSE where nothing is to be seen of the drawing: where its size or its box is nothing, which turns rendering
 *   off by SVG 1.1, sections 5.1.2 and 7.7, or not a pixel
 */
gboolean
cjm_drawing_read_size (const char **names,
                       const char **values,
                       double      *width,
                       double      *height)
{
  double box_width = 0, box_height = 0;
  gboolean is_seen = TRUE;

  *width = *height = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_width = g_str_equal (names[i], "width");

      if (is_width || g_str_equal (names[i], "height"))
        {
          *(is_width ? width : height) = read_length (values[i]);
          is_seen &= !is_nothing (values[i]);
        }
      else if (g_str_equal (names[i], "viewBox"))
        {
          is_seen &= read_view_box (values[i], &box_width, &box_height);
        }
    }
  fill_in (width, height, box_width, box_height);

  return is_seen && (MAX (*width, *height) >= SMALLEST_SIDE || *width <= 0 || *height <= 0);
}
