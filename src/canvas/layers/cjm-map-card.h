/* cjm-map-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-display.h"

G_BEGIN_DECLS

/* One card of the map as a person meets it: a widget that paints its slice of the scene and carries focus, role, name
 * and place. */

/*
 * Signals: activate. Actions: card.activate.
 */
#define CJM_TYPE_MAP_CARD (cjm_map_card_get_type ())
G_DECLARE_FINAL_TYPE (CjmMapCard, cjm_map_card, CJM, MAP_CARD, GtkWidget)

GtkWidget  *cjm_map_card_new          (void);
void        cjm_map_card_bind         (CjmMapCard             *self,
                                       const CjmGroup         *group,
                                       double                  zoom);
void        cjm_map_card_refresh      (CjmMapCard             *self,
                                       const CjmGroup         *group);
void        cjm_map_card_release      (CjmMapCard             *self);
void        cjm_map_card_set_zoom     (CjmMapCard             *self,
                                       double                  zoom);
void        cjm_map_card_set_position (CjmMapCard             *self,
                                       guint                   position,
                                       guint                   size);
void        cjm_map_card_set_selected (CjmMapCard             *self,
                                       gboolean                selected);
void        cjm_map_card_set_part     (CjmMapCard             *self,
                                       const graphene_rect_t  *part);
void        cjm_map_card_set_seen     (CjmMapCard             *self,
                                       const graphene_point_t *seen);
void        cjm_map_card_slide        (CjmMapCard             *self,
                                       float                   from,
                                       float                   to);
float       cjm_map_card_get_slide    (CjmMapCard             *self);
gboolean    cjm_map_card_is_point     (CjmMapCard             *self);
GtkWidget  *cjm_map_card_get_slider   (CjmMapCard             *self);
const char *cjm_map_card_get_id       (CjmMapCard             *self);
const char *cjm_map_card_get_title    (CjmMapCard             *self);
guint       cjm_map_card_get_n_paints (CjmMapCard             *self);

G_END_DECLS
