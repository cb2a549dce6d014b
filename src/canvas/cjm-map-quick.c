/* cjm-map-quick.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-map-edit.h"
#include "cjm-operation.h"

/*
 * The quick way in: from one text to the next without leaving the keyboard.
 *
 * Enter ends an edit, and in a new card goes on to one more behind it; Tab goes to the next card of the lane and makes
 * one at its end; Ctrl+Enter makes one behind the card that has the focus. A new card and what is typed into it are one
 * step of the history. A map without phases has a button that starts it.
 */

/* The card that a command without an id is about */
static const char *
get_subject (CjmMapView *self)
{
  const char *edited = cjm_map_view_get_edited (self, NULL);

  return edited != NULL ? edited : self->focus_id;
}

static gboolean
edit_added (CjmMapView *self, CjmNode *node, guint64 state, const char *label, const char *origin)
{
  CjmMapEditStart start = { .origin = origin, .label = label, .created = TRUE, .fresh = TRUE, .state = state };
  g_autofree char *id = cjm_card_id_new (node, CJM_CARD_WHOLE);

  if (cjm_map_view_start_edit (self, id, &start))
    return TRUE;

  /* It shows nowhere: its lane is hidden. */
  cjm_document_withdraw (self->document, state);

  return FALSE;
}

/* Puts a new card without a title at a place and lets the person type one. */
static gboolean
add_and_edit (CjmMapView *self, const CjmPlace *place, CjmKind kind, const char *origin)
{
  const char *label = cjm_operation_get_add_label (kind, place->member);
  guint64 state = cjm_history_get_state (cjm_document_get_history (self->document));
  g_autoptr (CjmNode) node = cjm_operation_make_node (place, "");

  return cjm_arrange_add (self->document, node, place, label) != NULL
         && edit_added (self, node, state, label, origin);
}

/* A phase with an episode in it, for a map that has neither */
static gboolean
add_first_phase (CjmMapView *self)
{
  const CjmPlace place = { .parent = self->journey, .member = CJM_JOURNEY_PHASES, .index = CJM_END };
  const char *label = cjm_operation_get_add_label (CJM_KIND_PHASE, place.member);
  guint64 state = cjm_history_get_state (cjm_document_get_history (self->document));
  g_autoptr (CjmNode) phase = cjm_operation_make_node (&place, "");
  const CjmPlace inside = { .parent = phase, .member = CJM_PHASE_EPISODES, .index = CJM_END };
  g_autoptr (CjmNode) episode = cjm_operation_make_node (&inside, NULL);

  cjm_node_insert (phase, CJM_PHASE_EPISODES, 0, episode);

  return cjm_arrange_add (self->document, phase, &place, label) != NULL
         && edit_added (self, phase, state, label, NULL);
}

/* A map shows the titles of what is added, to be written at once; other views do not. */
static gboolean
can_add (CjmMapView *self)
{
  return self->scene != NULL && self->options.view == CJM_VIEW_MAP;
}

static gboolean
is_empty (CjmMapView *self)
{
  return can_add (self) && cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) == 0;
}

/* Where one more of its kind goes; FALSE for what has no text of its own, such as a point of the curve */
static gboolean
find_behind (CjmMapView *self, const char *id, CjmMapText *text, CjmPlace *place)
{
  return id != NULL && cjm_map_text_find (self->scene, id, text) && cjm_node_get_kind (text->node) != CJM_KIND_JOURNEY
         && cjm_place_after (text->node, place);
}

static gboolean
add_behind (CjmMapView *self, const char *id)
{
  CjmMapText text;
  CjmPlace place;

  if (!find_behind (self, id, &text, &place))
    return FALSE;

  return add_and_edit (self, &place, cjm_node_get_kind (text.node), id);
}

/**
 * cjm_map_view_add_sibling:
 *
 * Adds a card of the same kind behind the one that has the focus, and starts editing it; on an empty map, a phase with
 * an episode. Only on a map.
 *
 * Returns: whether it did
 */
gboolean
cjm_map_view_add_sibling (CjmMapView *self)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), FALSE);

  if (!can_add (self))
    return FALSE;

  id = g_strdup (get_subject (self));
  cjm_map_view_end_edit (self, TRUE);

  return is_empty (self) ? add_first_phase (self) : add_behind (self, id);
}

