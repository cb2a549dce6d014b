/* cjm-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-value.h"

G_BEGIN_DECLS

/* One thing in a document: a touchpoint, a persona, the document's root. It holds a value for every member of its
 * kind's table, and is edited freely outside a document, in one only within a transaction. */

#define CJM_TYPE_NODE (cjm_node_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmNode, cjm_node, CJM, NODE, GObject)

struct _CjmNodeClass
{
  GObjectClass parent_class;

  const CjmKindInfo *info;
  GParamSpec **pspecs;       /* by member; NULL for lists of nodes */
};

/* An index that means "behind the last" */
#define CJM_END G_MAXUINT

GType              cjm_kind_get_gtype (CjmKind     kind);
CjmNode           *cjm_node_new       (CjmKind     kind,
                                       const char *id);
CjmNode           *cjm_node_copy      (CjmNode    *self);
CjmKind            cjm_node_get_kind  (CjmNode    *self);
const CjmKindInfo *cjm_node_get_info  (CjmNode    *self);
const char        *cjm_node_get_id    (CjmNode    *self);

/* The tree */
CjmNode *cjm_node_get_parent        (CjmNode *self);
guint    cjm_node_get_parent_member (CjmNode *self);
guint    cjm_node_get_index         (CjmNode *self);
CjmNode *cjm_node_get_root          (CjmNode *self);
CjmNode *cjm_node_get_ancestor      (CjmNode *self,
                                     CjmKind  kind);
guint    cjm_node_get_n_children    (CjmNode *self,
                                     guint    member);
CjmNode *cjm_node_get_child         (CjmNode *self,
                                     guint    member,
                                     guint    index);

/* Values; `member` is an index into the kind's table, such as CJM_TOUCHPOINT_TITLE */
const CjmValue    *cjm_node_get_value     (CjmNode     *self,
                                           guint        member);
const char        *cjm_node_get_text      (CjmNode     *self,
                                           guint        member);
const char *const *cjm_node_get_texts     (CjmNode     *self,
                                           guint        member);
guint              cjm_node_get_choice    (CjmNode     *self,
                                           guint        member);
double             cjm_node_get_number    (CjmNode     *self,
                                           guint        member);
gint64             cjm_node_get_whole     (CjmNode     *self,
                                           guint        member);
gboolean           cjm_node_get_flag      (CjmNode     *self,
                                           guint        member);

/* Edits: of a node in a document only inside a transaction of that document */
gboolean cjm_node_set_value  (CjmNode           *self,
                              guint              member,
                              const CjmValue    *value);
gboolean cjm_node_set_text   (CjmNode           *self,
                              guint              member,
                              const char        *text);
gboolean cjm_node_set_texts  (CjmNode           *self,
                              guint              member,
                              const char *const *texts);
gboolean cjm_node_set_choice (CjmNode           *self,
                              guint              member,
                              guint              choice);
gboolean cjm_node_set_number (CjmNode           *self,
                              guint              member,
                              double             number);
gboolean cjm_node_set_whole  (CjmNode           *self,
                              guint              member,
                              gint64             whole);
gboolean cjm_node_set_flag   (CjmNode           *self,
                              guint              member,
                              gboolean           flag);
gboolean cjm_node_insert     (CjmNode           *self,
                              guint              member,
                              guint              index,
                              CjmNode           *child);
gboolean cjm_node_remove     (CjmNode           *self);
gboolean cjm_node_move       (CjmNode           *self,
                              CjmNode           *parent,
                              guint              member,
                              guint              index);

/* What a file holds in this object beyond the members that the program knows; see cjm_node_set_unknown() */
const char *cjm_node_get_unknown (CjmNode    *self,
                                  const char *part);
void        cjm_node_set_unknown (CjmNode    *self,
                                  const char *part,
                                  const char *text);

G_END_DECLS
