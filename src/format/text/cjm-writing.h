/* cjm-writing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* A text that is being written */
typedef struct
{
  GString *out;
  guint indent;       /* of the object that is open */
  gboolean is_empty;  /* nothing is in it yet */
} CjmWriting;

void cjm_writing_open_object  (CjmWriting *self);
void cjm_writing_close_object (CjmWriting *self);
void cjm_writing_begin_member (CjmWriting *self,
                               const char *name);
void cjm_writing_open_list    (CjmWriting *self,
                               gboolean    keyed);
void cjm_writing_put_item     (CjmWriting *self,
                               CjmNode    *node,
                               gboolean    keyed);
void cjm_writing_close_list   (CjmWriting *self,
                               gboolean    keyed);
void cjm_writing_put_node     (CjmWriting *self,
                               CjmNode    *node);
void cjm_writing_put_value    (CjmWriting *self,
                               CjmNode    *node,
                               guint       index);

G_END_DECLS
