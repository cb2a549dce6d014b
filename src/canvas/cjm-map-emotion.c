/* cjm-map-emotion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion-editor.h"
#include "cjm-emotion.h"
#include "cjm-map-edit.h"
#include "cjm-theme.h"

/*
 * The editor at a point of the emotion curve: where it stands, which stays the point's side while the point moves, and
 * which episode comes before and behind. It opens by whatever activates a card, and by a click on a point that is
 * selected already.
 */

static const CjmGroup *
find_point (CjmMapView *self, const char *id)
{
  const CjmGroup *group = self->scene != NULL && id != NULL ? cjm_scene_find (self->scene, id, NULL) : NULL;

  return group != NULL && (group->flags & CJM_GROUP_POINT) != 0 ? group : NULL;
}

static gboolean
is_open (CjmMapView *self)
{
  return self->emotion.editor != NULL && self->emotion.id != NULL;
}

/* The face of the point, in the view; of a point on a loop, whose face is not on a lane, its card */
static gboolean
get_face (CjmMapView *self, GdkRectangle *face)
{
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, self->viewport.view_width, self->viewport.view_height);
  const CjmGroup *group = find_point (self, self->emotion.id);
  graphene_point_t middle;
  graphene_rect_t area;
  graphene_rect_t rect;
  double score;

  if (group == NULL)
    return FALSE;

  score = cjm_emotion_get_score (group->node, NULL);
  if (cjm_scene_locate_score (self->scene, group->node, isnan (score) ? 0 : score, &middle))
    area = GRAPHENE_RECT_INIT (middle.x - CJM_FACE_RADIUS, middle.y - CJM_FACE_RADIUS, 2 * CJM_FACE_RADIUS,
                               2 * CJM_FACE_RADIUS);
  else
    cjm_scene_find (self->scene, group->id, &area);
  cjm_viewport_to_view (&self->viewport, &area, &rect);
  rect.origin.x = CLAMP (rect.origin.x, 0, MAX (0, view.size.width - rect.size.width));
  rect.origin.y = CLAMP (rect.origin.y, 0, MAX (0, view.size.height - rect.size.height));
  *face = (GdkRectangle) { (int) floorf (rect.origin.x), (int) floorf (rect.origin.y),
                           (int) ceilf (rect.size.width) + 1, (int) ceilf (rect.size.height) + 1 };

  return TRUE;
}

/**
 * cjm_map_view_allocate_emotion:
 *
 * Puts the editor beside its point, wherever that has moved.
 */
void
cjm_map_view_allocate_emotion (CjmMapView *self)
{
  GdkRectangle face;

  if (self->emotion.editor == NULL)
    return;

  if (is_open (self) && get_face (self, &face) && !gdk_rectangle_equal (&face, &self->emotion.face))
    {
      self->emotion.face = face;
      gtk_popover_set_pointing_to (GTK_POPOVER (self->emotion.editor), &face);
    }
  gtk_popover_present (GTK_POPOVER (self->emotion.editor));
}

/**
 * cjm_map_view_follow_emotion:
 *
 * After a change of the scene: the editor goes with its point, and closes where that is gone.
 */
void
cjm_map_view_follow_emotion (CjmMapView *self)
{
  if (!is_open (self))
    return;

  if (find_point (self, self->emotion.id) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self->emotion.editor));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
cjm_map_view_drop_emotion (CjmMapView *self)
{
  g_clear_pointer (&self->emotion.id, g_free);
  g_clear_pointer (&self->emotion.editor, gtk_widget_unparent);
}

