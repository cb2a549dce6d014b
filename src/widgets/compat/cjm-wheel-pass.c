/* cjm-wheel-pass.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-wheel-pass.h"

static gboolean
can_scroll (GtkAdjustment *adjustment,
            double         delta)
{
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return delta < 0 ? value > gtk_adjustment_get_lower (adjustment) : delta > 0 && value < last;
}

static void
set_phase (GtkWidget          *part,
           GtkPropagationPhase from,
           GtkPropagationPhase to)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (part);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) && gtk_event_controller_get_propagation_phase (controller) == from)
        gtk_event_controller_set_propagation_phase (controller, to);
    }
}

/* Before the part itself hears of it */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           GtkScrolledWindow        *part)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean across = fabs (dx) > fabs (dy) || (state & GDK_SHIFT_MASK) != 0;
  GtkAdjustment *adjustment = across ? gtk_scrolled_window_get_hadjustment (part)
                                     : gtk_scrolled_window_get_vadjustment (part);

  if (can_scroll (adjustment, fabs (dx) > fabs (dy) ? dx : dy))
    set_phase (GTK_WIDGET (part), GTK_PHASE_NONE, GTK_PHASE_BUBBLE);
  else
    set_phase (GTK_WIDGET (part), GTK_PHASE_BUBBLE, GTK_PHASE_NONE);

  return GDK_EVENT_PROPAGATE;
}

/**
 * cjm_wheel_pass_install:
 * @part: stands in something else that scrolls
 *
 * Hands on what @part cannot scroll by. A GtkScrolledWindow of GTK 4.8 keeps every turn of the wheel to itself, also where all
 * of it shows, so that a page stops under the pointer.
 */
void
cjm_wheel_pass_install (GtkScrolledWindow *part)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (part));

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), part);
  gtk_widget_add_controller (GTK_WIDGET (part), controller);
}
