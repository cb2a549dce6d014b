/* cjm-sidebar-menu.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-journey-row.h"
#include "cjm-journeys.h"
#include "cjm-persona-row.h"
#include "cjm-sidebar-private.h"
#include "cjm-template.h"

/*
 * The menus of the sidebar: what a journey can be begun with, and what can be done with the chosen one, by the buttons
 * above the list, by right click or long press on a row, and by the menu key.
 */

static const struct
{
  CjmTemplate template;
  const char *label;
} templates[] = {
  { CJM_TEMPLATE_NINE, NC_("template", "_Nine phases") },
  { CJM_TEMPLATE_FIVE, NC_("template", "_Five phases") },
  { CJM_TEMPLATE_PLAIN, NC_("template", "In _plain words") },
  { CJM_TEMPLATE_BUYER, NC_("template", "_Buyer journey") },
  { CJM_TEMPLATE_LOOP, NC_("template", "_Loyalty loop") },
  { CJM_TEMPLATE_EMPTY, NC_("template", "No phases _yet") },
};

/* A name of the document's in a menu, where an underscore would be a mnemonic */
static char *
escape_label (const char *text)
{
  g_autoptr (GString) label = g_string_new (text);

  g_string_replace (label, "_", "__", 0);
  g_strdelimit (label->str, "\n\t", ' ');

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
append_with_target (GMenu      *menu,
                    const char *label,
                    const char *action,
                    GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* What a journey of a persona can be begun with */
static GMenuModel *
make_beginnings (CjmSidebar *self,
                 CjmNode    *persona)
{
  const char *id = persona != NULL ? cjm_node_get_id (persona) : "";
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (self->journey != NULL)
    {
      g_autoptr (GMenu) same = g_menu_new ();

      append_with_target (same, _("With the _same phases"), "journeys.add", g_variant_new ("(ss)", "", id));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (same));
    }
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    append_with_target (section, g_dpgettext2 (NULL, "template", templates[i].label), "journeys.add",
                        g_variant_new ("(ss)", cjm_template_get_name (templates[i].template), id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}

static void
fill_add_menu (GtkMenuButton *button,
               gpointer       user_data)
{
  CjmSidebar *self = user_data;
  CjmNode *root = cjm_document_get_root (self->document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS);
  g_autoptr (GMenuModel) model = NULL;

  if (n <= 1)
    model = make_beginnings (self, n == 1 ? cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, 0) : NULL);
  else
    model = G_MENU_MODEL (g_menu_new ());

  for (guint i = 0; n > 1 && i < n; i++)
    {
      CjmNode *persona = cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i);
      g_autofree char *name = escape_label (cjm_node_get_text (persona, CJM_PERSONA_NAME));
      /* Translators: a menu of what a journey can be begun with; %s is the name of a persona */
      g_autofree char *label = g_strdup_printf (_("For %s"), name);
      g_autoptr (GMenuModel) beginnings = make_beginnings (self, persona);

      g_menu_append_submenu (G_MENU (model), label, beginnings);
    }

  gtk_menu_button_set_menu_model (button, model);
}

static GMenuModel *
make_duplicates (CjmSidebar *self)
{
  CjmNode *root = cjm_document_get_root (self->document);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS); i++)
    {
      CjmNode *persona = cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i);
      g_autofree char *label = escape_label (cjm_node_get_text (persona, CJM_PERSONA_NAME));

      append_with_target (menu, label, "journeys.duplicate", g_variant_new_string (cjm_node_get_id (persona)));
    }
  append_with_target (menu, _("_Without a persona"), "journeys.duplicate", g_variant_new_string (""));

  return G_MENU_MODEL (menu);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* What can be done with the chosen journey */
static GMenuModel *
make_menu (CjmSidebar *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  g_autoptr (GMenuModel) duplicates = make_duplicates (self);

  g_menu_append (section, _("_Rename"), "journeys.rename");
  g_menu_append_submenu (section, _("_Duplicate for"), duplicates);
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("Make the _ideal journey"), "journeys.make-ideal");
  g_menu_append (section, _("Draw a _newer version"), "journeys.make-newer");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("Move _up"), "journeys.move-up");
  g_menu_append (section, _("Move _down"), "journeys.move-down");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("_Delete"), "journeys.delete");
  append_section (menu, section);

  return G_MENU_MODEL (menu);
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  g_autoptr (GMenuModel) model = make_menu (user_data);

  gtk_menu_button_set_menu_model (button, model);
}

static void
pop_up_over (CjmSidebar    *self,
             GtkListBoxRow *row,
             GMenuModel    *model)
{
  graphene_rect_t area;
  GdkRectangle where;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &area))
    return;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  where = (GdkRectangle) { .x = (int) area.origin.x, .y = (int) area.origin.y,
                           .width = (int) area.size.width, .height = (int) area.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &where);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * cjm_sidebar_pop_up:
 *
 * Opens the menu of the row with the focus, or else of the chosen journey.
 */
void
cjm_sidebar_pop_up (CjmSidebar *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkListBoxRow *row = focus != NULL ? GTK_LIST_BOX_ROW (focus) : gtk_list_box_get_selected_row (self->list);
  g_autoptr (GMenuModel) model = NULL;

  if (row == NULL)
    return;

  if (CJM_IS_PERSONA_ROW (row))
    model = make_beginnings (self, cjm_persona_row_get_persona (CJM_PERSONA_ROW (row)));
  else
    {
      gtk_list_box_select_row (self->list, row);
      model = make_menu (self);
    }
  pop_up_over (self, row, model);
}

static void
pressed_cb (CjmSidebar *self,
            GtkGesture *gesture,
            double      y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  cjm_sidebar_pop_up (self);
}

static void
right_pressed_cb (GtkGestureClick *gesture,
                  int              n_press,
                  double           x,
                  double           y,
                  CjmSidebar      *self)
{
  pressed_cb (self, GTK_GESTURE (gesture), y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 CjmSidebar          *self)
{
  pressed_cb (self, GTK_GESTURE (gesture), y);
}

void
cjm_sidebar_class_init_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, right_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}

void
cjm_sidebar_init_menu (CjmSidebar *self)
{
  gtk_menu_button_set_create_popup_func (self->add_button, fill_add_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, self, NULL);
}
