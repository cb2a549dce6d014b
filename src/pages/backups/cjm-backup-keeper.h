/* cjm-backup-keeper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-file.h"

G_BEGIN_DECLS

/* Signals: kept; failed (the reason), once for each time that it begins to fail */
#define CJM_TYPE_BACKUP_KEEPER (cjm_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (CjmBackupKeeper, cjm_backup_keeper, CJM, BACKUP_KEEPER, GObject)

CjmBackupKeeper *cjm_backup_keeper_new  (CjmFile         *file);
void             cjm_backup_keeper_keep (CjmBackupKeeper *self);

G_END_DECLS
