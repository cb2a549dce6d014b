/* cjm-selection-link.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"
#include "cjm-plan-page.h"

G_BEGIN_DECLS

/*
 * Lets the page of the action plan and the map have one selection of improvements: who goes from one to the other finds
 * selected there what was selected here.
 */
#define CJM_TYPE_SELECTION_LINK (cjm_selection_link_get_type ())
G_DECLARE_FINAL_TYPE (CjmSelectionLink, cjm_selection_link, CJM, SELECTION_LINK, GObject)

CjmSelectionLink *cjm_selection_link_new (AdwViewStack *pages,
                                          CjmCanvas    *map,
                                          CjmPlanPage  *plan);

G_END_DECLS
