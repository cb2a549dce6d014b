/* cjm-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-painter.h"

#include <math.h>

#include "cjm-decimal.h"
#include "cjm-outline.h"
#include "cjm-picture.h"

/*
 * The cairo painter: a loop over groups and their items, for the screen, prints and thumbnails.
 *
 * It draws what librsvg draws of the SVG writer's picture, pixel by pixel: the same rounded coordinates, and the
 * defaults of SVG where they differ from cairo's. Tests compare the two.
 */

/* How far the control points of a quarter circle reach, as a share of its radius */
#define QUARTER_REACH 0.55228474983079339

/* Cairo counts no further than to some millions of pixels: what reaches this far out of view, in canvas units, is cut off */
#define FAR_AWAY 500000

typedef struct
{
  cairo_t *cr;
  double x, y;                     /* where the group's corner is */
  const graphene_rect_t *visible;  /* NULL for everything */
  gboolean outlines;
} Painter;

/* As librsvg has it: opacity is a float, and the colour's alpha one byte. */
static void
set_paint (cairo_t        *cr,
           const CjmPaint *paint)
{
  double opacity = (float) (rint (paint->alpha * 1000) / 1000);

  cairo_set_source_rgba (cr, (paint->rgb >> 16 & 0xff) / 255.0, (paint->rgb >> 8 & 0xff) / 255.0,
                         (paint->rgb & 0xff) / 255.0, rint (opacity * 255) / 255);
}

static void
paint_path (cairo_t       *cr,
            const CjmItem *item)
{
  if (item->fill.set)
    {
      set_paint (cr, &item->fill);
      if (item->stroke.set)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (item->stroke.set)
    {
      double dashes[] = { item->dash[0], item->dash[1] };
      gboolean dashed = item->dash[0] > 0 && item->dash[1] > 0;

      for (guint i = 0; i < 2; i++)
        dashes[i] = cjm_decimal_snap_attribute (dashes[i]);
      set_paint (cr, &item->stroke);
      cairo_set_line_width (cr, cjm_decimal_snap_attribute (item->line_width));
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_cap (cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0);
      cairo_stroke (cr);
    }

  cairo_new_path (cr);
}

static double
bring_near (double at,
            double from,
            double length)
{
  return CLAMP (at, from - FAR_AWAY, from + length + FAR_AWAY);
}

/* Where a painter without a view has it, or near enough to what is in view */
static double
find_x (Painter *self,
        double   x)
{
  return self->visible != NULL ? bring_near (x, self->visible->origin.x, self->visible->size.width) : x;
}

static double
find_y (Painter *self,
        double   y)
{
  return self->visible != NULL ? bring_near (y, self->visible->origin.y, self->visible->size.height) : y;
}

/* Traces a rectangle as SVG defines it, clockwise from the end of its top left corner. */
static void
trace_rectangle (Painter       *self,
                 const CjmItem *item)
{
  cairo_t *cr = self->cr;
  double x = cjm_decimal_snap_attribute (self->x + item->area.origin.x);
  double y = cjm_decimal_snap_attribute (self->y + item->area.origin.y);
  double width = cjm_decimal_snap_attribute (item->area.size.width);
  double height = cjm_decimal_snap_attribute (item->area.size.height);
  double rx = MIN (cjm_decimal_snap_attribute (item->radius), width / 2);
  double ry = MIN (cjm_decimal_snap_attribute (item->radius), height / 2);
  double cx = rx * (1 - QUARTER_REACH), cy = ry * (1 - QUARTER_REACH);
  double right = find_x (self, x + width), bottom = find_y (self, y + height);

  x = find_x (self, x);
  y = find_y (self, y);

  if (rx <= 0 || ry <= 0)
    {
      /* Not cairo_rectangle(), which rounds the size by itself */
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, right, y);
      cairo_line_to (cr, right, bottom);
      cairo_line_to (cr, x, bottom);
      cairo_close_path (cr);
      return;
    }

  cairo_move_to (cr, x + rx, y);
  cairo_line_to (cr, right - rx, y);
  cairo_curve_to (cr, right - cx, y, right, y + cy, right, y + ry);
  cairo_line_to (cr, right, bottom - ry);
  cairo_curve_to (cr, right, bottom - cy, right - cx, bottom, right - rx, bottom);
  cairo_line_to (cr, x + rx, bottom);
  cairo_curve_to (cr, x + cx, bottom, x, bottom - cy, x, bottom - ry);
  cairo_line_to (cr, x, y + ry);
  cairo_curve_to (cr, x, y + cy, x + cx, y, x + rx, y);
  cairo_close_path (cr);
}

