/* cjm-saver.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document-chooser.h"
#include "cjm-file.h"

G_BEGIN_DECLS

/*
 * Properties: last-copy: that the document is in no file any more, as whoever watches the file knows; modified (read
 * only): closing the window now would lose work.
 */
#define CJM_TYPE_SAVER (cjm_saver_get_type ())
G_DECLARE_FINAL_TYPE (CjmSaver, cjm_saver, CJM, SAVER, GObject)

CjmSaver *cjm_saver_new            (GtkWindow          *parent,
                                    CjmFile            *file,
                                    CjmDocumentChooser *chooser);
gboolean  cjm_saver_is_modified    (CjmSaver           *self);
void      cjm_saver_save           (CjmSaver           *self);
void      cjm_saver_save_as        (CjmSaver           *self);
void      cjm_saver_confirm_async  (CjmSaver           *self,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean  cjm_saver_confirm_finish (CjmSaver           *self,
                                    GAsyncResult       *result);
void      cjm_saver_close          (CjmSaver           *self);

G_END_DECLS
