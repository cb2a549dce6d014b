/* cjm-spline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-spline.h"

#define SAMPLE_STEP 3       /* how closely the line is looked at for its highest and lowest point */
#define BISECTIONS 40

/**
 * cjm_spline_new:
 *
 * Returns: (transfer full) (element-type CjmKnot): a line without a knot
 */
GArray *
cjm_spline_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (CjmKnot));
}

/**
 * cjm_spline_add:
 * @x: further right than the last knot
 * @y: its height, in canvas units
 * @starts: there is a gap between the last knot and this one
 */
void
cjm_spline_add (GArray  *self,
                double   x,
                double   y,
                gboolean starts)
{
  CjmKnot knot = { .x = x, .y = y, .starts = starts || self->len == 0 };

  g_array_append_val (self, knot);
}

static CjmKnot *
get_knot (GArray *self,
          guint   index)
{
  return &g_array_index (self, CjmKnot, index);
}

/* The knot behind the last of the run that starts at `first` */
static guint
find_run_end (GArray *self,
              guint   first)
{
  guint end = first + 1;

  while (end < self->len && !get_knot (self, end)->starts)
    end++;

  return end;
}

/**
 * cjm_spline_finish:
 * @self: (inout) (element-type CjmKnot): all knots of a line
 *
 * Finds the tangents at all knots; cjm_curve_get_tangents() says how.
 */
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

/**
 * cjm_spline_has_arc:
 * @self: (element-type CjmKnot): a line
 *
 * Returns: whether anything of it is drawn: knots between gaps alone are not
 */
gboolean
cjm_spline_has_arc (GArray *self)
{
  for (guint i = 1; i < self->len; i++)
    if (!get_knot (self, i)->starts)
      return TRUE;

  return FALSE;
}

/**
 * cjm_spline_get_arc:
 * @self: (element-type CjmKnot): a line that is finished
 * @index: of a knot that is not the last
 *
 * Returns: the cubic Bézier curve from that knot to the next one
 */
CjmArc
cjm_spline_get_arc (GArray *self,
                    guint   index)
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
get_y (const CjmArc *arc,
       double        t)
{
  double s = 1 - t;

  return s * s * s * arc->y[0] + 3 * s * s * t * arc->y[1] + 3 * s * t * t * arc->y[2] + t * t * t * arc->y[3];
}

/* De Casteljau's way to cut a curve in two */
static void
split_arc (const CjmArc *arc,
           double        t,
           CjmArc       *before,
           CjmArc       *after)
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
find_knot (GArray *self,
           double  left)
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
cjm_spline_get_range (GArray *self,
                      double  left,
                      double  right,
                      double *top,
                      double *bottom)
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

      arc = cjm_spline_get_arc (self, i);
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
cjm_spline_hash_range (GArray *self,
                       double  left,
                       double  right,
                       guint64 hash)
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

static int
get_side (double y,
          double neutral)
{
  return y < neutral ? -1 : y > neutral ? 1 : 0;
}

/* Where an arc whose ends lie on both sides of the neutral line crosses it; it is monotone, so it does so once. */
static double
find_crossing (const CjmArc *arc,
               double        neutral)
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
 * cjm_arc_split:
 * @self: an arc whose ends lie on both sides of @neutral
 * @before: (out): what is on the one side
 * @after: (out): what is on the other
 */
void
cjm_arc_split (const CjmArc *self,
               double        neutral,
               CjmArc       *before,
               CjmArc       *after)
{
  split_arc (self, find_crossing (self, neutral), before, after);
}

static gboolean
is_same_knot (const CjmKnot *a,
              const CjmKnot *b)
{
  return a->x == b->x && a->y == b->y && a->tangent == b->tangent && a->starts == b->starts;
}

/**
 * cjm_spline_is_same:
 * @other: (nullable): another line; NULL is the same as none
 * @first: a knot
 * @last: another one; may be beyond the end
 *
 * Returns: whether the two lines run the same way from one knot to the other
 */
gboolean
cjm_spline_is_same (GArray *self,
                    GArray *other,
                    guint   first,
                    guint   last)
{
  if (other == NULL || (self->len != other->len && last >= MIN (self->len, other->len)))
    return FALSE;

  for (guint i = first; i < self->len && i <= last; i++)
    if (!is_same_knot (get_knot (self, i), get_knot (other, i)))
      return FALSE;

  return TRUE;
}
