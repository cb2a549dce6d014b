/* cjm-card-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-card-id.h"
#include "cjm-card-menu.h"
#include "cjm-destinations.h"
#include "cjm-drop-site.h"
#include "cjm-selected-cards.h"

struct _CjmCardMenu
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  GtkWidget *menu;          /* a child of the canvas; NULL before its first use */
  GtkWidget *destinations;  /* where cards may go: the same */
};

G_DEFINE_FINAL_TYPE (CjmCardMenu, cjm_card_menu, G_TYPE_OBJECT)

static void
add_section (GMenu *menu,
             const char *const (*items)[2],
             guint  n_items)
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
pop_up (CjmCardMenu        *self,
        const GdkRectangle *where)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = make_model ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, cjm_workspace_get_widget (self->workspace));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), where);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
get_focus_rectangle (CjmCardMenu  *self,
                     GdkRectangle *where)
{
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  graphene_rect_t uncovered;
  graphene_rect_t rect;

  cjm_workspace_find (self->workspace, cjm_workspace_get_focus (self->workspace), &area);
  cjm_viewport_to_view (viewport, &area, &rect);
  cjm_viewport_get_uncovered (viewport, &area, &uncovered);
  if (!graphene_rect_intersection (&rect, &uncovered, &rect))
    rect = GRAPHENE_RECT_INIT (viewport->view_width / 2, viewport->view_height / 2, 1, 1);
  *where = (GdkRectangle) { rect.origin.x, rect.origin.y, MAX (1, rect.size.width), MAX (1, rect.size.height) };
}

/**
 * cjm_card_menu_pop_up:
 *
 * Shows the menu of the card that has the focus.
 */
void
cjm_card_menu_pop_up (CjmCardMenu *self)
{
  CjmSelection *selection = cjm_workspace_get_selection (self->workspace);
  GdkRectangle where;

  if (cjm_card_layer_get_focus_card (cjm_workspace_get_cards (self->workspace)) == NULL)
    return;

  if (!cjm_selection_contains (selection, cjm_workspace_get_focus (self->workspace)))
    cjm_selection_select (selection, cjm_workspace_get_focus (self->workspace));
  get_focus_rectangle (self, &where);
  pop_up (self, &where);
}

static void
chosen_cb (CjmDestinations *destinations,
           CjmNode         *node,
           gpointer         user_data)
{
  CjmCardMenu *self = user_data;
  const char *id = cjm_destinations_get_lead (destinations);
  g_autoptr (CjmDragContent) content = cjm_selected_cards_make_content (self->workspace, id);
  gboolean copy = cjm_destinations_get_copy (destinations);
  const CjmGroup *lead = cjm_workspace_find (self->workspace, id, NULL);
  CjmDropSite site = { .new_phase = FALSE };

  if (content == NULL || lead == NULL)
    return;

  if (cjm_node_get_kind (node) == CJM_KIND_EPISODE)
    cjm_place_in_episode (node, content->type.kind, cjm_node_get_parent_member (lead->node), &site.place);
  else if (content->type.kind == CJM_KIND_EPISODE)
    site.place = (CjmPlace) { .parent = node, .member = CJM_PHASE_EPISODES, .index = CJM_END };
  else
    cjm_place_after (node, &site.place);
  cjm_drop_site_put (self->workspace, content, &site, copy);
}

/* The card that the others go along with: the one with the focus, else the first that can go anywhere */
static char *
find_lead (CjmCardMenu *self)
{
  const CjmGroup *group = cjm_workspace_find (self->workspace, cjm_workspace_get_focus (self->workspace), NULL);
  g_autoptr (GPtrArray) nodes = NULL;

  if (group != NULL && cjm_group_can_arrange (group)
      && cjm_selection_contains (cjm_workspace_get_selection (self->workspace), group->id))
    return g_strdup (group->id);

  nodes = cjm_selected_cards_list_arrangeable (self->workspace);

  return nodes->len > 0 ? cjm_card_id_new (nodes->pdata[0], CJM_CARD_WHOLE) : NULL;
}

/**
 * cjm_card_menu_choose_destination:
 * @copy: whether the cards stay where they are as well
 *
 * Asks where the selected cards are to go.
 */
void
cjm_card_menu_choose_destination (CjmCardMenu *self,
                                  gboolean     copy)
{
  g_autofree char *lead = cjm_workspace_get_scene (self->workspace) != NULL ? find_lead (self) : NULL;
  const CjmGroup *group = cjm_workspace_find (self->workspace, lead, NULL);
  CjmNode *journey = cjm_source_get_journey (cjm_workspace_get_source (self->workspace));
  GdkRectangle where;

  if (group == NULL)
    return;

  g_clear_pointer (&self->destinations, gtk_widget_unparent);
  self->destinations = cjm_destinations_new (journey, group->node, lead, copy);
  g_signal_connect_object (self->destinations, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_widget_set_parent (self->destinations, cjm_workspace_get_widget (self->workspace));
  get_focus_rectangle (self, &where);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->destinations), &where);
  gtk_popover_popup (GTK_POPOVER (self->destinations));
}

static void
pop_up_at (CjmCardMenu *self,
           double       x,
           double       y)
{
  const GdkRectangle where = { x, y, 1, 1 };
  const CjmGroup *group;
  g_autofree char *id = NULL;

  if (!cjm_workspace_is_free_at (self->workspace, x, y))
    return;

  group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  if (group == NULL)
    return;

  id = g_strdup (group->id);
  cjm_workspace_focus (self->workspace, id, FALSE);
  if (!cjm_selection_contains (cjm_workspace_get_selection (self->workspace), id))
    cjm_selection_select (cjm_workspace_get_selection (self->workspace), id);
  pop_up (self, &where);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  pop_up_at (user_data, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 gpointer             user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_at (user_data, x, y);
}

/**
 * cjm_card_menu_allocate:
 *
 * Puts what has popped up where it points to now.
 */
void
cjm_card_menu_allocate (CjmCardMenu *self)
{
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->destinations != NULL)
    gtk_popover_present (GTK_POPOVER (self->destinations));
}

/**
 * cjm_card_menu_get_menu:
 *
 * Returns: (transfer none) (nullable): the menu, whether it is shown or not; %NULL before its first use
 */
GtkWidget *
cjm_card_menu_get_menu (CjmCardMenu *self)
{
  return self->menu;
}

/**
 * cjm_card_menu_get_destinations:
 *
 * Returns: (transfer none) (nullable): where cards may go, whether it is shown or not; %NULL before its first use
 */
GtkWidget *
cjm_card_menu_get_destinations (CjmCardMenu *self)
{
  return self->destinations;
}

static void
add_controllers (CjmCardMenu *self,
                 GtkWidget   *widget)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));

  gesture = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (long_pressed_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

static void
cjm_card_menu_dispose (GObject *object)
{
  CjmCardMenu *self = CJM_CARD_MENU (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->destinations, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_card_menu_parent_class)->dispose (object);
}

static void
cjm_card_menu_class_init (CjmCardMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_card_menu_dispose;
}

static void
cjm_card_menu_init (CjmCardMenu *self)
{
}

/**
 * cjm_card_menu_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what offers that menu there
 */
CjmCardMenu *
cjm_card_menu_new (CjmWorkspace *workspace)
{
  CjmCardMenu *self = g_object_new (CJM_TYPE_CARD_MENU, NULL);

  self->workspace = g_object_ref (workspace);
  add_controllers (self, cjm_workspace_get_widget (workspace));

  return self;
}
