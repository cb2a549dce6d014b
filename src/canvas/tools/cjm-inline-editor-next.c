/* cjm-inline-editor-next.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-card-id.h"
#include "cjm-inline-editor-private.h"
#include "cjm-operation.h"
#include "cjm-scene-place.h"

static CjmDocument *
get_document (CjmInlineEditor *self)
{
  return cjm_workspace_get_document (self->workspace);
}

static CjmScene *
get_scene (CjmInlineEditor *self)
{
  return cjm_workspace_get_scene (self->workspace);
}

static CjmNode *
get_journey (CjmInlineEditor *self)
{
  return cjm_source_get_journey (cjm_workspace_get_source (self->workspace));
}

/* The card that a command without an id is about */
static const char *
get_subject (CjmInlineEditor *self)
{
  const char *edited = cjm_inline_editor_get_edited (self, NULL);

  return edited != NULL ? edited : cjm_workspace_get_focus (self->workspace);
}

static gboolean
edit_added (CjmInlineEditor *self,
            CjmNode         *node,
            guint64          state,
            const char      *label,
            const char      *origin)
{
  CjmTextStart start = { .origin = origin, .label = label, .created = TRUE, .fresh = TRUE, .state = state };
  g_autofree char *id = cjm_card_id_new (node, CJM_CARD_WHOLE);

  if (cjm_inline_editor_start (self, id, &start))
    return TRUE;

  /* It shows nowhere: its lane is hidden. */
  cjm_document_withdraw (get_document (self), state);

  return FALSE;
}

/* Puts a new card without a title at a place and lets the person type one. */
static gboolean
add_and_edit (CjmInlineEditor *self,
              const CjmPlace  *place,
              CjmKind          kind,
              const char      *origin)
{
  const char *label = cjm_operation_get_add_label (kind, place->member);
  guint64 state = cjm_history_get_state (cjm_document_get_history (get_document (self)));
  g_autoptr (CjmNode) node = cjm_operation_make_node (place, "");

  return cjm_arrange_add (get_document (self), node, place, label) != NULL
         && edit_added (self, node, state, label, origin);
}

/* A phase with an episode in it, for a map that has neither */
static gboolean
add_first_phase (CjmInlineEditor *self)
{
  const CjmPlace place = { .parent = get_journey (self), .member = CJM_JOURNEY_PHASES, .index = CJM_END };
  const char *label = cjm_operation_get_add_label (CJM_KIND_PHASE, place.member);
  guint64 state = cjm_history_get_state (cjm_document_get_history (get_document (self)));
  g_autoptr (CjmNode) phase = cjm_operation_make_node (&place, "");
  const CjmPlace inside = { .parent = phase, .member = CJM_PHASE_EPISODES, .index = CJM_END };
  g_autoptr (CjmNode) episode = cjm_operation_make_node (&inside, NULL);

  cjm_node_insert (phase, CJM_PHASE_EPISODES, 0, episode);

  return cjm_arrange_add (get_document (self), phase, &place, label) != NULL
         && edit_added (self, phase, state, label, NULL);
}

/* A map shows the titles of what is added, to be written at once; other views do not. */
static gboolean
can_add (CjmInlineEditor *self)
{
  return get_scene (self) != NULL && cjm_source_is_map (cjm_workspace_get_source (self->workspace));
}

static gboolean
is_empty (CjmInlineEditor *self)
{
  return cjm_source_is_empty (cjm_workspace_get_source (self->workspace));
}

/* Where one more of its kind goes; FALSE for what has no text of its own, such as a point of the curve */
static gboolean
find_behind (CjmInlineEditor *self,
             const char      *id,
             CjmCardText     *text,
             CjmPlace        *place)
{
  return id != NULL && cjm_card_text_find (get_scene (self), id, text) && cjm_node_get_kind (text->node) != CJM_KIND_JOURNEY
         && cjm_place_after (text->node, place);
}

static gboolean
add_behind (CjmInlineEditor *self,
            const char      *id)
{
  CjmCardText text;
  CjmPlace place;

  if (!find_behind (self, id, &text, &place))
    return FALSE;

  return add_and_edit (self, &place, cjm_node_get_kind (text.node), id);
}

/**
 * cjm_inline_editor_add_sibling:
 *
 * Adds a card of the same kind behind the one that has the focus, and starts editing it; on an empty map, a phase with
 * an episode. Only on a map.
 *
 * Returns: whether it did
 */
gboolean
cjm_inline_editor_add_sibling (CjmInlineEditor *self)
{
  g_autofree char *id = NULL;

  if (!can_add (self))
    return FALSE;

  id = g_strdup (get_subject (self));
  cjm_inline_editor_end (self, TRUE);

  return is_empty (self) ? add_first_phase (self) : add_behind (self, id);
}

/**
 * cjm_inline_editor_add_inside:
 *
 * Adds an episode to the phase, or a touchpoint to the episode, that has the focus, and starts editing it.
 *
 * Returns: whether it did
 */
