/* cjm-map-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-drag-content.h"
#include "cjm-scene.h"
#include "cjm-viewport.h"

G_BEGIN_DECLS

/* What can be done to what is selected, and on the map at all */
typedef enum
{
  CJM_MAP_CAN_ARRANGE = 1 << 0,  /* move, copy and duplicate */
  CJM_MAP_CAN_DELETE = 1 << 1,
  CJM_MAP_CAN_SELECT = 1 << 2,   /* there is something */
} CjmMapCapabilities;

/*
 * Properties: document, journey, scene, placing, capabilities (all read-only), zoom, fit, dark, contrast, selected, view (a
 * CjmSceneView), overlays (CjmOverlays); and GtkScrollable's.
 * Signals: card-activated (const char *id), selection-changed, node-added (const char *id: that of a card, such as
 * "touchpoint-t1", of something new that the person put there and will want to name), done (const char *message:
 * translated, what was done that a person may want to take back), refused (const char *message: translated, why what was dropped was not taken).
 * Actions: map.zoom-in, map.zoom-out, map.zoom-normal, map.zoom-fit; map.move-left, -right, -up, -down, map.move-to,
 * map.copy-to, map.duplicate, map.delete, map.select-all, map.select-lane, map.select-episode, map.menu; map.edit,
 * map.edit-title, map.edit-scenario, map.add, map.add-inside.
 * Put it straight into a GtkScrolledWindow.
 */
#define CJM_TYPE_MAP_VIEW (cjm_map_view_get_type ())
G_DECLARE_FINAL_TYPE (CjmMapView, cjm_map_view, CJM, MAP_VIEW, GtkWidget)

GtkWidget             *cjm_map_view_new               (void);
void                   cjm_map_view_set_journey       (CjmMapView            *self,
                                                       CjmDocument           *document,
                                                       CjmNode               *journey,
                                                       const CjmSceneOptions *options);
CjmDocument           *cjm_map_view_get_document      (CjmMapView            *self);
CjmNode               *cjm_map_view_get_journey       (CjmMapView            *self);
CjmScene              *cjm_map_view_get_scene         (CjmMapView            *self);
const CjmSceneOptions *cjm_map_view_get_options       (CjmMapView            *self);
void                   cjm_map_view_set_options       (CjmMapView            *self,
                                                       const CjmSceneOptions *options);
double                 cjm_map_view_get_zoom          (CjmMapView            *self);
void                   cjm_map_view_set_zoom          (CjmMapView            *self,
                                                       double                 zoom);
gboolean               cjm_map_view_get_fit           (CjmMapView            *self);
void                   cjm_map_view_set_fit           (CjmMapView            *self,
                                                       gboolean               fit);
gboolean               cjm_map_view_get_dark          (CjmMapView            *self);
void                   cjm_map_view_set_dark          (CjmMapView            *self,
                                                       gboolean               dark);
void                   cjm_map_view_set_contrast      (CjmMapView            *self,
                                                       gboolean               contrast);
CjmSceneView           cjm_map_view_get_view          (CjmMapView            *self);
void                   cjm_map_view_set_view          (CjmMapView            *self,
                                                       CjmSceneView           view);
CjmOverlays            cjm_map_view_get_overlays      (CjmMapView            *self);
void                   cjm_map_view_set_overlays      (CjmMapView            *self,
                                                       CjmOverlays            overlays);
const char            *cjm_map_view_get_selected      (CjmMapView            *self);
void                   cjm_map_view_set_selected      (CjmMapView            *self,
                                                       const char            *id);
CjmNode               *cjm_map_view_get_selected_node (CjmMapView            *self);
GPtrArray             *cjm_map_view_list_selected     (CjmMapView            *self);
GPtrArray             *cjm_map_view_list_arrangeable  (CjmMapView            *self);
CjmMapCapabilities        cjm_map_view_get_capabilities     (CjmMapView            *self);
void                   cjm_map_view_select_nodes      (CjmMapView            *self,
                                                       GPtrArray             *nodes);
void                   cjm_map_view_reveal            (CjmMapView            *self,
                                                       const char            *id);
gboolean               cjm_map_view_edit              (CjmMapView            *self,
                                                       const char            *id);
gboolean               cjm_map_view_add_sibling       (CjmMapView            *self);
void                   cjm_map_view_start_placing     (CjmMapView            *self,
                                                       const CjmDragContent        *content);
void                   cjm_map_view_stop_placing      (CjmMapView            *self);

double     cjm_map_view_get_progress    (CjmMapView            *self);

G_END_DECLS
