/* cjm-plan-matrix.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-canvas.h"
#include "cjm-plan-drag.h"

G_BEGIN_DECLS

/*
 * The action priority matrix of a document, in which improvements are placed: with the pointer (#CjmPlanDrag), by half a point
 * with Alt and an arrow key, by number in a card that opens (#CjmPlanCard), and out of it again with Alt and Backspace;
 * several that are selected together.
 *
 * As high as the matrix is at its width.
 *
 * Properties: document, journey (whose document it is).
 * Signals: selection-changed (): other improvements are selected.
 */
#define CJM_TYPE_PLAN_MATRIX (cjm_plan_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanMatrix, cjm_plan_matrix, CJM, PLAN_MATRIX, GtkWidget)

CjmCanvas   *cjm_plan_matrix_get_canvas    (CjmPlanMatrix     *self);
CjmPlanDrag *cjm_plan_matrix_get_drag      (CjmPlanMatrix     *self);
GPtrArray   *cjm_plan_matrix_get_selection (CjmPlanMatrix     *self);
void         cjm_plan_matrix_select        (CjmPlanMatrix     *self,
                                            const char *const *ids);
GtkWidget   *cjm_plan_matrix_get_card      (CjmPlanMatrix     *self);

G_END_DECLS
