/* raster.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* How a picture differs from another one of the same size. Letters and edges are smoothed a little differently by every
 * renderer, so single pixels say nothing: what is compared is the mean colour of small squares. */
typedef struct
{
  double largest;   /* difference of a square's channel, of 255 */
  double mean;      /* of all of them */
  int x, y;         /* where the largest is */
} RasterDifference;

cairo_surface_t *raster_read_png  (GBytes          *png);
guint32          raster_get_pixel (cairo_surface_t *surface,
                                   int              x,
                                   int              y);
RasterDifference raster_compare   (cairo_surface_t *a,
                                   cairo_surface_t *b);
void             raster_find_ink  (cairo_surface_t *surface,
                                   int             *top,
                                   int             *bottom);

G_END_DECLS
