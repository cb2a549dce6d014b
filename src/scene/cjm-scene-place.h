/* cjm-scene-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

/* From a point of the map to a place in the document; there is none in another picture. */

gboolean cjm_scene_find_place    (CjmScene               *self,
                                  const graphene_point_t *point,
                                  const CjmCardType      *type,
                                  CjmPlace               *place,
                                  graphene_rect_t        *line);
gboolean cjm_scene_get_lane_area (CjmScene               *self,
                                  CjmLane                 lane,
                                  graphene_rect_t        *area);
CjmNode *cjm_scene_find_score    (CjmScene               *self,
                                  const graphene_point_t *point,
                                  double                 *score);
gboolean cjm_scene_locate_score  (CjmScene               *self,
                                  CjmNode                *episode,
                                  double                  score,
                                  graphene_point_t       *point);

G_END_DECLS
