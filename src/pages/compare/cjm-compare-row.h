/* cjm-compare-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-comparison.h"

G_BEGIN_DECLS

/* A row of the list of differences, as an item of its model: a heading, or one difference. */

#define CJM_TYPE_COMPARE_ROW (cjm_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (CjmCompareRow, cjm_compare_row, CJM, COMPARE_ROW, GObject)

GListModel     *cjm_compare_rows_new          (CjmComparison *comparison);
const CjmDelta *cjm_compare_row_get_delta     (CjmCompareRow *self);
const char     *cjm_compare_row_get_heading   (CjmCompareRow *self);
gboolean        cjm_compare_row_is_subheading (CjmCompareRow *self);

G_END_DECLS
