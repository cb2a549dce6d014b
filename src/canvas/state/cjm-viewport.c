/* cjm-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-viewport.h"

/* Where zooming in and out by steps stops */
static const double STEPS[] = { 0.1, 0.15, 0.25, 0.35, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4 };

/* What counts as being on a step already */
#define NEAR 0.005

/* How far what is cut reaches out of the view at least, which is more than the ring round a card, and in which steps */
#define CUT_REACH 32
#define CUT_STEP 256

/* The most pixels of a line of text that may be left as they are where the view is narrower */
#define LONGEST_LINE 4096

G_STATIC_ASSERT (CJM_VIEWPORT_ROOM >= 2 * (CUT_REACH + CUT_STEP));

/* The largest share of the view that headings may take on an axis */
#define HEADINGS_SHARE 0.4

/* What a map that is fitted into a view may seem to be larger by, in pixels: a size is divided and multiplied again. */
#define ROUNDING 1e-6

/**
 * cjm_viewport_init:
 *
 * Makes a viewport of no size at 100 %.
 */
void
cjm_viewport_init (CjmViewport *self)
{
  *self = (CjmViewport) { .zoom = 1, .scale = 1 };
}

/**
 * cjm_viewport_get_extent:
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * How many pixels there are to scroll over; never fewer than the view has.
 */
void
cjm_viewport_get_extent (const CjmViewport *self,
                         double            *width,
                         double            *height)
{
  *width = MAX (ceil (self->map_width * self->zoom - ROUNDING), self->view_width);
  *height = MAX (ceil (self->map_height * self->zoom - ROUNDING), self->view_height);
}

static double
place_axis (double map,
            double view,
            double offset,
            double zoom,
            int    scale)
{
  double origin = map * zoom < view ? (view - map * zoom) / 2 : -offset;

  return round (origin * scale) / scale;
}

/* The difference of two numbers of millions is small, and has to be as exact as one. */
static double
get_origin_x (const CjmViewport *self)
{
  return place_axis (self->map_width, self->view_width, self->x, self->zoom, self->scale);
}

static double
get_origin_y (const CjmViewport *self)
{
  return place_axis (self->map_height, self->view_height, self->y, self->zoom, self->scale);
}

/**
 * cjm_viewport_get_origin:
 * @origin: (out): pixels from the top left of the view
 *
 * Where the map's top left corner sits in the view: in pixels, on a whole device pixel so that hairlines stay sharp.
 */
void
cjm_viewport_get_origin (const CjmViewport *self,
                         graphene_point_t  *origin)
{
  origin->x = get_origin_x (self);
  origin->y = get_origin_y (self);
}

static double
to_device_pixel (const CjmViewport *self,
                 double             position)
{
  return round (position * self->scale) / self->scale;
}

/* How many pixels headings take at an edge; 0 where that would be too many, or there are none */
static double
measure_headings (const CjmViewport *self,
                  float              from,
                  float              to,
                  double             view)
{
  double size = ceil ((to - from) * self->zoom * self->scale) / self->scale;

  return size <= view * HEADINGS_SHARE ? size : 0;
}

static double
get_headings_width (const CjmViewport *self)
{
  return measure_headings (self, self->headings.left, self->headings.right, self->view_width);
}

static double
get_headings_height (const CjmViewport *self)
{
  return measure_headings (self, self->headings.top, self->headings.bottom, self->view_height);
}

/* How wide the strip at the left is: as wide as the headings once they would leave the view */
static double
get_pinned_width (const CjmViewport *self)
{
  return get_origin_x (self) + self->headings.left * self->zoom < 0 ? get_headings_width (self) : 0;
}

static double
get_pinned_height (const CjmViewport *self)
{
  return get_origin_y (self) + self->headings.top * self->zoom < 0 ? get_headings_height (self) : 0;
}

/* Whether it is one of the rows that have headings at the left */
static gboolean
is_in_rows (const CjmViewport *self,
            double             y,
            double             height)
{
  return y >= self->headings.top && y + height <= self->headings.end;
}

/**
 * cjm_viewport_get_pins:
 * @area: in canvas units
 *
 * Returns: the edges of the view at which it stays now, as a part of the headings
 */
