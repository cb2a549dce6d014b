/* cjm-emotion-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion-editor.h"
#include "cjm-emotion-popover.h"
#include "cjm-emotion.h"
#include "cjm-scene-place.h"
#include "cjm-theme.h"

struct _CjmEmotionPopover
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  GtkWidget *editor;      /* a child of the canvas; NULL before its first use */
  char *id;               /* of the point; NULL while it is closed */
  GdkRectangle face;      /* what it points to, in the canvas */
  gboolean opens;         /* the click that is going on may open it, */
  gboolean clicked;       /* since the button came up again, */
  gboolean waited;        /* and no second click can follow any longer */
};

G_DEFINE_FINAL_TYPE (CjmEmotionPopover, cjm_emotion_popover, G_TYPE_OBJECT)

static const CjmGroup *
find_point (CjmEmotionPopover *self,
            const char        *id)
{
  const CjmGroup *group = cjm_workspace_find (self->workspace, id, NULL);

  return group != NULL && (group->flags & CJM_GROUP_POINT) != 0 ? group : NULL;
}

static gboolean
is_open (CjmEmotionPopover *self)
{
  return self->editor != NULL && self->id != NULL;
}

/* The face of the point, in the view; of a point on a loop, whose face is not on a lane, its card */
static gboolean
get_face (CjmEmotionPopover *self,
          GdkRectangle      *face)
{
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);
  CjmScene *scene = cjm_workspace_get_scene (self->workspace);
  const CjmGroup *group = find_point (self, self->id);
  graphene_point_t middle;
  graphene_rect_t area;
  graphene_rect_t rect;
  double score;

  if (group == NULL)
    return FALSE;

  score = cjm_emotion_get_score (group->node, NULL);
  if (cjm_scene_locate_score (scene, group->node, isnan (score) ? 0 : score, &middle))
    area = GRAPHENE_RECT_INIT (middle.x - CJM_FACE_RADIUS, middle.y - CJM_FACE_RADIUS, 2 * CJM_FACE_RADIUS,
                               2 * CJM_FACE_RADIUS);
  else
    cjm_scene_find (scene, group->id, &area);
  cjm_viewport_to_view (viewport, &area, &rect);
  rect.origin.x = CLAMP (rect.origin.x, 0, MAX (0, viewport->view_width - rect.size.width));
  rect.origin.y = CLAMP (rect.origin.y, 0, MAX (0, viewport->view_height - rect.size.height));
  *face = (GdkRectangle) { (int) floorf (rect.origin.x), (int) floorf (rect.origin.y),
                           (int) ceilf (rect.size.width) + 1, (int) ceilf (rect.size.height) + 1 };

  return TRUE;
}

/**
 * cjm_emotion_popover_allocate:
 *
 * Puts the editor beside its point, wherever that has moved.
 */
void
cjm_emotion_popover_allocate (CjmEmotionPopover *self)
{
  GdkRectangle face;

  if (self->editor == NULL)
    return;

  if (is_open (self) && get_face (self, &face) && !gdk_rectangle_equal (&face, &self->face))
    {
      self->face = face;
      gtk_popover_set_pointing_to (GTK_POPOVER (self->editor), &face);
    }
  gtk_popover_present (GTK_POPOVER (self->editor));
}

/* After a change of the scene: the editor goes with its point, and closes where that is gone. */
static void
follow_point (CjmEmotionPopover *self)
{
  if (!is_open (self))
    return;

  if (find_point (self, self->id) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self->editor));
  else
    gtk_widget_queue_allocate (cjm_workspace_get_widget (self->workspace));
}

static void
drop_editor (CjmEmotionPopover *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
}

/* Shows an episode in the editor, and its point beside it. */
static void
edit (CjmEmotionPopover *self,
      const char        *id)
{
  CjmEmotionEditor *editor = CJM_EMOTION_EDITOR (self->editor);
  const CjmGroup *group = find_point (self, id);
  CjmScene *scene = cjm_workspace_get_scene (self->workspace);
  const CjmGroup *previous = cjm_scene_get_neighbour (scene, id, CJM_DIRECTION_LEFT);
  const CjmGroup *next = cjm_scene_get_neighbour (scene, id, CJM_DIRECTION_RIGHT);
  graphene_rect_t area;

  g_free (self->id);
  self->id = g_strdup (id);
  cjm_selection_select (cjm_workspace_get_selection (self->workspace), self->id);
  cjm_scene_find (scene, self->id, &area);
  cjm_scroller_reveal (cjm_workspace_get_scroller (self->workspace), &area);
  cjm_emotion_editor_set_episode (editor, group->node, previous != NULL && find_point (self, previous->id) != NULL,
                                  next != NULL && find_point (self, next->id) != NULL);
  cjm_emotion_form_set_theme (cjm_emotion_editor_get_form (editor), cjm_workspace_get_theme (self->workspace));
  if (get_face (self, &self->face))
    gtk_popover_set_pointing_to (GTK_POPOVER (editor), &self->face);
  gtk_widget_queue_allocate (cjm_workspace_get_widget (self->workspace));
}

