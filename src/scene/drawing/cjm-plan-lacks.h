/* cjm-plan-lacks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-plan.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* What the rows of an action plan say: what each still lacks, how far it is, and how many there are. */

const char *cjm_plan_lack_get_name   (CjmWords            *words,
                                      CjmPlanLacks         lack);
const char *cjm_status_get_title     (CjmWords            *words,
                                      CjmStatus            status);
char       *cjm_plan_counts_to_words (CjmWords            *words,
                                      const CjmPlanCounts *counts);

G_END_DECLS
