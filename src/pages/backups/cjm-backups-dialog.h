/* cjm-backups-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-backup-keeper.h"

G_BEGIN_DECLS

/*
 * The backups of a document that is open: by time at the left, the map of the one that is chosen at the right, and what
 * can be done with it.
 *
 * Signals: brought-back (const char *text): the document is a version again, which the text says to a person; open-copy
 * (CjmDocument *version): a version is to be opened beside it; compare (CjmDocument *version, const char *name): the
 * document is to be compared with a version, which is called so in a sentence.
 */

#define CJM_TYPE_BACKUPS_DIALOG (cjm_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmBackupsDialog, cjm_backups_dialog, CJM, BACKUPS_DIALOG, AdwWindow)

GtkWidget *cjm_backups_dialog_new (GtkWindow       *parent,
                                   CjmFile         *file,
                                   CjmBackupKeeper *keeper,
                                   const char      *journey);

G_END_DECLS
