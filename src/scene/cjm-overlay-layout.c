/* cjm-overlay-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve.h"
#include "cjm-overlay-layout.h"

#define NOTE_Y (CJM_CURVE_HEIGHT - 18)
#define NOTE_STEP 3

/* Where a place of the journey's time line is on the map */
float
cjm_overlay_get_x (const CjmOverlayLayout *self, double unit)
{
  return CJM_OVERLAY_X + unit * self->layout->options->column_width;
}

CjmPlacement *
cjm_overlay_place (CjmOverlayLayout *self, CjmGroup *group, float x, float y)
{
  CjmPlacement *placement = cjm_placement_new (group, x, y);

  placement->lane = CJM_LANE_EMOTION;
  g_ptr_array_add (self->placements, placement);

  return placement;
}

/* Whether a word can stand there, clear of the lane's edges and of other words */
gboolean
cjm_overlay_is_free (const CjmOverlayLayout *self, const graphene_rect_t *area)
{
  float right = MAX (cjm_overlay_get_x (self, self->columns->len) + CJM_MARGIN, CJM_LEAST_WIDTH);

  if (area->origin.y < CJM_OVERLAY_EDGE || area->origin.y + area->size.height > CJM_CURVE_HEIGHT - CJM_OVERLAY_EDGE)
    return FALSE;
  if (area->origin.x < CJM_OVERLAY_X || area->origin.x + area->size.width > right)
    return FALSE;

  for (guint i = 0; i < self->taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (self->taken, graphene_rect_t, i), area, NULL))
      return FALSE;

  return TRUE;
}

/* A quiet word at the foot of a column's part of the lane, above those that stand there already */
void
cjm_overlay_add_note (CjmOverlayLayout *self, const CjmColumn *column, const char *id, const char *title,
                      const CjmText *text)
{
  float left = cjm_overlay_get_x (self, column->index + 0.5) - text->width / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (left, NOTE_Y, text->width, text->height);
  CjmGroup *group = cjm_group_new (NULL, id);

  while (area.origin.y > CJM_OVERLAY_EDGE && !cjm_overlay_is_free (self, &area))
    area.origin.y -= NOTE_STEP;
  g_array_append_val (self->taken, area);

  group->title = g_strdup (title);
  group->width = area.size.width;
  group->height = area.size.height;
  cjm_group_add_text (group, text, -text->x, 0, self->layout->theme->secondary);
  cjm_overlay_place (self, group, area.origin.x, area.origin.y);
}
