/* cjm-picture-decoder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* From the bytes of a picture to the pixels that are kept of it, here and now or in a thread. */

void             cjm_picture_decoder_decode_async     (CjmNode            *picture,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
void             cjm_picture_decoder_decode_finish    (CjmNode            *picture,
                                                       GAsyncResult       *result);
gboolean         cjm_picture_decoder_is_done          (CjmNode            *picture);
cairo_surface_t *cjm_picture_decoder_require          (CjmNode            *picture);
double           cjm_picture_decoder_get_drawing_side (CjmNode            *picture);
const char      *cjm_picture_decoder_get_mime_type    (CjmNode            *picture);

G_END_DECLS
