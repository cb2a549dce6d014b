/* cjm-plan-objectives.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * The business objectives of a document, each with what was measured of it over time and with the improvements that serve
 * it. One that nothing serves says so; a click leads to it.
 *
 * Properties: document. Actions that it asks for: win.show-node, with the id of an objective.
 */
#define CJM_TYPE_PLAN_OBJECTIVES (cjm_plan_objectives_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanObjectives, cjm_plan_objectives, CJM, PLAN_OBJECTIVES, AdwBin)

G_END_DECLS
