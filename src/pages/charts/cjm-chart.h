/* cjm-chart.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * A chart of a journey on a page: a view of the scene, as high as it is. Where it is wider than the page it is made smaller, as
 * long as it can be read, and scrolled sideways beyond that. Its marks are cards: the arrow keys walk them, and each says its figure. Of a journey of which there is no such chart
 * nothing is there. It is laid out, and follows edits, while it can be seen and nothing else is to be done.
 *
 * Properties: document, journey, view (its name, as cjm_view_get_name() says it), today (as in a file, for an action plan; %NULL
 * for the day that it is), left-out (ids of improvements that an expectation leaves out, a line each; %NULL for none).
 * Actions that it asks for: those of CjmMarkPopover, which a mark opens, and of CjmChartMenu.
 */
#define CJM_TYPE_CHART (cjm_chart_get_type ())
G_DECLARE_FINAL_TYPE (CjmChart, cjm_chart, CJM, CHART, AdwBin)

CjmCanvas *cjm_chart_get_canvas    (CjmChart *self);
gboolean   cjm_chart_is_up_to_date (CjmChart *self);

G_END_DECLS
