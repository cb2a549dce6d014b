/* cjm-drag-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-drag-picture.h"

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  cairo_region_t *nothing = cairo_region_create ();

  gdk_surface_set_input_region (gdk_drag_get_drag_surface (drag), nothing);
  cairo_region_destroy (nothing);
}

/**
 * cjm_drag_picture_let_through:
 * @source: of whatever drags
 *
 * Lets clicks through the picture that hangs at the pointer. After a drop that nothing took the picture flies back for half
 * a second, and on X11 it would keep every click on its way from what lies under it.
 */
void
cjm_drag_picture_let_through (GtkDragSource *source)
{
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
}
