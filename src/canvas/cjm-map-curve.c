/* cjm-map-curve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-id.h"
#include "cjm-emotion-edit.h"
#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-map-view-private.h"
#include "cjm-painter.h"
#include "cjm-scene-place.h"
#include "cjm-theme.h"

/*
 * The emotion lane of a map where there is no point yet: a faint face says what a click would give an episode of unknown
 * score. Points themselves are taken hold of by CjmEmotionPoint, which lies over their cards.
 */

#define HINT_ALPHA 0.55

/* The episode of unknown score in whose part of the lane a place of the view is, and the score at that height */
static CjmNode *
find_score (CjmMapView *self, double x, double y, double *score)
{
  graphene_point_t point;
  const CjmGroup *group;
  CjmNode *episode;

  if (self->scene == NULL || self->placing != NULL)
    return NULL;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  group = cjm_scene_get_card_at (self->scene, &point, NULL);
  if (group != NULL && (group->flags & CJM_GROUP_UNKNOWN) == 0)
    return NULL;

  episode = cjm_scene_find_score (self->scene, &point, score);
  if (episode == NULL || !isnan (cjm_emotion_get_score (episode, NULL)))
    return NULL;

  *score = cjm_emotion_snap (*score, FALSE);

  return episode;
}

static void
update_hint (CjmMapView *self)
{
  CjmMapHint hint = { .score = NAN };

  if (self->pointer_inside)
    hint.episode = find_score (self, self->pointer[0], self->pointer[1], &hint.score);
  if (hint.episode == self->hint.episode && (hint.episode == NULL || hint.score == self->hint.score))
    return;

  self->hint = hint;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;

  /* This controller hears of it before the one that takes the pointer's place for the whole map. */
  self->pointer[0] = x;
  self->pointer[1] = y;
  self->pointer_inside = TRUE;
  update_hint (self);
}

static void
leave_cb (GtkEventControllerMotion *controller, gpointer user_data)
{
  CjmMapView *self = user_data;

  self->pointer_inside = FALSE;
  update_hint (self);
}

/* A click that puts something down gives no score. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  double score;

  self->scores = find_score (self, x, y, &score) != NULL;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autofree char *id = NULL;
  double score;
  CjmNode *episode;

  if (!self->scores || n_press != 1 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return;

  episode = find_score (self, x, y, &score);
  if (episode == NULL)
    return;

  id = cjm_card_id_new (episode, CJM_CARD_EMOTION);
  cjm_document_end_merging (self->document);
  cjm_emotion_set_score (episode, score);
  cjm_document_end_merging (self->document);
  cjm_map_view_focus_id (self, id, FALSE);
  cjm_map_view_select (self, id);
}

static CjmGroup *
create_hint (CjmMapView *self)
{
  const CjmTheme *theme = cjm_map_view_get_theme (self);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  cjm_face_add (group, self->hint.score, FALSE, cjm_theme_get_score_color (theme, self->hint.score), theme->paper, 0, 0,
                CJM_FACE_RADIUS);

  return group;
}

/**
 * cjm_map_view_snapshot_hint:
 *
 * Draws the face that a click would put where the pointer is.
 */
void
cjm_map_view_snapshot_hint (CjmMapView *self, GtkSnapshot *snapshot)
{
  const double reach = CJM_FACE_RADIUS + 1;
  CjmGroup *group;
  graphene_rect_t area;
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->hint.episode == NULL || self->scene == NULL
      || !cjm_scene_locate_score (self->scene, self->hint.episode, self->hint.score, &area.origin))
    return;

  group = create_hint (self);
  graphene_rect_init (&area, area.origin.x - reach, area.origin.y - reach, 2 * reach, 2 * reach);
  cjm_viewport_to_view (&self->viewport, &area, &bounds);
  gtk_snapshot_push_opacity (snapshot, HINT_ALPHA);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, bounds.origin.x, bounds.origin.y);
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  cairo_translate (cr, reach, reach);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
  cjm_group_free (group);
}

/**
 * cjm_map_view_init_curve:
 *
 * Adds the controllers.
 */
void
cjm_map_view_init_curve (CjmMapView *self)
{
  GtkEventController *controller = gtk_event_controller_motion_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (controller, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}
