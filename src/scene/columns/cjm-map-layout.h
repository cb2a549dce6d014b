/* cjm-map-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"
#include "cjm-scene-layout.h"

G_BEGIN_DECLS

/* The map of a journey, column by column: an edit costs the column that it is in. */

#define CJM_TYPE_MAP_LAYOUT (cjm_map_layout_get_type ())
G_DECLARE_FINAL_TYPE (CjmMapLayout, cjm_map_layout, CJM, MAP_LAYOUT, CjmSceneLayout)

CjmMapLayout *cjm_map_layout_new (const CjmLayout *layout,
                                  guint            n_cards);

/* Laying a large map out in slices */
gboolean cjm_map_layout_is_finished   (CjmMapLayout          *self);
gboolean cjm_map_layout_lay_out_more  (CjmMapLayout          *self,
                                       const graphene_rect_t *area,
                                       guint                  n_cards);
gboolean cjm_map_layout_require       (CjmMapLayout          *self,
                                       const char            *id);
guint    cjm_map_layout_get_n_columns (CjmMapLayout          *self);
double   cjm_map_layout_get_progress  (CjmMapLayout          *self);

/* From a point of the map to a place in the document */
gboolean cjm_map_layout_get_lane_area (CjmMapLayout           *self,
                                       CjmLane                 lane,
                                       graphene_rect_t        *area);
gboolean cjm_map_layout_find_place    (CjmMapLayout           *self,
                                       const graphene_point_t *point,
                                       const CjmCardType      *type,
                                       CjmPlace               *place,
                                       graphene_rect_t        *line);
CjmNode *cjm_map_layout_find_score    (CjmMapLayout           *self,
                                       const graphene_point_t *point,
                                       double                 *score);
gboolean cjm_map_layout_locate_score  (CjmMapLayout           *self,
                                       CjmNode                *episode,
                                       double                  score,
                                       graphene_point_t       *point);

G_END_DECLS
