/* cjm-status-mark.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"
#include "cjm-plan.h"

G_BEGIN_DECLS

/* How far an improvement is, as a small disc that needs no colour to be told from another: a ring is open, half of it filled
 * started, a tick done, a cross dropped. What is overdue is in the colour of what is below neutral too. */

/* Half the width of the disc, in canvas units */
#define CJM_STATUS_MARK_RADIUS 6

void     cjm_status_mark_draw (const CjmLayout  *layout,
                               CjmGroup         *group,
                               const CjmPlanRow *row,
                               float             x,
                               float             y);
void     cjm_status_mark_name (const CjmLayout  *layout,
                               CjmGroup         *group,
                               const CjmPlanRow *row,
                               const CjmText    *name,
                               float             x,
                               float             y);
gboolean cjm_status_is_closed (CjmStatus         status);

G_END_DECLS
