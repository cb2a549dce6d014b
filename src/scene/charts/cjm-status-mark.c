/* cjm-status-mark.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-status-mark.h"

#define RING (CJM_STATUS_MARK_RADIUS - 1.0f)
#define LINE 2
#define ARM 2.4f            /* of a cross */
#define KAPPA 0.5523f       /* of a quarter of a circle as a Bézier curve */

/**
 * cjm_status_is_closed:
 * @status: of an improvement
 *
 * Returns: whether nothing is left to do for it: done or dropped
 */
gboolean
cjm_status_is_closed (CjmStatus status)
{
  return status == CJM_STATUS_DONE || status == CJM_STATUS_DROPPED;
}

static guint32
get_color (const CjmLayout  *layout,
           const CjmPlanRow *row)
{
  if ((row->lacks & CJM_PLAN_OVERDUE) != 0)
    return layout->theme->negative;

  return row->status == CJM_STATUS_DONE ? layout->theme->positive : layout->theme->secondary;
}

/* The left half of a disc */
static void
add_half (CjmGroup *group,
          float     x,
          float     y,
          guint32   rgb)
{
  CjmItem *half = cjm_group_add_path (group);

  cjm_item_move_to (half, x, y - RING);
  cjm_item_curve_to (half, x - RING * KAPPA, y - RING, x - RING, y - RING * KAPPA, x - RING, y);
  cjm_item_curve_to (half, x - RING, y + RING * KAPPA, x - RING * KAPPA, y + RING, x, y + RING);
  cjm_item_close (half);
  half->fill = cjm_paint (rgb, 1);
}

static void
add_lines (CjmGroup    *group,
           const float *points,
           guint        n,
           float        x,
           float        y,
           guint32      rgb)
{
  CjmItem *item = cjm_group_add_path (group);

  for (guint i = 0; i < n; i++)
    if (i == 0)
      cjm_item_move_to (item, x + points[0], y + points[1]);
    else
      cjm_item_line_to (item, x + points[2 * i], y + points[2 * i + 1]);
  item->stroke = cjm_paint (rgb, 1);
  item->line_width = 1.5f;
}

/**
 * cjm_status_mark_draw:
 * @group: (inout): takes it
 * @row: of a plan
 * @x: its middle, within the group
 * @y: the same
 */
void
cjm_status_mark_draw (const CjmLayout  *layout,
                      CjmGroup         *group,
                      const CjmPlanRow *row,
                      float             x,
                      float             y)
{
  static const float tick[] = { -2.8f, 0.2f, -0.9f, 2.2f, 2.8f, -2 };
  static const float down[] = { -ARM, -ARM, ARM, ARM };
  static const float up[] = { -ARM, ARM, ARM, -ARM };
  guint32 rgb = get_color (layout, row);
  CjmItem *ring = cjm_group_add_path (group);

  cjm_item_add_circle (ring, x, y, RING);
  ring->fill = cjm_paint (row->status == CJM_STATUS_DONE ? rgb : layout->background, 1);
  ring->stroke = cjm_paint (rgb, 1);
  ring->line_width = row->status == CJM_STATUS_DROPPED ? 1 : LINE;
  switch (row->status)
    {
    case CJM_STATUS_STARTED:
      add_half (group, x, y, rgb);
      break;
    case CJM_STATUS_DONE:
      add_lines (group, tick, G_N_ELEMENTS (tick) / 2, x, y, layout->background);
      break;
    case CJM_STATUS_DROPPED:
      add_lines (group, down, G_N_ELEMENTS (down) / 2, x, y, rgb);
      add_lines (group, up, G_N_ELEMENTS (up) / 2, x, y, rgb);
      break;
    case CJM_STATUS_UNKNOWN:
    case CJM_STATUS_OPEN:
      break;
    }
}

/**
 * cjm_status_mark_name:
 * @group: (inout): takes it
 * @row: of a plan
 * @name: what it is called, on one line
 * @x: the left edge of the name, within the group
 * @y: its top
 *
 * Writes the name of an improvement: quietly where it is done, struck through where it is dropped.
 */
void
cjm_status_mark_name (const CjmLayout  *layout,
                      CjmGroup         *group,
                      const CjmPlanRow *row,
                      const CjmText    *name,
                      float             x,
                      float             y)
{
  gboolean closed = cjm_status_is_closed (row->status);
  const float through[] = { 0, 0, name->width, 0 };

  cjm_group_add_text (group, name, x - name->x, y, closed ? layout->theme->secondary : layout->theme->ink);
  if (row->status == CJM_STATUS_DROPPED)
    add_lines (group, through, 2, x, y + name->height / 2, layout->theme->secondary);
}
