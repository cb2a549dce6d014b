/* cjm-sidebar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/* The journeys of a document under the personas that travel them, and the choice of the one that the pages show. */

#define CJM_TYPE_SIDEBAR (cjm_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CjmSidebar, cjm_sidebar, CJM, SIDEBAR, AdwBin)

void     cjm_sidebar_set_document (CjmSidebar  *self,
                                   CjmDocument *document);
void     cjm_sidebar_set_view     (CjmSidebar  *self,
                                   CjmCanvas   *view);
CjmNode *cjm_sidebar_get_journey  (CjmSidebar  *self);
void     cjm_sidebar_set_journey  (CjmSidebar  *self,
                                   CjmNode     *journey);

G_END_DECLS