/* An episode in a phase, a touchpoint in an episode */
static gboolean
add_inside (CjmMapView *self)
{
  g_autofree char *id = g_strdup (get_subject (self));
  const CjmGroup *group;
  CjmPlace place;

  cjm_map_view_end_edit (self, TRUE);
  group = id != NULL && self->scene != NULL ? cjm_scene_find (self->scene, id, NULL) : NULL;
  if (group == NULL || group->node == NULL)
    return FALSE;

  place = (CjmPlace) { .parent = group->node, .index = CJM_END };
  switch (cjm_node_get_kind (group->node))
    {
    case CJM_KIND_PHASE:
      place.member = CJM_PHASE_EPISODES;
      return add_and_edit (self, &place, CJM_KIND_EPISODE, id);
    case CJM_KIND_EPISODE:
      place.member = CJM_EPISODE_TOUCHPOINTS;
      return add_and_edit (self, &place, CJM_KIND_TOUCHPOINT, id);
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}

/* After Enter in a new phase of an empty map: its episode is what comes next. */
static gboolean
edit_only_episode (CjmMapView *self, const char *id)
{
  const CjmGroup *group = cjm_scene_find (self->scene, id, NULL);
  CjmMapEditStart start = { .origin = id, .created = TRUE };
  g_autofree char *episode = NULL;

  if (group == NULL || group->node == NULL || cjm_node_get_kind (group->node) != CJM_KIND_PHASE
      || cjm_node_get_n_children (group->node, CJM_PHASE_EPISODES) != 1)
    return FALSE;

  episode = cjm_card_id_new (cjm_node_get_child (group->node, CJM_PHASE_EPISODES, 0), CJM_CARD_WHOLE);

  return cjm_map_view_start_edit (self, episode, &start);
}

/* The card next to one in its lane; NULL behind the last and before the first */
static char *
find_next (CjmMapView *self, const char *id, int step)
{
  g_autoptr (GPtrArray) ids = cjm_map_text_list_lane (self->scene, id);
  const char *further = strchr (id, '.');
  g_autofree char *own = further != NULL ? g_strndup (id, further - id) : g_strdup (id);
  guint index;

  if (!g_ptr_array_find_with_equal_func (ids, own, g_str_equal, &index))
    return NULL;
  if ((step < 0 && index == 0) || (step > 0 && index + 1 >= ids->len))
    return NULL;

  return g_strdup (ids->pdata[index + step]);
}

static void
go_to_next (CjmMapView *self, const char *id, int step)
{
  gboolean whole = cjm_card_id_get_part (id) == CJM_CARD_WHOLE;
  g_autofree char *next = find_next (self, id, step);
  gboolean alive = cjm_map_view_end_edit (self, TRUE);

  if (next != NULL)
    cjm_map_view_start_edit (self, next, NULL);
  else if (alive && step > 0 && whole)
    add_behind (self, id);
}

/**
 * cjm_map_view_go_on:
 * @how: the person left the field
 *
 * Ends the edit and goes on to what comes next by that key.
 */
void
cjm_map_view_go_on (CjmMapView *self, CjmEditorEnd how)
{
  gboolean created = FALSE;
  g_autofree char *id = g_strdup (cjm_map_view_get_edited (self, &created));

  switch (how)
    {
    case CJM_EDITOR_NEXT:
      go_to_next (self, id, 1);
      break;
    case CJM_EDITOR_PREVIOUS:
      go_to_next (self, id, -1);
      break;
    case CJM_EDITOR_ADD:
      cjm_map_view_add_sibling (self);
      break;
    case CJM_EDITOR_ENTER:
    case CJM_EDITOR_CANCEL:
    case CJM_EDITOR_LEAVE:
    case CJM_EDITOR_UNDO:
    case CJM_EDITOR_REDO:
      if (cjm_map_view_end_edit (self, TRUE) && created && !edit_only_episode (self, id))
        add_behind (self, id);
      break;
    }
}

/* Something new was put there by the pointer or from the palette: it wants a name of its own. */
static void
node_added_cb (CjmMapView *self, const char *id)
{
  CjmHistory *history = self->document != NULL ? cjm_document_get_history (self->document) : NULL;
  g_autofree char *copy = g_strdup (id);
  g_autofree char *label = NULL;
  CjmMapEditStart start = { .created = TRUE };

  if (history == NULL)
    return;

  cjm_map_view_end_edit (self, TRUE);
  label = g_strdup (cjm_history_get_undo_label (history));
  start.label = label;
  cjm_map_view_start_edit (self, copy, &start);
}

/* A point of a lane of a group stands for its episode, whose title is edited there; other points have none of their own. */
static gboolean
is_on_titled_point (CjmMapView *self)
{
  const CjmGroup *group = self->scene != NULL && self->focus_id != NULL
                          ? cjm_scene_find (self->scene, self->focus_id, NULL) : NULL;

  return group != NULL && (group->flags & CJM_GROUP_POINT) != 0 && group->text.area.size.width > 0;
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autofree char *id = NULL;
  const CjmGroup *group;

  if (self->scene == NULL)
    return;

  if (g_str_equal (name, "map.edit-title") && is_on_titled_point (self))
    {
      cjm_map_view_edit (self, self->focus_id);
      return;
    }
  if (g_str_equal (name, "map.edit-title"))
    {
      id = cjm_card_id_new (self->journey, CJM_CARD_WHOLE);
    }
  else if (g_str_equal (name, "map.edit-scenario"))
    {
      group = self->focus_id != NULL ? cjm_scene_find (self->scene, self->focus_id, NULL) : NULL;
      if (group != NULL && group->node != NULL && cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE) != NULL)
        id = cjm_card_id_new (cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE), CJM_CARD_SCENARIO);
    }
  else
    {
      id = g_strdup (self->focus_id);
    }

  if (id != NULL && !cjm_map_view_activate_point (self, id))
    cjm_map_view_edit (self, id);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_str_equal (name, "map.add"))
    cjm_map_view_add_sibling (CJM_MAP_VIEW (widget));
  else
    add_inside (CJM_MAP_VIEW (widget));
}

