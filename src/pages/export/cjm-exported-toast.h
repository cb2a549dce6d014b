/* cjm-exported-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says that a file was written, with a button that leads to it. Actions that it asks for: win.show-exported. */

void cjm_exported_toast_show (GtkWidget *widget,
                              GFile     *target);

G_END_DECLS