CjmPins
cjm_viewport_get_pins (const CjmViewport     *self,
                       const graphene_rect_t *area)
{
  const CjmHeadings *headings = &self->headings;
  CjmPins pins = CJM_PIN_NONE;

  if (get_pinned_width (self) > 0 && area->origin.x >= headings->left
      && area->origin.x + area->size.width <= headings->right && is_in_rows (self, area->origin.y, area->size.height))
    pins |= CJM_PIN_LEFT;
  if (get_pinned_height (self) > 0 && area->origin.y >= headings->top
      && area->origin.y + area->size.height <= headings->bottom)
    pins |= CJM_PIN_TOP;

  return pins;
}

/* From where to where in the view there are rows with headings at the left, under those at the top */
static void
get_rows (const CjmViewport *self,
          double            *from,
          double            *to)
{
  double origin = get_origin_y (self);

  *from = MAX (get_pinned_height (self), to_device_pixel (self, origin + self->headings.top * self->zoom));
  *to = MAX (*from, MIN (self->view_height, to_device_pixel (self, origin + self->headings.end * self->zoom)));
}

/**
 * cjm_viewport_get_strip:
 * @pins: an edge, or the corner between them
 * @strip: (out): the part of the view that headings take there, in pixels; those at the top reach over the corner
 *
 * Returns: whether there is any
 */
gboolean
cjm_viewport_get_strip (const CjmViewport *self,
                        CjmPins            pins,
                        graphene_rect_t   *strip)
{
  double width = get_pinned_width (self);
  double height = get_pinned_height (self);
  double from;
  double to;

  get_rows (self, &from, &to);
  switch (pins)
    {
    case CJM_PIN_LEFT:
      graphene_rect_init (strip, 0, from, width, to - from);
      break;
    case CJM_PIN_TOP:
      graphene_rect_init (strip, 0, 0, self->view_width, height);
      break;
    case CJM_PIN_CORNER:
      graphene_rect_init (strip, 0, 0, width, height);
      break;
    case CJM_PIN_NONE:
      graphene_rect_init (strip, 0, 0, 0, 0);
      break;
    }

  return strip->size.width > 0 && strip->size.height > 0;
}

/**
 * cjm_viewport_get_uncovered:
 * @area: in canvas units
 * @uncovered: (out): the part of the view in which it is not behind headings, in pixels
 */
void
cjm_viewport_get_uncovered (const CjmViewport     *self,
                            const graphene_rect_t *area,
                            graphene_rect_t       *uncovered)
{
  CjmPins pins = cjm_viewport_get_pins (self, area);
  gboolean in_rows = is_in_rows (self, area->origin.y, 0);
  double left = (pins & CJM_PIN_LEFT) == 0 && in_rows ? get_pinned_width (self) : 0;
  double top = (pins & CJM_PIN_TOP) == 0 ? get_pinned_height (self) : 0;

  graphene_rect_init (uncovered, left, top, self->view_width - left, self->view_height - top);
}

static void
to_map (const CjmViewport *self,
        double             x,
        double             y,
        graphene_point_t  *point)
{
  point->x = (x - get_origin_x (self)) / self->zoom;
  point->y = (y - get_origin_y (self)) / self->zoom;
}

/**
 * cjm_viewport_to_map:
 * @x: pixels in the view
 * @y: pixels in the view
 * @point: (out): the same point in canvas units, of the headings where they are over it; outside the map where the view
 *   reaches out of it
 */
void
cjm_viewport_to_map (const CjmViewport *self,
                     double             x,
                     double             y,
                     graphene_point_t  *point)
{
  double height = get_pinned_height (self);
  double from;
  double to;

  to_map (self, x, y, point);
  get_rows (self, &from, &to);
  if (y >= 0 && y < height)
    point->y = MIN (self->headings.top + y / self->zoom, self->headings.bottom);
  if (x >= 0 && x < get_pinned_width (self) && ((y >= 0 && y < height) || (y >= from && y < to)))
    {
      point->x = MIN (self->headings.left + x / self->zoom, self->headings.right);
      point->y = CLAMP (point->y, self->headings.top, self->headings.end);
    }
}

