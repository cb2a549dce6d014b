/* cjm-display.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-display.h"

/* How far the control points of a quarter circle reach, as a share of its radius */
#define CIRCLE_REACH 0.5522847f

static void
clear_item (gpointer data)
{
  CjmItem *item = data;

  g_clear_pointer (&item->segments, g_array_unref);
  g_clear_pointer (&item->line, pango_layout_line_unref);
  g_clear_object (&item->layout);
  g_clear_object (&item->picture);
}

/**
 * cjm_group_new:
 * @node: (nullable): what the group shows
 * @id: (nullable): unique in the scene
 *
 * Returns: (transfer full): a group without size or items
 */
CjmGroup *
cjm_group_new (CjmNode    *node,
               const char *id)
{
  CjmGroup *self = g_new0 (CjmGroup, 1);

  self->id = g_strdup (id);
  g_set_object (&self->node, node);
  self->items = g_array_new (FALSE, TRUE, sizeof (CjmItem));
  g_array_set_clear_func (self->items, clear_item);

  return self;
}

/**
 * cjm_group_free:
 * @self: (nullable) (transfer full): a group, with its items
 */
void
cjm_group_free (CjmGroup *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_clear_object (&self->node);
  g_array_unref (self->items);
  g_free (self);
}

static CjmItem *
add_item (CjmGroup   *self,
          CjmItemType type)
{
  CjmItem *item;

  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, CjmItem, self->items->len - 1);
  item->type = type;

  return item;
}

/**
 * cjm_group_add_rectangle:
 * @x: canvas units from the left of the group
 * @y: canvas units from its top
 * @width: canvas units
 * @height: canvas units
 * @radius: of its corners; 0 for square ones
 *
 * Adds a rectangle that is neither filled nor stroked yet.
 *
 * Returns: the item, owned by the group; valid until the next one is added
 */
CjmItem *
cjm_group_add_rectangle (CjmGroup *self,
                         float     x,
                         float     y,
                         float     width,
                         float     height,
                         float     radius)
{
  CjmItem *item = add_item (self, CJM_ITEM_RECTANGLE);

  item->area = GRAPHENE_RECT_INIT (x, y, width, height);
  item->radius = radius;

  return item;
}

/**
 * cjm_group_add_path:
 *
 * Adds an empty path that is neither filled nor stroked yet.
 *
 * Returns: the item, owned by the group; valid until the next one is added
 */
CjmItem *
cjm_group_add_path (CjmGroup *self)
{
  CjmItem *item = add_item (self, CJM_ITEM_PATH);

  item->segments = g_array_new (FALSE, TRUE, sizeof (CjmSegment));

  return item;
}

/**
 * cjm_group_add_line:
 * @line: one line of a layout that is alive; the item keeps both
 * @x: left edge of its logical extents
 * @baseline: where its letters stand
 * @rgb: its colour
 *
 * Returns: the item, owned by the group; valid until the next one is added
 */
CjmItem *
cjm_group_add_line (CjmGroup        *self,
                    PangoLayoutLine *line,
                    float            x,
                    float            baseline,
                    guint32          rgb)
{
  CjmItem *item = add_item (self, CJM_ITEM_TEXT);

  item->line = pango_layout_line_ref (line);
  item->layout = g_object_ref (line->layout);
  item->x = x;
  item->baseline = baseline;
  item->fill = cjm_paint (rgb, 1);

  return item;
}

/**
 * cjm_group_add_picture:
 * @picture: a node of kind picture
 * @area: what it fills, cut to these proportions
 * @radius: of its clip's corners; half its size for a disc
 *
 * Returns: the item, owned by the group; valid until the next one is added
 */
CjmItem *
cjm_group_add_picture (CjmGroup              *self,
                       CjmNode               *picture,
                       const graphene_rect_t *area,
                       float                  radius)
{
  CjmItem *item = add_item (self, CJM_ITEM_PICTURE);

  item->picture = g_object_ref (picture);
  item->area = *area;
  item->radius = radius;

  return item;
}

static CjmSegment *
add_segment (CjmItem       *self,
             CjmSegmentType type)
{
  CjmSegment *segment;

  g_array_set_size (self->segments, self->segments->len + 1);
  segment = &g_array_index (self->segments, CjmSegment, self->segments->len - 1);
  segment->type = type;

  return segment;
}

/**
 * cjm_item_move_to:
 * @x: canvas units from the left of the group
 * @y: canvas units from its top
 *
 * Begins a part of a path.
 */
