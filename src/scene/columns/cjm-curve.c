/* cjm-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-point.h"
#include "cjm-curve.h"
#include "cjm-curve-legend.h"
#include "cjm-curve-scale.h"
#include "cjm-spline.h"

#define COLUMNS_X (CJM_MARGIN + CJM_LABEL_WIDTH)
#define GUIDE_GAP 8           /* between a guide's name and the first column */
#define LEGEND_Y 36

/**
 * cjm_curve_new:
 *
 * Returns: (transfer full): a curve without a point
 */
CjmCurve *
cjm_curve_new (void)
{
  CjmCurve *self = g_new0 (CjmCurve, 1);

  self->placements = cjm_placements_new ();
  self->others = g_ptr_array_new ();
  cjm_line_parts_init (&self->fill);
  cjm_line_parts_init (&self->stroke);
  cjm_line_parts_init (&self->other_stroke);

  return self;
}

/**
 * cjm_curve_free:
 * @self: (transfer full): a curve, not %NULL
 */
void
cjm_curve_free (CjmCurve *self)
{
  g_ptr_array_unref (self->placements);
  g_clear_pointer (&self->line, g_array_unref);
  g_clear_pointer (&self->other, g_array_unref);
  g_ptr_array_unref (self->others);
  cjm_line_parts_clear (&self->fill);
  cjm_line_parts_clear (&self->stroke);
  cjm_line_parts_clear (&self->other_stroke);
  g_free (self);
}

static void
add_guide (const CjmLayout *layout,
           CjmGroup        *group,
           double           score,
           float            width)
{
  CjmItem *line = cjm_group_add_path (group);
  float y = cjm_curve_get_y (score);

  cjm_item_move_to (line, COLUMNS_X - 4, y);
  cjm_item_line_to (line, width - CJM_MARGIN, y);
  line->ascending = TRUE;
  line->stroke = cjm_paint (score == 0 ? layout->theme->neutral_line : layout->theme->hairline, 1);
  line->line_width = 1;
  if (score != 0)
    {
      line->dash[0] = 2;
      line->dash[1] = 4;
    }
}

static void
add_guide_name (const CjmLayout *layout,
                CjmGroup        *group,
                double           score,
                const char      *name)
{
  g_auto (CjmText) text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE, name);

  cjm_group_add_text (group, &text, group->width - text.width, cjm_curve_get_y (score) - text.height / 2,
                      layout->theme->secondary);
}

static CjmPlacement *
place_in_lane (CjmGroup *group,
               float     x,
               float     y)
{
  CjmPlacement *placement = cjm_placement_new (group, x, y);

  placement->lane = CJM_LANE_EMOTION;

  return placement;
}

static CjmPlacement *
create_guides (const CjmLayout *layout,
               float            width)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = width;
  group->height = CJM_CURVE_HEIGHT;
  for (int i = -2; i <= 2; i++)
    add_guide (layout, group, i * 2.5, width);

  return place_in_lane (group, 0, 0);
}

/* They stand where the names of the lanes do. */
static CjmPlacement *
create_guide_names (const CjmLayout *layout)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = COLUMNS_X - GUIDE_GAP - CJM_MARGIN;
  group->height = CJM_CURVE_HEIGHT;
  add_guide_name (layout, group, 5, cjm_words_get_context (layout->words, "curve", "positive"));
  add_guide_name (layout, group, 0, cjm_words_get_context (layout->words, "curve", "neutral"));
  add_guide_name (layout, group, -5, cjm_words_get_context (layout->words, "curve", "negative"));

  return place_in_lane (group, CJM_MARGIN, 0);
}

static double
get_middle (const CjmLayout *layout,
            const CjmColumn *column)
{
  return COLUMNS_X + (column->index + 0.5) * layout->options->column_width;
}

static void
number_episodes (GPtrArray *columns)
{
  guint n = 0;
  guint number = 0;

  for (guint i = 0; i < columns->len; i++)
    n += ((CjmColumn *) g_ptr_array_index (columns, i))->episode != NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (columns, i);

      number += column->episode != NULL;
      if (column->number != number || column->n_episodes != n)
        column->point_stale = TRUE;
      column->number = number;
      column->n_episodes = n;
    }
}

