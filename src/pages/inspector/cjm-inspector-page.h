/* cjm-inspector-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-field.h"

G_BEGIN_DECLS

/* The controls of one kind, all or some, from its table. */

#define CJM_TYPE_INSPECTOR_PAGE (cjm_inspector_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmInspectorPage, cjm_inspector_page, CJM, INSPECTOR_PAGE, AdwBin)

GtkWidget *cjm_inspector_page_new       (CjmKind            kind);
GtkWidget *cjm_inspector_page_new_with  (CjmKind            kind,
                                         const char *const *members);
void       cjm_inspector_page_set_nodes (CjmInspectorPage  *self,
                                         CjmDocument       *document,
                                         GPtrArray         *nodes);
void       cjm_inspector_page_follow    (CjmInspectorPage  *self,
                                         GArray            *edits);
CjmField  *cjm_inspector_page_get_field (CjmInspectorPage  *self,
                                         const char        *member);

G_END_DECLS
