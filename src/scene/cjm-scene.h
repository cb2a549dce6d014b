/* cjm-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"
#include "cjm-document.h"
#include "cjm-headings.h"
#include "cjm-scene-options.h"

G_BEGIN_DECLS

/* A picture of a document, laid out: the map of a journey or another view of it, of which any part can be painted,
 * written, found and followed through edits. */

#define CJM_TYPE_SCENE (cjm_scene_get_type ())
G_DECLARE_FINAL_TYPE (CjmScene, cjm_scene, CJM, SCENE, GObject)

CjmScene              *cjm_scene_new           (CjmDocument            *document,
                                                CjmNode                *subject,
                                                const CjmSceneOptions  *options);
CjmScene              *cjm_scene_new_gradually (CjmDocument            *document,
                                                CjmNode                *subject,
                                                const CjmSceneOptions  *options,
                                                guint                   n_cards);
guint                  cjm_scene_get_n_columns (CjmScene               *self);
gboolean               cjm_scene_lay_out_more  (CjmScene               *self,
                                                const graphene_rect_t  *area,
                                                guint                   n_cards);
gboolean               cjm_scene_require       (CjmScene               *self,
                                                const char             *id);
gboolean               cjm_scene_is_finished   (CjmScene               *self);
double                 cjm_scene_get_progress  (CjmScene               *self);
CjmDocument           *cjm_scene_get_document  (CjmScene               *self);
CjmNode               *cjm_scene_get_subject   (CjmScene               *self);
CjmNode               *cjm_scene_get_journey   (CjmScene               *self);
const CjmSceneOptions *cjm_scene_get_options   (CjmScene               *self);
void                   cjm_scene_set_options   (CjmScene               *self,
                                                const CjmSceneOptions  *options);
void                   cjm_scene_update        (CjmScene               *self,
                                                GArray                 *edits);
void                   cjm_scene_get_size      (CjmScene               *self,
                                                graphene_size_t        *size);
void                   cjm_scene_get_headings  (CjmScene               *self,
                                                CjmHeadings            *headings);
void                   cjm_scene_foreach       (CjmScene               *self,
                                                const graphene_rect_t  *area,
                                                CjmGroupFunc            func,
                                                gpointer                user_data);
const CjmGroup        *cjm_scene_find          (CjmScene               *self,
                                                const char             *id,
                                                graphene_rect_t        *area);
const CjmGroup        *cjm_scene_get_card_at   (CjmScene               *self,
                                                const graphene_point_t *point,
                                                graphene_rect_t        *area);

/* Keyboard: the card that lies next to `id` in a direction, or the first card where id is NULL; its position among the
 * cards of its own list, from 1. */
const CjmGroup *cjm_scene_get_neighbour       (CjmScene    *self,
                                               const char  *id,
                                               CjmDirection direction);
void            cjm_scene_get_position_in_set (CjmScene    *self,
                                               const char  *id,
                                               guint       *position,
                                               guint       *size);

/* The ids of the cards that belong with one, in reading order: in its lane, or in its column */
GPtrArray *cjm_scene_list_lane   (CjmScene   *self,
                                  const char *id);
GPtrArray *cjm_scene_list_column (CjmScene   *self,
                                  const char *id);

/* The document's own words for the whole picture: its title, what it shows, its language (BCP 47) */
const char *cjm_scene_get_title       (CjmScene *self);
const char *cjm_scene_get_description (CjmScene *self);
const char *cjm_scene_get_language    (CjmScene *self);

G_END_DECLS