static void
stepped_cb (CjmEmotionEditor *editor,
            int               by,
            gpointer          user_data)
{
  CjmEmotionPopover *self = user_data;
  const CjmGroup *group = find_point (self, self->id) != NULL
                          ? cjm_scene_get_neighbour (cjm_workspace_get_scene (self->workspace), self->id,
                                                     by > 0 ? CJM_DIRECTION_RIGHT : CJM_DIRECTION_LEFT)
                          : NULL;
  g_autofree char *id = group != NULL && find_point (self, group->id) != NULL ? g_strdup (group->id) : NULL;

  if (id != NULL)
    edit (self, id);
}

static void
closed_cb (CjmEmotionEditor *editor,
           gpointer          user_data)
{
  CjmEmotionPopover *self = user_data;
  g_autofree char *id = g_steal_pointer (&self->id);

  cjm_emotion_editor_set_episode (editor, NULL, FALSE, FALSE);
  cjm_workspace_focus (self->workspace, id, FALSE);
}

/**
 * cjm_emotion_popover_open:
 *
 * Opens the editor at a point of the curve.
 *
 * Returns: whether @id is such a point
 */
gboolean
cjm_emotion_popover_open (CjmEmotionPopover *self,
                          const char        *id)
{
  g_autofree char *copy = g_strdup (id);

  if (find_point (self, id) == NULL)
    return FALSE;

  cjm_workspace_settle (self->workspace);
  if (self->editor == NULL)
    {
      self->editor = cjm_emotion_editor_new ();
      gtk_popover_set_position (GTK_POPOVER (self->editor), GTK_POS_BOTTOM);
      g_signal_connect_object (self->editor, "stepped", G_CALLBACK (stepped_cb), self, 0);
      g_signal_connect_object (self->editor, "closed", G_CALLBACK (closed_cb), self, 0);
      gtk_widget_set_parent (self->editor, cjm_workspace_get_widget (self->workspace));
    }
  edit (self, copy);
  gtk_popover_popup (GTK_POPOVER (self->editor));

  return TRUE;
}

static gboolean
activate_cb (CjmWorkspace *workspace,
             const char   *id,
             gpointer      user_data)
{
  return cjm_emotion_popover_open (user_data, id);
}

/* Before anyone else hears of the press, and selects */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  CjmEmotionPopover *self = user_data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CjmSelection *selection = cjm_workspace_get_selection (self->workspace);
  const CjmGroup *group;

  self->opens = FALSE;
  self->clicked = FALSE;
  self->waited = FALSE;
  if (n_press != 1 || !cjm_workspace_is_free_at (self->workspace, x, y)
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return;

  group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  self->opens = group != NULL && (group->flags & CJM_GROUP_POINT) != 0 && (group->flags & CJM_GROUP_UNKNOWN) == 0
                && cjm_selection_get_size (selection) == 1 && cjm_selection_contains (selection, group->id)
                && cjm_workspace_has_focus (self->workspace) && (cjm_workspace_get_doing (self->workspace) & CJM_DOING_EDIT) == 0;
}

/* Once it is clear that no second click follows, which would close again what the first one opens */
static void
open_clicked (CjmEmotionPopover *self)
{
  if (!self->opens || !self->clicked || !self->waited)
    return;

  self->opens = FALSE;
  cjm_emotion_popover_open (self, cjm_selection_get_lead (cjm_workspace_get_selection (self->workspace)));
}

/* After the point, which takes the click from here where it is dragged */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  CjmEmotionPopover *self = user_data;

  self->clicked = TRUE;
  open_clicked (self);
}

static void
stopped_cb (GtkGestureClick *gesture,
            gpointer         user_data)
{
  CjmEmotionPopover *self = user_data;

  self->waited = TRUE;
  open_clicked (self);
}


static void
add_controllers (CjmEmotionPopover *self,
                 GtkWidget         *widget)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_click_new ();
  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), self, 0);
  g_signal_connect_object (gesture, "stopped", G_CALLBACK (stopped_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

/**
 * cjm_emotion_popover_get_point:
 *
 * Returns: (nullable): the id of the point that is edited; %NULL while the editor is closed
 */
const char *
cjm_emotion_popover_get_point (CjmEmotionPopover *self)
{
  return self->id;
}

/**
 * cjm_emotion_popover_get_editor:
 *
 * Returns: (transfer none) (nullable): the editor, whether it is open or not; %NULL before its first use
 */
GtkWidget *
cjm_emotion_popover_get_editor (CjmEmotionPopover *self)
{
  return self->editor;
}

static void
cjm_emotion_popover_dispose (GObject *object)
{
  CjmEmotionPopover *self = CJM_EMOTION_POPOVER (object);

  drop_editor (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_emotion_popover_parent_class)->dispose (object);
}

static void
cjm_emotion_popover_class_init (CjmEmotionPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_emotion_popover_dispose;
}

static void
cjm_emotion_popover_init (CjmEmotionPopover *self)
{
}

/**
 * cjm_emotion_popover_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what edits points there
 */
CjmEmotionPopover *
cjm_emotion_popover_new (CjmWorkspace *workspace)
{
  CjmEmotionPopover *self = g_object_new (CJM_TYPE_EMOTION_POPOVER, NULL);

  self->workspace = g_object_ref (workspace);
  add_controllers (self, cjm_workspace_get_widget (workspace));
  g_signal_connect_object (workspace, "activate", G_CALLBACK (activate_cb), self, 0);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (follow_point), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "closed", G_CALLBACK (drop_editor), self, G_CONNECT_SWAPPED);

  return self;
}
