/* cjm-plan-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-chart.h"

G_BEGIN_DECLS

/*
 * When the improvements of a plan are due, as a chart whose marks can be moved: dragged to another day, and from what has no
 * day yet onto one; or by a day with Alt and an arrow key, by a month with Shift besides or with Page Up and Page Down.
 * While a mark is dragged the line shows where it would go, and Escape leaves it where it was.
 *
 * Properties: document, journey (whose document it is), today (as in a file; %NULL for the day that it is).
 */
#define CJM_TYPE_PLAN_TIMELINE (cjm_plan_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanTimeline, cjm_plan_timeline, CJM, PLAN_TIMELINE, AdwBin)

CjmChart   *cjm_plan_timeline_get_chart   (CjmPlanTimeline *self);
const char *cjm_plan_timeline_get_dragged (CjmPlanTimeline *self);

G_END_DECLS
