/* cjm-measure-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* What was measured of an objective over time, as a small line from its baseline towards its target. What it shows stands
 * beside it in words: to those who cannot see it, it is a picture. */

#define CJM_TYPE_MEASURE_LINE (cjm_measure_line_get_type ())
G_DECLARE_FINAL_TYPE (CjmMeasureLine, cjm_measure_line, CJM, MEASURE_LINE, GtkWidget)

void cjm_measure_line_show (CjmMeasureLine *self,
                            CjmNode        *objective);

G_END_DECLS
