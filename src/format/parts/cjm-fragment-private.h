/* cjm-fragment-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-fragment.h"

G_BEGIN_DECLS

void        cjm_fragment_new_holders      (CjmNode *holders[CJM_N_KINDS]);
CjmNode    *cjm_fragment_join_holders     (CjmNode *holders[CJM_N_KINDS]);
GHashTable *cjm_fragment_map_improvements (CjmNode *root);

G_END_DECLS
