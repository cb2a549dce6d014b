/* cjm-node-room.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

typedef struct _CjmDocument CjmDocument;

/* What the rest of the room needs of a node: the edits themselves, made without asking whether they may be and without
 * recording them. */
void         cjm_node_take_id        (CjmNode     *self,
                                      char        *id);
void         cjm_node_copy_values    (CjmNode     *self,
                                      CjmNode     *from);
CjmDocument *cjm_node_get_owner      (CjmNode     *self);
void         cjm_node_set_owner      (CjmNode     *self,
                                      CjmDocument *owner);
void         cjm_node_swap_value     (CjmNode     *self,
                                      guint        member,
                                      CjmValue    *value);
gboolean     cjm_node_has_unknown_of (CjmNode     *self,
                                      CjmNode     *other);
GHashTable  *cjm_node_copy_unknown   (CjmNode     *self);
void         cjm_node_swap_unknown   (CjmNode     *self,
                                      GHashTable **unknown);
void         cjm_node_attach         (CjmNode     *self,
                                      CjmNode     *parent,
                                      guint        member,
                                      guint        index);
void         cjm_node_detach         (CjmNode     *self);

/* An edit too, for cjm_document_become() alone */
gboolean cjm_node_take_unknown (CjmNode *self,
                                CjmNode *other);

typedef void (*CjmNodeFunc) (CjmNode  *node,
                             gpointer  user_data);
void cjm_node_visit (CjmNode    *self,
                     CjmNodeFunc func,
                     gpointer    user_data);

G_END_DECLS
