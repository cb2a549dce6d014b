/* cjm-map-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-painter.h"
#include "cjm-painter.h"

/*
 * Level of detail: what a group of the scene looks like from further away.
 *
 * Where nobody could read it text turns into bars and a card into the boxes that make up its shape; there cards stop
 * being widgets too, being too low to hit. So the more there is in view, the less each of it costs.
 */

/* Below this zoom, and where more than this is in view, text is bars and cards are boxes */
#define LEAST_DETAIL_ZOOM 0.3
#define MOST_DETAILED_GROUPS 600

/* Below this zoom letters are drawn as shapes */
#define LEAST_GLYPH_ZOOM 0.9

/* The least width and height of a box in place of a shape, in pixels */
#define LEAST_BOX 1.5

/* The least height of a bar in place of text, in pixels */
#define LEAST_BAR 0.9

/* How dark a bar is that stands for a line of text, and how high, as a share of the line */
#define BAR_ALPHA 0.35
#define BAR_HEIGHT 0.4f

/**
 * cjm_map_is_detailed:
 * @zoom: pixels a canvas unit
 * @n_groups: how many groups are in view
 *
 * Returns: whether what is in view is painted in full, with cards as widgets
 */
gboolean
cjm_map_is_detailed (double zoom,
                     guint  n_groups)
{
  return zoom >= LEAST_DETAIL_ZOOM && n_groups <= MOST_DETAILED_GROUPS;
}

static guint
add_float (guint digest,
           float value)
{
  return digest * 33 + (guint) (int) lrintf (value * 64);
}

static guint
add_paint (guint           digest,
           const CjmPaint *paint)
{
  return paint->set ? add_float (digest * 33 + paint->rgb, paint->alpha) : digest * 33;
}

static guint
add_line_of_text (guint                  digest,
                  const PangoLayoutLine *line)
{
  const char *text = line->layout != NULL ? pango_layout_get_text (line->layout) : NULL;
  const PangoFontDescription *font = line->layout != NULL ? pango_layout_get_font_description (line->layout) : NULL;

  if (text != NULL)
    for (int i = 0; i < line->length; i++)
      digest = digest * 33 + (guchar) text[line->start_index + i];

  return font != NULL ? digest * 33 + pango_font_description_hash (font) : digest;
}

static guint
add_item (guint          digest,
          const CjmItem *item)
{
  digest = digest * 33 + item->type;
  digest = add_paint (digest, &item->fill);
  digest = add_paint (digest, &item->stroke);
  digest = add_float (add_float (add_float (digest, item->line_width), item->dash[0]), item->dash[1]);
  digest = add_float (add_float (digest, item->area.origin.x), item->area.origin.y);
  digest = add_float (add_float (digest, item->area.size.width), item->area.size.height);
  digest = add_float (add_float (add_float (digest, item->radius), item->x), item->baseline);

  for (guint i = 0; item->segments != NULL && i < item->segments->len; i++)
    {
      const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, i);

      digest = digest * 33 + segment->type;
      for (guint j = 0; j < G_N_ELEMENTS (segment->points); j++)
        digest = add_float (add_float (digest, segment->points[j].x), segment->points[j].y);
    }

  if (item->line != NULL)
    digest = add_line_of_text (digest, item->line);

  return digest * 33 + g_direct_hash (item->picture);
}

/**
 * cjm_map_group_digest:
 *
 * Returns: a number that stays the same for as long as the group looks the same, wherever it sits
 */
guint
cjm_map_group_digest (const CjmGroup *group)
{
  guint digest = add_float (add_float (5381, group->width), group->height);

  for (guint i = 0; i < group->items->len; i++)
    digest = add_item (digest, &g_array_index (group->items, CjmItem, i));

  return digest;
}

