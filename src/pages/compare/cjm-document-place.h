/* cjm-document-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document-view.h"

G_BEGIN_DECLS

void cjm_document_view_show_node (CjmDocumentView *view,
                                  CjmNode         *node);

G_END_DECLS
