/* cjm-scene-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scene-place.h"
#include "cjm-scene-private.h"

/* From a point of the map to a place in the document; there is none in another picture. */

/**
 * cjm_scene_get_lane_area:
 * @area: (out): the whole width of the map, from the lane's top to its bottom, in canvas units
 *
 * Returns: whether the lane is shown
 */
gboolean
cjm_scene_get_lane_area (CjmScene        *self,
                         CjmLane          lane,
                         graphene_rect_t *area)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL && cjm_map_layout_get_lane_area (map, lane, area);
}

/**
 * cjm_scene_find_place:
 * @point: in canvas units
 * @type: what is to be put there
 * @place: (out): where it would come to stand
 * @line: (out): where a line says so, in canvas units: lying between two cards, or standing between two columns; its
 *   thickness is 0
 *
 * A card goes to its own lane of the column under the point, wherever in the column the point is; an episode or a phase
 * goes between the two that are nearest.
 *
 * Returns: whether there is such a place: cards want an episode under the point and their lane on the map, and an
 *   episode wants a phase
 */
gboolean
cjm_scene_find_place (CjmScene               *self,
                      const graphene_point_t *point,
                      const CjmCardType      *type,
                      CjmPlace               *place,
                      graphene_rect_t        *line)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL && cjm_map_layout_find_place (map, point, type, place, line);
}

/**
 * cjm_scene_find_score:
 * @point: in canvas units
 * @score: (out): what that height of the emotion lane stands for, -5 to 5
 *
 * Returns: (nullable) (transfer none): the episode in whose part of the emotion lane the point is
 */
CjmNode *
cjm_scene_find_score (CjmScene               *self,
                      const graphene_point_t *point,
                      double                 *score)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL ? cjm_map_layout_find_score (map, point, score) : NULL;
}

/**
 * cjm_scene_locate_score:
 * @score: -5 to 5
 * @point: (out): where the point of an episode with that score would be, in canvas units
 *
 * Returns: whether the episode has a part of the emotion lane
 */
gboolean
cjm_scene_locate_score (CjmScene         *self,
                        CjmNode          *episode,
                        double            score,
                        graphene_point_t *point)
{
  CjmMapLayout *map = cjm_scene_get_map (self);

  return map != NULL && cjm_map_layout_locate_score (map, episode, score, point);
}
