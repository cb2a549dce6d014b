/* cjm-palette.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-canvas.h"

G_BEGIN_DECLS

/* The things from which a map is built, to be dragged onto it, or to be clicked. */

#define CJM_TYPE_PALETTE (cjm_palette_get_type ())
G_DECLARE_FINAL_TYPE (CjmPalette, cjm_palette, CJM, PALETTE, GtkWidget)

void       cjm_palette_set_view     (CjmPalette *self,
                                     CjmCanvas  *view);
GtkWidget *cjm_palette_get_button   (CjmPalette *self,
                                     guint       index);
gboolean   cjm_palette_is_collapsed (CjmPalette *self);

G_END_DECLS
