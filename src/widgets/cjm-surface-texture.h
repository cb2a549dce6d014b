/* cjm-surface-texture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a texture of what cairo has drawn. */

GdkTexture *cjm_surface_texture_new (cairo_surface_t *surface);

G_END_DECLS
