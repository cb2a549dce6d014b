/* raster.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "raster.h"

#include <math.h>
#include <string.h>

/* The side of a square whose mean is compared */
#define SQUARE 16
/* By so much a channel has to differ from the paper's to be something drawn: shadows and lines are paler. */
#define INK 60

typedef struct
{
  const guint8 *data;
  gsize length;
} Source;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Source *source = closure;

  if (length > source->length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full): the pixels of a PNG */
cairo_surface_t *
raster_read_png (GBytes *png)
{
  Source source;
  cairo_surface_t *surface;

  source.data = g_bytes_get_data (png, &source.length);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &source);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

guint32
raster_get_pixel (cairo_surface_t *surface,
                  int              x,
                  int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) row)[x];

  /* The last byte of a pixel without transparency says nothing. */
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24 ? pixel | 0xff000000 : pixel;
}

static void
average (cairo_surface_t *surface,
         int              left,
         int              top,
         double           means[3])
{
  int right = MIN (left + SQUARE, cairo_image_surface_get_width (surface));
  int bottom = MIN (top + SQUARE, cairo_image_surface_get_height (surface));

  memset (means, 0, 3 * sizeof *means);
  for (int y = top; y < bottom; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = left; x < right; x++)
        for (int channel = 0; channel < 3; channel++)
          means[channel] += ((const guint32 *) row)[x] >> 8 * channel & 0xff;
    }
  for (int channel = 0; channel < 3; channel++)
    means[channel] /= (right - left) * (bottom - top);
}

RasterDifference
raster_compare (cairo_surface_t *a,
                cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  RasterDifference difference = { 0 };
  guint n = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < height; y += SQUARE)
    for (int x = 0; x < width; x += SQUARE)
      {
        double mine[3], other[3];

        average (a, x, y, mine);
        average (b, x, y, other);
        for (int channel = 0; channel < 3; channel++, n++)
          {
            double one = fabs (mine[channel] - other[channel]);

            if (one > difference.largest)
              difference = (RasterDifference) { one, difference.mean, x, y };
            difference.mean += one;
          }
      }
  difference.mean /= n;
  return difference;
}

static gboolean
is_ink (guint32 pixel,
        guint32 paper)
{
  for (int shift = 0; shift < 24; shift += 8)
    if (abs ((int) (pixel >> shift & 0xff) - (int) (paper >> shift & 0xff)) > INK)
      return TRUE;

  return FALSE;
}

static gboolean
has_ink (cairo_surface_t *surface,
         int              y)
{
  guint32 paper = raster_get_pixel (surface, 0, 0);

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    if (is_ink (raster_get_pixel (surface, x, y), paper))
      return TRUE;

  return FALSE;
}

/* The first and the last row with something dark on the paper, whose colour is that of the corner */
void
raster_find_ink (cairo_surface_t *surface,
                 int             *top,
                 int             *bottom)
{
  *top = 0;
  *bottom = cairo_image_surface_get_height (surface) - 1;
  while (*top < *bottom && !has_ink (surface, *top))
    ++*top;
  while (*bottom > *top && !has_ink (surface, *bottom))
    --*bottom;
}