static void
trace_segment (Painter          *self,
               const CjmSegment *segment)
{
  double x[3], y[3];

  for (guint i = 0; i < 3; i++)
    {
      x[i] = find_x (self, cjm_decimal_snap (self->x + segment->points[i].x));
      y[i] = find_y (self, cjm_decimal_snap (self->y + segment->points[i].y));
    }

  switch (segment->type)
    {
    case CJM_SEGMENT_MOVE:
      cairo_move_to (self->cr, x[0], y[0]);
      break;
    case CJM_SEGMENT_LINE:
      cairo_line_to (self->cr, x[0], y[0]);
      break;
    case CJM_SEGMENT_CURVE:
      cairo_curve_to (self->cr, x[0], y[0], x[1], y[1], x[2], y[2]);
      break;
    case CJM_SEGMENT_CLOSE:
      cairo_close_path (self->cr);
      break;
    }
}

static const graphene_point_t *
get_end (const CjmSegment *segment)
{
  return &segment->points[segment->type == CJM_SEGMENT_CURVE ? 2 : 0];
}

/* Traces the part of a long line that can be seen. A dashed line is traced from its start, or its dashes would walk. */
static void
trace_visible (Painter       *self,
               const CjmItem *item)
{
  const CjmSegment *segments = (const CjmSegment *) item->segments->data;
  double left = self->visible->origin.x - self->x - item->line_width;
  double right = self->visible->origin.x + self->visible->size.width - self->x + item->line_width;
  gboolean skipped = FALSE;

  for (guint i = 0; i < item->segments->len; i++)
    {
      if (i > 0 && get_end (&segments[i - 1])->x > right)
        break;
      if (item->dash[0] == 0 && get_end (&segments[i])->x < left)
        {
          skipped = TRUE;
          continue;
        }
      if (skipped && segments[i].type != CJM_SEGMENT_MOVE)
        {
          const graphene_point_t *start = get_end (&segments[i - 1]);

          cairo_move_to (self->cr, find_x (self, cjm_decimal_snap (self->x + start->x)),
                         find_y (self, cjm_decimal_snap (self->y + start->y)));
        }
      skipped = FALSE;
      trace_segment (self, &segments[i]);
    }
}

/* Traces the part of a level dashed line that can be seen, from the start of a dash on. */
static void
trace_level (Painter       *self,
             const CjmItem *item)
{
  const CjmSegment *segments = (const CjmSegment *) item->segments->data;
  double period = item->dash[0] + item->dash[1];
  double start = cjm_decimal_snap (self->x + segments[0].points[0].x);
  double end = cjm_decimal_snap (self->x + segments[1].points[0].x);
  double y = cjm_decimal_snap (self->y + segments[0].points[0].y);
  double skipped = floor ((self->visible->origin.x - start) / period);

  if (skipped > 0)
    start += skipped * period;
  end = MIN (end, self->visible->origin.x + self->visible->size.width + period);
  if (start >= end)
    return;

  cairo_move_to (self->cr, start, y);
  cairo_line_to (self->cr, end, y);
}

static gboolean
is_level (const CjmItem *item)
{
  const CjmSegment *segments = (const CjmSegment *) item->segments->data;

  return item->dash[0] > 0 && item->segments->len == 2 && segments[1].type == CJM_SEGMENT_LINE
         && segments[0].points[0].y == segments[1].points[0].y;
}

static void
trace_path (Painter       *self,
            const CjmItem *item)
{
  if (item->ascending && self->visible != NULL && !item->fill.set)
    {
      if (is_level (item))
        trace_level (self, item);
      else
        trace_visible (self, item);
      return;
    }

  for (guint i = 0; i < item->segments->len; i++)
    trace_segment (self, &g_array_index (item->segments, CjmSegment, i));
}

