/* cjm-palette-thing.h
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
  CjmThing thing;
  guint contact;        /* CjmContact of a touchpoint */
  const char *name;
} CjmPaletteThing;

const CjmPaletteThing *cjm_palette_list_things    (guint                 *n_things);
const char            *cjm_palette_thing_get_name (const CjmPaletteThing *self);
char                  *cjm_palette_thing_describe (const CjmPaletteThing *self);
void                   cjm_palette_thing_draw_icon (const CjmPaletteThing *self,
                                                   cairo_t               *cr,
                                                   gboolean               dark);
GdkPaintable          *cjm_palette_thing_draw_card (const CjmPaletteThing *self,
                                                   gboolean               dark,
                                                   double                 zoom);

G_END_DECLS
