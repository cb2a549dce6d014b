/* test-png.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo.h>

#include "cjm-png.h"

typedef struct
{
  GByteArray *bytes;
  guint at;
} Source;

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Source *source = closure;

  if (source->at + length > source->bytes->len)
    return CAIRO_STATUS_READ_ERROR;
  for (guint i = 0; i < length; i++)
    data[i] = source->bytes->data[source->at++];
  return CAIRO_STATUS_SUCCESS;
}

/* The picture stays as it is; its reader checks the checksum of the new chunk. */
static void
test_density (void)
{
  /* 96 pixels an inch are 3780 (0x0ec4) a metre; the checksum of that chunk was computed with zlib. */
  const guint8 chunk[] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0x0e, 0xc4, 0, 0, 0x0e, 0xc4, 1, 0x95, 0x2b, 0x0e, 0x1b };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3, 5);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  Source source = { png, 0 };
  guint length;

  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);
  length = png->len;

  cjm_png_set_density (png, 96);
  g_assert_cmpuint (png->len, ==, length + sizeof chunk);
  g_assert_cmpmem (png->data + 33, sizeof chunk, chunk, sizeof chunk);

  surface = cairo_image_surface_create_from_png_stream (read_cb, &source);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 3);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 5);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/png/density", test_density);
  return g_test_run ();
}
