/* cjm-pan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-pan.h"

/* How much one notch of a wheel zooms */
#define WHEEL_FACTOR 1.1

struct _CjmPan
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  double pointer[2];      /* where it was last seen, in pixels of the canvas */
  double start[2];        /* of the canvas, when the pointer took hold of it */
  double pinch_start;     /* the zoom at which two fingers took hold of it */
};

G_DEFINE_FINAL_TYPE (CjmPan, cjm_pan, G_TYPE_OBJECT)

static CjmScroller *
get_scroller (CjmPan *self)
{
  return cjm_workspace_get_scroller (self->workspace);
}

static const CjmViewport *
get_viewport (CjmPan *self)
{
  return cjm_workspace_get_viewport (self->workspace);
}

static gboolean
is_key_held (CjmPan *self)
{
  return (cjm_workspace_get_doing (self->workspace) & CJM_DOING_PAN) != 0;
}

/* Scroll events do not say where they happen. */
static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           gpointer                  user_data)
{
  CjmPan *self = user_data;

  self->pointer[0] = x;
  self->pointer[1] = y;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           gpointer                  user_data)
{
  CjmPan *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  cjm_scroller_zoom_at (get_scroller (self), get_viewport (self)->zoom * pow (WHEEL_FACTOR, -dy), self->pointer[0],
                        self->pointer[1]);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          user_data)
{
  CjmPan *self = user_data;

  self->pinch_start = get_viewport (self)->zoom;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_changed_cb (GtkGestureZoom *gesture,
                  double          scale,
                  gpointer        user_data)
{
  CjmPan *self = user_data;
  double x = get_viewport (self)->view_width / 2;
  double y = get_viewport (self)->view_height / 2;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  cjm_scroller_zoom_at (get_scroller (self), self->pinch_start * scale, x, y);
}

static void
show_cursor (CjmPan  *self,
             gboolean grabbing)
{
  const char *cursor = grabbing ? "grabbing" : is_key_held (self) ? "grab" : NULL;

  gtk_widget_set_cursor_from_name (cjm_workspace_get_widget (self->workspace), cursor);
}

static void
pan_begin_cb (GtkGestureDrag *gesture,
              double          x,
              double          y,
              gpointer        user_data)
{
  CjmPan *self = user_data;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && is_key_held (self)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cjm_scroller_stop (get_scroller (self));
  self->start[0] = get_viewport (self)->x;
  self->start[1] = get_viewport (self)->y;
  show_cursor (self, TRUE);
}

static void
pan_update_cb (GtkGestureDrag *gesture,
               double          dx,
               double          dy,
               gpointer        user_data)
{
  CjmPan *self = user_data;

  cjm_scroller_jump_to (get_scroller (self), self->start[0] - dx, self->start[1] - dy);
}

static void
pan_end_cb (GtkGestureDrag *gesture,
            double          dx,
            double          dy,
            gpointer        user_data)
{
  show_cursor (user_data, FALSE);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmPan *self = user_data;

  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!is_key_held (self))
    {
      cjm_workspace_set_doing (self->workspace, CJM_DOING_PAN, TRUE);
      show_cursor (self, FALSE);
    }

  return GDK_EVENT_STOP;
}

static void
stop_panning_key (CjmPan *self)
{
  if (!is_key_held (self))
    return;

  cjm_workspace_set_doing (self->workspace, CJM_DOING_PAN, FALSE);
  show_cursor (self, FALSE);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  key,
                 guint                  code,
                 GdkModifierType        state,
                 gpointer               user_data)
{
  if (key == GDK_KEY_space)
    stop_panning_key (user_data);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          gpointer                 user_data)
{
  stop_panning_key (user_data);
}

static void
add_controllers (CjmPan    *self,
                 GtkWidget *widget)
{
  GtkEventController *controller;
  GtkGesture *gesture;

  controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  g_signal_connect_object (controller, "scroll", G_CALLBACK (scroll_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_motion_new ();
  g_signal_connect_object (controller, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (controller, "motion", G_CALLBACK (motion_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  gesture = gtk_gesture_zoom_new ();
  g_signal_connect_object (gesture, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (gesture, "scale-changed", G_CALLBACK (pinch_changed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "drag-begin", G_CALLBACK (pan_begin_cb), self, 0);
  g_signal_connect_object (gesture, "drag-update", G_CALLBACK (pan_update_cb), self, 0);
  g_signal_connect_object (gesture, "drag-end", G_CALLBACK (pan_end_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  controller = gtk_event_controller_key_new ();
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_signal_connect_object (controller, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (widget, controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect_object (controller, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (widget, controller);
}

static void
cjm_pan_dispose (GObject *object)
{
  CjmPan *self = CJM_PAN (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_pan_parent_class)->dispose (object);
}

static void
cjm_pan_class_init (CjmPanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_pan_dispose;
}

static void
cjm_pan_init (CjmPan *self)
{
}

/**
 * cjm_pan_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what moves the canvas there
 */
CjmPan *
cjm_pan_new (CjmWorkspace *workspace)
{
  CjmPan *self = g_object_new (CJM_TYPE_PAN, NULL);

  self->workspace = g_object_ref (workspace);
  add_controllers (self, cjm_workspace_get_widget (workspace));

  return self;
}
