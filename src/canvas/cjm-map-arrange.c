/* cjm-map-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-map-view-private.h"
#include "cjm-map-words.h"

/*
 * Arranging the selected cards by keys and menu: moving them a step and duplicating them. Several go together where each
 * has somewhere to go.
 */

/**
 * cjm_map_get_card_id:
 *
 * Returns: (transfer full): the id of the card that stands for a node
 */
char *
cjm_map_get_card_id (CjmNode *node)
{
  return g_strconcat (cjm_node_get_info (node)->name, "-", cjm_node_get_id (node), NULL);
}

/**
 * cjm_map_can_arrange:
 *
 * Returns: whether a card can be moved, copied and deleted. A scenario, a point of the curve and an action are parts of
 *   an episode or an improvement, and go with it.
 */
gboolean
cjm_map_can_arrange (const CjmGroup *group)
{
  const char *name;

  if ((group->flags & CJM_GROUP_CARD) == 0 || group->node == NULL || group->id == NULL)
    return FALSE;

  switch (cjm_node_get_kind (group->node))
    {
    case CJM_KIND_PHASE:
    case CJM_KIND_EPISODE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_IMPROVEMENT:
      name = cjm_node_get_info (group->node)->name;
      return g_str_has_prefix (group->id, name) && group->id[strlen (name)] == '-';
    default:
      return FALSE;
    }
}

/**
 * cjm_map_view_list_arrangeable:
 *
 * Returns: (transfer full): the nodes of the selected cards that can be arranged, without those that stand inside
 *   others of them, in the order of the document
 */
GPtrArray *
cjm_map_view_list_arrangeable (CjmMapView *self)
{
  g_autoptr (GPtrArray) ids = cjm_map_selection_list (self->selection);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; self->scene != NULL && i < ids->len; i++)
    {
      const CjmGroup *group = cjm_scene_find (self->scene, ids->pdata[i], NULL);

      if (group != NULL && cjm_map_can_arrange (group))
        g_ptr_array_add (nodes, group->node);
    }

  return cjm_arrange_list_outermost (nodes);
}

/* How many of the nodes from `from` on stand in the same list */
static guint
get_run (GPtrArray *nodes, guint from)
{
  CjmNode *first = g_ptr_array_index (nodes, from);
  guint end = from + 1;

  while (end < nodes->len && cjm_node_get_parent (nodes->pdata[end]) == cjm_node_get_parent (first)
         && cjm_node_get_place (nodes->pdata[end]) == cjm_node_get_place (first)
         && (cjm_node_get_kind (first) != CJM_KIND_IMPROVEMENT
             || cjm_improvement_find_episode (nodes->pdata[end]) == cjm_improvement_find_episode (first)))
    end++;

  return end - from;
}

/* Where a run of cards goes: as its foremost card would on its own */
static gboolean
find_step (GPtrArray *nodes, guint from, guint n, CjmStep step, CjmPlace *place)
{
  CjmNode *foremost = g_ptr_array_index (nodes, step == CJM_STEP_LEFT || step == CJM_STEP_UP ? from : from + n - 1);
  CjmNode *first = g_ptr_array_index (nodes, from);

  if (!cjm_place_by_step (foremost, step, place))
    return FALSE;

  /* To another list they go where the first of them would */
  if (place->parent != cjm_node_get_parent (foremost) && cjm_node_get_kind (first) != CJM_KIND_EPISODE)
    return cjm_place_by_step (first, step, place);

  return TRUE;
}

static gboolean
can_step (GPtrArray *nodes, CjmStep step)
{
  CjmPlace place;
  guint n;

  for (guint i = 0; i < nodes->len; i += n)
    {
      n = get_run (nodes, i);
      if (!find_step (nodes, i, n, step, &place))
        return FALSE;
    }

  return nodes->len > 0;
}

static void
move_run (CjmMapView *self, GPtrArray *nodes, guint from, guint n, CjmStep step)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new ();
  CjmPlace place;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (run, nodes->pdata[from + i]);
  if (find_step (nodes, from, n, step, &place))
    cjm_arrange_move (self->document, run, &place, NULL);
}

/**
 * cjm_map_view_move_selected:
 *
 * Moves the selected cards by one step.
 *
 * Returns: whether they moved
 */
