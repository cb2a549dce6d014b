/* cjm-map-band.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * Selecting by a band: drawn over the map from where there is no card, it selects every card that it touches, at once.
 * With Ctrl those are selected besides what was selected before; Escape brings that back.
 */

typedef struct
{
  graphene_rect_t area;
  GHashTable *seen;
  GPtrArray *ids;
} Catch;

static void
catch_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  Catch *catch = user_data;

  if (cjm_map_can_arrange (group) && graphene_rect_intersection (&catch->area, area, NULL)
      && g_hash_table_add (catch->seen, group->id))
    g_ptr_array_add (catch->ids, group->id);
}

static void
stretch (CjmMapView *self, double x, double y)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  graphene_point_t end;
  Catch catch = { .seen = seen, .ids = ids };

  cjm_viewport_to_map (&self->viewport, x, y, &end);
  graphene_rect_init (&catch.area, MIN (self->band.start.x, end.x), MIN (self->band.start.y, end.y),
                      ABS (end.x - self->band.start.x), ABS (end.y - self->band.start.y));
  for (guint i = 0; i < self->band.before->len; i++)
    if (self->band.adds && g_hash_table_add (seen, self->band.before->pdata[i]))
      g_ptr_array_add (ids, self->band.before->pdata[i]);
  cjm_scene_foreach (self->scene, &catch.area, catch_cb, &catch);

  cjm_indicators_show (self->indicators, CJM_INDICATOR_BAND, &catch.area);
  cjm_map_view_select_ids (self, ids, NULL);
}

static void
moved_cb (CjmMapView *self, double x, double y)
{
  if (self->band.before != NULL && self->scene != NULL)
    stretch (self, x, y);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  graphene_point_t point;

  if (self->scene != NULL)
    cjm_viewport_to_map (&self->viewport, x, y, &point);
  if (self->scene == NULL || self->panning_key || self->placing != NULL || is_touch (GTK_GESTURE (gesture))
      || cjm_map_view_is_editor_at (self, x, y) || cjm_scene_get_card_at (self->scene, &point, NULL) != NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->band.start = point;
}

/* What is selected before the band is: what was, unless a click on empty ground has just dropped it. */
static void
start (CjmMapView *self, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (GPtrArray) ids = cjm_map_selection_list (self->selection);

  self->band.adds = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  self->band.before = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (self->band.before, g_strdup (ids->pdata[i]));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
update_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  CjmMapView *self = user_data;
  double x;
  double y;

  if (self->scene == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (self->band.before == NULL)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
        return;
      start (self, GTK_GESTURE (gesture));
    }

  cjm_map_view_hold_at_edge (self, x + dx, y + dy, moved_cb);
  stretch (self, x + dx, y + dy);
}

static void
stop (CjmMapView *self)
{
  g_clear_pointer (&self->band.before, g_ptr_array_unref);
  cjm_map_view_let_go_of_edge (self);
  cjm_indicators_show (self->indicators, CJM_INDICATOR_BAND, NULL);
}

static void
end_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  CjmMapView *self = user_data;

  if (self->band.before != NULL)
    stop (self);
}

static void
give_up (CjmMapView *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_ref (self->band.before);

  stop (self);
  cjm_map_view_select_ids (self, before, NULL);
  cjm_map_view_prune_selection (self);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer user_data)
{
  CjmMapView *self = user_data;

  if (self->band.before != NULL)
    give_up (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  CjmMapView *self = user_data;

  if (self->band.before == NULL || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  give_up (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->band.gesture));

  return GDK_EVENT_STOP;
}

/**
 * cjm_map_view_init_band:
 *
 * Makes dragging from where there is no card draw a band.
 */
void
cjm_map_view_init_band (CjmMapView *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->band.gesture = gesture;
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
