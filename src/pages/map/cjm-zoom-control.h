/* cjm-zoom-control.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/* The buttons that make a map larger and smaller, and fit it in the window. */

#define CJM_TYPE_ZOOM_CONTROL (cjm_zoom_control_get_type ())
G_DECLARE_FINAL_TYPE (CjmZoomControl, cjm_zoom_control, CJM, ZOOM_CONTROL, AdwBin)

void cjm_zoom_control_set_view (CjmZoomControl *self,
                                CjmCanvas      *view);

G_END_DECLS
