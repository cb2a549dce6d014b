/* cjm-comparison.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

typedef enum
{
  CJM_DELTA_ADDED,
  CJM_DELTA_REMOVED,
  CJM_DELTA_MOVED,   /* to another place in its list, or to another list */
  CJM_DELTA_SET,     /* a member has another value */
} CjmDeltaKind;

/* What is kept for other programs, as if it were a member */
#define CJM_DELTA_UNKNOWN G_MAXUINT

/* One thing that is not the same in two documents */
typedef struct
{
  CjmDeltaKind kind;
  CjmNode *old_node;   /* owned; NULL for what was added */
  CjmNode *new_node;   /* owned; NULL for what was removed */
  CjmNode *group;      /* owned: the episode, phase, journey, persona or document of the new document that it is of */
  guint member;        /* SET: which, or CJM_DELTA_UNKNOWN */
  GPtrArray *inside;   /* ADDED, REMOVED: of CjmNode, owned: what came or went with the node, in its order */
} CjmDelta;

#define CJM_TYPE_COMPARISON (cjm_comparison_get_type ())
G_DECLARE_FINAL_TYPE (CjmComparison, cjm_comparison, CJM, COMPARISON, GObject)

CjmComparison  *cjm_comparison_new          (CjmDocument    *old_document,
                                             CjmDocument    *new_document);
CjmDocument    *cjm_comparison_get_old      (CjmComparison  *self);
CjmDocument    *cjm_comparison_get_new      (CjmComparison  *self);
guint           cjm_comparison_get_n_deltas (CjmComparison  *self);
const CjmDelta *cjm_comparison_get_delta    (CjmComparison  *self,
                                             guint           index);
CjmNode        *cjm_delta_get_node          (const CjmDelta *delta);
gboolean        cjm_delta_can_group         (CjmNode        *node);

G_END_DECLS