static CjmNode *
get_subject_node (CjmMapView *self)
{
  const char *id = get_subject (self);
  const CjmGroup *group = self->scene != NULL && id != NULL ? cjm_scene_find (self->scene, id, NULL) : NULL;

  return group != NULL ? group->node : NULL;
}

/**
 * cjm_map_view_update_edit_actions:
 *
 * Enables the actions that edit and add, for the card that has the focus.
 */
void
cjm_map_view_update_edit_actions (CjmMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CjmNode *node = get_subject_node (self);
  CjmKind kind = node != NULL ? cjm_node_get_kind (node) : CJM_KIND_DOCUMENT;
  CjmMapText text;
  CjmPlace place;
  gboolean has_siblings = can_add (self) && find_behind (self, get_subject (self), &text, &place);

  gtk_widget_action_set_enabled (widget, "map.edit", node != NULL && kind != CJM_KIND_PERSONA);
  gtk_widget_action_set_enabled (widget, "map.edit-title", can_add (self) || is_on_titled_point (self));
  gtk_widget_action_set_enabled (widget, "map.edit-scenario",
                                 can_add (self) && node != NULL && cjm_node_get_ancestor (node, CJM_KIND_EPISODE) != NULL);
  gtk_widget_action_set_enabled (widget, "map.add", is_empty (self) || has_siblings);
  gtk_widget_action_set_enabled (widget, "map.add-inside",
                                 can_add (self) && (kind == CJM_KIND_PHASE || kind == CJM_KIND_EPISODE));
}

static gboolean
is_episode_title (const CjmGroup *group)
{
  return group->id != NULL && group->node != NULL && cjm_node_get_kind (group->node) == CJM_KIND_EPISODE &&
         cjm_card_id_get_part (group->id) == CJM_CARD_WHOLE;
}

/* The scenario that is not written yet, under a point */
static char *
find_empty_scenario_at (CjmMapView *self, const graphene_point_t *point)
{
  graphene_rect_t lane;

  if (!cjm_scene_get_lane_area (self->scene, CJM_LANE_SCENARIO, &lane) || !graphene_rect_contains_point (&lane, point))
    return NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const CjmMapPlace *place = &g_array_index (self->places, CjmMapPlace, i);

      if (is_episode_title (place->group)
          && point->x >= place->area.origin.x && point->x < place->area.origin.x + place->area.size.width)
        return cjm_card_id_new (place->group->node, CJM_CARD_SCENARIO);
    }

  return NULL;
}

/**
 * cjm_map_view_is_editor_at:
 * @x: in the view
 * @y: in the view
 *
 * Returns: whether what happens there is the field's own affair
 */
