/* cjm-together.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-map-view.h"

G_BEGIN_DECLS

/*
 * Properties: shown (GStrv): the names of the overlays that the person wants to see, where there is something to see.
 */
#define CJM_TYPE_TOGETHER (cjm_together_get_type ())
G_DECLARE_FINAL_TYPE (CjmTogether, cjm_together, CJM, TOGETHER, AdwBin)

void cjm_together_set_view (CjmTogether *self,
                            CjmMapView  *view);

G_END_DECLS
