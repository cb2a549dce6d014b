/* cjm-goal-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-field.h"

G_BEGIN_DECLS

/* The page of the first step: what the organisation wants, and what the customer wants of the journey that is chosen.
 */

#define CJM_TYPE_GOAL_PAGE (cjm_goal_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmGoalPage, cjm_goal_page, CJM, GOAL_PAGE, AdwBin)

void      cjm_goal_page_set_journey (CjmGoalPage *self,
                                     CjmDocument *document,
                                     CjmNode     *journey);
CjmField *cjm_goal_page_get_field   (CjmGoalPage *self,
                                     CjmKind      kind,
                                     const char  *member);

G_END_DECLS
