/* cjm-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"
#include "cjm-found-draft.h"

G_BEGIN_DECLS

/* Signals: failed (the reason), once for each time that it begins to fail. */
#define CJM_TYPE_DRAFT (cjm_draft_get_type ())
G_DECLARE_FINAL_TYPE (CjmDraft, cjm_draft, CJM, DRAFT, GObject)

CjmDraft *cjm_draft_new     (CjmFile       *file,
                             const char    *folder,
                             CjmFoundDraft *found);
gboolean  cjm_draft_flush   (CjmDraft      *self,
                             GError       **error);
void      cjm_draft_discard (CjmDraft      *self);

G_END_DECLS
