/* map-places.h: where on the screen something of a map has to be, said without the map's own arithmetic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "edit-fixture.h"

static const double ZOOMS[] = { 0.5, 0.75, 1, 1.37, 2, 4 };
static const double SCROLLS[][2] = { { 0, 0 }, { 137, 91 }, { 1e6, 1e6 } };

static inline void
look_at (Fixture      *self,
         double        zoom,
         const double *scroll)
{
  cjm_canvas_set_zoom (self->view, zoom);
  gtk_adjustment_set_value (get_adjustment (self, 0), scroll[0]);
  gtk_adjustment_set_value (get_adjustment (self, 1), scroll[1]);
  settle (self->view);
}

/* Where the map's corner is along an axis: in the middle where the map is smaller than the view */
static inline double
get_corner (Fixture *self,
            guint    axis)
{
  const CjmViewport *viewport = get_viewport (self);
  double map = axis == 0 ? viewport->map_width : viewport->map_height;
  double view = axis == 0 ? gtk_widget_get_width (GTK_WIDGET (self->view)) : gtk_widget_get_height (GTK_WIDGET (self->view));
  double corner = map * viewport->zoom < view ? (view - map * viewport->zoom) / 2
                                              : -gtk_adjustment_get_value (get_adjustment (self, axis));

  return round (corner * viewport->scale) / viewport->scale;
}

/* How many pixels of the view headings take along an axis: none while they are in view by themselves, or where they would
 * take more than two fifths */
static inline double
get_strip (Fixture *self,
           guint    axis)
{
  int scale = get_viewport (self)->scale;
  double zoom = cjm_canvas_get_zoom (self->view);
  double view = axis == 0 ? get_viewport (self)->view_width : get_viewport (self)->view_height;
  CjmHeadings headings;
  double from, to, size;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  from = axis == 0 ? headings.left : headings.top;
  to = axis == 0 ? headings.right : headings.bottom;
  size = ceil ((to - from) * zoom * scale) / scale;

  return get_corner (self, axis) + from * zoom < 0 && size <= 0.4 * view ? size : 0;
}

/* Whether something belongs to headings that stay where they are while the map is scrolled along an axis */
static inline gboolean
stays (Fixture               *self,
       const graphene_rect_t *area,
       guint                  axis)
{
  float right = area->origin.x + area->size.width;
  float bottom = area->origin.y + area->size.height;
  CjmHeadings headings;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  if (get_strip (self, axis) == 0 || area->origin.y < headings.top)
    return FALSE;
  if (axis == 1)
    return bottom <= headings.bottom;

  return area->origin.x >= headings.left && right <= headings.right && bottom <= headings.end;
}

static inline void
to_view (Fixture               *self,
         const graphene_rect_t *area,
         graphene_rect_t       *rect)
{
  double zoom = cjm_canvas_get_zoom (self->view);
  double scale = get_viewport (self)->scale;
  double x = get_corner (self, 0);
  double y = get_corner (self, 1);
  CjmHeadings headings;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  if (stays (self, area, 0))
    x = round (-headings.left * zoom * scale) / scale;
  if (stays (self, area, 1))
    y = round (-headings.top * zoom * scale) / scale;
  *rect = GRAPHENE_RECT_INIT ((float) (x + area->origin.x * zoom), (float) (y + area->origin.y * zoom),
                              (float) (area->size.width * zoom), (float) (area->size.height * zoom));
}

static inline void
get_frame (Fixture         *self,
           graphene_rect_t *frame)
{
  *frame = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self->view)),
                               (float) gtk_widget_get_height (GTK_WIDGET (self->view)));
}

/* The part of the view in which something is seen: not behind headings */
static inline void
get_free (Fixture               *self,
          const graphene_rect_t *area,
          graphene_rect_t       *frame)
{
  CjmHeadings headings;
  float left, top;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  get_frame (self, frame);
  left = stays (self, area, 0) || area->origin.y < headings.top || area->origin.y > headings.end ? 0 : (float) get_strip (self, 0);
  top = stays (self, area, 1) ? 0 : (float) get_strip (self, 1);
  *frame = GRAPHENE_RECT_INIT (left, top, frame->size.width - left, frame->size.height - top);
}

/* What the view shows, as pixels */
static inline guchar *
take_picture (Fixture *self,
              int      width,
              int      height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc0 ((gsize) 4 * width * height);
  float scale = get_viewport (self)->scale;

  wait_for_frame (self->view);
  gtk_snapshot_scale (snapshot, scale, scale);
  GTK_WIDGET_GET_CLASS (self->view)->snapshot (GTK_WIDGET (self->view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) 4 * width);

  return pixels;
}
