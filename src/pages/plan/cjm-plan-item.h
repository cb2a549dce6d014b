/* cjm-plan-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-plan-columns.h"

G_BEGIN_DECLS

/*
 * An improvement in a list of the plan, for as long as it is in the document.
 *
 * Signals: changed: what it shows may be something else now.
 */
#define CJM_TYPE_PLAN_ITEM (cjm_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanItem, cjm_plan_item, CJM, PLAN_ITEM, GObject)

CjmPlanItem      *cjm_plan_item_new             (CjmNode      *improvement);
CjmNode          *cjm_plan_item_get_improvement (CjmPlanItem  *self);
const CjmPlanRow *cjm_plan_item_get_row         (CjmPlanItem  *self);
gboolean          cjm_plan_item_read            (CjmPlanItem  *self,
                                                 CjmDocument  *document,
                                                 const char   *today);
void              cjm_plan_item_forget          (CjmPlanItem  *self);
void              cjm_plan_item_say_changed     (CjmPlanItem  *self);
int               cjm_plan_item_compare         (CjmPlanItem  *self,
                                                 CjmPlanItem  *other,
                                                 CjmPlanColumn column,
                                                 gboolean      descending);

G_END_DECLS
