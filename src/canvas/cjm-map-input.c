/* cjm-map-input.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-map-view-private.h"

/*
 * Pointer and fingers on a map view: clicking cards, zooming at the pointer, pinching, and panning by middle button or
 * with the space bar held. Plain scrolling, also by touch and with its inertia, is the scrolled window's.
 */

/* How much one notch of a wheel zooms */
#define WHEEL_FACTOR 1.1

/* Scroll events do not say where they happen. */
static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;

  self->pointer[0] = x;
  self->pointer[1] = y;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  CjmMapView *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  cjm_map_view_zoom_at (self, self->viewport.zoom * pow (WHEEL_FACTOR, -dy), self->pointer[0], self->pointer[1]);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer user_data)
{
  CjmMapView *self = user_data;

  self->pinch_start = self->viewport.zoom;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_changed_cb (GtkGestureZoom *gesture, double scale, gpointer user_data)
{
  CjmMapView *self = user_data;
  double x = self->viewport.view_width / 2;
  double y = self->viewport.view_height / 2;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  cjm_map_view_zoom_at (self, self->pinch_start * scale, x, y);
}

static void
show_cursor (CjmMapView *self, gboolean grabbing)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   grabbing ? "grabbing" : self->panning_key ? "grab" : NULL);
}

static void
pan_begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->panning_key))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cjm_map_view_stop_scrolling (self);
  self->pan_start[0] = self->viewport.x;
  self->pan_start[1] = self->viewport.y;
  show_cursor (self, TRUE);
}

static void
pan_update_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  CjmMapView *self = user_data;

  cjm_viewport_scroll_to (&self->viewport, self->pan_start[0] - dx, self->pan_start[1] - dy);
  cjm_map_view_sync (self);
  cjm_map_view_bind_cards (self);
}

static void
pan_end_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  show_cursor (user_data, FALSE);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  CjmMapView *self = user_data;

  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!self->panning_key)
    {
      self->panning_key = TRUE;
      show_cursor (self, FALSE);
    }

  return GDK_EVENT_STOP;
}

static void
stop_panning_key (CjmMapView *self)
{
  if (!self->panning_key)
    return;

  self->panning_key = FALSE;
  show_cursor (self, FALSE);
}

static void
key_released_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  if (key == GDK_KEY_space)
    stop_panning_key (user_data);
}

static void
leave_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  stop_panning_key (user_data);
}

static const CjmGroup *
get_card_at (CjmMapView *self, double x, double y)
{
  graphene_point_t point;

  cjm_viewport_to_map (&self->viewport, x, y, &point);

  return cjm_scene_get_card_at (self->scene, &point, NULL);
}

static GdkModifierType
get_state (GtkGestureClick *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  const CjmGroup *group;
  g_autofree char *id = NULL;

  if (self->scene == NULL || cjm_map_view_is_editor_at (self, x, y) || cjm_map_view_place_at (self, x, y))
    return;

  group = get_card_at (self, x, y);
  if (group == NULL)
    {
      if (!cjm_map_view_contains_focus (self))
        cjm_map_view_enter (self, FALSE);
      if ((get_state (gesture) & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
        cjm_map_view_select (self, NULL);
      return;
    }

  id = g_strdup (group->id);
  cjm_map_view_press_card (self, id, get_state (gesture));
  if (n_press == 2)
    cjm_map_view_activate_card (self, id);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  const CjmGroup *group = self->scene != NULL ? get_card_at (self, x, y) : NULL;

  if (group != NULL)
    cjm_map_view_release_card (self, group->id, get_state (gesture));
}

/**
 * cjm_map_view_init_input:
 *
 * Adds the controllers.
 */
void
cjm_map_view_init_input (CjmMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *controller;
  GtkGesture *gesture;

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_motion_new ();
  g_signal_connect (controller, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (widget, controller);

  gesture = gtk_gesture_zoom_new ();
  g_signal_connect (gesture, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (gesture, "scale-changed", G_CALLBACK (pinch_changed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (pan_update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (pan_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (controller, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, controller);

  gesture = gtk_gesture_click_new ();
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}
