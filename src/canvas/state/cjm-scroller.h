/* cjm-scroller.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-viewport.h"

G_BEGIN_DECLS

/*
 * How a map moves: its viewport is the truth, the adjustments of the scrolled window mirror it, and every way to scroll
 * or zoom ends here.
 *
 * Properties: zoom (read-only; told when nothing is being allocated), fit.
 * Signals: scrolled (something else is in view than before).
 */
#define CJM_TYPE_SCROLLER (cjm_scroller_get_type ())
G_DECLARE_FINAL_TYPE (CjmScroller, cjm_scroller, CJM, SCROLLER, GObject)

/* Told that the map has moved under a pointer that stayed where it is, in pixels of the view */
typedef void (*CjmScrollerMovedFunc) (double   x,
                                      double   y,
                                      gpointer user_data);

CjmScroller       *cjm_scroller_new            (GtkWidget             *widget);
const CjmViewport *cjm_scroller_get_viewport   (CjmScroller           *self);
GtkAdjustment     *cjm_scroller_get_adjustment (CjmScroller           *self,
                                                GtkOrientation         axis);
void               cjm_scroller_set_adjustment (CjmScroller           *self,
                                                GtkOrientation         axis,
                                                GtkAdjustment         *adjustment);
void               cjm_scroller_set_map_size   (CjmScroller           *self,
                                                double                 width,
                                                double                 height,
                                                const CjmHeadings     *headings);
void               cjm_scroller_set_view_size  (CjmScroller           *self,
                                                double                 width,
                                                double                 height);
gboolean           cjm_scroller_set_scale      (CjmScroller           *self,
                                                int                    scale);
gboolean           cjm_scroller_get_fit        (CjmScroller           *self);
void               cjm_scroller_set_fit        (CjmScroller           *self,
                                                gboolean               fit);
void               cjm_scroller_set_zoom       (CjmScroller           *self,
                                                double                 zoom);
void               cjm_scroller_zoom_at        (CjmScroller           *self,
                                                double                 zoom,
                                                double                 x,
                                                double                 y);
void               cjm_scroller_go_to_start    (CjmScroller           *self);
void               cjm_scroller_jump_to        (CjmScroller           *self,
                                                double                 x,
                                                double                 y);
void               cjm_scroller_scroll_to      (CjmScroller           *self,
                                                double                 x,
                                                double                 y);
void               cjm_scroller_reveal         (CjmScroller           *self,
                                                const graphene_rect_t *area);
void               cjm_scroller_shift          (CjmScroller           *self,
                                                double                 y);
void               cjm_scroller_stop           (CjmScroller           *self);
void               cjm_scroller_hold_at_edge   (CjmScroller           *self,
                                                double                 x,
                                                double                 y,
                                                CjmScrollerMovedFunc   moved,
                                                gpointer               user_data);
void               cjm_scroller_let_go_of_edge (CjmScroller           *self);
gboolean           cjm_scroller_is_moving      (CjmScroller           *self);
gboolean           cjm_scroller_is_at_edge     (CjmScroller           *self);
gboolean           cjm_scroller_is_told        (CjmScroller           *self);

G_END_DECLS
