/* cjm-persona-tile.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-tile.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-drag-picture.h"
#include "cjm-figures.h"
#include "cjm-persona-avatar.h"
#include "cjm-persona.h"
#include "cjm-share-bar.h"

#define AVATAR_SIZE 76
#define COMPACT_AVATAR_SIZE 40
#define SHARE_MARGIN 8

/*
 * One persona in the gallery: portrait, name, a word about who it is, and its share of customers. Pressing it chooses it;
 * it can be dragged, and has a menu. What it asks for goes to the gallery.
 */
struct _CjmPersonaTile
{
  GtkToggleButton parent_instance;

  CjmNode *persona;
  gboolean compact;
  GtkBox *box;
  GtkBox *words;
  CjmPersonaAvatar *avatar;
  GtkLabel *name;
  GtkLabel *caption;
  GtkWidget *share;
  CjmShareBar *bar;
  GtkLabel *share_label;
  GtkDragSource *drag;
  GtkWidget *menu;
};

static void cjm_persona_tile_init_row (CjmNodeRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmPersonaTile, cjm_persona_tile, GTK_TYPE_TOGGLE_BUTTON,
                               G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, cjm_persona_tile_init_row))

static CjmNode *
cjm_persona_tile_get_node (CjmNodeRow *row)
{
  return CJM_PERSONA_TILE (row)->persona;
}

static void
cjm_persona_tile_init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = cjm_persona_tile_get_node;
}

/**
 * cjm_persona_menu_new:
 *
 * Returns: (transfer full): what can be done with a persona as a whole
 */
GMenuModel *
cjm_persona_menu_new (CjmNode *persona)
{
  const char *id = cjm_node_get_id (persona);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) edits = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autofree char *earlier = g_strdup_printf ("personas.move(('%s',-1))", id);
  g_autofree char *later = g_strdup_printf ("personas.move(('%s',1))", id);
  g_autofree char *duplicate = g_strdup_printf ("personas.duplicate('%s')", id);
  g_autofree char *remove = g_strdup_printf ("personas.remove('%s')", id);

  g_menu_append (edits, C_("persona", "_Duplicate"), duplicate);
  g_menu_append (moves, C_("persona", "Move to the _front"), earlier);
  g_menu_append (moves, C_("persona", "Move to the _back"), later);
  g_menu_append (removal, C_("persona", "_Remove"), remove);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
open_menu (CjmPersonaTile *self,
           double          x,
           double          y)
{
  g_autoptr (GMenuModel) model = cjm_persona_menu_new (self->persona);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (CjmPersonaTile *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_menu (CJM_PERSONA_TILE (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

/* Left and right as they look */
static void
move_sideways_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  int step = g_variant_get_int32 (parameter);

  g_signal_emit_by_name (widget, "move", gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -step : step);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "personas.duplicate", "s", cjm_node_get_id (CJM_PERSONA_TILE (widget)->persona));
}

static GdkContentProvider *
prepare_cb (GtkDragSource  *source,
            double          x,
            double          y,
            CjmPersonaTile *self)
{
  return gdk_content_provider_new_typed (CJM_TYPE_NODE, self->persona);
}

static void
drag_begin_cb (GtkDragSource  *source,
               GdkDrag        *drag,
               CjmPersonaTile *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->avatar));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, AVATAR_SIZE / 2, AVATAR_SIZE / 2);
}

static void
cjm_persona_tile_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CjmPersonaTile *self = CJM_PERSONA_TILE (widget);

  GTK_WIDGET_CLASS (cjm_persona_tile_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
cjm_persona_tile_dispose (GObject *object)
{
  CjmPersonaTile *self = CJM_PERSONA_TILE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->persona);

  G_OBJECT_CLASS (cjm_persona_tile_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CJM_TYPE_PERSONA_AVATAR);
  g_type_ensure (CJM_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-persona-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, box);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, words);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, avatar);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, name);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, caption);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, share);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, bar);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, share_label);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaTile, drag);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tile.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "tile.move-sideways", "i", move_sideways_action);
  gtk_widget_class_install_action (widget_class, "tile.duplicate", NULL, duplicate_action);
  cjm_node_row_install_actions (widget_class);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "tile.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "tile.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "tile.move-sideways", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "tile.move-sideways", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "tile.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static void
cjm_persona_tile_class_init (CjmPersonaTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_persona_tile_dispose;
  widget_class->size_allocate = cjm_persona_tile_size_allocate;
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
cjm_persona_tile_init (CjmPersonaTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  cjm_persona_avatar_set_size (self->avatar, AVATAR_SIZE);
  cjm_drag_picture_let_through (self->drag);
}

/**
 * cjm_persona_tile_new:
 * @persona: a node; a reference is taken
 *
 * Returns: (transfer floating): a tile of that persona
 */
GtkWidget *
cjm_persona_tile_new (CjmNode *persona)
{
  CjmPersonaTile *self = g_object_new (CJM_TYPE_PERSONA_TILE, NULL);

  self->persona = g_object_ref (persona);
  cjm_persona_tile_update (self);

  return GTK_WIDGET (self);
}

static char *
describe_share (CjmNode *persona)
{
  double share = cjm_node_get_number (persona, CJM_PERSONA_SHARE);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *percentage = NULL;

  if (isnan (share))
    return g_strdup ("");

  percentage = cjm_figures_format_share (words, share, 2);
  /* Translators: %s is a percentage: 60 % of customers */
  return g_strdup_printf (C_("persona", "%s of customers"), percentage);
}

/**
 * cjm_persona_tile_update:
 *
 * Shows what the persona holds now.
 */
void
cjm_persona_tile_update (CjmPersonaTile *self)
{
  const char *name = cjm_node_get_text (self->persona, CJM_PERSONA_NAME);
  const char *caption = cjm_persona_get_caption (self->persona);
  g_autofree char *share = describe_share (self->persona);
  g_autofree char *spoken = NULL;
  gboolean has_name = name != NULL && *name != '\0';

  if (!has_name)
    name = C_("persona", "No name yet");
  if (caption == NULL)
    caption = "";
  cjm_persona_avatar_set_persona (self->avatar, self->persona);
  cjm_share_bar_set_persona (self->bar, self->persona);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->caption, caption);
  gtk_label_set_label (self->share_label, share);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0' && !self->compact);
  gtk_widget_set_visible (self->share, *share != '\0');
  if (has_name)
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");

  spoken = g_strconcat (name, *caption != '\0' ? ", " : "", caption, *share != '\0' ? ", " : "", share, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * cjm_persona_tile_set_compact:
 * @compact: whether there are so many that each has to be small
 */
void
cjm_persona_tile_set_compact (CjmPersonaTile *self,
                              gboolean        compact)
{
  GtkLabel *labels[] = { self->name, self->share_label };

  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  cjm_persona_avatar_set_size (self->avatar, compact ? COMPACT_AVATAR_SIZE : AVATAR_SIZE);
  gtk_widget_set_valign (GTK_WIDGET (self->words), compact ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !compact);
  gtk_widget_set_margin_top (self->share, compact ? 0 : SHARE_MARGIN);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_lines (labels[i], compact ? 1 : 2);
      gtk_label_set_wrap (labels[i], !compact);
      gtk_label_set_xalign (labels[i], compact ? 0 : 0.5f);
    }
  cjm_persona_tile_update (self);
}
