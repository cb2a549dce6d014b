/* cjm-columns-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-lines-layout.h"

G_BEGIN_DECLS

/* Parts of a page side by side in columns of one width where there is room for all of them, and below each other where
 * there is not. */

#define CJM_TYPE_COLUMNS_LAYOUT (cjm_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (CjmColumnsLayout, cjm_columns_layout, CJM, COLUMNS_LAYOUT, CjmLinesLayout)

GtkLayoutManager *cjm_columns_layout_new (int least,
                                          int spacing);

G_END_DECLS
