/* cjm-recovery-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-found-draft.h"

G_BEGIN_DECLS

/*
 * What was left behind unsaved when the program ended without its person. Bringing it back is up to whoever follows it.
 *
 * Signals: recover (CjmFoundDraft *draft): it is to be brought back; open (GFile *location): the file as it was saved is
 * to be opened instead.
 */

#define CJM_TYPE_RECOVERY_DIALOG (cjm_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmRecoveryDialog, cjm_recovery_dialog, CJM, RECOVERY_DIALOG, AdwWindow)

GtkWidget *cjm_recovery_dialog_new (GtkWindow *parent,
                                    GPtrArray *drafts);

G_END_DECLS
