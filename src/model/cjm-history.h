/* cjm-history.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

typedef enum
{
  CJM_EDIT_SET,
  CJM_EDIT_INSERT,
  CJM_EDIT_REMOVE,
  CJM_EDIT_MOVE,
} CjmEditType;

/* One recorded edit, as it was last applied: after undo, an INSERT is a REMOVE and a MOVE has its ends swapped. */
typedef struct
{
  CjmEditType type;
  CjmNode *node;        /* owned: the node that was set, inserted, removed or moved */
  guint member;         /* SET: which member */
  CjmValue value;       /* SET: what it was before */
  CjmNode *parent;      /* owned; INSERT: new parent; REMOVE, MOVE: the parent it left */
  guint place;          /* INSERT, REMOVE, MOVE: the member of `parent` that lists it */
  guint index;          /* INSERT, REMOVE, MOVE: its index there */
  CjmNode *to_parent;   /* owned; MOVE: the parent it came to, */
  guint to_place;       /* the list there */
  guint to_index;       /* and its index, counted after it left its old place */
} CjmEdit;

#define CJM_TYPE_HISTORY (cjm_history_get_type ())
G_DECLARE_FINAL_TYPE (CjmHistory, cjm_history, CJM, HISTORY, GObject)

CjmHistory *cjm_history_new            (void);
gboolean    cjm_history_get_can_undo   (CjmHistory *self);
gboolean    cjm_history_get_can_redo   (CjmHistory *self);
const char *cjm_history_get_undo_label (CjmHistory *self);
const char *cjm_history_get_redo_label (CjmHistory *self);
gboolean    cjm_history_get_modified   (CjmHistory *self);
void        cjm_history_mark_saved     (CjmHistory *self);

/* For CjmDocument only */
void        cjm_history_push           (CjmHistory *self,
                                        const char *label,
                                        GArray     *edits,
                                        gboolean    merge);
GArray     *cjm_history_step_back      (CjmHistory *self);
GArray     *cjm_history_step_forward   (CjmHistory *self);
void        cjm_edit_clear             (CjmEdit    *edit);

G_END_DECLS
