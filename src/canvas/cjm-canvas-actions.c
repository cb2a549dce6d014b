/* cjm-canvas-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cjm-arrange.h"
#include "cjm-canvas-private.h"
#include "cjm-navigation.h"
#include "cjm-operation.h"
#include "cjm-removal.h"
#include "cjm-selected-cards.h"
#include "cjm-step.h"
#include "cjm-successor.h"

/* What the keys and actions of a map do: each asks the tool whose affair it is, or changes the document. */

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);

  if (g_str_equal (name, "map.zoom-in"))
    cjm_canvas_set_zoom (self, cjm_viewport_get_next_zoom (viewport, 1));
  else if (g_str_equal (name, "map.zoom-out"))
    cjm_canvas_set_zoom (self, cjm_viewport_get_next_zoom (viewport, -1));
  else if (g_str_equal (name, "map.zoom-normal"))
    cjm_canvas_set_zoom (self, 1);
  else
    cjm_canvas_set_fit (self, TRUE);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const char *const names[] = { [CJM_STEP_LEFT] = "left", [CJM_STEP_RIGHT] = "right", [CJM_STEP_UP] = "up",
                                       [CJM_STEP_DOWN] = "down" };
  CjmCanvas *self = CJM_CANVAS (widget);
  g_autoptr (GPtrArray) nodes = cjm_selected_cards_list_arrangeable (self->workspace);
  guint step = CJM_STEP_LEFT;

  while (!g_str_equal (name + strlen ("map.move-"), names[step]))
    step++;
  if (nodes->len > 0 && cjm_step_move (cjm_workspace_get_document (self->workspace), nodes, step))
    cjm_workspace_reveal (self->workspace, cjm_workspace_get_focus (self->workspace));
}

/* Puts a copy behind each of the selected cards, and selects the copies. */
static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  g_autoptr (GPtrArray) nodes = cjm_selected_cards_list_arrangeable (self->workspace);
  g_autoptr (GPtrArray) copies = NULL;

  if (nodes->len == 0)
    return;

  copies = cjm_arrange_duplicate (cjm_workspace_get_document (self->workspace), nodes,
                                  cjm_operation_get_label (CJM_OPERATION_DUPLICATE, nodes));
  cjm_selected_cards_show (self->workspace, copies);
}

static CjmRemoval *
create_removal (CjmCanvas *self)
{
  g_autoptr (GPtrArray) ids = cjm_selected_cards_list_ids (self->workspace);
  CjmDocument *document = cjm_workspace_get_document (self->workspace);

  return document != NULL ? cjm_removal_new (document, ids) : NULL;
}

/* In one step. Whoever had the focus leaves it to a neighbour. */
static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  CjmDocument *document = cjm_workspace_get_document (self->workspace);
  g_autoptr (CjmRemoval) removal = create_removal (self);
  g_autofree char *successor = NULL;
  g_autofree char *message = NULL;

  if (removal == NULL || cjm_removal_is_empty (removal))
    return;

  if (removal->nodes->len > 0)
    successor = cjm_successor_find (self->workspace, removal->nodes);
  message = cjm_removal_describe (removal);
  cjm_document_end_merging (document);
  cjm_removal_apply (removal, document);
  if (successor != NULL && cjm_workspace_has_focus (self->workspace))
    cjm_workspace_go_to (self->workspace, successor, TRUE);
  cjm_workspace_tell_done (self->workspace, message);
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;

  if (g_str_equal (name, "map.select-all"))
    cjm_selected_cards_add_all (workspace);
  else if (g_str_equal (name, "map.select-lane"))
    cjm_selected_cards_take_lane (workspace);
  else
    cjm_selected_cards_take_episode (workspace);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);

  if (g_str_equal (name, "map.menu"))
    cjm_card_menu_pop_up (self->menu);
  else
    cjm_card_menu_choose_destination (self->menu, g_str_equal (name, "map.copy-to"));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  CjmEditText text = g_str_equal (name, "map.edit-title") ? CJM_EDIT_TITLE
                 : g_str_equal (name, "map.edit-scenario") ? CJM_EDIT_SCENARIO
                                                           : CJM_EDIT_OWN_TEXT;
  g_autofree char *id = cjm_inline_editor_find_text (self->editor, text);

  if (id != NULL && (text != CJM_EDIT_OWN_TEXT || !cjm_emotion_popover_open (self->emotion, id)))
    cjm_inline_editor_edit (self->editor, id);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmCanvas *self = CJM_CANVAS (widget);

  if (g_str_equal (name, "map.add"))
    cjm_inline_editor_add_sibling (self->editor);
  else
    cjm_inline_editor_add_inside (self->editor);
}

