/* cjm-picture-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-document.h"

G_BEGIN_DECLS

void     cjm_picture_file_load        (GFile                *file,
                                       CjmNode              *node,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
CjmNode *cjm_picture_file_load_finish (GFile                *file,
                                       GAsyncResult         *result,
                                       GError              **error);
CjmNode *cjm_picture_file_read        (GBytes               *bytes,
                                       GError              **error);
void     cjm_picture_file_embed       (CjmDocument          *document,
                                       CjmNode              *node,
                                       guint                 member,
                                       CjmNode              *picture,
                                       const char           *label);

G_END_DECLS
