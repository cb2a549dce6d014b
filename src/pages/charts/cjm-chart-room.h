/* cjm-chart-room.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * How a chart takes the room that there is: as it is best where there is enough; a little smaller where that is still
 * readable; and else laid out anew for that width. Letters are as much larger as a person wants those of all programs.
 */

double cjm_chart_room_get_scale (GtkWidget *widget);
float  cjm_chart_room_find      (GtkWidget *widget,
                                 int        width);
double cjm_chart_room_find_zoom (GtkWidget *widget,
                                 int        width,
                                 float      chart);

G_END_DECLS
