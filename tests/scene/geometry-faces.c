/* geometry-faces.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "geometry.h"

#include <math.h>

#define SEGMENTS_OF_EYES 12
#define SEGMENTS_OF_MOUTH 2

/* Both eyes are as high as each other, as large, as far from the middle, and within the face. */
static void
check_eyes (const CjmItem          *eyes,
            const graphene_point_t *middle,
            float                   radius)
{
  graphene_point_t left, right;
  float left_radius, right_radius;

  g_assert_true (geometry_read_circle (eyes, 0, &left, &left_radius));
  g_assert_true (geometry_read_circle (eyes, 6, &right, &right_radius));
  g_assert_true (eyes->fill.set && !eyes->stroke.set);
  g_assert_cmpfloat_with_epsilon (left.y, right.y, GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (left_radius, right_radius, GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (left.x + right.x, 2 * middle->x, 2 * GEOMETRY_SLACK);
  g_assert_cmpfloat (left.x + left_radius, <, right.x - right_radius);
  g_assert_cmpfloat (left.y + left_radius, <, middle->y);
  g_assert_cmpfloat (left_radius, >, radius / 12);
  g_assert_cmpfloat (graphene_point_distance (&left, middle, NULL, NULL) + left_radius, <, radius * 0.75f);
}

/* The mouth lies under the eyes within the face, as far to the left as to the right; returns how far it bends. */
static float
check_mouth (const CjmItem          *mouth,
             const graphene_point_t *middle,
             float                   radius)
{
  const graphene_point_t *from = &geometry_get_segment (mouth, 0)->points[0];
  const graphene_point_t *points = geometry_get_segment (mouth, 1)->points;

  g_assert_true (mouth->stroke.set && !mouth->fill.set);
  g_assert_cmpfloat_with_epsilon (from->y, points[2].y, GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (points[0].y, points[1].y, GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (from->x + points[2].x, 2 * middle->x, 2 * GEOMETRY_SLACK);
  g_assert_cmpfloat_with_epsilon (points[0].x + points[1].x, 2 * middle->x, 2 * GEOMETRY_SLACK);
  g_assert_cmpfloat (from->x, <, points[0].x);
  g_assert_cmpfloat (points[0].x, <, points[1].x);
  g_assert_cmpfloat (from->y, >, middle->y);
  g_assert_cmpfloat (points[0].y, >, middle->y);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (graphene_point_distance (&points[i], middle, NULL, NULL), <, radius * 0.8f);

  return (points[0].y - from->y) / radius;
}

/* A measured face is filled, with eyes and mouth in the colour of the ground; an assumed one is hollow and dashed. */
static void
check_ring (const Geometry *self,
            const CjmItem  *items,
            gboolean        measured)
{
  const CjmItem *ring = &items[0];

  g_assert_true (ring->fill.set && ring->stroke.set);
  g_assert_cmpuint (items[1].fill.rgb, ==, items[2].stroke.rgb);
  g_assert_cmpuint (items[1].fill.rgb, ==, measured ? self->options->background == CJM_BACKGROUND_PAPER
                                                         ? self->theme->paper : self->theme->white
                                                     : ring->stroke.rgb);
  g_assert_cmpuint (ring->fill.rgb, ==, measured ? ring->stroke.rgb : self->options->background == CJM_BACKGROUND_PAPER
                                                                         ? self->theme->paper : self->theme->white);
  g_assert_true ((ring->dash[0] > 0) == !measured);
}

/* Reads the face that an item begins; its three items are the ring, the eyes and the mouth. */
static void
read_face (Geometry     *self,
           const Placed *placed,
           guint         index,
           CjmNode      *episode)
{
  const CjmItem *items = geometry_get_item (placed->group, index);
  Face face = { .episode = episode, .rise = placed->group->rise };
  CjmScoreSource source;
  float radius;

  g_assert_cmpuint (index + 3, <=, placed->group->items->len);
  face.score = cjm_emotion_get_score (episode, &source);
  face.measured = source == CJM_SCORE_MEASURED;
  g_assert_false (isnan (face.score));
  g_assert_true (geometry_read_circle (&items[0], 0, &face.middle, &radius));
  radius += items[0].line_width / 2;
  g_assert_true (items[1].type == CJM_ITEM_PATH && items[1].segments->len == SEGMENTS_OF_EYES);
  g_assert_true (items[2].type == CJM_ITEM_PATH && items[2].segments->len == SEGMENTS_OF_MOUTH);

  check_ring (self, items, face.measured);
  g_assert_cmpuint (items[0].stroke.rgb, ==, cjm_theme_get_score_color (self->theme, face.score));
  check_eyes (&items[1], &face.middle, radius);
  face.bend = check_mouth (&items[2], &face.middle, radius);
  if (self->options->view != CJM_VIEW_PERSONA)
    g_assert_cmpfloat_with_epsilon (radius, CJM_FACE_RADIUS, GEOMETRY_SLACK);

  face.middle.x += placed->area.origin.x;
  face.middle.y += placed->area.origin.y;
  g_array_append_val (self->faces, face);
}

/* On a sheet, the faces of a journey are one group, with the names of the best and the worst. */
static void
read_sheet_faces (Geometry     *self,
                  const Placed *placed)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (placed->group->node);
  guint item = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      if (isnan (cjm_emotion_get_score (g_ptr_array_index (episodes, i), NULL)))
        continue;
      while (item < placed->group->items->len && geometry_get_item (placed->group, item)->type == CJM_ITEM_TEXT)
        item++;
      read_face (self, placed, item, g_ptr_array_index (episodes, i));
      item += 3;
    }
}

void
geometry_read_faces (Geometry *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Placed *placed = geometry_get (self, i);
      CjmNode *node = placed->group->node;

      if ((placed->group->flags & CJM_GROUP_UNKNOWN) != 0)
        g_assert_true (isnan (cjm_emotion_get_score (node, NULL)));
      else if ((placed->group->flags & CJM_GROUP_POINT) != 0)
        read_face (self, placed, 0, node);
      else if (self->options->view == CJM_VIEW_PERSONA && node != NULL && cjm_node_get_kind (node) == CJM_KIND_JOURNEY)
        read_sheet_faces (self, placed);
    }
}

/* Whoever feels better smiles more, and only who feels good or bad bends the mouth at all. */
void
geometry_check_faces (const Geometry *self)
{
  for (guint i = 0; i < self->faces->len; i++)
    {
      const Face *face = geometry_get_face (self, i);

      g_assert_cmpfloat (face->bend * face->score, >=, 0);
      if (fabs (face->score) < 0.01)
        g_assert_cmpfloat_with_epsilon (face->bend, 0, 0.01f);
      for (guint j = 0; j < i; j++)
        if (fabs (geometry_get_face (self, j)->score - face->score) > 0.1)
          g_assert_true ((geometry_get_face (self, j)->score < face->score)
                         == (geometry_get_face (self, j)->bend < face->bend));
    }
}
