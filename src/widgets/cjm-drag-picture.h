/* cjm-drag-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the pointer through what hangs at it while something is dragged and flies back, so that a click in that time is
 * not lost. */

void cjm_drag_picture_let_through (GtkDragSource *source);

G_END_DECLS
