/* cjm-overlay-average.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-column.h"
#include "cjm-curve-scale.h"
#include "cjm-overlay-average.h"
#include "cjm-overlay-line.h"
#include "cjm-spline.h"

static double
get_own_score (const CjmColumn *column)
{
  return column->episode != NULL ? column->score : NAN;
}

static const CjmAverage *
get_average (const CjmOverlayAverage *self,
             guint                    index)
{
  return &g_array_index (self->averages, CjmAverage, index);
}

/* Of one of its lines in the lane */
static double
get_y (const CjmAverage *average,
       int               line)
{
  return cjm_curve_get_y (CLAMP (average->mean + (line - CJM_AVERAGE_MEAN) * average->spread, -5, 5));
}

/* Fills the lines; they still want their tangents. */
static void
read_lines (CjmOverlayAverage *self,
            const CjmLayout   *layout)
{
  gboolean gap = TRUE;

  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    g_array_set_size (self->lines[i], 0);

  for (guint i = 0; i < self->averages->len; i++)
    {
      const CjmAverage *average = get_average (self, i);
      double x = CJM_MARGIN + CJM_LABEL_WIDTH + (i + 0.5) * layout->options->column_width;

      for (int j = 0; j < CJM_N_AVERAGE_LINES && average->n > 0; j++)
        cjm_spline_add (self->lines[j], x, get_y (average, j), gap);
      gap = average->n == 0;
    }
}

static CjmPlacement *
draw_chunk (CjmOverlayAverage *self,
            const CjmLayout   *layout,
            guint              chunk)
{
  GArray *mean = self->lines[CJM_AVERAGE_MEAN];
  CjmPlacement *placement = cjm_overlay_chunk_new (mean, chunk);
  CjmOverlayStyle style;

  cjm_overlay_style_init (&style, layout, CJM_OVERLAY_AVERAGE);
  cjm_overlay_add_band (placement, self->lines[CJM_AVERAGE_UPPER], self->lines[CJM_AVERAGE_LOWER], chunk,
                        layout->theme->secondary);
  cjm_overlay_add_line (placement, mean, chunk, &style);

  return placement;
}

/* Whether a chunk looks as it did with other lines */
static gboolean
is_same_chunk (CjmOverlayAverage *self,
               GArray           **before,
               guint              chunk)
{
  guint first, last;

  cjm_overlay_find_chunk (self->lines[CJM_AVERAGE_MEAN], chunk, &first, &last);
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    if (!cjm_spline_is_same (self->lines[i], before[i], first, last + 1))
      return FALSE;

  return TRUE;
}

/* Draws the lines; @before are those that the chunks were drawn of, NULL for none. */
static void
draw (CjmOverlayAverage *self,
      const CjmLayout   *layout,
      GArray           **before)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->placements);
  guint n = cjm_overlay_count_chunks (self->lines[CJM_AVERAGE_MEAN]);

  self->placements = cjm_placements_new ();
  for (guint i = 0; i < n; i++)
    {
      gboolean same = before != NULL && i < old->len && is_same_chunk (self, before, i);

      g_ptr_array_add (self->placements, same ? g_steal_pointer (&g_ptr_array_index (old, i))
                                              : draw_chunk (self, layout, i));
    }
}

/**
 * cjm_overlay_average_new:
 * @columns: of CjmColumn
 * @journeys: the other journeys
 * @alignments: of CjmJourneyAlignment, one for each
 *
 * Returns: (transfer full): the average of the columns' journey and the others
 */
CjmOverlayAverage *
cjm_overlay_average_new (const CjmLayout *layout,
                         GPtrArray       *columns,
                         GPtrArray       *journeys,
                         GPtrArray       *alignments)
{
  CjmOverlayAverage *self = g_new0 (CjmOverlayAverage, 1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, layout->journey);
  g_ptr_array_extend (all, journeys, NULL, NULL);
  self->weights = cjm_journeys_get_weights (layout->document, all);
  self->averages = cjm_average_curve (layout->journey, alignments, self->weights);
  self->own = g_new (double, columns->len);
  for (guint i = 0; i < columns->len; i++)
    self->own[i] = get_own_score (g_ptr_array_index (columns, i));
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    self->lines[i] = cjm_spline_new ();
  read_lines (self, layout);
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    cjm_spline_finish (self->lines[i]);
  draw (self, layout, NULL);

  return self;
}

