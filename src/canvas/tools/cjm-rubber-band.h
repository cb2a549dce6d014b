/* cjm-rubber-band.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/*
 * Selecting by a band: drawn over the map from where there is no card, it selects every card that it touches, at once.
 * With Ctrl those are selected besides what was selected before; Escape brings that back.
 */
#define CJM_TYPE_RUBBER_BAND (cjm_rubber_band_get_type ())
G_DECLARE_FINAL_TYPE (CjmRubberBand, cjm_rubber_band, CJM, RUBBER_BAND, GObject)

CjmRubberBand *cjm_rubber_band_new      (CjmWorkspace           *workspace);
void           cjm_rubber_band_start    (CjmRubberBand          *self,
                                         const graphene_point_t *start,
                                         gboolean                adds);
void           cjm_rubber_band_stretch  (CjmRubberBand          *self,
                                         double                  x,
                                         double                  y);
gboolean       cjm_rubber_band_is_drawn (CjmRubberBand          *self);

G_END_DECLS
