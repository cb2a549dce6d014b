/* cjm-first-frame.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Does what can wait once the first frame of a window is out. */

typedef void (*CjmFirstFrame) (GtkWidget *widget);

void cjm_first_frame_wait (GtkWidget    *widget,
                           CjmFirstFrame callback);

G_END_DECLS
