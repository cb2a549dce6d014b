/* cjm-plan-model.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-plan-item.h"

G_BEGIN_DECLS

/* The improvements of a document as a list of CjmPlanItem, in the document's order. It follows the document while it is
 * active, at the cost of what an edit touches; an improvement that stays keeps its item. */

#define CJM_TYPE_PLAN_MODEL (cjm_plan_model_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanModel, cjm_plan_model, CJM, PLAN_MODEL, GObject)

CjmPlanModel *cjm_plan_model_new          (void);
void          cjm_plan_model_set_document (CjmPlanModel *self,
                                           CjmDocument  *document);
CjmDocument  *cjm_plan_model_get_document (CjmPlanModel *self);
void          cjm_plan_model_set_today    (CjmPlanModel *self,
                                           const char   *today);
const char   *cjm_plan_model_get_today    (CjmPlanModel *self);
void          cjm_plan_model_set_active   (CjmPlanModel *self,
                                           gboolean      active);
void          cjm_plan_model_hold         (CjmPlanModel *self,
                                           CjmPlanItem  *item);
void          cjm_plan_model_set_frozen   (CjmPlanModel *self,
                                           gboolean      frozen);
void          cjm_plan_model_touch        (CjmPlanModel *self,
                                           CjmPlanItem  *item);
CjmPlanItem  *cjm_plan_model_find         (CjmPlanModel *self,
                                           CjmNode      *improvement);

G_END_DECLS
