/* cjm-disk-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-file.h"

G_BEGIN_DECLS

/*
 * What has become of the document's file since it was opened, and what can be done about it.
 *
 * Properties: last-copy (read only): the document is in no file any more.
 * Signals: conflict: the file holds a newer version, which the document does not follow, since it has unsaved work.
 * Actions that it asks for: win.save, win.save-as, win.compare-with-disk.
 */

#define CJM_TYPE_DISK_BAR (cjm_disk_bar_get_type ())
G_DECLARE_FINAL_TYPE (CjmDiskBar, cjm_disk_bar, CJM, DISK_BAR, AdwBin)

void        cjm_disk_bar_set_file     (CjmDiskBar *self,
                                       CjmFile    *file);
gboolean    cjm_disk_bar_is_last_copy (CjmDiskBar *self);
const char *cjm_disk_bar_get_text     (CjmDiskBar *self);

G_END_DECLS
