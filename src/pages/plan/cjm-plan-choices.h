/* cjm-plan-choices.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-plan-columns.h"

G_BEGIN_DECLS

/* What can be chosen in a cell of the plan, in a popover: how far an improvement is, what it solves, what it serves. Each
 * choice is one step of the history. */

GtkWidget *cjm_plan_choices_new (CjmPlanColumn     column,
                                 const CjmPlanRow *row,
                                 CjmWords         *words);

G_END_DECLS