void
cjm_item_move_to (CjmItem *self,
                  float    x,
                  float    y)
{
  add_segment (self, CJM_SEGMENT_MOVE)->points[0] = GRAPHENE_POINT_INIT (x, y);
}

/**
 * cjm_item_line_to:
 * @x: canvas units from the left of the group
 * @y: canvas units from its top
 *
 * Leads the path there in a straight line.
 */
void
cjm_item_line_to (CjmItem *self,
                  float    x,
                  float    y)
{
  add_segment (self, CJM_SEGMENT_LINE)->points[0] = GRAPHENE_POINT_INIT (x, y);
}

/**
 * cjm_item_curve_to:
 * @x1: the first control point, in canvas units from the left of the group
 * @y1: and from its top
 * @x2: the second control point
 * @y2: and its height
 * @x3: where the path comes to
 * @y3: and its height
 *
 * Leads the path on in a cubic Bézier curve.
 */
void
cjm_item_curve_to (CjmItem *self,
                   float    x1,
                   float    y1,
                   float    x2,
                   float    y2,
                   float    x3,
                   float    y3)
{
  CjmSegment *segment = add_segment (self, CJM_SEGMENT_CURVE);

  segment->points[0] = GRAPHENE_POINT_INIT (x1, y1);
  segment->points[1] = GRAPHENE_POINT_INIT (x2, y2);
  segment->points[2] = GRAPHENE_POINT_INIT (x3, y3);
}

/**
 * cjm_item_close:
 *
 * Leads the path back to where its last part began.
 */
void
cjm_item_close (CjmItem *self)
{
  add_segment (self, CJM_SEGMENT_CLOSE);
}

/**
 * cjm_item_add_circle:
 * @x: the middle, in canvas units from the left of the group
 * @y: and from its top
 * @radius: canvas units
 *
 * Adds a circle round a point as a closed part of the path, of four curves.
 */
void
cjm_item_add_circle (CjmItem *self,
                     float    x,
                     float    y,
                     float    radius)
{
  float reach = radius * CIRCLE_REACH;

  cjm_item_move_to (self, x + radius, y);
  cjm_item_curve_to (self, x + radius, y + reach, x + reach, y + radius, x, y + radius);
  cjm_item_curve_to (self, x - reach, y + radius, x - radius, y + reach, x - radius, y);
  cjm_item_curve_to (self, x - radius, y - reach, x - reach, y - radius, x, y - radius);
  cjm_item_curve_to (self, x + reach, y - radius, x + radius, y - reach, x + radius, y);
  cjm_item_close (self);
}

static void
get_path_extents (const CjmItem   *self,
                  graphene_rect_t *extents)
{
  static const guint n_points[] = { [CJM_SEGMENT_MOVE] = 1, [CJM_SEGMENT_LINE] = 1, [CJM_SEGMENT_CURVE] = 3,
                                    [CJM_SEGMENT_CLOSE] = 0 };
  gboolean first = TRUE;

  graphene_rect_init (extents, 0, 0, 0, 0);
  for (guint i = 0; i < self->segments->len; i++)
    {
      const CjmSegment *segment = &g_array_index (self->segments, CjmSegment, i);

      for (guint j = 0; j < n_points[segment->type]; j++)
        {
          if (first)
            extents->origin = segment->points[j];
          graphene_rect_expand (extents, &segment->points[j], extents);
          first = FALSE;
        }
    }
}

/**
 * cjm_item_get_extents:
 * @extents: (out): what the item fills, without the width of its line; of a curve, what its control points span
 */
void
cjm_item_get_extents (const CjmItem   *self,
                      graphene_rect_t *extents)
{
  PangoRectangle ink;

  switch (self->type)
    {
    case CJM_ITEM_PATH:
      get_path_extents (self, extents);
      break;
    case CJM_ITEM_TEXT:
      pango_layout_line_get_extents (self->line, &ink, NULL);
      graphene_rect_init (extents, self->x + (float) ink.x / PANGO_SCALE, self->baseline + (float) ink.y / PANGO_SCALE,
                          (float) ink.width / PANGO_SCALE, (float) ink.height / PANGO_SCALE);
      break;
    case CJM_ITEM_RECTANGLE:
    case CJM_ITEM_PICTURE:
      *extents = self->area;
    }
}

/**
 * cjm_paint:
 * @rgb: 0xrrggbb
 * @alpha: 0 (nothing is seen) to 1
 *
 * Returns: a colour to fill or to draw with
 */
CjmPaint
cjm_paint (guint32 rgb,
           float   alpha)
{
  return (CjmPaint) { .rgb = rgb, .alpha = alpha, .set = TRUE };
}
