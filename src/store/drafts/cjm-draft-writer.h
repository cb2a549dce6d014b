/* cjm-draft-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-draft-log.h"

G_BEGIN_DECLS

/* The disk's side of a draft: a queue of what is to be written, which the main thread fills and never waits for, and
 * the work that empties it. */

typedef struct _CjmDraftWriter CjmDraftWriter;

CjmDraftWriter *cjm_draft_writer_new      (const char        *folder,
                                           CjmDraftLog       *log,
                                           gsize              base_size);
CjmDraftWriter *cjm_draft_writer_ref      (CjmDraftWriter    *self);
void            cjm_draft_writer_unref    (CjmDraftWriter    *self);
void            cjm_draft_writer_begin    (CjmDraftWriter    *self,
                                           GBytes            *place,
                                           GBytes            *base);
void            cjm_draft_writer_add      (CjmDraftWriter    *self,
                                           CjmDraftRecordType type,
                                           GBytes            *bytes);
void            cjm_draft_writer_end      (CjmDraftWriter    *self);
gboolean        cjm_draft_writer_work     (CjmDraftWriter    *self,
                                           GError           **error);
gboolean        cjm_draft_writer_has_work (CjmDraftWriter    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDraftWriter, cjm_draft_writer_unref)

G_END_DECLS