/* The keys of an action; of several the one that is bound last is shown in menus. */
static const struct
{
  const char *action;
  GtkWidgetActionActivateFunc func;
  GdkModifierType modifiers;
  guint keys[4];
} actions[] = {
  { "map.zoom-in", zoom_action, GDK_CONTROL_MASK, { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
  { "map.zoom-out", zoom_action, GDK_CONTROL_MASK, { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
  { "map.zoom-normal", zoom_action, GDK_CONTROL_MASK, { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_KP_Insert } },
  { "map.zoom-fit", zoom_action, GDK_CONTROL_MASK, { GDK_KEY_9, GDK_KEY_KP_9, GDK_KEY_KP_Page_Up } },
  { "map.select-all", select_action, GDK_CONTROL_MASK, { GDK_KEY_a } },
  { "map.select-lane", select_action, 0, { 0 } },
  { "map.select-episode", select_action, 0, { 0 } },
  { "map.move-left", move_action, GDK_ALT_MASK, { GDK_KEY_KP_Left, GDK_KEY_Left } },
  { "map.move-right", move_action, GDK_ALT_MASK, { GDK_KEY_KP_Right, GDK_KEY_Right } },
  { "map.move-up", move_action, GDK_ALT_MASK, { GDK_KEY_KP_Up, GDK_KEY_Up } },
  { "map.move-down", move_action, GDK_ALT_MASK, { GDK_KEY_KP_Down, GDK_KEY_Down } },
  { "map.duplicate", duplicate_action, GDK_CONTROL_MASK, { GDK_KEY_d } },
  { "map.delete", delete_action, 0, { GDK_KEY_KP_Delete, GDK_KEY_Delete } },
  { "map.menu", menu_action, 0, { GDK_KEY_Menu } },
  { "map.move-to", menu_action, 0, { 0 } },
  { "map.copy-to", menu_action, 0, { 0 } },
  { "map.edit", edit_action, 0, { GDK_KEY_F2 } },
  { "map.edit-title", edit_action, GDK_SHIFT_MASK, { GDK_KEY_F2 } },
  { "map.edit-scenario", edit_action, GDK_SHIFT_MASK, { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter } },
  { "map.add", add_action, GDK_CONTROL_MASK, { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter } },
  { "map.add-inside", add_action, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
    { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter } },
};

static gboolean
move_focus_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;

  if (cjm_workspace_get_scene (workspace) == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_navigation_move (workspace, g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

/* With Ctrl: the selection stays */
static gboolean
move_focus_only_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;

  if (cjm_workspace_get_scene (workspace) == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_navigation_focus (workspace, g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

/* With Shift: the selection goes along */
static gboolean
extend_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;

  if (cjm_workspace_get_scene (workspace) == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_navigation_extend (workspace, g_variant_get_int32 (arguments));

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;
  CjmMapCard *card = cjm_card_layer_get_focus_card (cjm_workspace_get_cards (workspace));

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_workspace_activate (workspace, cjm_map_card_get_id (card));

  return GDK_EVENT_STOP;
}

static gboolean
deselect_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  CjmSelection *selection = cjm_workspace_get_selection (CJM_CANVAS (widget)->workspace);

  if (cjm_selection_get_lead (selection) == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_selection_select (selection, NULL);

  return GDK_EVENT_STOP;
}

static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CjmWorkspace *workspace = CJM_CANVAS (widget)->workspace;
  CjmMapCard *card = cjm_card_layer_get_focus_card (cjm_workspace_get_cards (workspace));

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;

  cjm_selection_toggle (cjm_workspace_get_selection (workspace), cjm_map_card_get_id (card));

  return GDK_EVENT_STOP;
}

static void
add_moves (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    CjmMove move;
  } moves[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, CJM_MOVE_LEFT },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, CJM_MOVE_RIGHT },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, CJM_MOVE_UP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, CJM_MOVE_DOWN },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, CJM_MOVE_ROW_START },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, CJM_MOVE_ROW_END },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GDK_CONTROL_MASK, CJM_MOVE_START },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GDK_CONTROL_MASK, CJM_MOVE_END },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, CJM_MOVE_PAGE_UP },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0, CJM_MOVE_PAGE_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint j = 0; j < G_N_ELEMENTS (moves[i].keys); j++)
      {
        guint key = moves[i].keys[j];
        GdkModifierType modifiers = moves[i].modifiers;
        CjmMove move = moves[i].move;

        gtk_widget_class_add_binding (widget_class, key, modifiers, move_focus_cb, "i", move);
        gtk_widget_class_add_binding (widget_class, key, modifiers | GDK_SHIFT_MASK, extend_cb, "i", move);
        if (move <= CJM_MOVE_DOWN)
          gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, move_focus_only_cb, "i", move);
      }
}

