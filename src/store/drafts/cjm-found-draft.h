/* cjm-found-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"

G_BEGIN_DECLS

/* A draft that was left behind by a program that did not come to its end, to be looked at, taken up or thrown away. */

#define CJM_TYPE_FOUND_DRAFT (cjm_found_draft_get_type ())
G_DECLARE_FINAL_TYPE (CjmFoundDraft, cjm_found_draft, CJM, FOUND_DRAFT, GObject)

GPtrArray   *cjm_found_drafts_find        (const char         *folder);
void         cjm_found_drafts_find_async  (const char         *folder,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
GPtrArray   *cjm_found_drafts_find_finish (GAsyncResult       *result);
CjmDocument *cjm_found_draft_get_document (CjmFoundDraft      *self);
CjmDocument *cjm_found_draft_get_saved    (CjmFoundDraft      *self);
const char  *cjm_found_draft_get_reason   (CjmFoundDraft      *self);
GFile       *cjm_found_draft_get_location (CjmFoundDraft      *self);
GDateTime   *cjm_found_draft_get_time     (CjmFoundDraft      *self);
gboolean     cjm_found_draft_is_damaged   (CjmFoundDraft      *self);
gboolean     cjm_found_draft_is_behind    (CjmFoundDraft      *self);
CjmFile     *cjm_found_draft_recover      (CjmFoundDraft      *self);
gboolean     cjm_found_draft_discard      (CjmFoundDraft      *self,
                                           GError            **error);

G_END_DECLS
