/* cjm-plan-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-plan-item.h"

G_BEGIN_DECLS

/*
 * A cell of the table of the plan: it shows what an improvement holds in a column, and lets a person edit that where it
 * stands. Each edit is one step of the history.
 *
 * Signals: begun (), ended (): a person edits it from then on, or does no longer; entered (): the focus comes to it; unwanted (): of
 * what is new nothing was typed that is to stay.
 * Actions that it asks for: win.show-node, with the id of what is referred to.
 */
#define CJM_TYPE_PLAN_CELL (cjm_plan_cell_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanCell, cjm_plan_cell, CJM, PLAN_CELL, AdwBin)

GtkWidget    *cjm_plan_cell_new        (CjmPlanColumn column,
                                        CjmWords     *words);
void          cjm_plan_cell_set_item   (CjmPlanCell  *self,
                                        CjmPlanItem  *item);
CjmPlanItem  *cjm_plan_cell_get_item   (CjmPlanCell  *self);
CjmPlanColumn cjm_plan_cell_get_column (CjmPlanCell  *self);
const char   *cjm_plan_cell_get_text   (CjmPlanCell  *self);
void          cjm_plan_cell_edit       (CjmPlanCell  *self);
void          cjm_plan_cell_edit_new   (CjmPlanCell  *self,
                                        const char   *label);
gboolean      cjm_plan_cell_is_edited  (CjmPlanCell  *self);
gboolean      cjm_plan_cell_end        (CjmPlanCell  *self,
                                        gboolean      keep);

G_END_DECLS
