/* cjm-draft-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-draft-log.h"

G_BEGIN_DECLS

/* From a draft on disk to the document that it holds, and to the file that it belongs to. */

/* What a draft says */
typedef struct
{
  CjmDocument *document;  /* with the changes as one step */
  GFile *location;        /* the file that it belongs to; NULL if it was never saved */
  char *digest;           /* of what that file held; NULL likewise */
  gsize base_size;        /* in bytes */
  gsize sound;            /* how many bytes of the log are */
  gboolean is_damaged;    /* not all that it said could be read */
} CjmDraftContent;

CjmDraftContent *cjm_draft_content_read  (CjmDraftLog     *log,
                                          GError         **error);
void             cjm_draft_content_free  (CjmDraftContent *self);
GBytes          *cjm_draft_content_place (GFile           *location,
                                          const char      *digest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmDraftContent, cjm_draft_content_free)

G_END_DECLS
