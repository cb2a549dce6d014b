/* cjm-map-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/**
 * cjm_map_view_load_style:
 *
 * Loads the canvas's style sheet for a display, below the application's own; once for each display that shows a map.
 */
void
cjm_map_view_load_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), "cjm-canvas-style") != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/klantreis/canvas/cjm-canvas.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data_full (G_OBJECT (display), "cjm-canvas-style", g_steal_pointer (&provider), g_object_unref);
}
