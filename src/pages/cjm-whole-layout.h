/* cjm-whole-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cjm_whole_layout_prepare (GtkWidget *window);

G_END_DECLS
