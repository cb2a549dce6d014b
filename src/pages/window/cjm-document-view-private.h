/* cjm-document-view-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document-view.h"

G_BEGIN_DECLS

/* The action document.show-other: from an ideal journey to its current one and back, to the same place. */

void cjm_document_view_class_init_counterpart (GtkWidgetClass  *widget_class);
void cjm_document_view_init_counterpart       (CjmDocumentView *view);

G_END_DECLS