gboolean
cjm_map_view_is_editor_at (CjmMapView *self, double x, double y)
{
  GtkWidget *editor = cjm_map_view_get_editor (self);
  GtkWidget *picked = editor != NULL ? gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) : NULL;

  return picked != NULL && (picked == editor || gtk_widget_is_ancestor (picked, editor));
}

static gboolean
is_on_edited_card (CjmMapView *self, const graphene_point_t *point)
{
  const CjmGroup *group = cjm_scene_get_card_at (self->scene, point, NULL);

  return group != NULL && g_strcmp0 (group->id, cjm_map_view_get_edited (self, NULL)) == 0;
}

/* A press beside the card of the field ends the edit; two presses where there is a text without a card start one. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  CjmMapView *self = user_data;
  GtkWidget *editor = cjm_map_view_get_editor (self);
  g_autofree char *id = NULL;
  graphene_point_t point;
  graphene_rect_t area;

  if (cjm_map_view_is_editor_at (self, x, y))
    return;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  if (editor != NULL && is_on_edited_card (self, &point))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  cjm_map_view_end_edit (self, TRUE);
  if (n_press != 2 || self->scene == NULL
      || gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self))
    return;
  if (cjm_scene_get_card_at (self->scene, &point, NULL) != NULL)
    return;

  id = cjm_card_id_new (self->journey, CJM_CARD_WHOLE);
  if (cjm_scene_find (self->scene, id, &area) == NULL || !graphene_rect_contains_point (&area, &point))
    {
      g_free (id);
      id = find_empty_scenario_at (self, &point);
    }
  if (id != NULL && cjm_map_view_edit (self, id))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * cjm_map_view_update_start:
 *
 * Shows the button that starts a map while there is nothing on it.
 */
void
cjm_map_view_update_start (CjmMapView *self)
{
  gboolean empty = is_empty (self);

  if (empty && self->start_button == NULL)
    {
      self->start_button = gtk_button_new_with_mnemonic (_ ("_Add the first phase"));
      /* Its label is the name; GTK 4.8 would say the underscore too. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->start_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_widget_add_css_class (self->start_button, "suggested-action");
      gtk_widget_add_css_class (self->start_button, "pill");
      g_signal_connect_swapped (self->start_button, "clicked", G_CALLBACK (cjm_map_view_add_sibling), self);
      gtk_widget_set_parent (self->start_button, GTK_WIDGET (self));
    }
  else if (!empty)
    {
      g_clear_pointer (&self->start_button, gtk_widget_unparent);
    }
}

/**
 * cjm_map_view_allocate_start:
 *
 * Gives the button on an empty map its place in the middle, where there is that button.
 */
void
cjm_map_view_allocate_start (CjmMapView *self)
{
  GtkRequisition size;
  graphene_point_t point;

  if (self->start_button == NULL)
    return;

  gtk_widget_get_preferred_size (self->start_button, NULL, &size);
  graphene_point_init (&point, (float) (int) ((self->viewport.view_width - size.width) / 2),
                       (float) (int) ((self->viewport.view_height - size.height) / 2));
  gtk_widget_allocate (self->start_button, size.width, size.height, -1, gsk_transform_translate (NULL, &point));
}

/**
 * cjm_map_view_snapshot_start:
 * @snapshot: where to
 *
 * Draws the button on an empty map, where there is one.
 */
void
cjm_map_view_snapshot_start (CjmMapView *self, GtkSnapshot *snapshot)
{
  if (self->start_button != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->start_button, snapshot);
}

void
cjm_map_view_class_init_edit (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_widget_class_install_action (widget_class, "map.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "map.edit-title", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "map.edit-scenario", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "map.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "map.add-inside", NULL, add_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "map.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, GDK_SHIFT_MASK, "map.edit-title", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, enters[i], GDK_SHIFT_MASK, "map.edit-scenario", NULL);
      gtk_widget_class_add_binding_action (widget_class, enters[i], GDK_CONTROL_MASK, "map.add", NULL);
      gtk_widget_class_add_binding_action (widget_class, enters[i], GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                           "map.add-inside", NULL);
    }
}

void
cjm_map_view_init_edit (CjmMapView *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect (self, "node-added", G_CALLBACK (node_added_cb), NULL);
}
