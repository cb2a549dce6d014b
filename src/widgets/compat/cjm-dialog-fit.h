/* cjm-dialog-fit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a dialog no larger than the window below it. */

void cjm_dialog_fit (GtkWindow *dialog);

G_END_DECLS
