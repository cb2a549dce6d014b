/* cjm-node-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-decimal.h"
#include "cjm-node-painter.h"
#include "cjm-painter.h"

/*
 * The painter for the window: a loop over the items of a group, as that of cairo and that of the SVG writer, whose outcome
 * is render nodes, so that the graphics card draws.
 *
 * Rectangles become colours, rounded clips and borders, lines of text become text nodes. What GTK has no node for (paths,
 * dashes, pictures that are made smaller) the cairo painter draws, into textures no larger than these items and no larger
 * than what is in view. GTK puts the edges of its own nodes on whole device pixels; here a plain rectangle that ends within
 * one gets a paler edge there, as cairo draws it, and a rounded one is put onto whole pixels.
 */

/* Items that are not near each other are drawn into textures of their own: where one for both would be so many times larger */
#define MOST_WASTE 2.0

/* A group whose items from `first` on, so many, are drawn by cairo into one texture */
typedef struct
{
  GtkSnapshot *snapshot;
  const CjmGroup *group;
  const CjmNodeView *view;
  guint first;
  guint n_items;            /* 0 while nothing waits to be drawn */
  graphene_rect_t extents;  /* of all of them, in canvas units */
  double covered;           /* the sum of their own extents */
} Painter;

/* A part of an axis that is covered evenly, in device pixels */
typedef struct
{
  double from;
  double to;
  double coverage;
} Span;

/**
 * cjm_node_painter_suits:
 *
 * Returns: whether nodes are what the widget's renderer is fastest with; one that draws with cairo anyway is faster with
 *   pictures that it only has to copy
 */
gboolean
cjm_node_painter_suits (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && !GSK_IS_CAIRO_RENDERER (renderer);
}

static GdkRGBA
get_color (const CjmPaint *paint,
           double          coverage)
{
  return (GdkRGBA) { (float) (paint->rgb >> 16 & 0xff) / 255, (float) (paint->rgb >> 8 & 0xff) / 255,
                     (float) (paint->rgb & 0xff) / 255, paint->alpha * (float) coverage };
}

/* Where a canvas unit is, in pixels */
static double
place_x (const CjmNodeView *view,
         double             x)
{
  return view->offset.x + cjm_decimal_snap (x) * view->zoom;
}

static double
place_y (const CjmNodeView *view,
         double             y)
{
  return view->offset.y + cjm_decimal_snap (y) * view->zoom;
}

static guint
split_axis (double from,
            double to,
            int    scale,
            Span  *spans)
{
  double first = from * scale, last = to * scale;
  double inner_first = ceil (first), inner_last = floor (last);
  guint n = 0;

  if (inner_first > inner_last)
    {
      spans[n++] = (Span) { inner_last, inner_first, last - first };
      return n;
    }
  if (first < inner_first)
    spans[n++] = (Span) { inner_first - 1, inner_first, inner_first - first };
  if (inner_first < inner_last)
    spans[n++] = (Span) { inner_first, inner_last, 1 };
  if (inner_last < last)
    spans[n++] = (Span) { inner_last, inner_last + 1, last - inner_last };

  return n;
}

/* Fills a rectangle without round corners. What is not in view of it is left out. */
static void
paint_box (Painter               *self,
           const CjmPaint        *paint,
           const graphene_rect_t *area)
{
  const CjmNodeView *view = self->view;
  graphene_rect_t seen;
  Span columns[3];
  Span rows[3];
  guint n_columns;
  guint n_rows;

  if (!graphene_rect_intersection (area, &view->visible, &seen))
    return;

  n_columns = split_axis (place_x (view, seen.origin.x), place_x (view, seen.origin.x + seen.size.width), view->scale,
                          columns);
  n_rows = split_axis (place_y (view, seen.origin.y), place_y (view, seen.origin.y + seen.size.height), view->scale,
                       rows);
  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < n_rows; j++)
      {
        GdkRGBA color = get_color (paint, columns[i].coverage * rows[j].coverage);

        gtk_snapshot_append_color (self->snapshot, &color,
                                   &GRAPHENE_RECT_INIT (columns[i].from / view->scale, rows[j].from / view->scale,
                                                        (columns[i].to - columns[i].from) / view->scale,
                                                        (rows[j].to - rows[j].from) / view->scale));
      }
}