gboolean
cjm_inline_editor_add_inside (CjmInlineEditor *self)
{
  g_autofree char *id = g_strdup (get_subject (self));
  const CjmGroup *group;
  CjmPlace place;

  cjm_inline_editor_end (self, TRUE);
  group = cjm_workspace_find (self->workspace, id, NULL);
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
edit_only_episode (CjmInlineEditor *self,
                   const char      *id)
{
  const CjmGroup *group = cjm_scene_find (get_scene (self), id, NULL);
  CjmTextStart start = { .origin = id, .created = TRUE };
  g_autofree char *episode = NULL;

  if (group == NULL || group->node == NULL || cjm_node_get_kind (group->node) != CJM_KIND_PHASE
      || cjm_node_get_n_children (group->node, CJM_PHASE_EPISODES) != 1)
    return FALSE;

  episode = cjm_card_id_new (cjm_node_get_child (group->node, CJM_PHASE_EPISODES, 0), CJM_CARD_WHOLE);

  return cjm_inline_editor_start (self, episode, &start);
}

/* The card next to one in its lane; NULL behind the last and before the first */
static char *
find_next (CjmInlineEditor *self,
           const char      *id,
           int              step)
{
  g_autoptr (GPtrArray) ids = cjm_card_text_list_lane (get_scene (self), id);
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
go_to_next (CjmInlineEditor *self,
            const char      *id,
            int              step)
{
  gboolean whole = cjm_card_id_get_part (id) == CJM_CARD_WHOLE;
  g_autofree char *next = find_next (self, id, step);
  gboolean alive = cjm_inline_editor_end (self, TRUE);

  if (next != NULL)
    cjm_inline_editor_start (self, next, NULL);
  else if (alive && step > 0 && whole)
    add_behind (self, id);
}

/**
 * cjm_inline_editor_go_on:
 * @how: the person left the field
 *
 * Ends the edit and goes on to what comes next by that key.
 */
void
cjm_inline_editor_go_on (CjmInlineEditor *self,
                         CjmEditorEnd     how)
{
  gboolean created = FALSE;
  g_autofree char *id = g_strdup (cjm_inline_editor_get_edited (self, &created));

  switch (how)
    {
    case CJM_EDITOR_NEXT:
      go_to_next (self, id, 1);
      break;
    case CJM_EDITOR_PREVIOUS:
      go_to_next (self, id, -1);
      break;
    case CJM_EDITOR_ADD:
      cjm_inline_editor_add_sibling (self);
      break;
    case CJM_EDITOR_ENTER:
    case CJM_EDITOR_CANCEL:
    case CJM_EDITOR_LEAVE:
    case CJM_EDITOR_UNDO:
    case CJM_EDITOR_REDO:
      if (cjm_inline_editor_end (self, TRUE) && created && !edit_only_episode (self, id))
        add_behind (self, id);
      break;
    }
}

/**
 * cjm_inline_editor_name:
 * @id: of a card that was added just now
 *
 * Starts editing it; what is typed joins the step that added it.
 */
void
cjm_inline_editor_name (CjmInlineEditor *self,
                        const char      *id)
{
  CjmHistory *history = get_document (self) != NULL ? cjm_document_get_history (get_document (self)) : NULL;
  g_autofree char *copy = g_strdup (id);
  g_autofree char *label = NULL;
  CjmTextStart start = { .created = TRUE };

  if (history == NULL)
    return;

  cjm_inline_editor_end (self, TRUE);
  label = g_strdup (cjm_history_get_undo_label (history));
  start.label = label;
  cjm_inline_editor_start (self, copy, &start);
}

/* A point of a lane of a group stands for its episode, whose title is edited there; other points have none of their own. */
static gboolean
is_on_titled_point (CjmInlineEditor *self)
{
  const CjmGroup *group = cjm_workspace_find (self->workspace, cjm_workspace_get_focus (self->workspace), NULL);

  return group != NULL && (group->flags & CJM_GROUP_POINT) != 0 && group->text.area.size.width > 0;
}

static CjmNode *
get_subject_node (CjmInlineEditor *self)
{
  const CjmGroup *group = cjm_workspace_find (self->workspace, get_subject (self), NULL);

  return group != NULL ? group->node : NULL;
}

static char *
find_scenario (CjmInlineEditor *self)
{
  const CjmGroup *group = cjm_workspace_find (self->workspace, cjm_workspace_get_focus (self->workspace), NULL);
  CjmNode *episode = group != NULL && group->node != NULL ? cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE) : NULL;

  return episode != NULL ? cjm_card_id_new (episode, CJM_CARD_SCENARIO) : NULL;
}

/**
 * cjm_inline_editor_find_text:
 * @text: which one
 *
 * Returns: (transfer full) (nullable): the id of its card
 */
char *
cjm_inline_editor_find_text (CjmInlineEditor *self,
                             CjmEditText      text)
{
  if (get_scene (self) == NULL)
    return NULL;

  switch (text)
    {
    case CJM_EDIT_OWN_TEXT:
      break;
    case CJM_EDIT_TITLE:
      if (!is_on_titled_point (self))
        return cjm_card_id_new (get_journey (self), CJM_CARD_WHOLE);
      break;
    case CJM_EDIT_SCENARIO:
      return find_scenario (self);
    }

  return g_strdup (cjm_workspace_get_focus (self->workspace));
}

/**
 * cjm_inline_editor_can_edit:
 * @text: which one
 *
 * Returns: whether there is such a text now
 */
gboolean
cjm_inline_editor_can_edit (CjmInlineEditor *self,
                            CjmEditText      text)
{
  CjmNode *node = get_subject_node (self);

  switch (text)
    {
    case CJM_EDIT_OWN_TEXT:
      return node != NULL && cjm_node_get_kind (node) != CJM_KIND_PERSONA;
    case CJM_EDIT_TITLE:
      return can_add (self) || is_on_titled_point (self);
    case CJM_EDIT_SCENARIO:
      break;
    }

  return can_add (self) && node != NULL && cjm_node_get_ancestor (node, CJM_KIND_EPISODE) != NULL;
}

/**
 * cjm_inline_editor_can_add_sibling:
 *
 * Returns: whether a card can be added behind the one that has the focus, or a phase to an empty map
 */
gboolean
cjm_inline_editor_can_add_sibling (CjmInlineEditor *self)
{
  CjmCardText text;
  CjmPlace place;

  return is_empty (self) || (can_add (self) && find_behind (self, get_subject (self), &text, &place));
}

/**
 * cjm_inline_editor_can_add_inside:
 *
 * Returns: whether a card can be added inside the one that has the focus
 */
gboolean
cjm_inline_editor_can_add_inside (CjmInlineEditor *self)
{
  CjmNode *node = get_subject_node (self);

  return can_add (self) && node != NULL
         && (cjm_node_get_kind (node) == CJM_KIND_PHASE || cjm_node_get_kind (node) == CJM_KIND_EPISODE);
}

static gboolean
is_episode_title (const CjmGroup *group)
{
  return group->id != NULL && group->node != NULL && cjm_node_get_kind (group->node) == CJM_KIND_EPISODE
         && cjm_card_id_get_part (group->id) == CJM_CARD_WHOLE;
}

/* The episode at whose column a point is */
typedef struct
{
  float x;
  CjmNode *episode;
} Column;

static void
find_column_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Column *column = user_data;

  if (is_episode_title (group) && column->x >= area->origin.x && column->x < area->origin.x + area->size.width)
    column->episode = group->node;
}

