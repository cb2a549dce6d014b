/* cjm-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"
#include "cjm-field-info.h"
#include "cjm-typing-row.h"

G_BEGIN_DECLS

/* A control of one member of one node, or of several at once. It keeps no value: it shows what the nodes hold, and
 * edits them in transactions. */

#define CJM_TYPE_FIELD (cjm_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (CjmField, cjm_field, CJM, FIELD, AdwBin)

struct _CjmFieldClass
{
  AdwBinClass parent_class;

  void (*build)           (CjmField *self);   /* once, when it is known what it edits */
  void (*update)          (CjmField *self);   /* shows what the nodes hold */
  gboolean (*is_touched)  (CjmField *self,    /* whether edits change what is shown; by default those of the member */
                           GArray   *edits);
  gboolean says_mixed;                        /* whether its control itself says that values differ */
  gboolean takes_several;                     /* whether it can edit several nodes in one step */
};

CjmField           *cjm_field_new          (CjmKind             kind,
                                            const CjmFieldInfo *info);
void                cjm_field_set_nodes    (CjmField           *self,
                                            CjmDocument        *document,
                                            GPtrArray          *nodes);
void                cjm_field_follow       (CjmField           *self,
                                            GArray             *edits);
gboolean            cjm_field_fits         (CjmField           *self,
                                            GPtrArray          *nodes);
const CjmFieldInfo *cjm_field_get_info     (CjmField           *self);
const CjmMember    *cjm_field_get_member   (CjmField           *self);
CjmDocument        *cjm_field_get_document (CjmField           *self);
GPtrArray          *cjm_field_get_nodes    (CjmField           *self);
CjmNode            *cjm_field_get_node     (CjmField           *self);
guint               cjm_field_get_index    (CjmField           *self);

/* For its kinds */
const CjmValue *cjm_field_get_value        (CjmField       *self,
                                            gboolean       *mixed);
gboolean        cjm_field_set_value        (CjmField       *self,
                                            const CjmValue *value,
                                            gboolean        merging);
void            cjm_field_set_typed        (CjmField       *self,
                                            CjmTypingRow   *row,
                                            gboolean        by_key,
                                            const CjmValue *value,
                                            const char     *remark);
void            cjm_field_refuse_typed     (CjmField       *self,
                                            CjmTypingRow   *row,
                                            const char     *reason);
gboolean        cjm_field_is_updating      (CjmField       *self);
void            cjm_field_update           (CjmField       *self);
void            cjm_field_set_error        (CjmField       *self,
                                            const char     *reason);
const char     *cjm_field_get_error        (CjmField       *self);
void            cjm_field_set_remark       (CjmField       *self,
                                            const char     *remark);
void            cjm_field_set_control      (CjmField       *self,
                                            GtkWidget      *control,
                                            GtkWidget      *named);
void            cjm_field_set_card         (CjmField       *self);
void            cjm_field_set_bare         (CjmField       *self,
                                            const char     *name);
void            cjm_field_append_to_header (CjmField       *self,
                                            GtkWidget      *widget);
const char     *cjm_field_get_label        (CjmField       *self);

G_END_DECLS