/**
 * cjm_overlay_average_free:
 * @self: (nullable) (transfer full): an average, with its lines
 */
void
cjm_overlay_average_free (CjmOverlayAverage *self)
{
  if (self == NULL)
    return;

  g_free (self->weights);
  g_free (self->own);
  g_array_unref (self->averages);
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    g_array_unref (self->lines[i]);
  g_ptr_array_unref (self->placements);
  g_free (self);
}

static gboolean
is_same_score (double a,
               double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* Finds the averages anew where a score has changed; `first` and `last` are the outer ones of those. Returns whether there
 * are the same knots as before. */
static gboolean
follow_scores (CjmOverlayAverage *self,
               GPtrArray         *columns,
               GPtrArray         *alignments,
               guint             *first,
               guint             *last)
{
  gboolean same_knots = TRUE;

  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      CjmColumn *column = g_ptr_array_index (columns, i);
      CjmAverage *average = &g_array_index (self->averages, CjmAverage, i);
      double own = get_own_score (column);
      guint n = average->n;

      if (is_same_score (own, self->own[i]))
        continue;
      self->own[i] = own;
      cjm_average_find (alignments, self->weights, cjm_node_get_index (column->phase), i + 0.5, own, average);
      same_knots = same_knots && (n > 0) == (average->n > 0);
      column->notes_stale = TRUE;
      *first = MIN (*first, i);
      *last = i;
    }

  return same_knots;
}

/* Moves the knots from one average to another, where they are as many as before */
static void
move_knots (CjmOverlayAverage *self,
            guint              first,
            guint              last)
{
  guint knot = 0;

  for (guint i = 0; i < first; i++)
    knot += get_average (self, i)->n > 0;

  for (guint i = first; i <= last; i++)
    {
      if (get_average (self, i)->n == 0)
        continue;
      for (int j = 0; j < CJM_N_AVERAGE_LINES; j++)
        g_array_index (self->lines[j], CjmKnot, knot).y = get_y (get_average (self, i), j);
      knot++;
    }
}

/* Between which places of the map a line differs from what it was */
static void
find_moved (CjmOverlayAverage *self,
            GArray            *before)
{
  GArray *line = self->lines[CJM_AVERAGE_MEAN];
  guint first = 0;
  guint last = line->len;

  if (line->len != before->len)
    {
      self->moved_from = -G_MAXFLOAT;
      self->moved_to = G_MAXFLOAT;
      return;
    }

  while (first < line->len && cjm_spline_is_same (line, before, first, first))
    first++;
  while (last > first && cjm_spline_is_same (line, before, last - 1, last - 1))
    last--;
  if (first == last)
    return;

  self->moved_from = g_array_index (line, CjmKnot, first > 0 ? first - 1 : 0).x;
  self->moved_to = g_array_index (line, CjmKnot, MIN (last, line->len - 1)).x;
}

/**
 * cjm_overlay_average_follow:
 * @columns: of CjmColumn, of which only the scores may have changed
 * @alignments: those that it was made with
 *
 * Finds the average anew where a score has changed, and draws the chunks anew that this moves.
 */
void
cjm_overlay_average_follow (CjmOverlayAverage *self,
                            const CjmLayout   *layout,
                            GPtrArray         *columns,
                            GPtrArray         *alignments)
{
  GArray *before[CJM_N_AVERAGE_LINES];
  guint first, last;
  gboolean same_knots = follow_scores (self, columns, alignments, &first, &last);

  self->moved_from = G_MAXFLOAT;
  self->moved_to = -G_MAXFLOAT;
  if (first == G_MAXUINT)
    return;

  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    {
      before[i] = self->lines[i];
      self->lines[i] = g_array_copy (before[i]);
    }
  if (same_knots)
    move_knots (self, first, last);
  else
    read_lines (self, layout);
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    cjm_spline_finish (self->lines[i]);

  draw (self, layout, before);
  find_moved (self, before[CJM_AVERAGE_MEAN]);
  for (guint i = 0; i < CJM_N_AVERAGE_LINES; i++)
    g_array_unref (before[i]);
}
