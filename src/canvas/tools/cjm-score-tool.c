/* cjm-score-tool.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card-id.h"
#include "cjm-emotion-edit.h"
#include "cjm-emotion.h"
#include "cjm-face.h"
#include "cjm-painter.h"
#include "cjm-scene-place.h"
#include "cjm-score-tool.h"
#include "cjm-theme.h"

#define HINT_ALPHA 0.55

/* The score that a click would give an episode whose score is unknown */
typedef struct
{
  CjmNode *episode;       /* only compared; NULL where a click gives none */
  double score;
} Hint;

struct _CjmScoreTool
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  double pointer[2];      /* where it was last seen, in pixels of the canvas */
  gboolean pointer_inside;
  Hint hint;
  gboolean scores;        /* the click that is going on may give a score */
};

G_DEFINE_FINAL_TYPE (CjmScoreTool, cjm_score_tool, G_TYPE_OBJECT)

/* The episode of unknown score in whose part of the lane a place of the view is, and the score at that height */
static CjmNode *
find_score (CjmScoreTool *self,
            double        x,
            double        y,
            double       *score)
{
  graphene_point_t point;
  const CjmGroup *group;
  CjmNode *episode;

  if (!cjm_workspace_is_free_at (self->workspace, x, y))
    return NULL;

  group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  if (group != NULL && (group->flags & CJM_GROUP_UNKNOWN) == 0)
    return NULL;

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &point);
  episode = cjm_scene_find_score (cjm_workspace_get_scene (self->workspace), &point, score);
  if (episode == NULL || !isnan (cjm_emotion_get_score (episode, NULL)))
    return NULL;

  *score = cjm_emotion_snap (*score, FALSE);

  return episode;
}

static void
update_hint (CjmScoreTool *self)
{
  Hint hint = { .score = NAN };

  if (self->pointer_inside)
    hint.episode = find_score (self, self->pointer[0], self->pointer[1], &hint.score);
  if (hint.episode == self->hint.episode && (hint.episode == NULL || hint.score == self->hint.score))
    return;

  self->hint = hint;
  gtk_widget_queue_draw (cjm_workspace_get_widget (self->workspace));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           gpointer                  user_data)
{
  CjmScoreTool *self = user_data;

  self->pointer[0] = x;
  self->pointer[1] = y;
  self->pointer_inside = TRUE;
  update_hint (self);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          gpointer                  user_data)
{
  CjmScoreTool *self = user_data;

  self->pointer_inside = FALSE;
  update_hint (self);
}

/* A click that puts something down gives no score. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  CjmScoreTool *self = user_data;
  double score;

  self->scores = find_score (self, x, y, &score) != NULL;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  CjmScoreTool *self = user_data;
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
  cjm_document_end_merging (cjm_workspace_get_document (self->workspace));
  cjm_emotion_set_score (episode, score);
  cjm_document_end_merging (cjm_workspace_get_document (self->workspace));
  cjm_workspace_go_to (self->workspace, id, FALSE);
  cjm_selection_select (cjm_workspace_get_selection (self->workspace), id);
}

static CjmGroup *
create_hint (CjmScoreTool *self)
{
  const CjmTheme *theme = cjm_workspace_get_theme (self->workspace);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  cjm_face_add (group, self->hint.score, FALSE, cjm_theme_get_score_color (theme, self->hint.score), theme->paper, 0, 0,
                CJM_FACE_RADIUS);

  return group;
}

/**
 * cjm_score_tool_snapshot:
 * @snapshot: where to
 *
 * Draws the face that a click would put where the pointer is.
 */
void
cjm_score_tool_snapshot (CjmScoreTool *self,
                         GtkSnapshot  *snapshot)
{
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);
  CjmScene *scene = cjm_workspace_get_scene (self->workspace);
  const double reach = CJM_FACE_RADIUS + 1;
  CjmGroup *group;
  graphene_rect_t area;
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->hint.episode == NULL || scene == NULL
      || !cjm_scene_locate_score (scene, self->hint.episode, self->hint.score, &area.origin))
    return;

  group = create_hint (self);
  graphene_rect_init (&area, area.origin.x - reach, area.origin.y - reach, 2 * reach, 2 * reach);
  cjm_viewport_to_view (viewport, &area, &bounds);
  gtk_snapshot_push_opacity (snapshot, HINT_ALPHA);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, bounds.origin.x, bounds.origin.y);
  cairo_scale (cr, viewport->zoom, viewport->zoom);
  cairo_translate (cr, reach, reach);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
  cjm_group_free (group);
}

/**
 * cjm_score_tool_get_hint:
 * @score: (out) (optional): what a click would give it
 *
 * Returns: (transfer none) (nullable): the episode under the pointer, to be compared only; %NULL where a click gives none
 *   a score
 */
CjmNode *
cjm_score_tool_get_hint (CjmScoreTool *self,
                         double       *score)
{
  if (score != NULL)
    *score = self->hint.score;

  return self->hint.episode;
}

static void
cjm_score_tool_dispose (GObject *object)
{
  CjmScoreTool *self = CJM_SCORE_TOOL (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_score_tool_parent_class)->dispose (object);
}

static void
cjm_score_tool_class_init (CjmScoreToolClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_score_tool_dispose;
}

static void
cjm_score_tool_init (CjmScoreTool *self)
{
}

/**
 * cjm_score_tool_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what gives scores there by a click
 */
CjmScoreTool *
cjm_score_tool_new (CjmWorkspace *workspace)
{
  CjmScoreTool *self = g_object_new (CJM_TYPE_SCORE_TOOL, NULL);
  GtkEventController *controller = gtk_event_controller_motion_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (controller, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (controller, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (controller, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), controller);

  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (gesture));

  return self;
}
