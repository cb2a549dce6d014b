/* cjm-plan-drag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * Moves improvements with the pointer, in the action priority matrix that a canvas shows: from the tray into the plot, within
 * the plot, and back onto the tray; all that are selected where one of them is taken hold of. It is one step of the history.
 * Anywhere else, and with Escape, nothing happens.
 *
 * Signals: changed (where they would go, or that they are no longer held).
 */
#define CJM_TYPE_PLAN_DRAG (cjm_plan_drag_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanDrag, cjm_plan_drag, CJM, PLAN_DRAG, GObject)

CjmPlanDrag *cjm_plan_drag_new       (CjmCanvas        *canvas,
                                      GtkWidget        *widget);
gboolean     cjm_plan_drag_is_active (CjmPlanDrag      *self);
char        *cjm_plan_drag_describe  (CjmPlanDrag      *self);
void         cjm_plan_drag_get_point (CjmPlanDrag      *self,
                                      graphene_point_t *point);
void         cjm_plan_drag_snapshot  (CjmPlanDrag      *self,
                                      GtkSnapshot      *snapshot);
gboolean     cjm_plan_drag_start     (CjmPlanDrag      *self,
                                      double            x,
                                      double            y);
void         cjm_plan_drag_move      (CjmPlanDrag      *self,
                                      double            x,
                                      double            y);
void         cjm_plan_drag_drop      (CjmPlanDrag      *self);
void         cjm_plan_drag_cancel    (CjmPlanDrag      *self);

G_END_DECLS
