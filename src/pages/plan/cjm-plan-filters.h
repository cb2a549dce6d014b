/* cjm-plan-filters.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-plan.h"

G_BEGIN_DECLS

/*
 * The bar above the table of the plan: whose improvements, of which objective, status and phase are shown, and what they
 * lack. It keeps what is asked for, and shows none of it.
 *
 * Properties: document. Signals: changed (): something else is asked for.
 * Actions: filters.owner, filters.objective, filters.status, filters.phase, each with a text that is empty for any;
 * filters.no-owner and the other lacks; filters.clear.
 */
#define CJM_TYPE_PLAN_FILTERS (cjm_plan_filters_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanFilters, cjm_plan_filters, CJM, PLAN_FILTERS, AdwBin)

void     cjm_plan_filters_set_document (CjmPlanFilters *self,
                                        CjmDocument    *document);
void     cjm_plan_filters_read         (CjmPlanFilters *self,
                                        CjmPlanFilter  *filter);
gboolean cjm_plan_filters_is_empty     (CjmPlanFilters *self);
void     cjm_plan_filters_say          (CjmPlanFilters *self,
                                        guint           n_shown,
                                        guint           n_all);

G_END_DECLS
