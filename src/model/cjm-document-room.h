/* cjm-document-room.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"
#include "cjm-edit.h"

G_BEGIN_DECLS

/* What the document does for an edit of one of its nodes */
gboolean cjm_document_may_edit      (CjmDocument *self);
gboolean cjm_document_may_adopt     (CjmDocument *self,
                                     CjmNode     *node);
void     cjm_document_record        (CjmDocument *self,
                                     CjmEdit     *edit);
void     cjm_document_index         (CjmDocument *self,
                                     CjmNode     *node);
void     cjm_document_unindex       (CjmDocument *self,
                                     CjmNode     *node);
gboolean cjm_document_set_restoring (CjmDocument *self,
                                     gboolean     restoring);

G_END_DECLS