/**
 * cjm_viewport_to_view:
 * @area: in canvas units
 * @result: (out): where it sits in the view, in pixels
 */
void
cjm_viewport_to_view (const CjmViewport     *self,
                      const graphene_rect_t *area,
                      graphene_rect_t       *result)
{
  CjmPins pins = cjm_viewport_get_pins (self, area);
  double x = (pins & CJM_PIN_LEFT) != 0 ? to_device_pixel (self, -self->headings.left * self->zoom) : get_origin_x (self);
  double y = (pins & CJM_PIN_TOP) != 0 ? to_device_pixel (self, -self->headings.top * self->zoom) : get_origin_y (self);

  graphene_rect_init (result, x + area->origin.x * self->zoom, y + area->origin.y * self->zoom,
                      area->size.width * self->zoom, area->size.height * self->zoom);
}

/**
 * cjm_viewport_get_visible:
 * @area: (out): what the view shows, in canvas units, with what is behind the headings
 */
void
cjm_viewport_get_visible (const CjmViewport *self,
                          graphene_rect_t   *area)
{
  graphene_point_t corner;

  to_map (self, 0, 0, &corner);
  graphene_rect_init (area, corner.x, corner.y, self->view_width / self->zoom, self->view_height / self->zoom);
}

static void
clip_axis (double start,
           double size,
           double view,
           float *from,
           float *length)
{
  double first = 0;
  double last = size;

  if (size > view + CJM_VIEWPORT_ROOM)
    {
      first = CLAMP (floor ((-start - CUT_REACH) / CUT_STEP) * CUT_STEP, 0, size - CUT_STEP);
      last = CLAMP (ceil ((view - start + CUT_REACH) / CUT_STEP) * CUT_STEP, first + CUT_STEP, size);
    }
  *from = first;
  *length = last - first;
}

/**
 * cjm_viewport_clip:
 * @rect: where something sits in the view, in pixels
 * @part: (out): what of it is to be painted, in pixels from its top left corner: all of it, unless it is so much larger
 *   than the view that this would take more than can be had
 *
 * What is cut off lies out of view. The part stays the same while the view moves a little, and is never empty.
 */
void
cjm_viewport_clip (const CjmViewport     *self,
                   const graphene_rect_t *rect,
                   graphene_rect_t       *part)
{
  clip_axis (rect->origin.x, rect->size.width, self->view_width, &part->origin.x, &part->size.width);
  clip_axis (rect->origin.y, rect->size.height, self->view_height, &part->origin.y, &part->size.height);
}

/**
 * cjm_viewport_bring_in:
 * @rect: in pixels of the view; moved no further than is needed to be in view, with its top left corner in any case
 */
void
cjm_viewport_bring_in (const CjmViewport *self,
                       graphene_rect_t   *rect)
{
  rect->origin.x = CLAMP (rect->origin.x, 0, MAX (0, self->view_width - rect->size.width));
  rect->origin.y = CLAMP (rect->origin.y, 0, MAX (0, self->view_height - rect->size.height));
}

/**
 * cjm_viewport_cut:
 * @rect: in pixels of the view; of a line of text longer than any card but a phase has, what is in view is left
 */
void
cjm_viewport_cut (const CjmViewport *self,
                  graphene_rect_t   *rect)
{
  double first = MAX (rect->origin.x, 0);
  double last = MIN (rect->origin.x + rect->size.width, self->view_width);

  if (rect->size.width <= MAX (self->view_width, LONGEST_LINE) || first >= last)
    return;

  rect->origin.x = first;
  rect->size.width = last - first;
}

/**
 * cjm_viewport_get_fit_zoom:
 *
 * Returns: the largest zoom at which the whole map is seen, but at most 100 %
 */
double
cjm_viewport_get_fit_zoom (const CjmViewport *self)
{
  double zoom = 1;

  if (self->map_width > 0 && self->view_width > 0)
    zoom = MIN (zoom, self->view_width / self->map_width);
  if (self->map_height > 0 && self->view_height > 0)
    zoom = MIN (zoom, self->view_height / self->map_height);

  return CLAMP (zoom, CJM_VIEWPORT_MIN_ZOOM, CJM_VIEWPORT_MAX_ZOOM);
}

