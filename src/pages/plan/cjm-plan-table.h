/* cjm-plan-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * The improvements of a document as a table, which is edited where it stands, sorted and filtered.
 *
 * Properties: document; today: the day to read the plan on, YYYY-MM-DD, none for the day that it is.
 * Signals: selection-changed (): other improvements are selected; shown-changed (): others may be shown, while it can be seen.
 * Actions: table.sort with the name of a column, empty for the document's order; table.descending.
 * Actions that it asks for: win.show-node.
 */
#define CJM_TYPE_PLAN_TABLE (cjm_plan_table_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlanTable, cjm_plan_table, CJM, PLAN_TABLE, AdwBin)

void       cjm_plan_table_set_document  (CjmPlanTable      *self,
                                         CjmDocument       *document);
GPtrArray *cjm_plan_table_get_selection (CjmPlanTable      *self);
void       cjm_plan_table_select        (CjmPlanTable      *self,
                                         const char *const *ids);
CjmNode   *cjm_plan_table_add           (CjmPlanTable      *self);
GPtrArray *cjm_plan_table_list_shown    (CjmPlanTable      *self);

G_END_DECLS
