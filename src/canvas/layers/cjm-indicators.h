/* cjm-indicators.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-viewport.h"

G_BEGIN_DECLS

/*
 * What a map shows over its cards for a moment: the line that says where something lands, and the band with which cards
 * are selected. Both are areas of the map, so that they stay with it while it scrolls, and look as CSS says.
 */

typedef enum
{
  CJM_INDICATOR_DROP_LINE,
  CJM_INDICATOR_BAND,
  CJM_N_INDICATORS
} CjmIndicator;

typedef struct _CjmIndicators CjmIndicators;

CjmIndicators *cjm_indicators_new      (GtkWidget             *parent);
void           cjm_indicators_free     (CjmIndicators         *self);
void           cjm_indicators_show     (CjmIndicators         *self,
                                        CjmIndicator           indicator,
                                        const graphene_rect_t *area);
gboolean       cjm_indicators_get_area (CjmIndicators         *self,
                                        CjmIndicator           indicator,
                                        graphene_rect_t       *area);
void           cjm_indicators_allocate (CjmIndicators         *self,
                                        const CjmViewport     *viewport);
void           cjm_indicators_snapshot (CjmIndicators         *self,
                                        GtkSnapshot           *snapshot);

G_END_DECLS
