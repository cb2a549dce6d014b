/* cjm-siblings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* No counterpart in the other list */
#define CJM_SIBLINGS_NONE G_MAXUINT

/* One list of a node in two documents: which of its nodes are the same, and which of those kept their order. */
typedef struct
{
  guint n_old;
  guint n_new;
  guint *old_index;       /* by new index: that of the same node in the old list, or CJM_SIBLINGS_NONE */
  gboolean *is_matched;   /* by old index: the same node is in the new list */
  gboolean *stays;        /* by new index: it is in both, and among the most that need not be moved */
} CjmSiblings;

void     cjm_siblings_init      (CjmSiblings *self,
                                 CjmNode     *old_parent,
                                 CjmNode     *new_parent,
                                 guint        member);
void     cjm_siblings_clear     (CjmSiblings *self);
CjmNode *cjm_siblings_find_same (CjmNode     *node,
                                 CjmDocument *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmSiblings, cjm_siblings_clear)

G_END_DECLS
