/* cjm-curve-ratings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-curve-ratings.h"
#include "cjm-curve-scale.h"
#include "cjm-face.h"

static double
get_rating (CjmNode *episode,
            guint    index)
{
  return cjm_node_get_number (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, index),
                              CJM_TOUCHPOINT_SATISFACTION_SCORE);
}

/* How many there are, and a number that changes when they do */
static guint
count_ratings (CjmNode *episode,
               guint64 *hash)
{
  guint n = cjm_node_get_n_children (episode, CJM_EPISODE_TOUCHPOINTS);
  guint n_rated = 0;

  *hash = 1;
  for (guint i = 0; i < n; i++)
    {
      const double values[] = {
        get_rating (episode, i),
        cjm_node_get_flag (cjm_node_get_child (episode, CJM_EPISODE_TOUCHPOINTS, i),
                           CJM_TOUCHPOINT_SATISFACTION_MEASURED),
      };

      if (isnan (values[0]))
        continue;
      n_rated++;
      *hash = cjm_layout_hash (values, sizeof values, *hash);
    }

  return n_rated;
}

/**
 * cjm_curve_ratings_lay_out:
 *
 * Gives a column the ratings of its touchpoints: a dot each at its height, from left to right in their order, and none in
 * the middle, where the face is. Ratings that are there as they should be stay.
 */
void
cjm_curve_ratings_lay_out (const CjmLayout *layout,
                           CjmColumn       *column)
{
  guint n = cjm_node_get_n_children (column->episode, CJM_EPISODE_TOUCHPOINTS);
  guint64 hash;
  guint n_rated = count_ratings (column->episode, &hash);
  double step = layout->options->column_width / (n_rated + n_rated % 2);
  double x = step / 2;
  CjmGroup *group;
  CjmPlacement *placement;

  if (hash == column->ratings_hash)
    return;

  column->ratings_hash = hash;
  g_ptr_array_set_size (column->ratings, 0);
  if (n_rated == 0)
    return;

  group = cjm_group_new (NULL, NULL);
  group->width = layout->options->column_width;
  group->height = CJM_CURVE_HEIGHT;
  for (guint i = 0; i < n; i++)
    {
      CjmNode *touchpoint = cjm_node_get_child (column->episode, CJM_EPISODE_TOUCHPOINTS, i);
      double rating = get_rating (column->episode, i);

      if (isnan (rating))
        continue;
      cjm_face_add_rating (group, cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED),
                           cjm_theme_get_score_color (layout->theme, rating), layout->background, x,
                           cjm_curve_get_y (rating), CJM_RATING_RADIUS);
      x += step;
    }

  placement = cjm_placement_new (group, 0, 0);
  placement->column = column;
  placement->lane = CJM_LANE_EMOTION;
  g_ptr_array_add (column->ratings, placement);
}
