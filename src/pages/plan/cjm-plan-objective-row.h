/* cjm-plan-objective-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node-row.h"

G_BEGIN_DECLS

/* A business objective in the action plan: how far it has come over time, and what is planned for it. */

#define CJM_TYPE_PLAN_OBJECTIVE_ROW (cjm_plan_objective_row_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanObjectiveRow, cjm_plan_objective_row, CJM, PLAN_OBJECTIVE_ROW, GtkListBoxRow)

GtkWidget *cjm_plan_objective_row_new  (CjmNode             *objective);
void       cjm_plan_objective_row_show (CjmPlanObjectiveRow *self,
                                        GPtrArray           *improvements);

G_END_DECLS