/* On whole device pixels, at least one each way */
static void
find_rounded (const CjmItem     *item,
              double             reach,
              const CjmNodeView *view,
              GskRoundedRect    *outline)
{
  double scale = view->scale;
  double left = rint ((place_x (view, item->area.origin.x) - reach) * scale) / scale;
  double top = rint ((place_y (view, item->area.origin.y) - reach) * scale) / scale;
  double right = rint ((place_x (view, item->area.origin.x + item->area.size.width) + reach) * scale) / scale;
  double bottom = rint ((place_y (view, item->area.origin.y + item->area.size.height) + reach) * scale) / scale;
  double radius = item->radius > 0 ? item->radius * view->zoom + reach : 0;

  graphene_rect_t bounds = GRAPHENE_RECT_INIT (left, top, MAX (right - left, 1 / scale), MAX (bottom - top, 1 / scale));

  radius = MIN (radius, MIN (bounds.size.width, bounds.size.height) / 2);
  gsk_rounded_rect_init_from_rect (outline, &bounds, radius);
}

static void
paint_rectangle (Painter       *self,
                 const CjmItem *item)
{
  const CjmNodeView *view = self->view;
  GskRoundedRect outline;
  GdkRGBA color;
  float width;

  if (item->fill.set && item->radius <= 0)
    paint_box (self, &item->fill, &item->area);
  else if (item->fill.set)
    {
      find_rounded (item, 0, view, &outline);
      color = get_color (&item->fill, 1);
      gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
      gtk_snapshot_append_color (self->snapshot, &color, &outline.bounds);
      gtk_snapshot_pop (self->snapshot);
    }

  if (item->stroke.set)
    {
      find_rounded (item, item->line_width * view->zoom / 2, view, &outline);
      color = get_color (&item->stroke, 1);
      width = MAX (rint (item->line_width * view->zoom * view->scale), 1) / view->scale;
      gtk_snapshot_append_border (self->snapshot, &outline, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { color, color, color, color });
    }
}

static void
paint_text (Painter       *self,
            const CjmItem *item)
{
  const CjmNodeView *view = self->view;
  GdkRGBA color = get_color (&item->fill, 1);
  int x = 0;

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (place_x (view, item->x), place_y (view, item->baseline)));
  gtk_snapshot_scale (self->snapshot, (float) view->zoom, (float) view->zoom);
  for (GSList *l = item->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      graphene_point_t at = GRAPHENE_POINT_INIT ((float) (x + run->start_x_offset) / PANGO_SCALE,
                                                 (float) -run->y_offset / PANGO_SCALE);
      g_autoptr (GskRenderNode) node = gsk_text_node_new (run->item->analysis.font, run->glyphs, &color, &at);

      if (node != NULL)
        gtk_snapshot_append_node (self->snapshot, node);
      x += run->start_x_offset + pango_glyph_string_get_width (run->glyphs) + run->end_x_offset;
    }
  gtk_snapshot_restore (self->snapshot);
}

/* A straight line, level or upright, that a box can stand for */
static gboolean
find_line (const CjmItem   *item,
           graphene_rect_t *area)
{
  const CjmSegment *segments;
  float reach = item->line_width / 2;

  if (item->type != CJM_ITEM_PATH || item->fill.set || !item->stroke.set || item->dash[0] > 0
      || item->segments->len != 2)
    return FALSE;

  segments = (const CjmSegment *) item->segments->data;
  if (segments[1].type != CJM_SEGMENT_LINE
      || (segments[0].points[0].x != segments[1].points[0].x && segments[0].points[0].y != segments[1].points[0].y))
    return FALSE;

  graphene_rect_init (area, segments[0].points[0].x, segments[0].points[0].y, 0, 0);
  graphene_rect_expand (area, &segments[1].points[0], area);
  if (area->size.width > 0)
    graphene_rect_inset (area, 0, -reach);
  else
    graphene_rect_inset (area, -reach, 0);

  return TRUE;
}

/* The device pixels that something touches, in pixels */
static void
find_pixels (const graphene_rect_t *area,
             const CjmNodeView     *view,
             graphene_rect_t       *pixels)
{
  double left = floor (place_x (view, area->origin.x) - 1);
  double top = floor (place_y (view, area->origin.y) - 1);

  graphene_rect_init (pixels, left, top, ceil (place_x (view, area->origin.x + area->size.width) + 1) - left,
                      ceil (place_y (view, area->origin.y + area->size.height) + 1) - top);
}

