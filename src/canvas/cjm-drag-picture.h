/* cjm-drag-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cjm_drag_picture_let_through (GtkDragSource *source);

G_END_DECLS
