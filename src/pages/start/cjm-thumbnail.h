/* cjm-thumbnail.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws a document that is in no window, in small or as a map, aside. */

void        cjm_thumbnail_draw_async     (GFile              *location,
                                          GBytes             *bytes,
                                          int                 width,
                                          int                 height,
                                          gboolean            dark,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
void        cjm_thumbnail_draw_map_async (GFile              *location,
                                          const char         *journey,
                                          gboolean            dark,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GdkTexture *cjm_thumbnail_draw_finish    (GAsyncResult       *result,
                                          GError            **error);

G_END_DECLS
