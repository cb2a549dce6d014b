/* cjm-matrix-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-matrix-places.h"

#include <math.h>

#define MOST 10             /* of impact and effort */
#define GROWTH 1.15f        /* of a plot in which there is no room */
#define EDGE 16             /* between the ends of a scale and the edge of the plot, for half a dot */
#define STEP 22.5f          /* between two dots that would coincide */
#define POINT_STEP 2.0f     /* between two points of a line that are tried */
#define LABEL_GAP 4         /* between a dot and its label */
#define LABEL_EDGE 3        /* between a label and the edge of the plot */
#define N_SIDES 4           /* right, left, below and above the dot */

typedef struct
{
  GArray *marks;            /* of CjmMatrixMark */
  GArray *placed;           /* of guint: those that have their middle */
  graphene_rect_t plot;
} Places;

/* How far a place is from where a dot belongs, in steps */
typedef struct
{
  int x;
  int y;
} Offset;

static CjmMatrixMark *
get_mark (const Places *self,
          guint         index)
{
  return &g_array_index (self->marks, CjmMatrixMark, index);
}

static float
get_scale_width (const graphene_rect_t *plot)
{
  return plot->size.width - 2 * EDGE;
}

static float
get_scale_height (const graphene_rect_t *plot)
{
  return plot->size.height - 2 * (CJM_MATRIX_NAMES + EDGE);
}

/**
 * cjm_matrix_get_point:
 * @plot: where it is, in canvas units
 * @impact: 0 to 10
 * @effort: 0 to 10
 * @point: (out caller-allocates): where what has these belongs: effort goes to the right, impact upwards
 */
void
cjm_matrix_get_point (const graphene_rect_t *plot,
                      double                 impact,
                      double                 effort,
                      graphene_point_t      *point)
{
  point->x = plot->origin.x + EDGE + get_scale_width (plot) * (float) (CLAMP (effort, 0, MOST) / MOST);
  point->y = plot->origin.y + plot->size.height - CJM_MATRIX_NAMES - EDGE
             - get_scale_height (plot) * (float) (CLAMP (impact, 0, MOST) / MOST);
}

/**
 * cjm_matrix_get_values:
 * @plot: where it is, in canvas units
 * @point: any
 * @impact: (out): 0 to 10: of the place of the plot that is nearest to the point
 * @effort: (out): 0 to 10
 *
 * The opposite of cjm_matrix_get_point().
 */
void
cjm_matrix_get_values (const graphene_rect_t  *plot,
                       const graphene_point_t *point,
                       double                 *impact,
                       double                 *effort)
{
  float right = point->x - plot->origin.x - EDGE;
  float up = plot->origin.y + plot->size.height - CJM_MATRIX_NAMES - EDGE - point->y;

  *effort = CLAMP ((double) (right / get_scale_width (plot) * MOST), 0, MOST);
  *impact = CLAMP ((double) (up / get_scale_height (plot) * MOST), 0, MOST);
}

static void
init_dot_area (const graphene_point_t *middle,
               graphene_rect_t        *area)
{
  graphene_rect_init (area, middle->x - CJM_MATRIX_DOT / 2.0f, middle->y - CJM_MATRIX_DOT / 2.0f, CJM_MATRIX_DOT,
                      CJM_MATRIX_DOT);
}

/* The part of the plot in which the middle of a dot may stand, so that nobody takes it for one of another quadrant */
static gboolean
is_in_quadrant (const Places           *self,
                CjmQuadrant             quadrant,
                const graphene_point_t *middle)
{
  gboolean high = quadrant == CJM_QUADRANT_QUICK_WIN || quadrant == CJM_QUADRANT_BIG_PROJECT;
  gboolean dear = quadrant == CJM_QUADRANT_BIG_PROJECT || quadrant == CJM_QUADRANT_THANKLESS_TASK;
  float x = middle->x - self->plot.size.width / 2;
  float y = self->plot.size.height / 2 - middle->y;

  return (dear ? x >= 0 : x < 0) && (high ? y >= 0 : y < 0);
}

