/* cjm-composite.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* How many people of a group stand how to their joint decision; who is not involved in it is not counted */
typedef struct
{
  guint in_favour;     /* whose last known score in it is positive, in each of their journeys */
  guint against;       /* negative */
  guint undecided;     /* 0, or not the same in all */
  guint unknown;       /* nobody knows */
} CjmDecision;

GPtrArray *cjm_journey_list_group    (CjmDocument *document,
                                      CjmNode     *journey);
GPtrArray *cjm_phases_list_episodes  (GPtrArray   *phases,
                                      CjmNode     *journey);
guint      cjm_journeys_count_people (GPtrArray   *journeys);
void       cjm_decision_count        (GPtrArray   *phases,
                                      GPtrArray   *journeys,
                                      CjmDecision *decision);

G_END_DECLS
