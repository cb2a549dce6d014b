/* cjm-window-backups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-window.h"

G_BEGIN_DECLS

/* What a window has to do with backups: the action that shows them, and when they are kept. */

void cjm_window_install_backup_actions (GtkWidgetClass *widget_class);
void cjm_window_start_backups          (CjmWindow      *self);
void cjm_window_update_backups         (CjmWindow      *self);

G_END_DECLS