static gboolean
is_in_scale (const Places           *self,
             const graphene_point_t *middle)
{
  return middle->x >= EDGE && middle->x <= self->plot.size.width - EDGE && middle->y >= CJM_MATRIX_NAMES + EDGE
         && middle->y <= self->plot.size.height - CJM_MATRIX_NAMES - EDGE;
}

static gboolean
is_free (const Places           *self,
         const graphene_point_t *middle)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const CjmMatrixMark *other = get_mark (self, g_array_index (self->placed, guint, i));

      if (fabsf (other->middle.x - middle->x) < CJM_MATRIX_DOT && fabsf (other->middle.y - middle->y) < CJM_MATRIX_DOT)
        return FALSE;
    }

  return TRUE;
}

static int
compare_offsets_cb (gconstpointer a,
                    gconstpointer b)
{
  const Offset *first = a, *second = b;
  int difference = first->x * first->x + first->y * first->y - second->x * second->x - second->y * second->y;

  if (difference != 0)
    return difference;

  return first->y != second->y ? ABS (first->y) - ABS (second->y) : second->x - first->x;
}

/* The places beside a dot, the nearest first */
static GArray *
list_offsets (float side)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (Offset));
  int most = (int) (side / STEP);

  for (int y = -most; y <= most; y++)
    for (int x = -most; x <= most; x++)
      {
        Offset offset = { x, y };

        g_array_append_val (offsets, offset);
      }
  g_array_sort (offsets, compare_offsets_cb);

  return offsets;
}

/* Puts a dot beside where it belongs; FALSE where its quadrant is full */
static gboolean
displace (Places *self,
          guint   index,
          GArray *offsets)
{
  CjmMatrixMark *mark = get_mark (self, index);

  for (guint i = 0; i < offsets->len; i++)
    {
      const Offset *offset = &g_array_index (offsets, Offset, i);

      graphene_point_init (&mark->middle, mark->point.x + offset->x * STEP, mark->point.y + offset->y * STEP);
      if (is_in_scale (self, &mark->middle) && is_in_quadrant (self, mark->quadrant, &mark->middle)
          && is_free (self, &mark->middle))
        {
          g_array_append_val (self->placed, index);
          return TRUE;
        }
    }

  return FALSE;
}

/* First all that can be where they belong, then the others; FALSE where there is no room in a plot of this size */
static gboolean
place_dots (Places *self)
{
  g_autoptr (GArray) offsets = NULL;
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_size (self->placed, 0);
  for (guint i = 0; i < self->marks->len; i++)
    {
      CjmMatrixMark *mark = get_mark (self, i);

      cjm_matrix_get_point (&self->plot, mark->impact, mark->effort, &mark->point);
      mark->middle = mark->point;
      if (is_free (self, &mark->middle))
        g_array_append_val (self->placed, i);
      else
        g_array_append_val (others, i);
    }
  if (others->len == 0)
    return TRUE;

  offsets = list_offsets (self->plot.size.width);
  for (guint i = 0; i < others->len; i++)
    if (!displace (self, g_array_index (others, guint, i), offsets))
      return FALSE;

  return TRUE;
}

static void
init_text (const CjmMatrixMark *mark,
           guint                label,
           guint                side,
           graphene_rect_t     *text)
{
  const graphene_size_t *size = &mark->labels[label];
  float away = CJM_MATRIX_DOT / 2.0f + LABEL_GAP;
  float x = mark->middle.x - size->width / 2;
  float y = mark->middle.y - size->height / 2;

  switch (side)
    {
    case 0:
      x = mark->middle.x + away;
      break;
    case 1:
      x = mark->middle.x - away - size->width;
      break;
    case 2:
      y = mark->middle.y + away - LABEL_GAP;
      break;
    case 3:
      y = mark->middle.y - away + LABEL_GAP - size->height;
      break;
    }
  graphene_rect_init (text, x, y, size->width, size->height);
}

