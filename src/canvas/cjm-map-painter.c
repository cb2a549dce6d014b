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
 * Cards stop being widgets where they are too low to hit; text turns into bars where nobody could read it; and further
 * away a card is its plain shape. So a frame costs about the same at every zoom, however much is in view.
 */

/* Height of a card of one line of text, in canvas units */
#define LEAST_CARD_HEIGHT 30

/* The lowest card, in pixels, that is still a widget */
#define LEAST_WIDGET_HEIGHT 9

/* Below these zooms, text is bars and cards are plain shapes */
#define LEAST_TEXT_ZOOM 0.25
#define LEAST_DETAIL_ZOOM 0.15

/* How dark a bar is that stands for a line of text, and how high, as a share of the line */
#define BAR_ALPHA 0.35
#define BAR_HEIGHT 0.4f

/**
 * cjm_map_zoom_has_cards:
 *
 * Returns: whether cards are widgets at this zoom
 */
gboolean
cjm_map_zoom_has_cards (double zoom)
{
  return zoom * LEAST_CARD_HEIGHT >= LEAST_WIDGET_HEIGHT;
}

static guint
add_float (guint digest, float value)
{
  return digest * 33 + (guint) (int) lrintf (value * 64);
}

static guint
add_paint (guint digest, const CjmPaint *paint)
{
  return paint->set ? add_float (digest * 33 + paint->rgb, paint->alpha) : digest * 33;
}

static guint
add_line_of_text (guint digest, const PangoLayoutLine *line)
{
  const char *text = line->layout != NULL ? pango_layout_get_text (line->layout) : NULL;
  const PangoFontDescription *font = line->layout != NULL ? pango_layout_get_font_description (line->layout) : NULL;

  if (text != NULL)
    for (int i = 0; i < line->length; i++)
      digest = digest * 33 + (guchar) text[line->start_index + i];

  return font != NULL ? digest * 33 + pango_font_description_hash (font) : digest;
}

static guint
add_item (guint digest, const CjmItem *item)
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
set_colour (cairo_t *cr, const CjmPaint *paint, double alpha)
{
  cairo_set_source_rgba (cr, ((paint->rgb >> 16) & 0xff) / 255.0, ((paint->rgb >> 8) & 0xff) / 255.0,
                         (paint->rgb & 0xff) / 255.0, paint->alpha * alpha);
}

static void
paint_bar (cairo_t *cr, const CjmItem *item)
{
  PangoRectangle extents;
  float height;

  pango_layout_line_get_extents (item->line, NULL, &extents);
  height = (float) extents.height / PANGO_SCALE * BAR_HEIGHT;
  set_colour (cr, &item->fill, BAR_ALPHA);
  cairo_rectangle (cr, item->x, item->baseline - height, (double) extents.width / PANGO_SCALE, height);
  cairo_fill (cr);
}

/* Everything but its text, as it is; its text as bars. */
static void
paint_without_text (cairo_t *cr, const CjmGroup *group, const graphene_rect_t *visible)
{
  CjmGroup rest = *group;
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (CjmItem), group->items->len);

  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type != CJM_ITEM_TEXT)
      g_array_append_val (items, g_array_index (group->items, CjmItem, i));

  rest.items = items;
  cjm_painter_paint_group (cr, &rest, visible, FALSE);

  for (guint i = 0; i < group->items->len; i++)
    if (g_array_index (group->items, CjmItem, i).type == CJM_ITEM_TEXT)
      paint_bar (cr, &g_array_index (group->items, CjmItem, i));
}

static void
paint_plain (cairo_t *cr, const CjmGroup *group)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type != CJM_ITEM_RECTANGLE || !item->fill.set)
        continue;
      set_colour (cr, &item->fill, 1);
      cairo_rectangle (cr, item->area.origin.x, item->area.origin.y, item->area.size.width, item->area.size.height);
      cairo_fill (cr);
    }
}

/**
 * cjm_map_paint_group:
 * @cr: in canvas units, with the group's top left corner at (0, 0)
 * @visible: (nullable): what part of the group is seen
 * @zoom: pixels a canvas unit
 *
 * Paints a group with as much detail as shows at this zoom.
 */
void
cjm_map_paint_group (cairo_t *cr, const CjmGroup *group, const graphene_rect_t *visible, double zoom)
{
  if (zoom >= LEAST_TEXT_ZOOM)
    cjm_painter_paint_group (cr, group, visible, FALSE);
  else if (zoom >= LEAST_DETAIL_ZOOM || (group->flags & CJM_GROUP_CARD) == 0
           || (group->flags & CJM_GROUP_POINT) != 0)
    paint_without_text (cr, group, visible);
  else
    paint_plain (cr, group);
}
