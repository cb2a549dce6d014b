/* cjm-file-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can go wrong with a document's file that GIO has no error for, and how messages about files are put together. */

#define CJM_FILE_ERROR (cjm_file_error_quark ())
GQuark cjm_file_error_quark (void);

typedef enum
{
  CJM_FILE_ERROR_REFUSED,   /* the file is no journey document; the problems say why */
  CJM_FILE_ERROR_CHANGED,   /* the file on disk is no longer the one that was opened: ask, then CJM_SAVE_REPLACE */
  CJM_FILE_ERROR_TOO_LARGE, /* over 64 MiB */
  CJM_FILE_ERROR_UNFLUSHED, /* the file holds what was saved, but the disk does not promise to keep it */
  CJM_FILE_ERROR_BROKEN,    /* nobody knows what the file holds now */
} CjmFileError;

const char *cjm_file_error_get_reason (int         number);
void        cjm_file_error_set        (GError    **error,
                                       int         number,
                                       const char *format,
                                       const char *path);
void        cjm_file_error_set_reason (GError    **error,
                                       int         number,
                                       const char *format,
                                       const char *path,
                                       const char *reason);

G_END_DECLS
