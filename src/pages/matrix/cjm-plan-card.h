/* cjm-plan-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * What there is to say of one improvement in the plan, in a popover: its title, owner, deadline, status, impact and effort, to be
 * edited where they stand; and the way to the map. It closes when the improvement leaves the document.
 *
 * Actions that it asks for: win.show-node.
 */
#define CJM_TYPE_PLAN_CARD (cjm_plan_card_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanCard, cjm_plan_card, CJM, PLAN_CARD, GtkPopover)

GtkWidget *cjm_plan_card_new             (void);
void       cjm_plan_card_set_improvement (CjmPlanCard *self,
                                          CjmNode     *improvement);
CjmNode   *cjm_plan_card_get_improvement (CjmPlanCard *self);

G_END_DECLS
