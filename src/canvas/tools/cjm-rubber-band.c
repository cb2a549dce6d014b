/* cjm-rubber-band.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-rubber-band.h"
#include "cjm-selected-cards.h"

struct _CjmRubberBand
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  GtkGesture *gesture;    /* borrowed: of the canvas */
  graphene_point_t start; /* in canvas units */
  GPtrArray *before;      /* of ids: what was selected before; NULL while there is no band */
  gboolean adds;          /* to what was selected before */
};

G_DEFINE_FINAL_TYPE (CjmRubberBand, cjm_rubber_band, G_TYPE_OBJECT)

typedef struct
{
  graphene_rect_t area;
  GHashTable *seen;
  GPtrArray *ids;
} Catch;

static void
catch_cb (const CjmGroup        *group,
          const graphene_rect_t *area,
          gpointer               user_data)
{
  Catch *catch = user_data;

  if (cjm_group_can_arrange (group) && graphene_rect_intersection (&catch->area, area, NULL)
      && g_hash_table_add (catch->seen, group->id))
    g_ptr_array_add (catch->ids, group->id);
}

/**
 * cjm_rubber_band_is_drawn:
 *
 * Returns: whether there is a band
 */
gboolean
cjm_rubber_band_is_drawn (CjmRubberBand *self)
{
  return self->before != NULL;
}

/**
 * cjm_rubber_band_start:
 * @start: its corner that stays, in canvas units
 * @adds: whether what is selected before stays so
 *
 * Begins a band. What is selected before it is: what was, unless a click on empty ground has just dropped it.
 */
void
cjm_rubber_band_start (CjmRubberBand          *self,
                       const graphene_point_t *start,
                       gboolean                adds)
{
  g_autoptr (GPtrArray) ids = cjm_selection_list (cjm_workspace_get_selection (self->workspace));

  self->start = *start;
  self->adds = adds;
  g_clear_pointer (&self->before, g_ptr_array_unref);
  self->before = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (self->before, g_strdup (ids->pdata[i]));
}

/**
 * cjm_rubber_band_stretch:
 * @x: of its other corner, in pixels of the canvas
 * @y: the same
 *
 * Selects what a band that has begun touches now.
 */
void
cjm_rubber_band_stretch (CjmRubberBand *self,
                         double         x,
                         double         y)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  graphene_point_t end;
  Catch catch = { .seen = seen, .ids = ids };

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &end);
  graphene_rect_init (&catch.area, MIN (self->start.x, end.x), MIN (self->start.y, end.y),
                      ABS (end.x - self->start.x), ABS (end.y - self->start.y));
  for (guint i = 0; i < self->before->len; i++)
    if (self->adds && g_hash_table_add (seen, self->before->pdata[i]))
      g_ptr_array_add (ids, self->before->pdata[i]);
  cjm_scene_foreach (cjm_workspace_get_scene (self->workspace), &catch.area, catch_cb, &catch);

  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_BAND, &catch.area);
  cjm_selection_replace (cjm_workspace_get_selection (self->workspace), ids, NULL);
}

static void
moved_cb (double   x,
          double   y,
          gpointer user_data)
{
  CjmRubberBand *self = user_data;

  if (self->before != NULL && cjm_workspace_get_scene (self->workspace) != NULL)
    cjm_rubber_band_stretch (self, x, y);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          gpointer        user_data)
{
  CjmRubberBand *self = user_data;

  if (!cjm_workspace_is_free_at (self->workspace, x, y) || is_touch (GTK_GESTURE (gesture))
      || cjm_workspace_get_card_at (self->workspace, x, y, NULL) != NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else
    cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &self->start);
}

static void
update_cb (GtkGestureDrag *gesture,
           double          dx,
           double          dy,
           gpointer        user_data)
{
  CjmRubberBand *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x;
  double y;

  if (cjm_workspace_get_scene (self->workspace) == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (self->before == NULL)
    {
      if (!gtk_drag_check_threshold (cjm_workspace_get_widget (self->workspace), 0, 0, (int) dx, (int) dy))
        return;
      cjm_rubber_band_start (self, &self->start, (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  cjm_scroller_hold_at_edge (cjm_workspace_get_scroller (self->workspace), x + dx, y + dy, moved_cb, self);
  cjm_rubber_band_stretch (self, x + dx, y + dy);
}

static void
stop (CjmRubberBand *self)
{
  g_clear_pointer (&self->before, g_ptr_array_unref);
  cjm_scroller_let_go_of_edge (cjm_workspace_get_scroller (self->workspace));
  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_BAND, NULL);
}

static void
end_cb (GtkGestureDrag *gesture,
        double          dx,
        double          dy,
        gpointer        user_data)
{
  CjmRubberBand *self = user_data;

  if (self->before != NULL)
    stop (self);
}

static gboolean
exists_cb (const char *id,
           gpointer    user_data)
{
  return cjm_workspace_find (CJM_RUBBER_BAND (user_data)->workspace, id, NULL) != NULL;
}

static void
give_up (CjmRubberBand *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_ref (self->before);

  stop (self);
  cjm_selection_replace (cjm_workspace_get_selection (self->workspace), before, NULL);
  cjm_selection_prune (cjm_workspace_get_selection (self->workspace), exists_cb, self);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           gpointer          user_data)
{
  CjmRubberBand *self = user_data;

  if (self->before != NULL)
    give_up (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmRubberBand *self = user_data;

  if (self->before == NULL || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  give_up (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));

  return GDK_EVENT_STOP;
}

static void
cjm_rubber_band_dispose (GObject *object)
{
  CjmRubberBand *self = CJM_RUBBER_BAND (object);

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_rubber_band_parent_class)->dispose (object);
}

static void
cjm_rubber_band_class_init (CjmRubberBandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_rubber_band_dispose;
}

static void
cjm_rubber_band_init (CjmRubberBand *self)
{
}

/**
 * cjm_rubber_band_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what selects cards there by a band
 */
CjmRubberBand *
cjm_rubber_band_new (CjmWorkspace *workspace)
{
  CjmRubberBand *self = g_object_new (CJM_TYPE_RUBBER_BAND, NULL);
  GtkGesture *gesture = gtk_gesture_drag_new ();
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->workspace = g_object_ref (workspace);
  self->gesture = gesture;
  g_signal_connect_object (gesture, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  g_signal_connect_object (gesture, "drag-update", G_CALLBACK (update_cb), self, 0);
  g_signal_connect_object (gesture, "drag-end", G_CALLBACK (end_cb), self, 0);
  g_signal_connect_object (gesture, "cancel", G_CALLBACK (cancel_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (gesture));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), controller);

  return self;
}
