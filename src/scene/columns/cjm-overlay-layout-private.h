/* cjm-overlay-layout-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-overlay-layout.h"

G_BEGIN_DECLS

/* What names keep clear of, but for the points, the notes and each other */
typedef struct
{
  CjmOverlayLayout *overlays;
  GArray *own;              /* of CjmKnot: the journey's own curve */
  GPtrArray *lines;         /* of GArray of CjmKnot: the others */
} CjmOverlayNaming;

void cjm_overlay_layout_place_notes (CjmOverlayLayout       *self);
void cjm_overlay_layout_add_name    (const CjmOverlayNaming *self,
                                     GArray                 *line,
                                     CjmNode                *journey);

G_END_DECLS