/* Where no point is: its place, if that is wanted, or nothing. */
static void
lay_out_unknown (const CjmLayout *layout,
                 CjmColumn       *column)
{
  if (!column->point_stale || !column->begun)
    return;

  if (layout->options->unknown_points)
    cjm_curve_point_lay_out_unknown (layout, column, cjm_curve_get_y (0));
  else
    {
      cjm_placements_clear (column->cells[CJM_LANE_EMOTION], layout->placements);
      column->notes_stale = TRUE;
    }
}

/* The points of the journey's own curve; `line` takes the known ones. */
static GArray *
read_points (const CjmLayout *layout,
             GPtrArray       *columns,
             GArray          *line,
             CjmCurveMarker  *marker,
             CjmCurveLegend  *legend)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (CjmCurvePoint));
  gboolean gap = TRUE;

  for (guint i = 0; i < columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (columns, i);
      CjmCurvePoint point = { .column = column, .x = get_middle (layout, column), .marks = &marker->marks };

      if (column->episode == NULL)
        continue;

      point.score = column->score;
      point.source = column->source;
      cjm_curve_marker_add (marker, column->episode, point.score);
      if (isnan (point.score))
        {
          gap = TRUE;
          lay_out_unknown (layout, column);
          continue;
        }

      point.y = cjm_curve_get_y (point.score);
      cjm_spline_add (line, point.x, point.y, gap);
      gap = FALSE;
      legend->measured = legend->measured || point.source == CJM_SCORE_MEASURED;
      legend->assumed = legend->assumed || point.source != CJM_SCORE_MEASURED;
      g_array_append_val (points, point);
    }

  cjm_spline_finish (line);

  return points;
}

static void
draw_line (CjmLineParts    *pieces,
           const CjmLayout *layout,
           GArray          *line,
           gboolean         is_ideal,
           gboolean         is_other,
           GPtrArray       *old,
           GPtrArray       *placements)
{
  guint first = placements->len;

  cjm_line_parts_stroke (pieces, line, old, placements);
  for (guint i = first; i < placements->len; i++)
    {
      CjmPlacement *piece = g_ptr_array_index (placements, i);

      cjm_curve_style_line (layout, &g_array_index (piece->group->items, CjmItem, 0), is_ideal, is_other);
    }
}

/* Places something that lies under the points, if it is new; keeps it otherwise. */
static void
place_once (CjmPlacement **placement,
            CjmPlacement  *fresh,
            GPtrArray     *old,
            GPtrArray     *placements)
{
  if (fresh == NULL)
    {
      if (*placement != NULL)
        cjm_line_parts_keep (*placement, old, placements);
      return;
    }

  *placement = fresh;
  fresh->index = placements->len;
  g_ptr_array_add (placements, fresh);
}

/* What lies under the points, from the fills up. Of other journeys the legend may say something else by now. */
static void
draw (CjmCurve             *self,
      const CjmLayout      *layout,
      float                 width,
      const CjmCurveLegend *legend,
      gboolean              others)
{
  const CjmTheme *theme = layout->theme;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->placements);
  gboolean keeps_legend = self->legend_placement != NULL && !others && cjm_curve_legend_is_same (&self->legend, legend);
  CjmPlacement *fresh = NULL;
  CjmPlacement *legend_placement = NULL;

  self->placements = cjm_placements_new ();
  cjm_line_parts_fill (&self->fill, self->line, cjm_curve_get_y (0), theme->positive_area, theme->negative_area, old,
                   self->placements);
  if (self->guides == NULL || self->width != width)
    fresh = create_guides (layout, width);
  place_once (&self->guides, fresh, old, self->placements);
  place_once (&self->guide_names, self->guide_names == NULL ? create_guide_names (layout) : NULL, old,
              self->placements);
  draw_line (&self->other_stroke, layout, self->other, !legend->ideal, TRUE, old, self->placements);
  draw_line (&self->stroke, layout, self->line, legend->ideal, FALSE, old, self->placements);
  if (!keeps_legend)
    self->legend_placement = NULL;
  if (!keeps_legend && !cjm_curve_legend_is_empty (legend))
    legend_placement = place_in_lane (cjm_curve_legend_new (layout, legend), CJM_MARGIN, LEGEND_Y);
  place_once (&self->legend_placement, legend_placement, old, self->placements);

  self->width = width;
  self->legend = *legend;
}

