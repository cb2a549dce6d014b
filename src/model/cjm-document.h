/* cjm-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-history.h"

G_BEGIN_DECLS

/* A journey document as a person works on it: a tree of nodes, a way to find them by id, and a history. It is the one
 * way to change that tree; whatever shows it follows the signal `changed`. */

#define CJM_TYPE_DOCUMENT (cjm_document_get_type ())
G_DECLARE_FINAL_TYPE (CjmDocument, cjm_document, CJM, DOCUMENT, GObject)

CjmDocument *cjm_document_new          (CjmNode     *root);
CjmDocument *cjm_document_new_empty    (void);
CjmNode     *cjm_document_get_root     (CjmDocument *self);
CjmHistory  *cjm_document_get_history  (CjmDocument *self);
CjmNode     *cjm_document_find         (CjmDocument *self,
                                        const char  *id);
CjmNode     *cjm_document_find_picture (CjmDocument *self,
                                        const char  *key);
CjmDocument *cjm_document_of           (CjmNode     *node);
gboolean     cjm_document_is_restoring (CjmDocument *self);

/* The one way to change a document */
void     cjm_document_begin         (CjmDocument *self,
                                     const char  *label);
void     cjm_document_begin_merging (CjmDocument *self,
                                     const char  *label);
void     cjm_document_end_merging   (CjmDocument *self);
void     cjm_document_commit        (CjmDocument *self);
void     cjm_document_cancel        (CjmDocument *self);
void     cjm_document_withdraw      (CjmDocument *self,
                                     guint64      state);
gboolean cjm_document_become        (CjmDocument *self,
                                     CjmDocument *other,
                                     const char  *label);
void     cjm_document_undo          (CjmDocument *self);
void     cjm_document_redo          (CjmDocument *self);

G_END_DECLS
