/* cjm-references.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* References within a tree of nodes that is copied, moved or cut: what they are to lead to afterwards. */

void     cjm_references_rename       (CjmNode    *root,
                                      GHashTable *ids);
void     cjm_references_prune        (CjmNode    *root);
gboolean cjm_references_show_picture (CjmNode    *root,
                                      const char *key);
void     cjm_references_pair         (CjmNode    *original,
                                      CjmNode    *copy,
                                      GHashTable *ids);

G_END_DECLS
