/* cjm-ideal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* What makes an ideal journey remembered well; hints to its maker, and no judgement. */
typedef struct
{
  CjmNode *low;           /* borrowed; the pain–pleasure gap goes from this episode, */
  CjmNode *high;          /* to this one; both NULL where there is none */
  double rise;            /* how far */
  CjmNode *end;           /* borrowed; the last episode, if its score is known */
  gboolean ends_on_peak;
} CjmIdealHints;

/* How a customer leaves the moments of truth of an episode */
typedef enum
{
  CJM_TRUTH_NONE,         /* there is none */
  CJM_TRUTH_POSITIVE,     /* all that are known */
  CJM_TRUTH_NEGATIVE,     /* at least one is not positive */
  CJM_TRUTH_UNKNOWN,
} CjmTruth;

void     cjm_ideal_find_hints  (CjmNode       *journey,
                                CjmIdealHints *hints);
CjmTruth cjm_episode_get_truth (CjmNode       *episode);

G_END_DECLS
