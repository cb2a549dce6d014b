/* cjm-document-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document-view.h"

G_BEGIN_DECLS

/* Goes to a thing in the window of its document, whichever page shows it. */

void cjm_document_view_show_node (CjmDocumentView *view,
                                  CjmNode         *node);

G_END_DECLS