/* The scenario that is not written yet, under a point */
static char *
find_empty_scenario_at (CjmInlineEditor        *self,
                        const graphene_point_t *point)
{
  Column column = { .x = point->x };
  graphene_rect_t lane;
  graphene_size_t size;

  if (!cjm_scene_get_lane_area (get_scene (self), CJM_LANE_SCENARIO, &lane) || !graphene_rect_contains_point (&lane, point))
    return NULL;

  cjm_scene_get_size (get_scene (self), &size);
  cjm_scene_foreach (get_scene (self), &GRAPHENE_RECT_INIT (point->x, 0, 1, size.height), find_column_cb, &column);

  return column.episode != NULL ? cjm_card_id_new (column.episode, CJM_CARD_SCENARIO) : NULL;
}

static gboolean
is_on_edited_card (CjmInlineEditor        *self,
                   const graphene_point_t *point)
{
  const CjmGroup *group = cjm_scene_get_card_at (get_scene (self), point, NULL);

  return group != NULL && g_strcmp0 (group->id, cjm_inline_editor_get_edited (self, NULL)) == 0;
}

/* The id of a text at a point that no card shows: the title of the map, or a scenario that is not written yet */
static char *
find_bare_text (CjmInlineEditor        *self,
                const graphene_point_t *point)
{
  g_autofree char *title = cjm_card_id_new (get_journey (self), CJM_CARD_WHOLE);
  graphene_rect_t area;

  if (cjm_workspace_find (self->workspace, title, &area) != NULL && graphene_rect_contains_point (&area, point))
    return g_steal_pointer (&title);

  return find_empty_scenario_at (self, point);
}

/**
 * cjm_inline_editor_press:
 * @n_press: how many presses there were
 * @x: in pixels of the canvas
 * @y: the same
 *
 * A press beside the card of the field ends the edit; two presses where there is a text without a card start one.
 *
 * Returns: whether nobody else should hear of the press
 */
gboolean
cjm_inline_editor_press (CjmInlineEditor *self,
                         int              n_press,
                         double           x,
                         double           y)
{
  GtkWidget *widget = cjm_workspace_get_widget (self->workspace);
  g_autofree char *id = NULL;
  graphene_point_t point;

  if (cjm_workspace_is_field_at (self->workspace, x, y))
    return FALSE;

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &point);
  if (self->edit != NULL && is_on_edited_card (self, &point))
    return TRUE;

  cjm_inline_editor_end (self, TRUE);
  if (n_press != 2 || get_scene (self) == NULL || gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT) != widget
      || cjm_workspace_get_card_at (self->workspace, x, y, NULL) != NULL)
    return FALSE;

  id = find_bare_text (self, &point);

  return id != NULL && cjm_inline_editor_edit (self, id);
}
