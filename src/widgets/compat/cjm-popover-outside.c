/* cjm-popover-outside.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-popover-outside.h"

/* A popover that has the grab hears of the presses beside it. */
static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event,
          GtkPopover         *popover)
{
  GtkNative *window = GTK_NATIVE (gtk_widget_get_root (GTK_WIDGET (popover)));

  if (gdk_event_get_event_type (event) != GDK_BUTTON_PRESS || gdk_event_get_surface (event) != gtk_native_get_surface (window))
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (popover);

  return GDK_EVENT_STOP;
}

/**
 * cjm_popover_outside_install:
 * @popover: hides by itself, and holds what opens popovers of its own
 *
 * Once another popover has been open over one, GTK 4.8 no longer takes the grab back on the display, so that a press beside it
 * is one in its window, which closes nothing.
 */
void
cjm_popover_outside_install (GtkPopover *popover)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  controller = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), popover);
  gtk_widget_add_controller (GTK_WIDGET (popover), controller);
}