/* Whether the line from a dot to where it belongs goes through an area, tried at points of it */
static gboolean
is_crossed (const CjmMatrixMark   *mark,
            const graphene_rect_t *area)
{
  float away = graphene_point_distance (&mark->point, &mark->middle, NULL, NULL);
  guint n_points = (guint) ceilf (away / POINT_STEP);

  for (guint i = 0; i < n_points; i++)
    {
      graphene_point_t point;

      graphene_point_interpolate (&mark->point, &mark->middle, (double) (i * POINT_STEP / away), &point);
      if (graphene_rect_contains_point (area, &point))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in (const graphene_rect_t *area,
       float                  left,
       float                  top,
       float                  right,
       float                  bottom)
{
  return area->origin.x >= left && area->origin.y >= top && area->origin.x + area->size.width <= right
         && area->origin.y + area->size.height <= bottom;
}

/* Whether a label with its dot is clear of all others and within the plot, or even within its quadrant */
static gboolean
is_clear (const Places          *self,
          guint                  index,
          const graphene_rect_t *text,
          const graphene_rect_t *area,
          gboolean               within)
{
  const CjmMatrixMark *mark = get_mark (self, index);
  float width = self->plot.size.width, height = self->plot.size.height;
  gboolean right = mark->middle.x >= width / 2, low = mark->middle.y > height / 2;

  if (!is_in (text, within && right ? width / 2 + LABEL_EDGE : LABEL_EDGE,
              within && low ? height / 2 + LABEL_EDGE : CJM_MATRIX_NAMES,
              within && !right ? width / 2 - LABEL_EDGE : width - LABEL_EDGE,
              within && !low ? height / 2 - LABEL_EDGE : height - CJM_MATRIX_NAMES))
    return FALSE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const CjmMatrixMark *other = get_mark (self, i);

      if (i != index && graphene_rect_intersection (&other->area, area, NULL))
        return FALSE;
      if (is_crossed (other, text))
        return FALSE;
    }

  return TRUE;
}

static void
place_label (Places *self,
             guint   index)
{
  CjmMatrixMark *mark = get_mark (self, index);

  for (int within = 1; within >= 0; within--)
    for (guint label = 0; label < CJM_MATRIX_N_LABELS; label++)
      for (guint side = 0; side < N_SIDES && mark->labels[label].width > 0; side++)
        {
          graphene_rect_t dot, text, area;

          init_dot_area (&mark->middle, &dot);
          init_text (mark, label, side, &text);
          graphene_rect_union (&dot, &text, &area);
          if (is_clear (self, index, &text, &area, within))
            {
              mark->label = (int) label;
              mark->text = text;
              mark->area = area;
              return;
            }
        }
}

/**
 * cjm_matrix_places_find:
 * @marks: (inout): of #CjmMatrixMark, those whose label is to be seen first; each has its values, quadrant and label sizes
 *
 * @width: how wide the plot may be; it is no wider than is best, and wider where the dots need it
 *
 * Finds where all stand: every dot where it belongs, unless another is there already, and then as near to that as there is
 * room in its quadrant; and a label beside it, where there is room for one.
 *
 * Returns: how wide the plot has to be for that; it is higher by 2 × %CJM_MATRIX_NAMES
 */
float
cjm_matrix_places_find (GArray *marks,
                        float   width)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (guint));
  Places self = { .marks = marks, .placed = placed };
  float side = MIN (CJM_MATRIX_SIDE, width);

  for (;; side = ceilf (side * GROWTH))
    {
      graphene_rect_init (&self.plot, 0, 0, side, side + 2 * CJM_MATRIX_NAMES);
      if (place_dots (&self))
        break;
    }
  for (guint i = 0; i < marks->len; i++)
    {
      CjmMatrixMark *mark = get_mark (&self, i);

      mark->label = -1;
      init_dot_area (&mark->middle, &mark->area);
    }
  for (guint i = 0; i < marks->len; i++)
    place_label (&self, i);

  return side;
}
