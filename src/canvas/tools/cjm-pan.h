/* cjm-pan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Moving a canvas by pointer and fingers: zooming at the pointer, pinching, and panning by middle button or with the space
 * bar held. Plain scrolling, also by touch and with its inertia, is the scrolled window's. */
#define CJM_TYPE_PAN (cjm_pan_get_type ())
G_DECLARE_FINAL_TYPE (CjmPan, cjm_pan, CJM, PAN, GObject)

CjmPan *cjm_pan_new (CjmWorkspace *workspace);

G_END_DECLS
