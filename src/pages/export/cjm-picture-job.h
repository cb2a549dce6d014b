/* cjm-picture-job.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-export.h"

G_BEGIN_DECLS

/* What a picture will be like, before it is made */
typedef struct
{
  GdkTexture *texture;     /* owned; the whole picture in small */
  double width;            /* in canvas units */
  double height;
  double largest_scale;    /* the largest that can be made in this format */
} CjmPreview;

void        cjm_preview_free               (CjmPreview             *self);
double      cjm_preview_get_largest_scale  (const CjmPreview       *self);
void        cjm_picture_job_preview_async  (CjmDocument            *document,
                                            CjmNode                *journey,
                                            const CjmExportOptions *options,
                                            int                     width,
                                            int                     height,
                                            GCancellable           *cancellable,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);
CjmPreview *cjm_picture_job_preview_finish (GAsyncResult           *result,
                                            GError                **error);
void        cjm_picture_job_export_async   (CjmDocument            *document,
                                            CjmNode                *journey,
                                            const CjmExportOptions *options,
                                            GFile                  *target,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);
gboolean    cjm_picture_job_export_finish  (GAsyncResult           *result,
                                            char                  **warning,
                                            GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmPreview, cjm_preview_free)

G_END_DECLS
