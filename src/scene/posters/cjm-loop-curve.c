/* cjm-loop-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion.h"
#include "cjm-loop-curve.h"

/* Pieces of a degree are straight to the eye. */
#define STEP (G_PI / 90)

/* A run of episodes behind each other with known scores, all on the road or all on the ring */
typedef struct
{
  const CjmLoopShape *shape;
  GArray *along;            /* of double: x on the road, the angle on the ring */
  GArray *scores;           /* of double */
  gboolean on_ring;
} CjmRun;

static void
get_run_point (const CjmRun     *run,
               double            along,
               double            score,
               graphene_point_t *point)
{
  float away = cjm_loop_get_away (score);
  const CjmLoopShape *shape = run->shape;

  if (run->on_ring)
    *point = GRAPHENE_POINT_INIT (shape->center_x + cos (along) * (shape->radius + away),
                                  shape->center_y + sin (along) * (shape->radius + away));
  else
    *point = GRAPHENE_POINT_INIT (along, shape->center_y - away);
}

/* The cubic of Hermite between two knots; `t` is 0…1 between them */
static double
interpolate (double from,
             double to,
             double from_slope,
             double to_slope,
             double t)
{
  double s = 1 - t;

  return from * s * s * (1 + 2 * t) + to * t * t * (3 - 2 * t) + from_slope * s * s * t - to_slope * t * t * s;
}

static void
add_run (const CjmRun *run,
         CjmItem      *path,
         gboolean      goes_on)
{
  const double *along = (const double *) (gpointer) run->along->data;
  const double *scores = (const double *) (gpointer) run->scores->data;
  guint n = run->along->len;
  g_autofree double *tangents = g_new (double, n);
  graphene_point_t point;

  cjm_curve_get_tangents (along, scores, n, tangents);
  get_run_point (run, along[0], scores[0], &point);
  if (!goes_on)
    cjm_item_move_to (path, point.x, point.y);

  for (guint i = 1; i < n; i++)
    {
      double length = along[i] - along[i - 1];
      guint n_steps = MAX (1, (guint) ceil (length / (run->on_ring ? STEP : 4)));

      for (guint j = 1; j <= n_steps; j++)
        {
          double t = (double) j / n_steps;

          get_run_point (run, along[i - 1] + t * length,
                         interpolate (scores[i - 1], scores[i], tangents[i - 1] * length, tangents[i] * length, t),
                         &point);
          cjm_item_line_to (path, point.x, point.y);
        }
    }
}

/* From the last episode on the road to the first on the ring, along the road and then along the ring */
static void
add_entry (const CjmRun           *run,
           CjmItem                *path,
           const graphene_point_t *from)
{
  double angle = g_array_index (run->along, double, 0);
  graphene_point_t to;
  float reach;

  get_run_point (run, angle, g_array_index (run->scores, double, 0), &to);
  reach = graphene_point_distance (from, &to, NULL, NULL) * 0.3f;
  cjm_item_curve_to (path, from->x + reach, from->y, to.x + sin (angle) * reach * 0.6f,
                     to.y - cos (angle) * reach * 0.6f, to.x, to.y);
}

static void
add_return (const CjmLayout *layout,
            const CjmRun    *run,
            CjmGroup        *group)
{
  CjmItem *path = cjm_group_add_path (group);

  path->stroke = cjm_paint (layout->theme->ink, 1);
  path->line_width = CJM_CURVE_WIDTH;
  path->dash[0] = 2;
  path->dash[1] = 6;
  add_run (run, path, FALSE);
}

static void
start_run (CjmRun  *run,
           gboolean on_ring)
{
  g_array_set_size (run->along, 0);
  g_array_set_size (run->scores, 0);
  run->on_ring = on_ring;
}

static void
add_knot (CjmRun             *run,
          const CjmLoopPlace *place,
          double              score,
          double              turns)
{
  double along = place->on_ring ? place->angle + 2 * G_PI * turns : place->x;

  g_array_append_val (run->along, along);
  g_array_append_val (run->scores, score);
}

/* The way back, from the last episode to the first on the ring, where both are known */
static void
close_ring (const CjmLayout    *layout,
            CjmRun             *run,
            const CjmLoopShape *shape,
            const double       *scores,
            guint               n,
            CjmGroup           *group)
{
  guint first = shape->n_lead_episodes;

  if (n < first + 2 || isnan (scores[first]) || isnan (scores[n - 1]))
    return;

  start_run (run, TRUE);
  add_knot (run, &g_array_index (shape->places, CjmLoopPlace, n - 1), scores[n - 1], 0);
  add_knot (run, &g_array_index (shape->places, CjmLoopPlace, first), scores[first], 1);
  add_return (layout, run, group);
}

static void
add_runs (CjmRun             *run,
          const CjmLoopShape *shape,
          const double       *scores,
          guint               n,
          CjmItem            *path)
{
  graphene_point_t last;
  gboolean goes_on = FALSE;

  for (guint i = 0; i < n;)
    {
      gboolean on_ring = g_array_index (shape->places, CjmLoopPlace, i).on_ring;
      guint end = i;

      start_run (run, on_ring);
      while (end < n && !isnan (scores[end]) && g_array_index (shape->places, CjmLoopPlace, end).on_ring == on_ring)
        {
          add_knot (run, &g_array_index (shape->places, CjmLoopPlace, end), scores[end], 0);
          end++;
        }
      if (end == i)
        {
          goes_on = FALSE;
          i++;
          continue;
        }

      if (goes_on)
        add_entry (run, path, &last);
      add_run (run, path, goes_on);
      get_run_point (run, g_array_index (run->along, double, run->along->len - 1), scores[end - 1], &last);
      goes_on = !on_ring && end == shape->n_lead_episodes;
      i = end;
    }
}

/**
 * cjm_loop_curve_add:
 * @shape: of the loop
 * @episodes: of the journey, in order
 * @group: takes the curve, in the coordinates of the picture
 *
 * Draws the emotion curve along the road and round the ring: monotone cubics, as on the map, over the way along the road
 * instead of over x. It breaks at episodes whose score nobody knows; the way back is dotted.
 */
void
cjm_loop_curve_add (const CjmLayout    *layout,
                    const CjmLoopShape *shape,
                    GPtrArray          *episodes,
                    CjmGroup           *group)
{
  g_autofree double *scores = g_new0 (double, episodes->len + 1);
  g_autoptr (GArray) along = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) knots = g_array_new (FALSE, FALSE, sizeof (double));
  CjmRun run = { .shape = shape, .along = along, .scores = knots };
  CjmItem *path;

  for (guint i = 0; i < episodes->len; i++)
    scores[i] = cjm_emotion_get_score (g_ptr_array_index (episodes, i), NULL);

  close_ring (layout, &run, shape, scores, episodes->len, group);
  path = cjm_group_add_path (group);
  path->stroke = cjm_paint (layout->theme->ink, 1);
  path->line_width = CJM_CURVE_WIDTH;
  add_runs (&run, shape, scores, episodes->len, path);
}
