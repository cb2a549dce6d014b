/* cjm-comparer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document-chooser.h"
#include "cjm-opener.h"

G_BEGIN_DECLS

/*
 * Signals: show-node (CjmNode *node): a person wants to see it; it is of the document, or of another state of it; toast
 * (AdwToast *toast): is to be shown in the window.
 */
#define CJM_TYPE_COMPARER (cjm_comparer_get_type ())
G_DECLARE_FINAL_TYPE (CjmComparer, cjm_comparer, CJM, COMPARER, GObject)

CjmComparer *cjm_comparer_new                  (GtkWindow          *parent,
                                                CjmFile            *file,
                                                CjmOpener          *opener,
                                                CjmDocumentChooser *chooser);
void         cjm_comparer_compare_with         (CjmComparer        *self,
                                                CjmDocument        *older,
                                                const char         *name);
void         cjm_comparer_compare_with_disk    (CjmComparer        *self);
void         cjm_comparer_compare_with_another (CjmComparer        *self);

G_END_DECLS
