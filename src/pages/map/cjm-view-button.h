/* cjm-view-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * Properties: shown (string): the view, "map", "composite" or "loop"; also as the action view.show.
 */
#define CJM_TYPE_VIEW_BUTTON (cjm_view_button_get_type ())
G_DECLARE_FINAL_TYPE (CjmViewButton, cjm_view_button, CJM, VIEW_BUTTON, AdwBin)

void cjm_view_button_set_view (CjmViewButton *self,
                               CjmCanvas     *view);

G_END_DECLS
