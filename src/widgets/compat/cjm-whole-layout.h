/* cjm-whole-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps a window from going blank when its size was changed on another page. */

void cjm_whole_layout_prepare (GtkWidget *window);

G_END_DECLS
