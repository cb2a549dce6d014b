/* cjm-answers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"
#include "cjm-statistics.h"

G_BEGIN_DECLS

/* How many people a score rests on, and how far their answers lie apart. */

void   cjm_touchpoint_get_answers (CjmNode    *touchpoint,
                                   CjmAnswers *answers);
void   cjm_episode_get_answers    (CjmNode    *episode,
                                   CjmAnswers *answers);
gint64 cjm_episode_count_passers  (CjmNode    *episode);

G_END_DECLS