/* Has a part of a group drawn by cairo. */
static cairo_surface_t *
draw (const CjmGroup        *group,
      const graphene_rect_t *pixels,
      const CjmNodeView     *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) pixels->size.width * view->scale,
                                                         (int) pixels->size.height * view->scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, view->scale, view->scale);
  cr = cairo_create (surface);
  cairo_translate (cr, view->offset.x - pixels->origin.x, view->offset.y - pixels->origin.y);
  cairo_scale (cr, view->zoom, view->zoom);
  cjm_painter_paint_group (cr, group, &view->visible, view->outlines);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Not a node that cairo draws: GTK 4.8 knows those again by their address, which a later one may have too. */
static void
append_surface (GtkSnapshot           *snapshot,
                cairo_surface_t       *surface,
                const graphene_rect_t *pixels)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (cairo_image_surface_get_data (surface) == NULL)
    {
      cairo_surface_destroy (surface);
      return;
    }

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  gtk_snapshot_append_texture (snapshot, texture, pixels);
}

/* Has what waits drawn by cairo. */
static void
flush (Painter *self)
{
  CjmGroup part = *self->group;
  graphene_rect_t pixels;

  if (self->n_items == 0)
    return;

  part.items = g_array_sized_new (FALSE, FALSE, sizeof (CjmItem), self->n_items);
  g_array_append_vals (part.items, &g_array_index (self->group->items, CjmItem, self->first), self->n_items);
  find_pixels (&self->extents, self->view, &pixels);
  append_surface (self->snapshot, draw (&part, &pixels, self->view), &pixels);
  g_array_unref (part.items);
  self->n_items = 0;
}

static double
get_size (const graphene_rect_t *area)
{
  return (double) area->size.width * area->size.height;
}

/* Puts an item to those that wait, or has them drawn before it where it is far from them. */
static void
wait (Painter               *self,
      guint                  index,
      const graphene_rect_t *seen)
{
  graphene_rect_t both;

  if (self->n_items > 0)
    {
      graphene_rect_union (&self->extents, seen, &both);
      if (self->first + self->n_items != index || get_size (&both) > MOST_WASTE * (self->covered + get_size (seen)))
        flush (self);
    }
  if (self->n_items == 0)
    {
      self->first = index;
      self->covered = 0;
      both = *seen;
    }

  self->n_items++;
  self->extents = both;
  self->covered += get_size (seen);
}

static void
paint_item (Painter *self,
            guint    index)
{
  const CjmItem *item = &g_array_index (self->group->items, CjmItem, index);
  float reach = item->stroke.set ? item->line_width / 2 : 0;
  graphene_rect_t extents;
  graphene_rect_t seen;
  graphene_rect_t line;

  cjm_item_get_extents (item, &extents);
  graphene_rect_inset (&extents, -reach, -reach);
  if (!graphene_rect_intersection (&extents, &self->view->visible, &seen))
    return;

  if (item->type == CJM_ITEM_TEXT && !self->view->outlines)
    {
      flush (self);
      paint_text (self, item);
    }
  else if (item->type == CJM_ITEM_RECTANGLE && item->dash[0] == 0)
    {
      flush (self);
      paint_rectangle (self, item);
    }
  else if (find_line (item, &line))
    {
      flush (self);
      paint_box (self, &item->stroke, &line);
    }
  else
    wait (self, index, &seen);
}

/**
 * cjm_node_painter_paint_group:
 * @snapshot: where to, with its origin on a whole device pixel
 * @view: where the group is on the screen, and how large
 *
 * Paints a group in full, with letters that are set: below the size where those can be read, their shapes have to be
 * drawn by cairo instead.
 */
void
cjm_node_painter_paint_group (GtkSnapshot       *snapshot,
                              const CjmGroup    *group,
                              const CjmNodeView *view)
{
  Painter self = { .snapshot = snapshot, .group = group, .view = view };

  for (guint i = 0; i < group->items->len; i++)
    paint_item (&self, i);
  flush (&self);
}
