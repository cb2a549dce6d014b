/* cjm-palette-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-drag-content.h"

G_BEGIN_DECLS

/* The size of the icon of a thing, in pixels */
#define CJM_PALETTE_ICON_SIZE 20

/* One of the things from which a map is built */
typedef struct
{
  CjmCardType type;
  guint contact;        /* CjmContact of a touchpoint */
  const char *name;
} CjmPaletteItem;

const CjmPaletteItem *cjm_palette_list_things    (guint                *n_things);
const char           *cjm_palette_item_get_name  (const CjmPaletteItem *self);
char                 *cjm_palette_item_describe  (const CjmPaletteItem *self);
void                  cjm_palette_item_draw_icon (const CjmPaletteItem *self,
                                                  cairo_t              *cr,
                                                  gboolean              dark);
GdkPaintable         *cjm_palette_item_draw_card (const CjmPaletteItem *self,
                                                  gboolean              dark,
                                                  double                zoom);

G_END_DECLS
