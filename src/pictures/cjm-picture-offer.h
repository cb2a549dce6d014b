/* cjm-picture-offer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What another program offers on the clipboard or by a drag that can become a picture. */

const char *cjm_picture_offer_find_type         (GdkContentFormats  *formats);
gboolean    cjm_picture_offer_has_texture       (GdkContentFormats  *formats);
gboolean    cjm_picture_offer_has_files         (GdkContentFormats  *formats);
gboolean    cjm_picture_offer_is_picture        (GFile              *file);
GFile      *cjm_picture_offer_find_picture      (GPtrArray          *files);
void        cjm_picture_offer_read_files        (GdkClipboard       *clipboard,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray  *cjm_picture_offer_read_files_finish (GAsyncResult       *result,
                                                 GError            **error);

G_END_DECLS
