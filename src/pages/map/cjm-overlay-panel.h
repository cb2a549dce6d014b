/* cjm-overlay-panel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * Properties: shown (GStrv): the names of the overlays that the person wants to see, where there is something to see.
 */
#define CJM_TYPE_OVERLAY_PANEL (cjm_overlay_panel_get_type ())
G_DECLARE_FINAL_TYPE (CjmOverlayPanel, cjm_overlay_panel, CJM, OVERLAY_PANEL, AdwBin)

void cjm_overlay_panel_set_view (CjmOverlayPanel *self,
                                 CjmCanvas       *view);

G_END_DECLS
