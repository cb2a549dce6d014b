/* cjm-objective-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* The business objectives of a document, to be added, opened, put in order and deleted. */

#define CJM_TYPE_OBJECTIVE_LIST (cjm_objective_list_get_type ())
G_DECLARE_FINAL_TYPE (CjmObjectiveList, cjm_objective_list, CJM, OBJECTIVE_LIST, AdwBin)

void cjm_objective_list_set_document (CjmObjectiveList *self,
                                      CjmDocument      *document);
void cjm_objective_list_follow       (CjmObjectiveList *self,
                                      GArray           *edits);
void cjm_objective_list_add          (CjmObjectiveList *self);

G_END_DECLS
