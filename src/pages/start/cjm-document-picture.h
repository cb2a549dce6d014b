/* cjm-document-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a document, on disk or as bytes, looks like, in small. */

#define CJM_TYPE_DOCUMENT_PICTURE (cjm_document_picture_get_type ())
G_DECLARE_FINAL_TYPE (CjmDocumentPicture, cjm_document_picture, CJM, DOCUMENT_PICTURE, GtkWidget)

GtkWidget *cjm_document_picture_new          (int                 width,
                                              int                 height);
void       cjm_document_picture_set_location (CjmDocumentPicture *self,
                                              GFile              *location);
void       cjm_document_picture_set_bytes    (CjmDocumentPicture *self,
                                              GBytes             *bytes);

G_END_DECLS
