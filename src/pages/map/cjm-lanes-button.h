/* cjm-lanes-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The choice of the map's lanes: which are shown and in which order. */

#define CJM_TYPE_LANES_BUTTON (cjm_lanes_button_get_type ())
G_DECLARE_FINAL_TYPE (CjmLanesButton, cjm_lanes_button, CJM, LANES_BUTTON, AdwBin)

const char *const *cjm_lanes_button_get_lanes (CjmLanesButton     *self);
void               cjm_lanes_button_set_lanes (CjmLanesButton     *self,
                                               const char *const  *lanes);
gboolean           cjm_lanes_button_get_ratings (CjmLanesButton   *self);

G_END_DECLS
