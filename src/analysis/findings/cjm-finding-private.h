/* cjm-finding-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-answers.h"
#include "cjm-finding.h"
#include "cjm-improvement.h"

G_BEGIN_DECLS

/* What every function that looks for findings reads */
typedef struct
{
  CjmDocument *document;
  CjmNode *journey;
  GPtrArray *episodes;    /* of CjmNode, in the order of time */
  double *scores;         /* one for each, NAN where unknown */
  CjmScoreSource *sources;
  CjmImprovementIndex *improvements;
  double share;           /* of all customers; 1 where nobody said */
  GPtrArray *found;       /* of CjmFinding: takes them */
} CjmFindingSearch;

CjmFinding *cjm_finding_search_add         (CjmFindingSearch       *self,
                                            CjmFindingKind          kind,
                                            CjmNode                *node);
void        cjm_finding_search_weigh       (CjmFindingSearch       *self,
                                            CjmFinding             *finding,
                                            double                  size,
                                            double                  importance);
void        cjm_finding_rest_on_episode    (CjmFinding             *self,
                                            CjmNode                *episode);
double      cjm_episode_get_importance     (CjmNode                *episode);
double      cjm_touchpoint_get_importance  (CjmNode                *touchpoint);
gboolean    cjm_finding_search_is_improved (const CjmFindingSearch *self,
                                            CjmNode                *episode);

#define CJM_FINDING_FUNCTION(KIND, id, name, ...) void cjm_findings_add_##name (CjmFindingSearch *self);
CJM_FINDINGS (CJM_FINDING_FUNCTION)
#undef CJM_FINDING_FUNCTION

G_END_DECLS
