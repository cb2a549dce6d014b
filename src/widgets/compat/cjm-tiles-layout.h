/* cjm-tiles-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-lines-layout.h"

G_BEGIN_DECLS

/* Children in columns of equal width, as many as fit, that fill the whole width. */

#define CJM_TYPE_TILES_LAYOUT (cjm_tiles_layout_get_type ())
G_DECLARE_FINAL_TYPE (CjmTilesLayout, cjm_tiles_layout, CJM, TILES_LAYOUT, CjmLinesLayout)

GtkLayoutManager *cjm_tiles_layout_new (int   least,
                                        guint most,
                                        int   spacing);

G_END_DECLS
