/* cjm-card-drag.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Dragging cards off a canvas. The drag belongs to the canvas and carries ids, so that cards may scroll away, be recycled or
 * be removed while it lasts. */
#define CJM_TYPE_CARD_DRAG (cjm_card_drag_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardDrag, cjm_card_drag, CJM, CARD_DRAG, GObject)

CjmCardDrag *cjm_card_drag_new         (CjmWorkspace *workspace);
const char  *cjm_card_drag_get_dragged (CjmCardDrag  *self);

G_END_DECLS