/* Shows an episode in the editor, and its point beside it. */
static void
edit (CjmMapView *self, const char *id)
{
  CjmEmotionEditor *editor = CJM_EMOTION_EDITOR (self->emotion.editor);
  const CjmGroup *group = find_point (self, id);
  const CjmGroup *previous = cjm_scene_get_neighbour (self->scene, id, CJM_DIRECTION_LEFT);
  const CjmGroup *next = cjm_scene_get_neighbour (self->scene, id, CJM_DIRECTION_RIGHT);
  graphene_rect_t area;

  g_free (self->emotion.id);
  self->emotion.id = g_strdup (id);
  cjm_map_view_select (self, self->emotion.id);
  cjm_scene_find (self->scene, self->emotion.id, &area);
  cjm_map_view_reveal_area (self, &area);
  cjm_emotion_editor_set_episode (editor, group->node, previous != NULL && find_point (self, previous->id) != NULL,
                                  next != NULL && find_point (self, next->id) != NULL);
  cjm_emotion_form_set_theme (cjm_emotion_editor_get_form (editor), cjm_map_view_get_theme (self));
  if (get_face (self, &self->emotion.face))
    gtk_popover_set_pointing_to (GTK_POPOVER (editor), &self->emotion.face);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
stepped_cb (CjmEmotionEditor *editor, int by, gpointer user_data)
{
  CjmMapView *self = user_data;
  const CjmGroup *group = find_point (self, self->emotion.id) != NULL
                          ? cjm_scene_get_neighbour (self->scene, self->emotion.id,
                                                     by > 0 ? CJM_DIRECTION_RIGHT : CJM_DIRECTION_LEFT)
                          : NULL;
  g_autofree char *id = group != NULL && find_point (self, group->id) != NULL ? g_strdup (group->id) : NULL;

  if (id != NULL)
    edit (self, id);
}

static void
closed_cb (CjmEmotionEditor *editor, gpointer user_data)
{
  CjmMapView *self = user_data;
  g_autofree char *id = g_steal_pointer (&self->emotion.id);

  cjm_emotion_editor_set_episode (editor, NULL, FALSE, FALSE);
  cjm_map_view_focus_only (self, id, FALSE);
}

/**
 * cjm_map_view_activate_point:
 *
 * Opens the editor at a point of the curve.
 *
 * Returns: whether @id is such a point
 */
gboolean
cjm_map_view_activate_point (CjmMapView *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  if (find_point (self, id) == NULL)
    return FALSE;

  cjm_map_view_end_edit (self, TRUE);
  if (self->emotion.editor == NULL)
    {
      self->emotion.editor = cjm_emotion_editor_new ();
      gtk_popover_set_position (GTK_POPOVER (self->emotion.editor), GTK_POS_BOTTOM);
      g_signal_connect (self->emotion.editor, "stepped", G_CALLBACK (stepped_cb), self);
      g_signal_connect (self->emotion.editor, "closed", G_CALLBACK (closed_cb), self);
      gtk_widget_set_parent (self->emotion.editor, GTK_WIDGET (self));
    }
  edit (self, copy);
  gtk_popover_popup (GTK_POPOVER (self->emotion.editor));

  return TRUE;
}

/* Before anyone else hears of the press, and selects */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  graphene_point_t point;
  const CjmGroup *group;

  self->emotion.opens = FALSE;
  self->emotion.clicked = FALSE;
  self->emotion.waited = FALSE;
  if (n_press != 1 || self->scene == NULL || self->placing != NULL
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  group = cjm_scene_get_card_at (self->scene, &point, NULL);
  self->emotion.opens = group != NULL && (group->flags & CJM_GROUP_POINT) != 0
                        && (group->flags & CJM_GROUP_UNKNOWN) == 0
                        && cjm_map_selection_get_size (self->selection) == 1
                        && cjm_map_selection_contains (self->selection, group->id)
                        && cjm_map_view_contains_focus (self) && cjm_map_view_get_editor (self) == NULL;
}

/* Once it is clear that no second click follows, which would close again what the first one opens */
static void
open_clicked (CjmMapView *self)
{
  if (!self->emotion.opens || !self->emotion.clicked || !self->emotion.waited)
    return;

  self->emotion.opens = FALSE;
  cjm_map_view_activate_point (self, cjm_map_selection_get_lead (self->selection));
}

/* After the point, which takes the click from here where it is dragged */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;

  self->emotion.clicked = TRUE;
  open_clicked (self);
}

static void
stopped_cb (GtkGestureClick *gesture, gpointer user_data)
{
  CjmMapView *self = user_data;

  self->emotion.waited = TRUE;
  open_clicked (self);
}

/**
 * cjm_map_view_init_emotion:
 *
 * Adds the controllers.
 */
void
cjm_map_view_init_emotion (CjmMapView *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_click_new ();
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (gesture, "stopped", G_CALLBACK (stopped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}
