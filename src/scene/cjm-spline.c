/* cjm-spline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-spline.h"

/* A long line is cut into groups of so many knots, so that a view of a part draws that part. */
#define CHUNK 32
#define SAMPLE_STEP 3       /* how closely the line is looked at for its highest and lowest point */
#define BISECTIONS 40

/* A cubic Bézier curve whose control points have evenly spaced x */
typedef struct
{
  double x[2];
  double y[4];
} CjmArc;

GArray *
cjm_spline_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (CjmKnot));
}

/**
 * cjm_spline_add:
 * @x: further right than the last knot
 * @starts: there is a gap between the last knot and this one
 */
void
cjm_spline_add (GArray *self, double x, double y, gboolean starts)
{
  CjmKnot knot = { .x = x, .y = y, .starts = starts || self->len == 0 };

  g_array_append_val (self, knot);
}

static CjmKnot *
get_knot (GArray *self, guint index)
{
  return &g_array_index (self, CjmKnot, index);
}

/* The knot behind the last of the run that starts at `first` */
static guint
find_run_end (GArray *self, guint first)
{
  guint end = first + 1;

  while (end < self->len && !get_knot (self, end)->starts)
    end++;

  return end;
}

/* Finds the tangents at all knots; cjm_curve_get_tangents() says how. */
void
cjm_spline_finish (GArray *self)
{
  g_autofree double *x = g_new (double, self->len);
  g_autofree double *y = g_new (double, self->len);
  g_autofree double *tangents = g_new (double, self->len);

  for (guint i = 0; i < self->len; i++)
    {
      x[i] = get_knot (self, i)->x;
      y[i] = get_knot (self, i)->y;
    }

  for (guint first = 0; first < self->len; first = find_run_end (self, first))
    cjm_curve_get_tangents (x + first, y + first, find_run_end (self, first) - first, tangents + first);

  for (guint i = 0; i < self->len; i++)
    get_knot (self, i)->tangent = tangents[i];
}

/* The line between knot `index` and the next one */
static CjmArc
get_arc (GArray *self, guint index)
{
  const CjmKnot *from = get_knot (self, index);
  const CjmKnot *to = get_knot (self, index + 1);
  double third = (to->x - from->x) / 3;

  return (CjmArc) {
    .x = { from->x, to->x },
    .y = { from->y, from->y + from->tangent * third, to->y - to->tangent * third, to->y },
  };
}

static double
get_y (const CjmArc *arc, double t)
{
  double s = 1 - t;

  return s * s * s * arc->y[0] + 3 * s * s * t * arc->y[1] + 3 * s * t * t * arc->y[2] + t * t * t * arc->y[3];
}

/* De Casteljau's way to cut a curve in two */
static void
split_arc (const CjmArc *arc, double t, CjmArc *before, CjmArc *after)
{
  double middle_x = arc->x[0] + t * (arc->x[1] - arc->x[0]);
  double a = arc->y[0] + t * (arc->y[1] - arc->y[0]);
  double b = arc->y[1] + t * (arc->y[2] - arc->y[1]);
  double c = arc->y[2] + t * (arc->y[3] - arc->y[2]);
  double ab = a + t * (b - a);
  double bc = b + t * (c - b);
  double middle_y = ab + t * (bc - ab);

  *before = (CjmArc) { { arc->x[0], middle_x }, { arc->y[0], a, ab, middle_y } };
  *after = (CjmArc) { { middle_x, arc->x[1] }, { middle_y, bc, c, arc->y[3] } };
}

/* The knot that starts the first piece of the line that may reach over `left` */
static guint
find_knot (GArray *self, double left)
{
  guint low = 0;
  guint high = self->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_knot (self, middle)->x <= left)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? low - 1 : 0;
}

/**
 * cjm_spline_get_range:
 * @top: (out): the smallest y of the line between @left and @right
 * @bottom: (out): the largest
 *
 * Returns: %FALSE if there is no line there
 */
gboolean
cjm_spline_get_range (GArray *self, double left, double right, double *top, double *bottom)
{
  *top = G_MAXDOUBLE;
  *bottom = -G_MAXDOUBLE;

  for (guint i = find_knot (self, left); i + 1 < self->len && get_knot (self, i)->x <= right; i++)
    {
      CjmArc arc;
      double start, end;
      guint n;

      if (get_knot (self, i + 1)->starts)
        continue;

      arc = get_arc (self, i);
      start = MAX (left, arc.x[0]);
      end = MIN (right, arc.x[1]);
      if (start > end)
        continue;

      n = 1 + (guint) ((end - start) / SAMPLE_STEP);
      for (guint j = 0; j <= n; j++)
        {
          double y = get_y (&arc, (start + (end - start) * j / n - arc.x[0]) / (arc.x[1] - arc.x[0]));

          *top = MIN (*top, y);
          *bottom = MAX (*bottom, y);
        }
    }

  return *top <= *bottom;
}

/**
 * cjm_spline_hash_range:
 * @hash: where to start from
 *
 * Returns: a number that changes when the line between @left and @right does
 */
guint64
cjm_spline_hash_range (GArray *self, double left, double right, guint64 hash)
{
  for (guint i = find_knot (self, left); i < self->len; i++)
    {
      const CjmKnot *knot = get_knot (self, i);
      const double values[] = { knot->x, knot->y, knot->tangent, knot->starts };

      hash = cjm_layout_hash (values, sizeof values, hash);
      if (knot->x > right)
        break;
    }

  return hash;
}

