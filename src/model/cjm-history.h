/* cjm-history.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-edit.h"

G_BEGIN_DECLS

/* The journal of a document: the steps that were made, which of them are undone, and which state is the one on disk.
 * Undo buttons, the title and the unsaved mark are bound to its properties. */

#define CJM_TYPE_HISTORY (cjm_history_get_type ())
G_DECLARE_FINAL_TYPE (CjmHistory, cjm_history, CJM, HISTORY, GObject)

CjmHistory *cjm_history_new            (void);
gboolean    cjm_history_get_can_undo   (CjmHistory *self);
gboolean    cjm_history_get_can_redo   (CjmHistory *self);
const char *cjm_history_get_undo_label (CjmHistory *self);
const char *cjm_history_get_redo_label (CjmHistory *self);
gboolean    cjm_history_get_modified   (CjmHistory *self);
guint64     cjm_history_get_state      (CjmHistory *self);
void        cjm_history_mark_saved     (CjmHistory *self,
                                        guint64     state);
void        cjm_history_mark_unsaved   (CjmHistory *self);

/* For CjmDocument, which applies what these hand out */
void     cjm_history_push         (CjmHistory *self,
                                   const char *label,
                                   GArray     *edits,
                                   gboolean    merge);
void     cjm_history_close_step   (CjmHistory *self);
gboolean cjm_history_has_done     (CjmHistory *self,
                                   guint64     state);
GArray  *cjm_history_withdraw     (CjmHistory *self);
GArray  *cjm_history_step_back    (CjmHistory *self);
GArray  *cjm_history_step_forward (CjmHistory *self);

G_END_DECLS
