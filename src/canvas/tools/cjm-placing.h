/* cjm-placing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/*
 * Putting things on a map without dragging: what a person took from the palette, or wants to move, waits for a click. A
 * line shows where it would land: under the pointer, or behind the card that has the focus for those who use keys.
 *
 * Properties: active (read-only).
 */
#define CJM_TYPE_PLACING (cjm_placing_get_type ())
G_DECLARE_FINAL_TYPE (CjmPlacing, cjm_placing, CJM, PLACING, GObject)

CjmPlacing *cjm_placing_new       (CjmWorkspace         *workspace);
gboolean    cjm_placing_is_active (CjmPlacing           *self);
void        cjm_placing_start     (CjmPlacing           *self,
                                   const CjmDragContent *content);
void        cjm_placing_stop      (CjmPlacing           *self);
gboolean    cjm_placing_place_at  (CjmPlacing           *self,
                                   double                x,
                                   double                y);

G_END_DECLS
