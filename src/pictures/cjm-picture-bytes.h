/* cjm-picture-bytes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The bytes of a picture as another program has them, under a type of their own, so that a drop gets those and not
 * pixels. */

#define CJM_TYPE_PICTURE_BYTES (cjm_picture_bytes_get_type ())

GType cjm_picture_bytes_get_type (void);

G_END_DECLS
