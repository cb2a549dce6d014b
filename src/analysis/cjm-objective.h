/* cjm-objective.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* How far a business objective has come on its way from baseline to target. */

CjmNode   *cjm_objective_find_newest    (CjmNode *objective);
GPtrArray *cjm_objective_list_measured  (CjmNode *objective);
double     cjm_objective_get_progress   (CjmNode *objective,
                                         double   value);
void       cjm_objective_place_progress (double   progress,
                                         double  *baseline,
                                         double  *target,
                                         double  *mark);

G_END_DECLS
