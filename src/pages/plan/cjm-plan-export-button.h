/* cjm-plan-export-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-plan-format.h"

G_BEGIN_DECLS

/*
 * A button whose menu takes an action plan out: as a table, a calendar, a text, or a picture of it on one page.
 *
 * Properties: document, journey (whose document it is), today (as in a file; %NULL for the day that it is).
 * Actions: plan-export.csv, plan-export.ics, plan-export.tasks, plan-export.md, plan-export.picture, plan-export.timeline.
 * Actions that it asks for: win.show-exported.
 */
#define CJM_TYPE_PLAN_EXPORT_BUTTON (cjm_plan_export_button_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanExportButton, cjm_plan_export_button, CJM, PLAN_EXPORT_BUTTON, AdwBin)

GBytes *cjm_plan_export_button_write (CjmPlanExportButton *self,
                                      CjmPlanFormat        format,
                                      CjmCalendarItems     items);

G_END_DECLS
