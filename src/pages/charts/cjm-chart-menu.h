/* cjm-chart-menu.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"
#include "cjm-scene-options.h"

G_BEGIN_DECLS

/*
 * The ways of a chart out of the window: copied as a picture or as a table, saved as CSV, exported. The chart is laid out when
 * one of them is taken, as the document is then; what is on the screen need not be there for it.
 *
 * Properties: document, journey, view (its name, as cjm_view_get_name() says it).
 * Actions: chart.copy-picture, chart.copy-table, chart.save-table, chart.export.
 * Actions that it asks for: win.show-exported.
 */
#define CJM_TYPE_CHART_MENU (cjm_chart_menu_get_type ())
G_DECLARE_FINAL_TYPE (CjmChartMenu, cjm_chart_menu, CJM, CHART_MENU, AdwBin)

void cjm_chart_menu_set_title (CjmChartMenu          *self,
                               const char            *title);
void cjm_chart_menu_set_shown (CjmChartMenu          *self,
                               const CjmSceneOptions *shown);

G_END_DECLS
