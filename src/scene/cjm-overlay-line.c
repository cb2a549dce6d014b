/* cjm-overlay-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-overlay-line.h"
#include "cjm-spline.h"

/* A band is cut into paths of so many arcs. */
#define CHUNK 32

void
cjm_overlay_style_apply (const CjmOverlayStyle *style, CjmItem *item)
{
  item->stroke = cjm_paint (style->rgb, style->alpha);
  item->line_width = style->width;
  item->dash[0] = style->dash[0];
  item->dash[1] = style->dash[1];
}

static const CjmKnot *
get_knot (GArray *line, guint index)
{
  return &g_array_index (line, CjmKnot, index);
}

/* Goes on along the line from one knot to its neighbour, in either direction */
static void
add_arc (CjmItem *item, const CjmKnot *from, const CjmKnot *to)
{
  double third = (to->x - from->x) / 3;

  cjm_item_curve_to (item, from->x + third, from->y + from->tangent * third, to->x - third, to->y - to->tangent * third,
                     to->x, to->y);
}

/**
 * cjm_overlay_add_line:
 * @line: as of cjm_spline_finish(), from the left edge of @group
 *
 * Strokes a line with its gaps.
 */
void
cjm_overlay_add_line (CjmGroup *group, GArray *line, const CjmOverlayStyle *style)
{
  CjmItem *item = NULL;

  for (guint i = 1; i < line->len; i++)
    {
      if (get_knot (line, i)->starts)
        {
          item = NULL;
          continue;
        }
      if (item == NULL)
        {
          item = cjm_group_add_path (group);
          item->ascending = TRUE;
          cjm_overlay_style_apply (style, item);
          cjm_item_move_to (item, get_knot (line, i - 1)->x, get_knot (line, i - 1)->y);
        }
      add_arc (item, get_knot (line, i - 1), get_knot (line, i));
    }
}

/**
 * cjm_overlay_add_band:
 * @upper: its upper edge, as of cjm_spline_finish()
 * @lower: its lower edge, with knots at the same x and the same gaps
 *
 * Fills what is between two lines.
 */
void
cjm_overlay_add_band (CjmGroup *group, GArray *upper, GArray *lower, guint32 rgb, float alpha)
{
  for (guint first = 0; first + 1 < upper->len;)
    {
      guint last = first;
      CjmItem *item;

      while (last + 1 < upper->len && !get_knot (upper, last + 1)->starts && last - first < CHUNK)
        last++;
      if (last == first)
        {
          first++;
          continue;
        }

      item = cjm_group_add_path (group);
      item->fill = cjm_paint (rgb, alpha);
      cjm_item_move_to (item, get_knot (upper, first)->x, get_knot (upper, first)->y);
      for (guint i = first; i < last; i++)
        add_arc (item, get_knot (upper, i), get_knot (upper, i + 1));
      cjm_item_line_to (item, get_knot (lower, last)->x, get_knot (lower, last)->y);
      for (guint i = last; i > first; i--)
        add_arc (item, get_knot (lower, i), get_knot (lower, i - 1));
      cjm_item_close (item);
      first = last;
    }
}
