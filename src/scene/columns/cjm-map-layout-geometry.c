/* cjm-map-layout-geometry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-layout-private.h"

/*
 * Where things are on the map, and what there is in a part of it.
 */

/* The columns from `first` up to but not including `end` that an area touches */
void
cjm_map_layout_find_columns (CjmMapLayout          *self,
                             const graphene_rect_t *area,
                             guint                 *first,
                             guint                 *end)
{
  float left = (area->origin.x - CJM_COLUMNS_X) / self->layout.options->column_width;
  float right = (area->origin.x + area->size.width - CJM_COLUMNS_X) / self->layout.options->column_width;

  *first = CLAMP (floorf (left), 0, self->columns->len);
  *end = CLAMP (ceilf (right), *first, self->columns->len);
}

/* Where a placed group sits in the map */
static void
get_area (CjmMapLayout       *self,
          const CjmPlacement *placement,
          graphene_rect_t    *area)
{
  const CjmColumn *column = placement->column;
  float x = placement->x;
  float y = placement->y;

  if (column != NULL)
    x += CJM_COLUMNS_X + column->index * self->layout.options->column_width;
  if (placement->lane >= 0)
    y += self->lane_y[placement->lane];

  *area = GRAPHENE_RECT_INIT (x, y, placement->group->width, placement->group->height);
}

void
cjm_map_layout_get_area (CjmSceneLayout     *layout,
                         const CjmPlacement *placement,
                         graphene_rect_t    *area)
{
  get_area (CJM_MAP_LAYOUT (layout), placement, area);
}

/* Where the group with an id is placed; NULL if it does not show */
CjmPlacement *
cjm_map_layout_find (CjmSceneLayout *layout,
                     const char     *id)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  CjmPlacement *placement = g_hash_table_lookup (self->placements, id);

  return placement != NULL && (placement->lane < 0 || self->visible[placement->lane]) ? placement : NULL;
}

typedef struct
{
  CjmMapLayout *map;
  graphene_rect_t area;     /* with room for shadows */
  CjmGroupFunc func;
  gpointer user_data;
} CjmVisit;

static void
visit_one (CjmVisit           *self,
           const CjmPlacement *placement)
{
  graphene_rect_t area;

  if (placement->lane >= 0 && !self->map->visible[placement->lane])
    return;

  get_area (self->map, placement, &area);
  if (graphene_rect_intersection (&area, &self->area, NULL))
    self->func (placement->group, &area, self->user_data);
}

static void
visit (CjmVisit  *self,
       GPtrArray *placements)
{
  for (guint i = 0; i < placements->len; i++)
    visit_one (self, g_ptr_array_index (placements, i));
}

/* The cards of a cell stand under each other. */
static void
visit_cell (CjmVisit  *self,
            GPtrArray *cell,
            CjmLane    lane)
{
  float top = self->area.origin.y - self->map->lane_y[lane];
  float bottom = top + self->area.size.height;

  for (guint i = cjm_placements_find_down (cell, top); i < cell->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (cell, i);

      if (placement->y > bottom)
        break;
      visit_one (self, placement);
    }
}

/* What lies beside each other, in stretches that each go from left to right */
static void
visit_across (CjmVisit     *self,
              GPtrArray    *placements,
              const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      guint end = i + 1 < stretches->len ? g_array_index (stretches, guint, i + 1) : placements->len;
      guint first = cjm_placements_find_across (placements, g_array_index (stretches, guint, i), end,
                                                self->area.origin.x);

      for (; first < end; first++)
        {
          const CjmPlacement *placement = g_ptr_array_index (placements, first);

          if (placement->x > self->area.origin.x + self->area.size.width)
            break;
          visit_one (self, placement);
        }
    }
}

/* The lines of other journeys with their names, and the notes of columns */
static void
visit_overlays (CjmVisit         *self,
                CjmOverlayLayout *overlays,
                guint             first,
                guint             end)
{
  const guint start = 0;
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (whole, start);
  if (overlays->average != NULL)
    visit_across (self, overlays->average->placements, whole);
  visit_across (self, overlays->strokes, overlays->stretches);
  visit (self, overlays->names);
  for (guint i = first; i < end; i++)
    visit (self, ((CjmColumn *) g_ptr_array_index (self->map->columns, i))->notes);
}

/* Visits what touches a part of the map, in painting order: paper, hairlines and lane names, header, phases, the curve
 * and those of other journeys, the cards column by column, ratings, and the points of the curve. */
void
cjm_map_layout_foreach (CjmSceneLayout        *layout,
                        const graphene_rect_t *area,
                        CjmGroupFunc           func,
                        gpointer               user_data)
{
  CjmMapLayout *self = CJM_MAP_LAYOUT (layout);
  CjmVisit visitor = { .map = self, .area = *area, .func = func, .user_data = user_data };
  guint first, end;

  cjm_map_layout_find_columns (self, &visitor.area, &first, &end);

  visit (&visitor, self->ground);
  visit (&visitor, self->labels);
  visit (&visitor, self->header);
  visit_across (&visitor, self->band, self->band_stretches);
  visit_across (&visitor, self->curve->placements, self->curve_stretches);
  visit_overlays (&visitor, self->overlays, first, end);
  for (guint i = first; i < end; i++)
    {
      CjmColumn *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < self->layout.options->n_lanes; j++)
        if (self->layout.options->lanes[j] != CJM_LANE_EMOTION)
          visit_cell (&visitor, column->cells[self->layout.options->lanes[j]], self->layout.options->lanes[j]);
    }
  for (guint i = first; i < end; i++)
    visit (&visitor, ((CjmColumn *) g_ptr_array_index (self->columns, i))->ratings);
  for (guint i = first; i < end; i++)
    visit (&visitor, ((CjmColumn *) g_ptr_array_index (self->columns, i))->cells[CJM_LANE_EMOTION]);
  visit (&visitor, self->footer);
}
