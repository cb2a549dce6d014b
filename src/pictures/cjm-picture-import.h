/* cjm-picture-import.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* How bytes from outside become pixels and pixels bytes again, for a picture that a document does not take as it is. */

/* What a file that is read may have at most */
#define CJM_PICTURE_IMPORT_MEGABYTES 50

GBytes    *cjm_picture_import_read_whole (GInputStream *stream,
                                          GCancellable *cancellable,
                                          GError      **error);
GdkPixbuf *cjm_picture_import_decode     (GBytes       *bytes,
                                          int           largest_side,
                                          GError      **error);
GBytes    *cjm_picture_import_encode     (GdkPixbuf    *pixbuf);

G_END_DECLS