static void
paint_text (Painter       *self,
            const CjmItem *item)
{
  double x = self->x + item->x, baseline = self->y + item->baseline;

  set_paint (self->cr, &item->fill);
  if (self->outlines && cjm_outline_can_trace (item->line))
    {
      cairo_path_t *path = cjm_outline_trace (item->line, x, baseline);

      cairo_append_path (self->cr, path);
      cairo_fill (self->cr);
      cairo_path_destroy (path);
      return;
    }

  cairo_move_to (self->cr, cjm_decimal_snap (x), cjm_decimal_snap (baseline));
  pango_cairo_show_layout_line (self->cr, item->line);
  cairo_new_path (self->cr);
}

/* Fills the area with the picture: its middle, where their proportions differ */
static void
paint_picture (Painter       *self,
               const CjmItem *item)
{
  cairo_surface_t *surface = cjm_picture_get_surface (item->picture);
  double width, height, scale;

  if (surface == NULL)
    return;

  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  scale = MAX (item->area.size.width / width, item->area.size.height / height);

  cairo_save (self->cr);
  trace_rectangle (self, item);
  cairo_clip (self->cr);
  cairo_translate (self->cr, self->x + item->area.origin.x + (item->area.size.width - width * scale) / 2,
                   self->y + item->area.origin.y + (item->area.size.height - height * scale) / 2);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_PAD);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
}

static gboolean
can_see (Painter               *self,
         const graphene_rect_t *area,
         float                  border)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (self->x + area->origin.x - border, self->y + area->origin.y - border,
                                            area->size.width + 2 * border, area->size.height + 2 * border);

  return self->visible == NULL || graphene_rect_intersection (&box, self->visible, NULL);
}

static gboolean
can_see_line (Painter       *self,
              const CjmItem *item)
{
  PangoRectangle ink;
  graphene_rect_t area;

  if (self->visible == NULL)
    return TRUE;

  pango_layout_line_get_extents (item->line, &ink, NULL);
  area = GRAPHENE_RECT_INIT (item->x + (float) ink.x / PANGO_SCALE, item->baseline + (float) ink.y / PANGO_SCALE,
                             (float) ink.width / PANGO_SCALE, (float) ink.height / PANGO_SCALE);
  return can_see (self, &area, 1);
}

static void
paint_item (Painter       *self,
            const CjmItem *item)
{
  switch (item->type)
    {
    case CJM_ITEM_RECTANGLE:
      if (!can_see (self, &item->area, item->line_width))
        break;
      trace_rectangle (self, item);
      paint_path (self->cr, item);
      break;
    case CJM_ITEM_PATH:
      trace_path (self, item);
      paint_path (self->cr, item);
      break;
    case CJM_ITEM_TEXT:
      if (can_see_line (self, item))
        paint_text (self, item);
      break;
    case CJM_ITEM_PICTURE:
      if (can_see (self, &item->area, 0))
        paint_picture (self, item);
      break;
    }
}

static void
paint_items (Painter        *self,
             const CjmGroup *group)
{
  cairo_save (self->cr);
  cairo_set_miter_limit (self->cr, 4);
  for (guint i = 0; i < group->items->len; i++)
    paint_item (self, &g_array_index (group->items, CjmItem, i));
  cairo_restore (self->cr);
}

/**
 * cjm_painter_paint_group:
 * @cr: where to, with the group's top left corner at its origin and canvas units for a unit
 * @group: what to paint
 * @visible: (nullable): what of it can be seen, in the same units; the rest may be left out. %NULL is all of it
 * @outlines: paint letters as paths: slower, and the same everywhere
 */
void
cjm_painter_paint_group (cairo_t               *cr,
                         const CjmGroup        *group,
                         const graphene_rect_t *visible,
                         gboolean               outlines)
{
  Painter self = { .cr = cr, .visible = visible, .outlines = outlines };

  paint_items (&self, group);
}

/**
 * cjm_painter_paint_group_at:
 * @cr: where to, with canvas units for a unit
 * @group: what to paint
 * @corner: where its top left corner is
 * @visible: (nullable): what can be seen, in the units of @cr; the rest may be left out. %NULL is all of it
 * @outlines: paint letters as paths: slower, and the same everywhere
 *
 * As cjm_painter_paint_group(), with what is drawn rounded as it is where the whole picture is written.
 */
void
cjm_painter_paint_group_at (cairo_t                *cr,
                            const CjmGroup         *group,
                            const graphene_point_t *corner,
                            const graphene_rect_t  *visible,
                            gboolean                outlines)
{
  Painter self = { .cr = cr, .x = corner->x, .y = corner->y, .visible = visible, .outlines = outlines };

  paint_items (&self, group);
}
