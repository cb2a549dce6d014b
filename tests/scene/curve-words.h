/* curve-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

/* The curves of an emotion lane, and the words at its points */
typedef struct
{
  GArray *samples;      /* of graphene_point_t: on the curves */
  GArray *words;        /* of graphene_rect_t: the ink of words that have no halo */
  guint n_halos;
  float height;         /* of the groups that the curves are in */
} Lane;

/* Where a curve goes between the end of one segment and that of the next */
static inline void
sample_curve (Lane *lane, const graphene_point_t *from, const CjmSegment *segment, const graphene_rect_t *area)
{
  const graphene_point_t *p = segment->points;

  for (guint i = 0; i <= 64; i++)
    {
      float t = i / 64.0f;
      float s = 1 - t;
      graphene_point_t point = GRAPHENE_POINT_INIT (
          area->origin.x + s * s * s * from->x + 3 * s * s * t * p[0].x + 3 * s * t * t * p[1].x + t * t * t * p[2].x,
          area->origin.y + s * s * s * from->y + 3 * s * s * t * p[0].y + 3 * s * t * t * p[1].y + t * t * t * p[2].y);

      g_array_append_val (lane->samples, point);
    }
}

static inline gboolean
is_halo (const CjmItem *item)
{
  return item->type == CJM_ITEM_PATH && item->stroke.set && item->line_width == CJM_HALO_WIDTH;
}

/* Adds the ink of the words at a point that have no halo, of graphene_rect_t; returns how many have one. */
static inline guint
read_point_words (const CjmGroup *group, const graphene_rect_t *area, GArray *words)
{
  guint n_halos = 0;

  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);
      PangoRectangle ink;
      graphene_rect_t word;

      n_halos += is_halo (item);
      if (item->type != CJM_ITEM_TEXT || n_halos > 0)
        continue;
      pango_layout_line_get_pixel_extents (item->line, &ink, NULL);
      graphene_rect_init (&word, area->origin.x + item->x + ink.x, area->origin.y + item->baseline + ink.y, ink.width,
                          ink.height);
      g_array_append_val (words, word);
    }

  return n_halos;
}

static inline void
read_lane_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  Lane *lane = user_data;

  if ((group->flags & CJM_GROUP_POINT) != 0)
    lane->n_halos += read_point_words (group, area, lane->words);

  for (guint i = 0; i < group->items->len && group->flags == 0 && group->height == lane->height; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      for (guint j = 1; item->type == CJM_ITEM_PATH && item->stroke.set && j < item->segments->len; j++)
        {
          const CjmSegment *before = &g_array_index (item->segments, CjmSegment, j - 1);
          const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, j);

          if (segment->type == CJM_SEGMENT_CURVE)
            sample_curve (lane, &before->points[before->type == CJM_SEGMENT_CURVE ? 2 : 0], segment, area);
        }
    }
}

/* No curve runs through a word, unless that has a halo; returns how many have one. */
static inline guint
check_curve_words (CjmScene *scene, float height)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  Lane lane = { .samples = samples, .words = words, .height = height };

  cjm_scene_foreach (scene, NULL, read_lane_cb, &lane);
  g_assert_cmpuint (samples->len, >, 0);
  g_assert_cmpuint (words->len + lane.n_halos, >, 0);
  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < samples->len; j++)
      g_assert_false (graphene_rect_contains_point (&g_array_index (words, graphene_rect_t, i),
                                                    &g_array_index (samples, graphene_point_t, j)));

  return lane.n_halos;
}
