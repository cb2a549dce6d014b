/* cjm-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* A picture as it is drawn: decoded once, kept no larger than it is ever shown, and drawn everywhere or nowhere. */

cairo_surface_t *cjm_picture_get_surface (CjmNode *picture);
gboolean         cjm_picture_is_awaited  (CjmNode *picture);
char            *cjm_picture_create_uri  (CjmNode *picture);

G_END_DECLS
