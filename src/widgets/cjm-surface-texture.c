/* cjm-surface-texture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-surface-texture.h"

/**
 * cjm_surface_texture_new:
 * @surface: an image of the format ARGB32
 *
 * From what cairo has drawn, in whichever thread, to what a widget can show.
 *
 * Returns: (transfer full): a copy of the picture
 */
GdkTexture *
cjm_surface_texture_new (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) stride);
}
