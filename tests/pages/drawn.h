/* drawn.h: whether what should be seen is on the screen, not only in the tree of widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "waiting.h"

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       n_frames)
{
  ++*(guint *) n_frames;

  return G_SOURCE_CONTINUE;
}

static inline void
wait_for_frames (gpointer widget,
                 guint    n)
{
  guint n_frames = 0;
  guint ticks = gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);

  wait_until (n_frames >= n);
  gtk_widget_remove_tick_callback (widget, ticks);
}

/* What may stand round a window, in pixels */
#define FRAME 30

static inline void
resize_window (gpointer window,
               int      width,
               int      height)
{
  gtk_window_set_default_size (window, width, height);
  wait_until (ABS (gtk_widget_get_width (window) - width) <= FRAME);
}

/* The pixels that a window showed last; NULL where it has yet to draw itself again */
static inline cairo_surface_t *
paint_window (gpointer window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static inline gboolean
has_two_colors (cairo_surface_t    *surface,
                const GdkRectangle *area)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guint32 *first = (const guint32 *) (const void *) (data + (gsize) area->y * stride) + area->x;

  for (int y = area->y; y < area->y + area->height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * stride);

      for (int x = area->x; x < area->x + area->width; x++)
        if (((row[x] ^ *first) & 0xffffff) != 0)
          return TRUE;
    }

  return FALSE;
}

/* A part has a place in the window and something is painted there: more than a background. */
static inline void
assert_drawn (gpointer    window,
              gpointer    part,
              const char *name)
{
  cairo_surface_t *surface;
  graphene_rect_t bounds;
  GdkRectangle area, whole;

  g_test_message ("drawn: %s", name);
  g_assert_true (gtk_widget_get_mapped (part));
  wait_until ((surface = paint_window (window)) != NULL);
  g_assert_true (gtk_widget_compute_bounds (part, window, &bounds));
  area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  whole = (GdkRectangle) { 0, 0, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };
  g_assert_true (gdk_rectangle_intersect (&area, &whole, &area));
  g_assert_true (has_two_colors (surface, &area));
  cairo_surface_destroy (surface);
}
