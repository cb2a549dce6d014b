/* cjm-put.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-drag-content.h"

G_BEGIN_DECLS

/* What putting something at a place does to a document, in one step. Dragging, clicking and keys all end here, so that
 * each of them does the same. */

GPtrArray *cjm_put_content (CjmDocument          *document,
                            const CjmDragContent *content,
                            const CjmPlace       *place,
                            gboolean              new_phase,
                            gboolean              copy);

G_END_DECLS
