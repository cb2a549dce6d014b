/* cjm-picture-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* How a file, or what another program gives, becomes a picture of a document. */

void     cjm_picture_file_load        (gpointer            from,
                                       CjmNode            *node,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
CjmNode *cjm_picture_file_get_node    (GAsyncResult       *result);
CjmNode *cjm_picture_file_load_finish (GAsyncResult       *result,
                                       char              **told,
                                       GError            **error);
CjmNode *cjm_picture_file_read        (GBytes             *bytes,
                                       char              **told,
                                       GError            **error);
void     cjm_picture_file_embed       (CjmDocument        *document,
                                       CjmNode            *node,
                                       guint               member,
                                       CjmNode            *picture,
                                       const char         *label);

G_END_DECLS
