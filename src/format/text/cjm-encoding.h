/* cjm-encoding.h
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
} CjmEncoding;

void cjm_encoding_open_object  (CjmEncoding *self);
void cjm_encoding_close_object (CjmEncoding *self);
void cjm_encoding_begin_member (CjmEncoding *self,
                                const char  *name);
void cjm_encoding_open_list    (CjmEncoding *self,
                                gboolean     keyed);
void cjm_encoding_put_item     (CjmEncoding *self,
                                CjmNode     *node,
                                gboolean     keyed);
void cjm_encoding_close_list   (CjmEncoding *self,
                                gboolean     keyed);
void cjm_encoding_put_node     (CjmEncoding *self,
                                CjmNode     *node);
void cjm_encoding_put_value    (CjmEncoding *self,
                                CjmNode     *node,
                                guint        index);

G_END_DECLS
