/* cjm-map-arrange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-cards.h"
#include "cjm-map-view-private.h"
#include "cjm-operation.h"
#include "cjm-step.h"

/*
 * Arranging the selected cards by keys and menu: moving them a step and duplicating them. Several go together where each
 * has somewhere to go.
 */

/**
 * cjm_map_can_arrange:
 *
 * Returns: whether a group is a card that can be moved, copied and deleted
 */
gboolean
cjm_map_can_arrange (const CjmGroup *group)
{
  return (group->flags & CJM_GROUP_CARD) != 0 && group->node != NULL && group->id != NULL &&
         cjm_cards_can_arrange (group->node, group->id);
}

/**
 * cjm_map_view_list_selected_ids:
 *
 * Returns: (transfer full): the ids of the selected cards that show, in the order in which they were selected
 */
GPtrArray *
cjm_map_view_list_selected_ids (CjmMapView *self)
{
  g_autoptr (GPtrArray) ids = cjm_map_selection_list (self->selection);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->scene != NULL && i < ids->len; i++)
    if (cjm_scene_find (self->scene, ids->pdata[i], NULL) != NULL)
      g_ptr_array_add (shown, g_strdup (ids->pdata[i]));

  return shown;
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
  g_autoptr (GPtrArray) ids = cjm_map_view_list_selected_ids (self);

  return self->document != NULL ? cjm_cards_list_arrangeable (self->document, ids) : g_ptr_array_new ();
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

  if (nodes->len == 0 || !cjm_step_move (self->document, nodes, step))
    return FALSE;

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

  copies = cjm_arrange_duplicate (self->document, nodes, cjm_operation_get_label (CJM_OPERATION_DUPLICATE, nodes));
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
  CjmMapCapabilities capabilities = 0;

  if (nodes->len > 0)
    capabilities |= CJM_MAP_CAN_ARRANGE;
  if (cjm_map_view_can_delete (self))
    capabilities |= CJM_MAP_CAN_DELETE;
  if (self->scene != NULL && cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) > 0)
    capabilities |= CJM_MAP_CAN_SELECT;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_action_set_enabled (widget, moves[i], cjm_step_is_possible (nodes, CJM_STEP_LEFT + i));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (widget, others[i], (capabilities & CJM_MAP_CAN_ARRANGE) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    gtk_widget_action_set_enabled (widget, selects[i], (capabilities & CJM_MAP_CAN_SELECT) != 0
                                                           && (i == 0 || self->focus_id != NULL));
  gtk_widget_action_set_enabled (widget, "map.delete", (capabilities & CJM_MAP_CAN_DELETE) != 0);
  cjm_map_view_update_edit_actions (self);
  cjm_map_view_set_capabilities (self, capabilities);
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
