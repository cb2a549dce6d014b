/* cjm-map-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-map-destinations.h"
#include "cjm-map-view-private.h"

/*
 * The menu of a card, by right click, by long press and by the menu key: everything that can be done to the selected
 * cards, for those who do not drag and those who do not know the keys.
 */

static void
add_section (GMenu *menu, const char *const (*items)[2], guint n_items)
{
  static const char *const keys[][2] = {
    { "map.cut", "<Control>x" }, { "map.copy", "<Control>c" }, { "map.paste", "<Control>v" },
  };
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (g_dpgettext2 (NULL, "card menu", items[i][0]), items[i][1]);

      g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
      /* Whoever has the clipboard has its keys too. */
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        if (g_str_equal (items[i][1], keys[j][0]))
          g_menu_item_set_attribute (item, "accel", "s", keys[j][1]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
make_model (void)
{
  static const char *const edits[][2] = {
    { NC_("card menu", "Edit…"), "map.edit" },
    { NC_("card menu", "Edit the scenario…"), "map.edit-scenario" },
    { NC_("card menu", "Add one behind"), "map.add" },
    { NC_("card menu", "Add inside"), "map.add-inside" },
  };
  static const char *const moves[][2] = {
    { NC_("card menu", "Move left"), "map.move-left" },
    { NC_("card menu", "Move right"), "map.move-right" },
    { NC_("card menu", "Move up"), "map.move-up" },
    { NC_("card menu", "Move down"), "map.move-down" },
  };
  static const char *const places[][2] = {
    { NC_("card menu", "Move to…"), "map.move-to" },
    { NC_("card menu", "Copy to…"), "map.copy-to" },
    { NC_("card menu", "Duplicate"), "map.duplicate" },
  };
  static const char *const clips[][2] = {
    { NC_("card menu", "Cut"), "map.cut" },
    { NC_("card menu", "Copy"), "map.copy" },
    { NC_("card menu", "Paste"), "map.paste" },
  };
  static const char *const selections[][2] = {
    { NC_("card menu", "Select all in lane"), "map.select-lane" },
    { NC_("card menu", "Select all in episode"), "map.select-episode" },
    { NC_("card menu", "Show counterpart"), "document.show-other" },
  };
  static const char *const ends[][2] = {
    { NC_("card menu", "Delete"), "map.delete" },
  };
  GMenu *menu = g_menu_new ();

  add_section (menu, edits, G_N_ELEMENTS (edits));
  add_section (menu, moves, G_N_ELEMENTS (moves));
  add_section (menu, places, G_N_ELEMENTS (places));
  add_section (menu, clips, G_N_ELEMENTS (clips));
  add_section (menu, selections, G_N_ELEMENTS (selections));
  add_section (menu, ends, G_N_ELEMENTS (ends));

  return G_MENU_MODEL (menu);
}

static void
pop_up (CjmMapView *self, const GdkRectangle *where)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = make_model ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), where);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
get_focus_rectangle (CjmMapView *self, GdkRectangle *where)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, self->viewport.view_width, self->viewport.view_height);
  graphene_rect_t rect;

  if (self->scene != NULL && self->focus_id != NULL)
    cjm_scene_find (self->scene, self->focus_id, &area);
  cjm_viewport_to_view (&self->viewport, &area, &rect);
  if (!graphene_rect_intersection (&rect, &view, &rect))
    rect = GRAPHENE_RECT_INIT (view.size.width / 2, view.size.height / 2, 1, 1);
  *where = (GdkRectangle) { rect.origin.x, rect.origin.y, MAX (1, rect.size.width), MAX (1, rect.size.height) };
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  GdkRectangle where;

  if (cjm_map_view_get_focus_card (self) == NULL)
    return;

  if (!cjm_map_selection_contains (self->selection, self->focus_id))
    cjm_map_view_select (self, self->focus_id);
  get_focus_rectangle (self, &where);
  pop_up (self, &where);
}

static void
chosen_cb (CjmMapDestinations *destinations, CjmNode *node, gpointer user_data)
{
  CjmMapView *self = user_data;
  g_autoptr (CjmDragContent) content = cjm_map_view_make_content (self, cjm_map_destinations_get_lead (destinations));
  gboolean copy = cjm_map_destinations_get_copy (destinations);
  const CjmGroup *lead = cjm_scene_find (self->scene, cjm_map_destinations_get_lead (destinations), NULL);
  CjmDropSite site = { .new_phase = FALSE };

  if (content == NULL || lead == NULL)
    return;

  if (cjm_node_get_kind (node) == CJM_KIND_EPISODE)
    cjm_place_in_episode (node, content->thing.kind, cjm_node_get_place (lead->node), &site.place);
  else if (content->thing.kind == CJM_KIND_EPISODE)
    site.place = (CjmPlace) { .parent = node, .member = CJM_PHASE_EPISODES, .index = CJM_END };
  else
    cjm_place_after (node, &site.place);
  cjm_map_view_put (self, content, &site, copy);
}

/* The card that the others go along with: the one with the focus, else the first that can go anywhere */
static char *
find_lead (CjmMapView *self)
{
  const CjmGroup *group = self->focus_id != NULL ? cjm_scene_find (self->scene, self->focus_id, NULL) : NULL;
  g_autoptr (GPtrArray) nodes = NULL;

  if (group != NULL && cjm_map_can_arrange (group) && cjm_map_selection_contains (self->selection, group->id))
    return g_strdup (group->id);

  nodes = cjm_map_view_list_arrangeable (self);

  return nodes->len > 0 ? cjm_card_id_new (nodes->pdata[0], CJM_CARD_WHOLE) : NULL;
}

static void
destination_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  g_autofree char *lead = self->scene != NULL ? find_lead (self) : NULL;
  const CjmGroup *group = lead != NULL ? cjm_scene_find (self->scene, lead, NULL) : NULL;
  GdkRectangle where;

  if (group == NULL)
    return;

  g_clear_pointer (&self->destinations, gtk_widget_unparent);
  self->destinations = cjm_map_destinations_new (self->journey, group->node, lead, g_str_equal (name, "map.copy-to"));
  g_signal_connect (self->destinations, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_parent (self->destinations, widget);
  get_focus_rectangle (self, &where);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->destinations), &where);
  gtk_popover_popup (GTK_POPOVER (self->destinations));
}

static void
pop_up_at (CjmMapView *self, double x, double y)
{
  const GdkRectangle where = { x, y, 1, 1 };
  graphene_point_t point;
  const CjmGroup *group;
  g_autofree char *id = NULL;

  if (self->scene == NULL || self->placing != NULL)
    return;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  group = cjm_scene_get_card_at (self->scene, &point, NULL);
  if (group == NULL)
    return;

  id = g_strdup (group->id);
  cjm_map_view_focus_only (self, id, FALSE);
  if (!cjm_map_selection_contains (self->selection, id))
    cjm_map_view_select (self, id);
  pop_up (self, &where);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  if (!cjm_map_view_is_editor_at (user_data, x, y))
    pop_up_at (user_data, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_at (user_data, x, y);
}

void
cjm_map_view_init_menu (CjmMapView *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

void
cjm_map_view_class_init_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "map.move-to", NULL, destination_action);
  gtk_widget_class_install_action (widget_class, "map.copy-to", NULL, destination_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "map.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu", NULL);
}