static void
add_arc (CjmItem *item, const CjmArc *arc, double origin)
{
  double third = (arc->x[1] - arc->x[0]) / 3;

  cjm_item_curve_to (item, arc->x[0] + third - origin, arc->y[1], arc->x[1] - third - origin, arc->y[2],
                     arc->x[1] - origin, arc->y[3]);
}

static CjmPlacement *
start_piece (double x)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmPlacement *placement = cjm_placement_new (group, floor (x), 0);

  cjm_group_add_path (group)->ascending = TRUE;
  placement->lane = CJM_LANE_EMOTION;

  return placement;
}

static CjmItem *
get_piece (CjmPlacement *placement)
{
  return &g_array_index (placement->group->items, CjmItem, 0);
}

/**
 * cjm_spline_stroke:
 *
 * Returns: (transfer full): of CjmPlacement, each with one path that is neither filled nor stroked yet
 */
GPtrArray *
cjm_spline_stroke (GArray *self)
{
  GPtrArray *pieces = cjm_placements_new ();
  CjmPlacement *piece = NULL;
  guint n = 0;

  for (guint i = 0; i + 1 < self->len; i++)
    {
      const CjmKnot *from = get_knot (self, i);
      CjmArc arc;

      if (get_knot (self, i + 1)->starts)
        {
          piece = NULL;
          continue;
        }

      if (piece == NULL || n == CHUNK)
        {
          piece = start_piece (from->x);
          g_ptr_array_add (pieces, piece);
          cjm_item_move_to (get_piece (piece), from->x - piece->x, from->y);
          n = 0;
        }

      arc = get_arc (self, i);
      add_arc (get_piece (piece), &arc, piece->x);
      piece->group->width = arc.x[1] - piece->x;
      n++;
    }

  return pieces;
}

/* What is between the line and the neutral line, piece by piece */
typedef struct
{
  GPtrArray *pieces;
  CjmPlacement *piece;
  double neutral;
  int side;               /* of the piece: -1 above the neutral line, 1 below */
  double end;             /* where the piece ends so far */
  guint n_arcs;
  guint32 colors[2];
} CjmFill;

static void
finish_piece (CjmFill *fill)
{
  if (fill->piece == NULL)
    return;

  cjm_item_line_to (get_piece (fill->piece), fill->end - fill->piece->x, fill->neutral);
  cjm_item_close (get_piece (fill->piece));
  fill->piece->group->width = fill->end - fill->piece->x;
  fill->piece = NULL;
}

static void
fill_arc (CjmFill *fill, const CjmArc *arc, int side)
{
  if (fill->piece != NULL && (fill->side != side || fill->n_arcs == CHUNK))
    finish_piece (fill);
  if (side == 0)
    return;

  if (fill->piece == NULL)
    {
      fill->piece = start_piece (arc->x[0]);
      g_ptr_array_add (fill->pieces, fill->piece);
      get_piece (fill->piece)->fill = cjm_paint (fill->colors[side > 0], 1);
      cjm_item_move_to (get_piece (fill->piece), arc->x[0] - fill->piece->x, fill->neutral);
      cjm_item_line_to (get_piece (fill->piece), arc->x[0] - fill->piece->x, arc->y[0]);
      fill->side = side;
      fill->n_arcs = 0;
    }

  add_arc (get_piece (fill->piece), arc, fill->piece->x);
  fill->end = arc->x[1];
  fill->n_arcs++;
}

static int
get_side (double y, double neutral)
{
  return y < neutral ? -1 : y > neutral ? 1 : 0;
}

/* Where an arc whose ends lie on both sides of the neutral line crosses it; it is monotone, so it does so once. */
static double
find_crossing (const CjmArc *arc, double neutral)
{
  double low = 0;
  double high = 1;

  for (guint i = 0; i < BISECTIONS; i++)
    {
      double middle = (low + high) / 2;

      if (get_side (get_y (arc, middle), neutral) == get_side (arc->y[0], neutral))
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}

/**
 * cjm_spline_fill:
 * @neutral: the y that the line is filled towards
 * @above: colour where the line is above (its y smaller)
 * @below: colour where it is below
 *
 * Returns: (transfer full): of CjmPlacement, each with one filled path, split exactly where the line crosses @neutral
 */
GPtrArray *
cjm_spline_fill (GArray *self, double neutral, guint32 above, guint32 below)
{
  CjmFill fill = { .pieces = cjm_placements_new (), .neutral = neutral, .colors = { above, below } };

  for (guint i = 0; i + 1 < self->len; i++)
    {
      CjmArc arc;
      int from, to;

      if (get_knot (self, i + 1)->starts)
        {
          finish_piece (&fill);
          continue;
        }

      arc = get_arc (self, i);
      from = get_side (arc.y[0], neutral);
      to = get_side (arc.y[3], neutral);
      if (from * to < 0)
        {
          CjmArc before, after;

          split_arc (&arc, find_crossing (&arc, neutral), &before, &after);
          fill_arc (&fill, &before, from);
          fill_arc (&fill, &after, to);
        }
      else
        {
          fill_arc (&fill, &arc, from != 0 ? from : to);
        }
    }
  finish_piece (&fill);

  return fill.pieces;
}
