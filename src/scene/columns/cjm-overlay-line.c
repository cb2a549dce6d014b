/* cjm-overlay-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-scale.h"
#include "cjm-overlay-line.h"
#include "cjm-spline.h"

#define PERSONA_WIDTH 1.6f
#define AVERAGE_WIDTH 5
#define AVERAGE_SHARE 0.7    /* of the ink in the average's colour */
#define OLDER_WIDTH 1.8f
#define REACH 4              /* of a line beyond its knots */
#define LEAST_DOT 2          /* radius of a knot with a gap on both sides */

/**
 * cjm_overlay_style_init:
 * @style: (out caller-allocates): takes it
 * @overlay: one of them, not the ideal
 *
 * Finds how lines of a kind look, a persona's before it takes the persona's colour.
 */
void
cjm_overlay_style_init (CjmOverlayStyle *style,
                        const CjmLayout *layout,
                        CjmOverlays      overlay)
{
  guint32 secondary = layout->theme->secondary;

  *style = (CjmOverlayStyle) { .rgb = secondary, .width = PERSONA_WIDTH };
  if (overlay == CJM_OVERLAY_AVERAGE)
    {
      style->rgb = cjm_theme_mix (secondary, layout->background, AVERAGE_SHARE);
      style->width = AVERAGE_WIDTH;
    }
  else if (overlay == CJM_OVERLAY_OLDER)
    {
      style->width = OLDER_WIDTH;
      style->dash[0] = 1.8f;
      style->dash[1] = 4;
    }
}

/**
 * cjm_overlay_style_apply:
 * @item: (inout): a path, which is drawn in that style from here on
 */
void
cjm_overlay_style_apply (const CjmOverlayStyle *style,
                         CjmItem               *item)
{
  item->stroke = cjm_paint (style->rgb, 1);
  item->line_width = style->width;
  item->dash[0] = style->dash[0];
  item->dash[1] = style->dash[1];
}

static const CjmKnot *
get_knot (GArray *line,
          guint   index)
{
  return &g_array_index (line, CjmKnot, index);
}

/**
 * cjm_overlay_count_chunks:
 * @line: (element-type CjmKnot): a line
 *
 * Returns: in how many chunks it is drawn, so that a view of a part draws that part, and an edit draws its own chunk
 *   anew
 */
guint
cjm_overlay_count_chunks (GArray *line)
{
  return line->len > 1 ? (line->len - 2) / CJM_OVERLAY_CHUNK + 1 : line->len;
}

/**
 * cjm_overlay_find_chunk:
 * @line: (element-type CjmKnot): a line
 * @chunk: less than cjm_overlay_count_chunks() of it
 * @first: (out): the knot that it starts at
 * @last: (out): the knot that it ends at
 */
void
cjm_overlay_find_chunk (GArray *line,
                        guint   chunk,
                        guint  *first,
                        guint  *last)
{
  *first = chunk * CJM_OVERLAY_CHUNK;
  *last = MIN (*first + CJM_OVERLAY_CHUNK, line->len - 1);
}

/**
 * cjm_overlay_chunk_new:
 *
 * Returns: (transfer full): a place in the emotion lane for a chunk of a line
 */
CjmPlacement *
cjm_overlay_chunk_new (GArray *line,
                       guint   chunk)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmPlacement *placement;
  guint first, last;

  cjm_overlay_find_chunk (line, chunk, &first, &last);
  placement = cjm_placement_new (group, floor (get_knot (line, first)->x) - REACH, 0);
  placement->lane = CJM_LANE_EMOTION;
  group->width = ceil (get_knot (line, last)->x) + REACH - placement->x;
  group->height = CJM_CURVE_HEIGHT;

  return placement;
}

/* Goes on along the line from one knot to its neighbour, in either direction */
static void
add_arc (CjmItem       *item,
         const CjmKnot *from,
         const CjmKnot *to,
         double         left)
{
  double third = (to->x - from->x) / 3;

  cjm_item_curve_to (item, from->x + third - left, from->y + from->tangent * third, to->x - third - left,
                     to->y - to->tangent * third, to->x - left, to->y);
}

static gboolean
is_alone (GArray *line,
          guint   index)
{
  return get_knot (line, index)->starts && (index + 1 == line->len || get_knot (line, index + 1)->starts);
}

/* A knot with a gap on both sides, of which nothing would be seen */
static void
add_dot (CjmPlacement          *placement,
         const CjmKnot         *knot,
         const CjmOverlayStyle *style)
{
  CjmItem *dot = cjm_group_add_path (placement->group);

  cjm_item_add_circle (dot, knot->x - placement->x, knot->y, MAX (style->width / 2, LEAST_DOT));
  dot->fill = cjm_paint (style->rgb, 1);
}

/**
 * cjm_overlay_add_line:
 * @placement: as of cjm_overlay_chunk_new()
 * @line: as of cjm_spline_finish()
 * @style: how it looks
 *
 * Strokes a chunk of a line, with its gaps.
 */
void
cjm_overlay_add_line (CjmPlacement          *placement,
                      GArray                *line,
                      guint                  chunk,
                      const CjmOverlayStyle *style)
{
  CjmItem *item = NULL;
  guint first, last;

  cjm_overlay_find_chunk (line, chunk, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      const CjmKnot *knot = get_knot (line, i);

      if (is_alone (line, i))
        add_dot (placement, knot, style);
      if (knot->starts || i == first)
        {
          item = NULL;
          continue;
        }
      if (item == NULL)
        {
          item = cjm_group_add_path (placement->group);
          item->ascending = TRUE;
          cjm_overlay_style_apply (style, item);
          cjm_item_move_to (item, get_knot (line, i - 1)->x - placement->x, get_knot (line, i - 1)->y);
        }
      add_arc (item, get_knot (line, i - 1), knot, placement->x);
    }
}

/**
 * cjm_overlay_add_band:
 * @placement: as of cjm_overlay_chunk_new()
 * @upper: its upper edge, as of cjm_spline_finish()
 * @lower: its lower edge, with knots at the same x and the same gaps
 * @rgb: 0xrrggbb that it is filled with
 *
 * Fills what is between a chunk of two lines.
 */
void
cjm_overlay_add_band (CjmPlacement *placement,
                      GArray       *upper,
                      GArray       *lower,
                      guint         chunk,
                      guint32       rgb)
{
  guint from, to;

  cjm_overlay_find_chunk (upper, chunk, &from, &to);
  for (guint first = from; first < to;)
    {
      guint last = first;
      CjmItem *item;

      while (last < to && !get_knot (upper, last + 1)->starts)
        last++;
      if (last == first)
        {
          first++;
          continue;
        }

      item = cjm_group_add_path (placement->group);
      item->fill = cjm_paint (rgb, CJM_BAND_ALPHA);
      cjm_item_move_to (item, get_knot (upper, first)->x - placement->x, get_knot (upper, first)->y);
      for (guint i = first; i < last; i++)
        add_arc (item, get_knot (upper, i), get_knot (upper, i + 1), placement->x);
      cjm_item_line_to (item, get_knot (lower, last)->x - placement->x, get_knot (lower, last)->y);
      for (guint i = last; i > first; i--)
        add_arc (item, get_knot (lower, i), get_knot (lower, i - 1), placement->x);
      cjm_item_close (item);
      first = last;
    }
}