static gboolean
has_other_mark (const CjmCurveMarks *a,
                const CjmCurveMarks *b,
                CjmNode             *episode)
{
  return (a->peak == episode) != (b->peak == episode) || (a->lowest == episode) != (b->lowest == episode)
         || (a->end == episode) != (b->end == episode) || (a->fall == episode) != (b->fall == episode)
         || (a->fall == episode && a->drop != b->drop);
}

/* A point keeps clear of the lines from the knot before to the knot behind it, whose tangents their neighbours give. */
static void
lay_out_points (CjmCurve             *self,
                const CjmLayout      *layout,
                GArray               *points,
                GArray               *line_before,
                const CjmCurveBeside *beside,
                const CjmCurveMarks  *marks)
{
  float reach = layout->options->column_width;

  for (guint i = 0; i < points->len; i++)
    {
      CjmCurvePoint *point = &g_array_index (points, CjmCurvePoint, i);

      if (!point->column->begun)
        continue;
      if (point->column->point_stale || has_other_mark (&self->marks, marks, point->column->episode)
          || (point->x + reach > beside->moved_from && point->x - reach < beside->moved_to)
          || !cjm_spline_is_same (self->line, line_before, i > 2 ? i - 2 : 0, i + 2))
        cjm_curve_point_lay_out (layout, point, self->line, self->others);
    }
}

/* Whether the ratings of touchpoints are drawn anywhere */
static gboolean
has_ratings (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (((CjmColumn *) g_ptr_array_index (columns, i))->ratings->len > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_knots (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (((GArray *) g_ptr_array_index (lines, i))->len > 0)
      return TRUE;

  return FALSE;
}

/* The lines that words keep clear of besides the curve itself */
static void
list_others (CjmCurve             *self,
             const CjmCurveBeside *beside)
{
  g_ptr_array_set_size (self->others, 0);
  if (self->other->len > 0)
    g_ptr_array_add (self->others, self->other);
  g_ptr_array_extend (self->others, beside->lines, NULL, NULL);
}

/**
 * cjm_curve_lay_out:
 * @columns: of CjmColumn; their emotion cells take the points, or keep those that stay as they are
 * @width: of the map
 * @beside: the other lines that are drawn over the curve
 * @others: whether more may have changed than the scores and words of the journey itself
 *
 * Lays the emotion lane out, except for what stays as it was the last time.
 *
 * Returns: whether there is a known score in it
 */
gboolean
cjm_curve_lay_out (CjmCurve             *self,
                   const CjmLayout      *layout,
                   GPtrArray            *columns,
                   float                 width,
                   const CjmCurveBeside *beside,
                   gboolean              others)
{
  g_autoptr (GArray) line_before = g_steal_pointer (&self->line);
  g_autoptr (GArray) points = NULL;
  CjmCurveMarker marker;
  CjmCurveLegend legend = beside->legend;

  legend.ratings = has_ratings (columns);
  legend.ideal = cjm_node_get_choice (layout->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  if (self->other == NULL || others)
    {
      g_clear_pointer (&self->other, g_array_unref);
      self->other = beside->other != NULL ? g_array_ref (beside->other) : cjm_spline_new ();
    }
  list_others (self, beside);

  self->line = cjm_spline_new ();
  legend.other = cjm_spline_has_arc (self->other);
  cjm_curve_marker_init (&marker);
  number_episodes (columns);
  points = read_points (layout, columns, self->line, &marker, &legend);
  legend.own = cjm_spline_has_arc (self->line);

  draw (self, layout, width, &legend, others);
  lay_out_points (self, layout, points, line_before, beside, &marker.marks);
  self->marks = marker.marks;
  for (guint i = 0; i < columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (columns, i);

      column->point_stale = !column->begun;
    }

  return points->len > 0 || has_knots (beside->lines) || legend.other;
}
