/* cjm-recovery-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-window.h"

G_BEGIN_DECLS

/* What was left behind unsaved when the program ended without its person. */

#define CJM_TYPE_RECOVERY_DIALOG (cjm_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmRecoveryDialog, cjm_recovery_dialog, CJM, RECOVERY_DIALOG, AdwWindow)

GtkWidget *cjm_recovery_dialog_new (CjmWindow *parent,
                                    GPtrArray *drafts,
                                    GVariant  *states);

G_END_DECLS
