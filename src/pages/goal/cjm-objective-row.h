/* cjm-objective-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node-row.h"

G_BEGIN_DECLS

/*
 * Signals: move (int by: -1 for up, 1 for down), remove.
 */
#define CJM_TYPE_OBJECTIVE_ROW (cjm_objective_row_get_type ())
G_DECLARE_FINAL_TYPE (CjmObjectiveRow, cjm_objective_row, CJM, OBJECTIVE_ROW, GtkListBoxRow)

GtkWidget *cjm_objective_row_new    (CjmNode         *objective);
void       cjm_objective_row_follow (CjmObjectiveRow *self,
                                     GArray          *edits);
void       cjm_objective_row_edit   (CjmObjectiveRow *self);
void       cjm_objective_row_close  (CjmObjectiveRow *self);

G_END_DECLS
