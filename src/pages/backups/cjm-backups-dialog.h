/* cjm-backups-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"
#include "cjm-window.h"

G_BEGIN_DECLS

/* The backups of the document of a window: by time at the left, the map of the one that is chosen at the right, and
 * what can be done with it. */

#define CJM_TYPE_BACKUPS_DIALOG (cjm_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmBackupsDialog, cjm_backups_dialog, CJM, BACKUPS_DIALOG, AdwWindow)

GtkWidget *cjm_backups_dialog_new (CjmWindow  *parent,
                                   const char *journey);

G_END_DECLS