gboolean
cjm_map_view_move_selected (CjmMapView *self, CjmStep step)
{
  g_autoptr (GPtrArray) nodes = cjm_map_view_list_arrangeable (self);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean backwards = step == CJM_STEP_RIGHT || step == CJM_STEP_DOWN;

  if (!can_step (nodes, step))
    return FALSE;

  for (guint i = 0; i < nodes->len; i += get_run (nodes, i))
    g_array_append_val (starts, i);

  cjm_document_begin (self->document, cjm_map_get_deed_label (CJM_DEED_MOVE, nodes));
  for (guint i = 0; i < starts->len; i++)
    {
      guint at = backwards ? starts->len - 1 - i : i;
      guint from = g_array_index (starts, guint, at);
      guint end = at + 1 < starts->len ? g_array_index (starts, guint, at + 1) : nodes->len;

      move_run (self, nodes, from, end - from, step);
    }
  cjm_document_commit (self->document);
  if (self->focus_id != NULL)
    cjm_map_view_reveal (self, self->focus_id);

  return TRUE;
}

/**
 * cjm_map_view_duplicate_selected:
 *
 * Puts a copy behind each of the selected cards, and selects the copies.
 */
void
cjm_map_view_duplicate_selected (CjmMapView *self)
{
  g_autoptr (GPtrArray) nodes = cjm_map_view_list_arrangeable (self);
  g_autoptr (GPtrArray) copies = NULL;

  if (nodes->len == 0)
    return;

  copies = cjm_arrange_duplicate (self->document, nodes, cjm_map_get_deed_label (CJM_DEED_DUPLICATE, nodes));
  cjm_map_view_show_nodes (self, copies, TRUE);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  const char *direction = name + strlen ("map.move-");

  if (g_str_equal (direction, "left"))
    cjm_map_view_move_selected (self, CJM_STEP_LEFT);
  else if (g_str_equal (direction, "right"))
    cjm_map_view_move_selected (self, CJM_STEP_RIGHT);
  else if (g_str_equal (direction, "up"))
    cjm_map_view_move_selected (self, CJM_STEP_UP);
  else
    cjm_map_view_move_selected (self, CJM_STEP_DOWN);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cjm_map_view_duplicate_selected (CJM_MAP_VIEW (widget));
}

/**
 * cjm_map_view_update_actions:
 *
 * Enables the actions that would do something now. Each is looked at again when the selection or the document changes.
 */
void
cjm_map_view_update_actions (CjmMapView *self)
{
  static const char *const moves[] = { "map.move-left", "map.move-right", "map.move-up", "map.move-down" };
  static const char *const others[] = { "map.duplicate", "map.move-to", "map.copy-to" };
  static const char *const selects[] = { "map.select-all", "map.select-lane", "map.select-episode" };
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GPtrArray) nodes = cjm_map_view_list_arrangeable (self);
  CjmMapAbilities abilities = 0;

  if (nodes->len > 0)
    abilities |= CJM_MAP_CAN_ARRANGE;
  if (cjm_map_view_can_delete (self))
    abilities |= CJM_MAP_CAN_DELETE;
  if (self->scene != NULL && cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) > 0)
    abilities |= CJM_MAP_CAN_SELECT;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_action_set_enabled (widget, moves[i], can_step (nodes, CJM_STEP_LEFT + i));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (widget, others[i], (abilities & CJM_MAP_CAN_ARRANGE) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    gtk_widget_action_set_enabled (widget, selects[i], (abilities & CJM_MAP_CAN_SELECT) != 0
                                                           && (i == 0 || self->focus_id != NULL));
  gtk_widget_action_set_enabled (widget, "map.delete", (abilities & CJM_MAP_CAN_DELETE) != 0);
  cjm_map_view_update_edit_actions (self);
  cjm_map_view_set_abilities (self, abilities);
}

void
cjm_map_view_class_init_arrange (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    const char *action;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, "map.move-left" },
    { GDK_KEY_Right, GDK_KEY_KP_Right, "map.move-right" },
    { GDK_KEY_Up, GDK_KEY_KP_Up, "map.move-up" },
    { GDK_KEY_Down, GDK_KEY_KP_Down, "map.move-down" },
  };

  /* Of several keys the one that is bound last is shown in menus. */
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_install_action (widget_class, keys[i].action, NULL, move_action);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad, GDK_ALT_MASK, keys[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK, keys[i].action, NULL);
    }
  gtk_widget_class_install_action (widget_class, "map.duplicate", NULL, duplicate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "map.duplicate", NULL);
}
