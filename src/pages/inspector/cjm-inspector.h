/* cjm-inspector.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-inspector-page.h"

G_BEGIN_DECLS

/*
 * Signals: show-node (CjmNode *node): the person wants to see that node on the map.
 * Actions: inspector.show (an id).
 */
#define CJM_TYPE_INSPECTOR (cjm_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CjmInspector, cjm_inspector, CJM, INSPECTOR, AdwBin)

GtkWidget        *cjm_inspector_new       (void);
void              cjm_inspector_set_nodes (CjmInspector *self,
                                           CjmDocument  *document,
                                           GPtrArray    *nodes);
GPtrArray        *cjm_inspector_get_nodes (CjmInspector *self);
CjmInspectorPage *cjm_inspector_get_page  (CjmInspector *self);

G_END_DECLS
