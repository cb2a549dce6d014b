/* pointer.h: moves a pointer over a widget of this process and clicks there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

static inline void
point_at (GtkWidget *widget, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static inline void
leave_with_pointer (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "leave");
    }
}

static inline void
tell_clicks (GtkWidget *widget, GtkPropagationPhase phase, const char *signal, guint button, int n_press, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_event_controller_get_propagation_phase (controller) == phase
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        g_signal_emit_by_name (controller, signal, n_press, x, y);
    }
}

/* Without modifiers; the widget hears of it, its children do not. */
static inline void
click_at (GtkWidget *widget, guint button, int n_press, double x, double y)
{
  static const char *const signals[] = { "pressed", "released" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      tell_clicks (widget, GTK_PHASE_CAPTURE, signals[i], button, n_press, x, y);
      tell_clicks (widget, GTK_PHASE_BUBBLE, signals[i], button, n_press, x, y);
    }
}

/* No click can follow any longer that would belong to the last one. */
static inline void
tell_stopped (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "stopped");
    }
}
