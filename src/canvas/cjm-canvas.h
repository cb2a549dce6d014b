/* cjm-canvas.h
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
  CJM_CANVAS_CAN_ARRANGE = 1 << 0,  /* move, copy and duplicate */
  CJM_CANVAS_CAN_DELETE = 1 << 1,
  CJM_CANVAS_CAN_SELECT = 1 << 2,   /* there is something */
} CjmCanvasCapabilities;

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
#define CJM_TYPE_CANVAS (cjm_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CjmCanvas, cjm_canvas, CJM, CANVAS, GtkWidget)

GtkWidget             *cjm_canvas_new               (void);
void                   cjm_canvas_set_journey       (CjmCanvas             *self,
                                                     CjmDocument           *document,
                                                     CjmNode               *journey,
                                                     const CjmSceneOptions *options);
CjmDocument           *cjm_canvas_get_document      (CjmCanvas             *self);
CjmNode               *cjm_canvas_get_journey       (CjmCanvas             *self);
CjmScene              *cjm_canvas_get_scene         (CjmCanvas             *self);
const CjmSceneOptions *cjm_canvas_get_options       (CjmCanvas             *self);
void                   cjm_canvas_set_options       (CjmCanvas             *self,
                                                     const CjmSceneOptions *options);
const CjmViewport     *cjm_canvas_get_viewport      (CjmCanvas             *self);
double                 cjm_canvas_get_zoom          (CjmCanvas             *self);
void                   cjm_canvas_set_zoom          (CjmCanvas             *self,
                                                     double                 zoom);
gboolean               cjm_canvas_get_fit           (CjmCanvas             *self);
void                   cjm_canvas_set_fit           (CjmCanvas             *self,
                                                     gboolean               fit);
gboolean               cjm_canvas_get_dark          (CjmCanvas             *self);
void                   cjm_canvas_set_dark          (CjmCanvas             *self,
                                                     gboolean               dark);
void                   cjm_canvas_set_contrast      (CjmCanvas             *self,
                                                     gboolean               contrast);
CjmSceneView           cjm_canvas_get_view          (CjmCanvas             *self);
void                   cjm_canvas_set_view          (CjmCanvas             *self,
                                                     CjmSceneView           view);
CjmOverlays            cjm_canvas_get_overlays      (CjmCanvas             *self);
void                   cjm_canvas_set_overlays      (CjmCanvas             *self,
                                                     CjmOverlays            overlays);
void                   cjm_canvas_set_patient       (CjmCanvas             *self,
                                                     gboolean               patient);
void                   cjm_canvas_catch_up          (CjmCanvas             *self);
const char            *cjm_canvas_get_selected      (CjmCanvas             *self);
void                   cjm_canvas_set_selected      (CjmCanvas             *self,
                                                     const char            *id);
CjmNode               *cjm_canvas_get_selected_node (CjmCanvas             *self);
GPtrArray             *cjm_canvas_list_selected     (CjmCanvas             *self);
GPtrArray             *cjm_canvas_list_arrangeable  (CjmCanvas             *self);
CjmCanvasCapabilities  cjm_canvas_get_capabilities  (CjmCanvas             *self);
void                   cjm_canvas_select_nodes      (CjmCanvas             *self,
                                                     GPtrArray             *nodes);
void                   cjm_canvas_select_cards      (CjmCanvas             *self,
                                                     const char *const     *ids);
void                   cjm_canvas_to_map            (CjmCanvas             *self,
                                                     double                 x,
                                                     double                 y,
                                                     graphene_point_t      *point);
void                   cjm_canvas_to_view           (CjmCanvas             *self,
                                                     const graphene_rect_t *area,
                                                     graphene_rect_t       *result);
void                   cjm_canvas_reveal            (CjmCanvas             *self,
                                                     const char            *id);
gboolean               cjm_canvas_edit              (CjmCanvas             *self,
                                                     const char            *id);
gboolean               cjm_canvas_add_sibling       (CjmCanvas             *self);
void                   cjm_canvas_start_placing     (CjmCanvas             *self,
                                                     const CjmDragContent  *content);
void                   cjm_canvas_stop_placing      (CjmCanvas             *self);

double cjm_canvas_get_progress (CjmCanvas *self);

G_END_DECLS
