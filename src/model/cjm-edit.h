/* cjm-edit.h
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
  CJM_EDIT_UNKNOWN,
} CjmEditType;

/* One edit as it was applied last: undoing an INSERT makes it a REMOVE, and undoing a MOVE swaps its ends. */
typedef struct
{
  CjmEditType type;
  CjmNode *node;        /* owned: the node that was set, inserted, removed or moved */
  GHashTable *unknown;  /* owned; UNKNOWN: what the node held beyond its members before */
  guint member;         /* SET: which member */
  CjmValue value;       /* SET: what it was before */
  CjmNode *parent;      /* owned; INSERT: the parent it came to; REMOVE, MOVE: the parent that it left */
  guint place;          /* INSERT, REMOVE, MOVE: the member of `parent` that lists it */
  guint index;          /* INSERT, REMOVE, MOVE: its index there */
  CjmNode *to_parent;   /* owned; MOVE: the parent it came to, */
  guint to_place;       /* the list there */
  guint to_index;       /* and its index, counted without it */
} CjmEdit;

GArray  *cjm_edits_new   (void);
void     cjm_edit_clear  (CjmEdit *self);
gboolean cjm_edits_cover (GArray  *edits,
                          GArray  *later);

G_END_DECLS
