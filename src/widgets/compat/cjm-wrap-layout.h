/* cjm-wrap-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-lines-layout.h"

G_BEGIN_DECLS

/* Children in lines, each as wide as it likes to be, with as many in a line as fit. */

#define CJM_TYPE_WRAP_LAYOUT (cjm_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CjmWrapLayout, cjm_wrap_layout, CJM, WRAP_LAYOUT, CjmLinesLayout)

GtkLayoutManager *cjm_wrap_layout_new (int spacing);

G_END_DECLS
