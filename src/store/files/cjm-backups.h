/* cjm-backups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The last saved versions of a document, kept beside each saving and fewer as they get older. See the head of
 * cjm-backups.c for where they are. */

/* How many backups of one document there are at most, and how many bytes of them */
#define CJM_BACKUPS_MAX 200
#define CJM_BACKUPS_SIZE_MAX (256 * 1024 * 1024)

typedef struct
{
  GFile *file;
  gint64 time;     /* when that version was written, in seconds since 1970 */
  goffset size;
  gboolean kept;   /* by cjm_backups_thin() */
} CjmBackup;

void cjm_backup_free (CjmBackup *self);

GPtrArray *cjm_backups_list        (GFile              *location);
void       cjm_backups_thin        (GPtrArray          *backups,
                                    gint64              now);
gboolean   cjm_backups_keep        (GFile              *location,
                                    GError            **error);
void       cjm_backups_keep_async  (GFile              *location,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean   cjm_backups_keep_finish (GAsyncResult       *result,
                                    GError            **error);
gboolean   cjm_backups_delete_all  (GFile              *location,
                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmBackup, cjm_backup_free)

G_END_DECLS
