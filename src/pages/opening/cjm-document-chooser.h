/* cjm-document-chooser.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Which document on the disk a person means, to open it or to save one there: one question of a window at a time. */
#define CJM_TYPE_DOCUMENT_CHOOSER (cjm_document_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CjmDocumentChooser, cjm_document_chooser, CJM, DOCUMENT_CHOOSER, GObject)

CjmDocumentChooser *cjm_document_chooser_new             (GtkWindow          *parent);
void                cjm_document_chooser_ask_file_async  (CjmDocumentChooser *self,
                                                          const char         *title,
                                                          const char         *accept,
                                                          GAsyncReadyCallback callback,
                                                          gpointer            user_data);
void                cjm_document_chooser_ask_place_async (CjmDocumentChooser *self,
                                                          GFile              *location,
                                                          const char         *name,
                                                          GAsyncReadyCallback callback,
                                                          gpointer            user_data);
GFile              *cjm_document_chooser_ask_finish      (CjmDocumentChooser *self,
                                                          GAsyncResult       *result,
                                                          GError            **error);
void                cjm_document_chooser_close           (CjmDocumentChooser *self);

G_END_DECLS
