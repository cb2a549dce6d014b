/* cjm-persona-tile.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node-row.h"

G_BEGIN_DECLS

/* One persona in the gallery: portrait, name, a word about who it is, and its share of customers. */

#define CJM_TYPE_PERSONA_TILE (cjm_persona_tile_get_type ())
G_DECLARE_FINAL_TYPE (CjmPersonaTile, cjm_persona_tile, CJM, PERSONA_TILE, GtkToggleButton)

GtkWidget  *cjm_persona_tile_new         (CjmNode        *persona);
void        cjm_persona_tile_update      (CjmPersonaTile *self);
void        cjm_persona_tile_set_compact (CjmPersonaTile *self,
                                          gboolean        compact);
GMenuModel *cjm_persona_menu_new         (CjmNode        *persona);

G_END_DECLS
