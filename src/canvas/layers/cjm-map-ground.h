/* cjm-map-ground.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-display.h"
#include "cjm-viewport.h"

G_BEGIN_DECLS

/* What a map view paints by itself, as render nodes: all that is no card. */

typedef struct _CjmMapGround CjmMapGround;

CjmMapGround *cjm_map_ground_new    (void);
void          cjm_map_ground_free   (CjmMapGround          *self);
void          cjm_map_ground_forget (CjmMapGround          *self);
void          cjm_map_ground_begin  (CjmMapGround          *self,
                                     const CjmViewport     *viewport);
void          cjm_map_ground_paint  (CjmMapGround          *self,
                                     GtkSnapshot           *snapshot,
                                     const CjmGroup        *group,
                                     const graphene_rect_t *area);
void          cjm_map_ground_end    (CjmMapGround          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmMapGround, cjm_map_ground_free)

G_END_DECLS