/**
 * cjm_viewport_get_next_zoom:
 * @direction: above 0 for larger, below 0 for smaller
 *
 * Returns: the next round zoom in that direction; the present one at the end of the range
 */
double
cjm_viewport_get_next_zoom (const CjmViewport *self,
                            int                direction)
{
  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
        if (STEPS[i] > self->zoom * (1 + NEAR))
          return STEPS[i];
    }
  else if (direction < 0)
    {
      for (guint i = G_N_ELEMENTS (STEPS); i > 0; i--)
        if (STEPS[i - 1] < self->zoom * (1 - NEAR))
          return STEPS[i - 1];
    }

  return self->zoom;
}

/**
 * cjm_viewport_scroll_to:
 * @x: pixels that lie left of the view
 * @y: pixels that lie above it
 *
 * Scrolls there, or as far in that direction as the map goes.
 */
void
cjm_viewport_scroll_to (CjmViewport *self,
                        double       x,
                        double       y)
{
  double width;
  double height;

  cjm_viewport_get_extent (self, &width, &height);
  self->x = CLAMP (x, 0, width - self->view_width);
  self->y = CLAMP (y, 0, height - self->view_height);
}

/**
 * cjm_viewport_zoom_at:
 * @zoom: the new zoom; what lies out of the range is brought into it
 * @x: pixels in the view
 * @y: pixels in the view
 *
 * Zooms so that the point of the map that lies at (@x, @y) stays there, unless the map would leave an edge of the view.
 */
void
cjm_viewport_zoom_at (CjmViewport *self,
                      double       zoom,
                      double       x,
                      double       y)
{
  graphene_point_t point;

  to_map (self, x, y, &point);
  self->zoom = CLAMP (zoom, CJM_VIEWPORT_MIN_ZOOM, CJM_VIEWPORT_MAX_ZOOM);
  cjm_viewport_scroll_to (self, point.x * self->zoom - x, point.y * self->zoom - y);
}

/* The offset nearest to the present one that shows from…to beside what is covered at the start of the view; their start
 * where they do not fit. */
static double
reveal_axis (double offset,
             double view,
             double covered,
             double from,
             double to)
{
  if (to - from > view - covered || from < offset + covered)
    return from - covered;
  if (to > offset + view)
    return to - view;

  return offset;
}

/* What to keep free beside something: less where there is little room, and all of it before what does not fit */
static double
get_margin (double view,
            double size,
            double margin)
{
  return size > view ? margin : MIN (margin, (view - size) / 2);
}

/**
 * cjm_viewport_reveal:
 * @area: in canvas units
 * @margin: what to keep free round it, in pixels
 *
 * Scrolls no further than is needed to see all of @area beside the headings; to its top left corner where it does not fit.
 */
void
cjm_viewport_reveal (CjmViewport           *self,
                     const graphene_rect_t *area,
                     double                 margin)
{
  double x = area->origin.x * self->zoom;
  double y = area->origin.y * self->zoom;
  double width = area->size.width * self->zoom;
  double height = area->size.height * self->zoom;
  CjmPins pins = cjm_viewport_get_pins (self, area);
  gboolean in_rows = is_in_rows (self, area->origin.y, 0);
  double left = in_rows && area->origin.x >= self->headings.right ? get_headings_width (self) : 0;
  double top = area->origin.y >= self->headings.bottom ? get_headings_height (self) : 0;
  double margin_x = get_margin (self->view_width - left, width, margin);
  double margin_y = get_margin (self->view_height - top, height, margin);
  double to_x = reveal_axis (self->x, self->view_width, left, x - margin_x, x + width + margin_x);
  double to_y = reveal_axis (self->y, self->view_height, top, y - margin_y, y + height + margin_y);

  cjm_viewport_scroll_to (self, (pins & CJM_PIN_LEFT) != 0 ? self->x : to_x,
                          (pins & CJM_PIN_TOP) != 0 ? self->y : to_y);
}
