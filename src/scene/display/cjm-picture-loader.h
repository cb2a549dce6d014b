/* cjm-picture-loader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Decodes the pictures of a document aside, one after the other, for a window that has to go on meanwhile. */

#define CJM_TYPE_PICTURE_LOADER (cjm_picture_loader_get_type ())
G_DECLARE_FINAL_TYPE (CjmPictureLoader, cjm_picture_loader, CJM, PICTURE_LOADER, GObject)

CjmPictureLoader *cjm_picture_loader_attach  (CjmDocument      *document);
CjmPictureLoader *cjm_picture_loader_find    (CjmDocument      *document);
void              cjm_picture_loader_request (CjmPictureLoader *self,
                                              CjmNode          *picture);

G_END_DECLS
