/* cjm-node-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What the rest of the room needs of a node: the edits themselves, made without asking whether they may be and without
 * recording them. */
GType        cjm_node_register_kind  (const CjmKindInfo *info,
                                      const char        *type_name);
CjmDocument *cjm_node_get_owner      (CjmNode           *self);
void         cjm_node_set_owner      (CjmNode           *self,
                                      CjmDocument       *owner);
void         cjm_node_swap_value     (CjmNode           *self,
                                      guint              member,
                                      CjmValue          *value);
gboolean     cjm_node_has_unknown_of (CjmNode           *self,
                                      CjmNode           *other);
GHashTable  *cjm_node_copy_unknown   (CjmNode           *self);
void         cjm_node_swap_unknown   (CjmNode           *self,
                                      GHashTable       **unknown);
void         cjm_node_attach         (CjmNode           *self,
                                      CjmNode           *parent,
                                      guint              member,
                                      guint              index);
void         cjm_node_detach         (CjmNode           *self);

/* An edit too, for cjm_document_become() alone */
gboolean     cjm_node_take_unknown   (CjmNode           *self,
                                      CjmNode           *other);

typedef void (*CjmNodeFunc) (CjmNode  *node,
                             gpointer  user_data);
void         cjm_node_visit          (CjmNode           *self,
                                      CjmNodeFunc        func,
                                      gpointer           user_data);

/* What the document does for an edit of one of its nodes */
gboolean     cjm_document_may_edit   (CjmDocument       *self);
gboolean     cjm_document_may_adopt  (CjmDocument       *self,
                                      CjmNode           *node);
void         cjm_document_record     (CjmDocument       *self,
                                      CjmEdit           *edit);
void         cjm_document_index      (CjmDocument       *self,
                                      CjmNode           *node);
void         cjm_document_unindex    (CjmDocument       *self,
                                      CjmNode           *node);

G_END_DECLS
