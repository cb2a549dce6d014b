/* cjm-emotion-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

#define CJM_LOWEST_SCORE (-5.0)
#define CJM_HIGHEST_SCORE 5.0

double cjm_emotion_snap      (double    score,
                              gboolean  fine);
void   cjm_emotion_set_score (CjmNode  *episode,
                              double    score);

G_END_DECLS
