/* cjm-document-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-map-page.h"
#include "cjm-sidebar.h"

G_BEGIN_DECLS

/*
 * Properties: document (construct only), journey (read only), sidebar-visible, inspector-visible.
 * Actions: document.add-journey.
 */
#define CJM_TYPE_DOCUMENT_VIEW (cjm_document_view_get_type ())
G_DECLARE_FINAL_TYPE (CjmDocumentView, cjm_document_view, CJM, DOCUMENT_VIEW, AdwBin)

GtkWidget    *cjm_document_view_new              (CjmDocument     *document);
CjmDocument  *cjm_document_view_get_document     (CjmDocumentView *self);
CjmNode      *cjm_document_view_get_journey      (CjmDocumentView *self);
CjmNode      *cjm_document_view_get_subject      (CjmDocumentView *self);
AdwViewStack *cjm_document_view_get_pages        (CjmDocumentView *self);
CjmMapPage   *cjm_document_view_get_map_page     (CjmDocumentView *self);
CjmSidebar   *cjm_document_view_get_sidebar      (CjmDocumentView *self);
gboolean      cjm_document_view_is_on_map        (CjmDocumentView *self);
void          cjm_document_view_set_title        (CjmDocumentView *self,
                                                  const char      *title,
                                                  const char      *subtitle);
guint         cjm_document_view_get_warnings     (CjmDocumentView *self);
void          cjm_document_view_set_warnings     (CjmDocumentView *self,
                                                  guint            n);
void          cjm_document_view_toggle_sidebar   (CjmDocumentView *self);
void          cjm_document_view_toggle_inspector (CjmDocumentView *self);

G_END_DECLS
