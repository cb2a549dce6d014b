/* cjm-opener.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-file.h"
#include "cjm-template.h"

G_BEGIN_DECLS

/*
 * Properties: reading (read only): whether a file is on its way from the disk.
 * Signals: opened (CjmFile *file, GPtrArray *warnings): here is a document to show; the warnings are %NULL where it is
 * of no file.
 */
#define CJM_TYPE_OPENER (cjm_opener_get_type ())
G_DECLARE_FINAL_TYPE (CjmOpener, cjm_opener, CJM, OPENER, GObject)

CjmOpener *cjm_opener_new          (GtkWindow          *parent);
void       cjm_opener_open         (CjmOpener          *self,
                                    GFile              *location);
void       cjm_opener_open_example (CjmOpener          *self,
                                    const char         *name);
void       cjm_opener_begin        (CjmOpener          *self,
                                    CjmTemplate         template,
                                    const char         *language);
void       cjm_opener_open_copy    (CjmOpener          *self,
                                    CjmDocument        *document);
gboolean   cjm_opener_is_opening   (CjmOpener          *self,
                                    GFile              *location);
gboolean   cjm_opener_is_idle      (CjmOpener          *self);
void       cjm_opener_read_async   (CjmOpener          *self,
                                    GFile              *location,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
CjmFile   *cjm_opener_read_finish  (CjmOpener          *self,
                                    GAsyncResult       *result,
                                    GPtrArray         **problems);
void       cjm_opener_close        (CjmOpener          *self);

G_END_DECLS
