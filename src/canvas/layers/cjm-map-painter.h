/* cjm-map-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"

G_BEGIN_DECLS

/* Level of detail: what a group of the scene looks like from further away. */

/* How far the paint of a group may reach out of it, in canvas units: a card's shadow, a curve point's ring */
#define CJM_MAP_REACH 6

gboolean cjm_map_is_detailed     (double                 zoom,
                                  guint                  n_groups);
guint    cjm_map_group_digest    (const CjmGroup        *group);
gboolean cjm_map_needs_outlines  (double                 zoom);
void     cjm_map_paint_group     (cairo_t               *cr,
                                  const CjmGroup        *group,
                                  const graphene_rect_t *visible,
                                  double                 zoom);
void     cjm_map_paint_from_afar (cairo_t               *cr,
                                  const CjmGroup        *group,
                                  const graphene_rect_t *visible,
                                  double                 zoom);

G_END_DECLS
