/* cjm-photo.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <graphene.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* How a photo becomes a portrait. */

/* Of a portrait in a document, at most, in pixels */
#define CJM_PHOTO_SIDE 512

GdkPixbuf *cjm_photo_decode      (GBytes                *bytes,
                                  GError               **error);
void       cjm_photo_load        (GInputStream          *stream,
                                  GCancellable          *cancellable,
                                  GAsyncReadyCallback    callback,
                                  gpointer               user_data);
void       cjm_photo_load_file   (GFile                 *file,
                                  GCancellable          *cancellable,
                                  GAsyncReadyCallback    callback,
                                  gpointer               user_data);
GdkPixbuf *cjm_photo_load_finish (GAsyncResult          *result,
                                  GError               **error);
CjmNode   *cjm_photo_cut         (GdkPixbuf             *photo,
                                  const graphene_rect_t *square);

G_END_DECLS
