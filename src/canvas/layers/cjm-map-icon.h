/* cjm-map-icon.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-drag-content.h"
#include "cjm-display.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/* What hangs at the pointer while cards are dragged. */

/* Between the left and upper edge of the picture and the card's own, in pixels */
#define CJM_MAP_ICON_MARGIN 8

guint         cjm_map_count_content    (const CjmDragContent   *content);
void          cjm_map_choose_icon_part (const CjmGroup         *group,
                                        const graphene_point_t *hold,
                                        double                  zoom,
                                        graphene_rect_t        *part);
GdkPaintable *cjm_map_paint_icon       (GtkWidget              *widget,
                                        const CjmGroup         *group,
                                        const graphene_rect_t  *part,
                                        const CjmDragContent   *content,
                                        double                  zoom,
                                        const CjmTheme         *theme);

G_END_DECLS
