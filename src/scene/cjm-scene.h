/* cjm-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"
#include "cjm-document.h"

G_BEGIN_DECLS

typedef enum
{
  CJM_LANE_EPISODE,
  CJM_LANE_SCENARIO,
  CJM_LANE_TOUCHPOINTS,
  CJM_LANE_EMOTION,
  CJM_LANE_QUESTIONS,
  CJM_LANE_PROBLEMS,
  CJM_LANE_IMPROVEMENTS,
  CJM_LANE_ACTION_PLAN,
  CJM_N_LANES
} CjmLane;

/* Which picture of its subject a scene is; see cjm-view.h */
typedef enum
{
  CJM_VIEW_MAP,        /* of a journey: its map */
  CJM_VIEW_COMPOSITE,  /* of a journey: all journeys of its group as swim lanes under one band of phases */
  CJM_VIEW_LOOP,       /* of a journey: the loyalty loop as a circle */
  CJM_VIEW_PERSONA,    /* of a persona: the sheet */
  CJM_N_VIEWS
} CjmSceneView;

/* What a map shows over a journey's own curve */
typedef enum
{
  CJM_OVERLAY_NONE = 0,
  CJM_OVERLAY_IDEAL = 1 << 0,     /* of a current journey its ideal, of an ideal one the current */
  CJM_OVERLAY_PERSONAS = 1 << 1,  /* the journeys of other personas, lined up by stage */
  CJM_OVERLAY_AVERAGE = 1 << 2,   /* the average of all personas by their shares, with its spread */
  CJM_OVERLAY_OLDER = 1 << 3,     /* of a current journey the older version that it is based on */
  CJM_OVERLAY_ALL = (1 << 4) - 1,
} CjmOverlays;

typedef enum
{
  CJM_BACKGROUND_PAPER,
  CJM_BACKGROUND_WHITE,
  CJM_BACKGROUND_NONE,
} CjmBackground;

typedef struct
{
  CjmSceneView view;           /* the map */
  CjmOverlays overlays;        /* the ideal */
  CjmLane lanes[CJM_N_LANES];  /* which lanes, from top to bottom */
  guint n_lanes;
  gboolean empty_lanes;        /* keep lanes that nothing is in: TRUE on the canvas, FALSE in an export */
  CjmBackground background;
  gboolean dark;               /* the dark style's colours; never in an export */
  gboolean contrast;           /* those of high contrast; never in an export */
  gboolean print;              /* a thin outline round cards in place of a shadow */
  float column_width;          /* 160…320 */
  gboolean unknown_points;     /* a place on the curve for every episode of unknown score: on the canvas only */
  gboolean ratings;            /* dots for what customers think of single touchpoints */
  gboolean lanes_only;         /* without header, phases and footer */
} CjmSceneOptions;

#define CJM_TYPE_SCENE (cjm_scene_get_type ())
G_DECLARE_FINAL_TYPE (CjmScene, cjm_scene, CJM, SCENE, GObject)

/* `area` is where the group sits in the scene, in canvas units. */
typedef void (*CjmGroupFunc) (const CjmGroup        *group,
                              const graphene_rect_t *area,
                              gpointer               user_data);

void          cjm_scene_options_init     (CjmSceneOptions        *options);
gboolean      cjm_scene_options_equal    (const CjmSceneOptions  *a,
                                          const CjmSceneOptions  *b);
gboolean      cjm_scene_options_set_lanes (CjmSceneOptions       *options,
                                          const char             *list,
                                          GError                **error);
const char   *cjm_lane_get_name          (CjmLane                 lane);

CjmScene     *cjm_scene_new              (CjmDocument            *document,
                                          CjmNode                *subject,
                                          const CjmSceneOptions  *options);
CjmScene     *cjm_scene_new_gradually    (CjmDocument            *document,
                                          CjmNode                *subject,
                                          const CjmSceneOptions  *options,
                                          guint                   n_cards);
guint         cjm_scene_get_n_columns    (CjmScene               *self);
gboolean      cjm_scene_lay_out_more     (CjmScene               *self,
                                          const graphene_rect_t  *area,
                                          guint                   n_cards);
gboolean      cjm_scene_require          (CjmScene               *self,
                                          const char             *id);
gboolean      cjm_scene_is_finished      (CjmScene               *self);
double        cjm_scene_get_progress     (CjmScene               *self);
CjmDocument  *cjm_scene_get_document     (CjmScene               *self);
CjmNode      *cjm_scene_get_subject      (CjmScene               *self);
CjmNode      *cjm_scene_get_journey      (CjmScene               *self);
const CjmSceneOptions *cjm_scene_get_options (CjmScene           *self);
void          cjm_scene_set_options      (CjmScene               *self,
                                          const CjmSceneOptions  *options);
void          cjm_scene_update           (CjmScene               *self,
                                          GArray                 *edits);
void          cjm_scene_get_size         (CjmScene               *self,
                                          graphene_size_t        *size);
void          cjm_scene_foreach          (CjmScene               *self,
                                          const graphene_rect_t  *area,
                                          CjmGroupFunc            func,
                                          gpointer                user_data);
const CjmGroup *cjm_scene_find           (CjmScene               *self,
                                          const char             *id,
                                          graphene_rect_t        *area);
const CjmGroup *cjm_scene_get_card_at    (CjmScene               *self,
                                          const graphene_point_t *point,
                                          graphene_rect_t        *area);

/* Keyboard: the card that lies next to `id` in a direction, or the first card where id is NULL; its position among the
 * cards of its own list, from 1. */
typedef enum { CJM_DIRECTION_LEFT, CJM_DIRECTION_RIGHT, CJM_DIRECTION_UP, CJM_DIRECTION_DOWN } CjmDirection;

const CjmGroup *cjm_scene_get_neighbour  (CjmScene               *self,
                                          const char             *id,
                                          CjmDirection            direction);
void          cjm_scene_get_position_in_set (CjmScene            *self,
                                          const char             *id,
                                          guint                  *position,
                                          guint                  *size);

/* The ids of the cards that belong with one, in reading order: in its lane, or in its column */
GPtrArray    *cjm_scene_list_lane        (CjmScene               *self,
                                          const char             *id);
GPtrArray    *cjm_scene_list_column      (CjmScene               *self,
                                          const char             *id);

/* The document's own words for the whole picture: its title, what it shows, its language (BCP 47) */
const char   *cjm_scene_get_title        (CjmScene               *self);
const char   *cjm_scene_get_description  (CjmScene               *self);
const char   *cjm_scene_get_language     (CjmScene               *self);

G_END_DECLS
