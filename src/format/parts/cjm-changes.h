/* cjm-changes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What was edited in a document since it was last asked, as the least text that brings another copy of it to the same
 * state: what a draft is made of. */

typedef struct _CjmChanges CjmChanges;

CjmChanges *cjm_changes_new      (CjmDocument *document);
void        cjm_changes_free     (CjmChanges  *self);
void        cjm_changes_add      (CjmChanges  *self,
                                  GArray      *edits);
void        cjm_changes_forget   (CjmChanges  *self);
gboolean    cjm_changes_is_empty (CjmChanges  *self);
GBytes     *cjm_changes_take     (CjmChanges  *self);
gboolean    cjm_changes_apply    (CjmDocument *document,
                                  const char  *text,
                                  gsize        length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmChanges, cjm_changes_free)

G_END_DECLS
