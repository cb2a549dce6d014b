/* cjm-plan-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-plan-columns.h"

G_BEGIN_DECLS

/*
 * The line in which a value of a cell is typed, with what helps there in a popover under it: who else owns improvements, a
 * calendar, how a number or a date was read or why it cannot be. It sets nothing: whoever shows it asks what it says.
 *
 * Signals: done (gboolean keep): Enter or Escape was pressed, or the focus has gone elsewhere.
 */
#define CJM_TYPE_PLAN_ENTRY (cjm_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanEntry, cjm_plan_entry, CJM, PLAN_ENTRY, AdwBin)

GtkWidget *cjm_plan_entry_new       (CjmPlanColumn column,
                                     CjmNode      *improvement);
void       cjm_plan_entry_begin     (CjmPlanEntry *self);
gboolean   cjm_plan_entry_read      (CjmPlanEntry *self,
                                     CjmValue     *value);
GtkEntry  *cjm_plan_entry_get_entry (CjmPlanEntry *self);

G_END_DECLS
