/* cjm-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-document.h"
#include "cjm-file-error.h"
#include "cjm-problem.h"

G_BEGIN_DECLS

/* A document and the place on disk where it lives: loading, saving, and what is known of the file since. */

typedef enum
{
  CJM_SAVE_NONE    = 0,
  CJM_SAVE_REPLACE = 1 << 0, /* also where the file on disk is not the one that was opened */
} CjmSaveFlags;

#define CJM_TYPE_FILE (cjm_file_get_type ())
G_DECLARE_FINAL_TYPE (CjmFile, cjm_file, CJM, FILE, GObject)

CjmFile     *cjm_file_new           (CjmDocument        *document);
CjmFile     *cjm_file_new_recovered (CjmDocument        *document,
                                     GFile              *location,
                                     const char         *digest);
CjmFile     *cjm_file_load          (GFile              *location,
                                     GPtrArray          *problems,
                                     GCancellable       *cancellable,
                                     GError            **error);
void         cjm_file_load_async    (GFile              *location,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
CjmFile     *cjm_file_load_finish   (GAsyncResult       *result,
                                     GPtrArray         **problems,
                                     GError            **error);
CjmDocument *cjm_file_get_document  (CjmFile            *self);
GFile       *cjm_file_get_location  (CjmFile            *self);
const char  *cjm_file_get_digest    (CjmFile            *self);
GBytes      *cjm_file_get_bytes     (CjmFile            *self);
gboolean     cjm_file_is_saving     (CjmFile            *self);
gboolean     cjm_file_follow        (CjmFile            *self,
                                     CjmFile            *newer,
                                     const char         *label);
void         cjm_file_save_async    (CjmFile            *self,
                                     GFile              *location,
                                     CjmSaveFlags        flags,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean     cjm_file_save_finish   (CjmFile            *self,
                                     GAsyncResult       *result,
                                     char              **warning,
                                     GError            **error);

G_END_DECLS
