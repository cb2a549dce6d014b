/* cjm-overlay-layout-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-contrast.h"
#include "cjm-curve-scale.h"
#include "cjm-overlay-layout-private.h"
#include "cjm-portrait.h"
#include "cjm-spline.h"

#define GAP 8               /* between the end of a line and its name */
#define CLEAR 3             /* between a name and what else there is */
#define MOST_WIDTH 130
#define GROUND_ALPHA 0.85f  /* of the ground under a name */
#define STEP 4              /* in which places are tried */

static gboolean
meets_group (CjmOverlayLayout      *overlays,
             const CjmPlacement    *placement,
             const CjmColumn       *column,
             const graphene_rect_t *area)
{
  float left = column != NULL ? cjm_overlay_layout_get_x (overlays, column->index) : 0;
  graphene_rect_t other = GRAPHENE_RECT_INIT (left + placement->x, placement->y, placement->group->width,
                                              placement->group->height);

  return graphene_rect_intersection (&other, area, NULL);
}

static gboolean
meets_any (CjmOverlayLayout      *overlays,
           GPtrArray             *placements,
           const CjmColumn       *column,
           const graphene_rect_t *area)
{
  for (guint i = 0; i < placements->len; i++)
    if (meets_group (overlays, g_ptr_array_index (placements, i), column, area))
      return TRUE;

  return FALSE;
}

/* Whether an area has a point or a note of a column in it, or another name */
static gboolean
meets_words (CjmOverlayLayout      *overlays,
             const graphene_rect_t *area)
{
  float width = overlays->layout->options->column_width;
  float from = (area->origin.x - CJM_OVERLAY_X) / width;
  float to = (area->origin.x + area->size.width - CJM_OVERLAY_X) / width;

  for (guint i = MAX (from, 0); i < overlays->columns->len && i <= to; i++)
    {
      CjmColumn *column = g_ptr_array_index (overlays->columns, i);

      if (meets_any (overlays, column->cells[CJM_LANE_EMOTION], column, area)
          || meets_any (overlays, column->notes, column, area))
        return TRUE;
    }

  return meets_any (overlays, overlays->names, NULL, area);
}

static gboolean
meets_line (GArray                *line,
            const graphene_rect_t *area)
{
  double top, bottom;

  return cjm_spline_get_range (line, area->origin.x, area->origin.x + area->size.width, &top, &bottom)
         && top <= area->origin.y + area->size.height && bottom >= area->origin.y;
}

static gboolean
meets_lines (const CjmOverlayNaming *self,
             const graphene_rect_t  *area)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (meets_line (g_ptr_array_index (self->lines, i), area))
      return TRUE;

  return meets_line (self->own, area);
}

static gboolean
is_inside (CjmOverlayLayout      *overlays,
           const graphene_rect_t *area)
{
  float right = MAX (cjm_overlay_layout_get_x (overlays, overlays->columns->len) + CJM_MARGIN, CJM_LEAST_WIDTH)
                - CJM_OVERLAY_EDGE;

  return area->origin.y >= CJM_OVERLAY_EDGE
         && area->origin.y + area->size.height <= CJM_CURVE_HEIGHT - CJM_OVERLAY_EDGE
         && area->origin.x >= CJM_OVERLAY_X && area->origin.x + area->size.width <= right;
}

/* Whether a name can stand there; over lines only where it has to */
static gboolean
is_free (const CjmOverlayNaming *self,
         const graphene_rect_t  *area,
         gboolean                over_lines)
{
  graphene_rect_t around;

  graphene_rect_inset_r (area, -CLEAR, -CLEAR, &around);

  return is_inside (self->overlays, area) && !meets_words (self->overlays, &around)
         && (over_lines || !meets_lines (self, &around));
}

/* The free place for a name that is nearest to the end of a line: behind it, over or under it, or before it */
static gboolean
find_place (const CjmOverlayNaming *self,
            const CjmKnot          *end,
            gboolean                over_lines,
            graphene_rect_t        *area)
{
  float width = area->size.width;
  float height = area->size.height;
  const float places[] = { end->x + GAP, end->x - width / 2, end->x - GAP - width };

  for (guint away = 0; away < CJM_CURVE_HEIGHT; away += STEP)
    for (int side = -1; side <= 1; side += 2)
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          area->origin.x = places[i];
          area->origin.y = end->y - height / 2 + side * (float) away;
          if (is_free (self, area, over_lines))
            return TRUE;
        }

  return FALSE;
}

/**
 * cjm_overlay_layout_add_name:
 * @line: of a journey that is lined up
 *
 * Names a line at its end: clear of all lines where there is a place, else on a ground of its own.
 */
void
cjm_overlay_layout_add_name (const CjmOverlayNaming *self,
                             GArray                 *line,
                             CjmNode                *journey)
{
  CjmOverlayLayout *overlays = self->overlays;
  const CjmLayout *layout = overlays->layout;
  guint32 color = cjm_persona_get_color (layout, cjm_layout_find_persona (layout, journey));
  const char *name = cjm_overlay_layout_get_name (layout, journey);
  g_autofree char *id = cjm_card_id_new (journey, CJM_CARD_WHOLE);
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE_STRONG, name, MOST_WIDTH);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, text.width, text.height);
  const CjmKnot *end;
  CjmPlacement *placement;
  CjmGroup *group;

  if (line->len == 0 || *name == '\0')
    return;

  end = &g_array_index (line, CjmKnot, line->len - 1);
  if (!find_place (self, end, FALSE, &area) && !find_place (self, end, TRUE, &area))
    area.origin = GRAPHENE_POINT_INIT (end->x - GAP - text.width,
                                       CLAMP (end->y - text.height / 2, CJM_OVERLAY_EDGE,
                                              CJM_CURVE_HEIGHT - CJM_OVERLAY_EDGE - text.height));

  group = cjm_group_new (journey, id);
  group->title = g_strdup (name);
  group->width = text.width;
  group->height = text.height;
  cjm_group_add_rectangle (group, 0, 0, text.width, text.height, 3)->fill = cjm_paint (layout->background, GROUND_ALPHA);
  cjm_group_add_text (group, &text, -text.x, 0, cjm_contrast_ensure (color, layout->background, 4.5));
  placement = cjm_placement_new (group, area.origin.x, area.origin.y);
  placement->lane = CJM_LANE_EMOTION;
  g_ptr_array_add (overlays->names, placement);
  cjm_placement_enter (placement, layout->placements);
}
