/* cjm-plan-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * What a team is going to do: the improvements of the whole document, where they stand, what they still lack, and what
 * they would bring to one journey.
 *
 * Properties: document, journey, today (as in a file; that of the clock until it is set).
 * Signals: selection-changed (): other improvements are selected.
 * Actions: plan.add, which adds an improvement.
 */
#define CJM_TYPE_PLAN_PAGE (cjm_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanPage, cjm_plan_page, CJM, PLAN_PAGE, AdwBin)

GPtrArray *cjm_plan_page_list_selected (CjmPlanPage *self);
void       cjm_plan_page_select        (CjmPlanPage *self,
                                        GPtrArray   *improvements);

G_END_DECLS
