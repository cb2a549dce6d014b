/* cjm-priority.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Where improvements stand in the action priority matrix: several at once, each time in one step of the history, which
 * holds what differs alone. */

/* What impact and effort are rounded to where a person puts something by hand */
#define CJM_PRIORITY_STEP 0.5

/* Where one of them would be */
typedef struct
{
  double impact;
  double effort;
} CjmPriorityPlace;

GArray  *cjm_priority_find_places (GPtrArray   *improvements,
                                   CjmNode     *lead,
                                   double       impact,
                                   double       effort);
gboolean cjm_priority_place       (CjmDocument *document,
                                   GPtrArray   *improvements,
                                   CjmNode     *lead,
                                   double       impact,
                                   double       effort);
gboolean cjm_priority_move        (CjmDocument *document,
                                   GPtrArray   *improvements,
                                   double       more_impact,
                                   double       more_effort);
gboolean cjm_priority_clear       (CjmDocument *document,
                                   GPtrArray   *improvements);

G_END_DECLS