static void
set_colour (cairo_t        *cr,
            const CjmPaint *paint,
            double          alpha)
{
  cairo_set_source_rgba (cr, ((paint->rgb >> 16) & 0xff) / 255.0, ((paint->rgb >> 8) & 0xff) / 255.0,
                         (paint->rgb & 0xff) / 255.0, paint->alpha * alpha);
}

static void
paint_bar (cairo_t       *cr,
           const CjmItem *item,
           double         zoom)
{
  PangoRectangle extents;
  float height;

  pango_layout_line_get_extents (item->line, NULL, &extents);
  height = (float) extents.height / PANGO_SCALE * BAR_HEIGHT;
  if (height * zoom < LEAST_BAR)
    return;

  set_colour (cr, &item->fill, BAR_ALPHA);
  cairo_rectangle (cr, item->x, item->baseline - height, (double) extents.width / PANGO_SCALE, height);
  cairo_fill (cr);
}

static void
paint_bars (cairo_t        *cr,
            const CjmGroup *group,
            double          zoom)
{
  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      paint_bar (cr, &g_array_index (group->items, CjmItem, i), zoom);
}

/* Everything but its text, as it is */
static void
paint_without_text (cairo_t               *cr,
                    const CjmGroup        *group,
                    const graphene_rect_t *visible)
{
  CjmGroup rest = *group;
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (CjmItem), group->items->len);

  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type != CJM_ITEM_TEXT)
      g_array_append_val (items, g_array_index (group->items, CjmItem, i));

  rest.items = items;
  cjm_painter_paint_group (cr, &rest, visible, FALSE);
}

/* Boxes in place of what is filled, but for what is too small to see */
static void
paint_boxes (cairo_t               *cr,
             const CjmGroup        *group,
             const graphene_rect_t *visible,
             double                 zoom)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      graphene_rect_t area;

      if ((item->type != CJM_ITEM_RECTANGLE && item->type != CJM_ITEM_PATH) || !item->fill.set)
        continue;
      cjm_item_get_extents (item, &area);
      if (area.size.width * zoom < LEAST_BOX || area.size.height * zoom < LEAST_BOX
          || !graphene_rect_intersection (&area, visible, &area))
        continue;
      set_colour (cr, &item->fill, 1);
      cairo_rectangle (cr, area.origin.x, area.origin.y, area.size.width, area.size.height);
      cairo_fill (cr);
    }
}

/**
 * cjm_map_needs_outlines:
 * @zoom: pixels a canvas unit
 *
 * Returns: whether letters are so small that they have to be drawn as shapes: glyphs stand on whole pixels, which makes
 *   words of a few pixels run into each other
 */
gboolean
cjm_map_needs_outlines (double zoom)
{
  return zoom < LEAST_GLYPH_ZOOM;
}

/**
 * cjm_map_paint_group:
 * @cr: in canvas units, with the group's top left corner at (0, 0)
 * @visible: (nullable): what part of the group is seen
 * @zoom: pixels a canvas unit
 *
 * Paints a group in full.
 */
void
cjm_map_paint_group (cairo_t               *cr,
                     const CjmGroup        *group,
                     const graphene_rect_t *visible,
                     double                 zoom)
{
  cjm_painter_paint_group (cr, group, visible, cjm_map_needs_outlines (zoom));
}

/**
 * cjm_map_paint_from_afar:
 * @cr: in canvas units, with the group's top left corner at (0, 0)
 * @visible: what part of the group is seen
 * @zoom: pixels a canvas unit
 *
 * Paints what can be made out of a group where it is one of many, or tiny.
 */
void
cjm_map_paint_from_afar (cairo_t               *cr,
                         const CjmGroup        *group,
                         const graphene_rect_t *visible,
                         double                 zoom)
{
  if ((group->flags & CJM_GROUP_CARD) != 0 && (group->flags & CJM_GROUP_POINT) == 0)
    paint_boxes (cr, group, visible, zoom);
  else
    paint_without_text (cr, group, visible);
  paint_bars (cr, group, zoom);
}