/**
 * cjm_canvas_install_actions:
 * @widget_class: that of the map
 *
 * Installs its actions and keys.
 */
void
cjm_canvas_install_actions (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].func);
      for (guint j = 0; actions[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[j], actions[i].modifiers, actions[i].action,
                                             NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu", NULL);

  add_moves (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, deselect_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, toggle_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, GDK_CONTROL_MASK, toggle_cb, NULL);
}

/**
 * cjm_canvas_update_edit_actions:
 *
 * Enables the actions that edit and add, for the card that has the focus.
 */
void
cjm_canvas_update_edit_actions (CjmCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "map.edit", cjm_inline_editor_can_edit (self->editor, CJM_EDIT_OWN_TEXT));
  gtk_widget_action_set_enabled (widget, "map.edit-title", cjm_inline_editor_can_edit (self->editor, CJM_EDIT_TITLE));
  gtk_widget_action_set_enabled (widget, "map.edit-scenario",
                                 cjm_inline_editor_can_edit (self->editor, CJM_EDIT_SCENARIO));
  gtk_widget_action_set_enabled (widget, "map.add", cjm_inline_editor_can_add_sibling (self->editor));
  gtk_widget_action_set_enabled (widget, "map.add-inside", cjm_inline_editor_can_add_inside (self->editor));
}

static CjmCanvasCapabilities
find_capabilities (CjmCanvas *self,
                   GPtrArray *arrangeable)
{
  g_autoptr (CjmRemoval) removal = create_removal (self);
  CjmNode *journey = cjm_source_get_journey (self->source);
  CjmCanvasCapabilities capabilities = 0;

  if (arrangeable->len > 0)
    capabilities |= CJM_CANVAS_CAN_ARRANGE;
  if (removal != NULL && !cjm_removal_is_empty (removal))
    capabilities |= CJM_CANVAS_CAN_DELETE;
  if (cjm_workspace_get_scene (self->workspace) != NULL && cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES) > 0)
    capabilities |= CJM_CANVAS_CAN_SELECT;

  return capabilities;
}

/**
 * cjm_canvas_update_actions:
 *
 * Enables the actions that would do something now. Each is looked at again when the selection or the document changes.
 */
void
cjm_canvas_update_actions (CjmCanvas *self)
{
  static const char *const moves[] = { "map.move-left", "map.move-right", "map.move-up", "map.move-down" };
  static const char *const others[] = { "map.duplicate", "map.move-to", "map.copy-to" };
  static const char *const selects[] = { "map.select-all", "map.select-lane", "map.select-episode" };
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (GPtrArray) nodes = cjm_selected_cards_list_arrangeable (self->workspace);
  CjmCanvasCapabilities capabilities = find_capabilities (self, nodes);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_action_set_enabled (widget, moves[i], cjm_step_is_possible (nodes, CJM_STEP_LEFT + i));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (widget, others[i], (capabilities & CJM_CANVAS_CAN_ARRANGE) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (selects); i++)
    gtk_widget_action_set_enabled (widget, selects[i], (capabilities & CJM_CANVAS_CAN_SELECT) != 0
                                                           && (i == 0 || cjm_workspace_get_focus (self->workspace) != NULL));
  gtk_widget_action_set_enabled (widget, "map.delete", (capabilities & CJM_CANVAS_CAN_DELETE) != 0);
  cjm_canvas_update_edit_actions (self);
  cjm_canvas_set_capabilities (self, capabilities);
}
