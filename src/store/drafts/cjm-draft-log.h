/* cjm-draft-log.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A draft as a file: records, one behind the other, each with its length and a checksum. Whoever has it open holds a
 * lock on it, so that one without a lock is known to be left behind. */

/* What a draft is called, and one that says nothing yet */
#define CJM_DRAFT_SUFFIX ".draft"
#define CJM_DRAFT_NEW_SUFFIX ".new"
#define CJM_DRAFT_DAMAGED_SUFFIX ".damaged"

typedef enum
{
  CJM_DRAFT_PLACE = 'P',    /* which file it belongs to; the last one counts */
  CJM_DRAFT_BASE = 'B',     /* a whole document */
  CJM_DRAFT_CHANGES = 'C',  /* what was changed since, as cjm_changes_take() tells it */
} CjmDraftRecordType;

typedef struct
{
  CjmDraftRecordType type;
  const char *data;
  gsize length;
} CjmDraftRecord;

typedef struct _CjmDraftLog CjmDraftLog;

CjmDraftLog *cjm_draft_log_create   (const char        *folder,
                                     GError           **error);
CjmDraftLog *cjm_draft_log_open     (const char        *path,
                                     GError           **error);
void         cjm_draft_log_free     (CjmDraftLog       *self);
const char  *cjm_draft_log_get_path (CjmDraftLog       *self);
gsize        cjm_draft_log_get_size (CjmDraftLog       *self);
GDateTime   *cjm_draft_log_get_time (CjmDraftLog       *self);
GBytes      *cjm_draft_log_read     (CjmDraftLog       *self,
                                     GError           **error);
GArray      *cjm_draft_log_parse    (GBytes            *bytes,
                                     gsize             *sound,
                                     gboolean          *is_damaged);
gboolean     cjm_draft_log_add      (CjmDraftLog       *self,
                                     CjmDraftRecordType type,
                                     GBytes            *bytes,
                                     GError           **error);
gboolean     cjm_draft_log_flush    (CjmDraftLog       *self,
                                     GError           **error);
gboolean     cjm_draft_log_cut      (CjmDraftLog       *self,
                                     gsize              size,
                                     GError           **error);
gboolean     cjm_draft_log_replace  (CjmDraftLog       *self,
                                     CjmDraftLog       *other,
                                     GError           **error);
gboolean     cjm_draft_log_rename   (CjmDraftLog       *self,
                                     const char        *path,
                                     GError           **error);
gboolean     cjm_draft_log_delete   (CjmDraftLog       *self,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDraftLog, cjm_draft_log_free)

G_END_DECLS
