/* cjm-chart-room.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart-room.h"

#include <math.h>

#include "cjm-scene-options.h"

/* At which a chart can still be read; what cannot be any narrower scrolls sideways. */
#define LEAST_ZOOM 0.72

/* At which it is read where it is laid out for a width, in steps: not at every pixel anew */
#define NARROW_ZOOM 0.85
#define WIDTH_STEP 10

/* Of a zoom: rounded down, so that what fills its room is not a hair wider */
#define ZOOM_STEPS 4096

/* Letters to an inch where nobody changed their size, and in what a setting says it */
#define USUAL_DPI 96.0
#define DPI_UNITS 1024

/**
 * cjm_chart_room_get_scale:
 * @widget: on the display of the chart
 *
 * Returns: how much larger than usual letters are to be: 1 where nobody asked for that
 */
double
cjm_chart_room_get_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / DPI_UNITS / USUAL_DPI : 1;
}

/**
 * cjm_chart_room_find:
 * @widget: that the chart is in
 * @width: of what there is room for, in pixels
 *
 * Returns: the width for which the chart is to be laid out, in canvas units, as #CjmSceneOptions has it: 0 for as it is best
 */
float
cjm_chart_room_find (GtkWidget *widget,
                     int        width)
{
  double scale = cjm_chart_room_get_scale (widget);

  if (width <= 0 || width >= CJM_CHART_WIDTH * LEAST_ZOOM * scale)
    return 0;

  return (float) (floor (width / scale / NARROW_ZOOM / WIDTH_STEP) * WIDTH_STEP);
}

/**
 * cjm_chart_room_find_zoom:
 * @widget: that the chart is in
 * @width: of what there is room for, in pixels
 * @chart: how wide it is, in canvas units, more than 0
 *
 * Returns: the zoom at which it fills that as far as it may
 */
double
cjm_chart_room_find_zoom (GtkWidget *widget,
                          int        width,
                          float      chart)
{
  double scale = cjm_chart_room_get_scale (widget);

  return CLAMP (floor (width / chart * ZOOM_STEPS) / ZOOM_STEPS, MIN (LEAST_ZOOM, scale), scale);
}
