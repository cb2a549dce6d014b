/* cjm-list-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-list-item.h"

#include <glib/gi18n.h>

#include "cjm-field.h"
#include "cjm-figures.h"
#include "cjm-links.h"
#include "cjm-naming.h"

/*
 * One node in a list of the inspector. What is a card on the map shows its text only, to be edited here, and leads to its
 * card for all else. What has no card (evidence, a measured value) is a summary that opens into all its members.
 */
struct _CjmListItem
{
  AdwBin parent_instance;

  CjmKind kind;
  CjmNode *node;

  GtkBox *box;
  GtkBox *line;
  CjmField *field;          /* of what is a card */
  GtkToggleButton *opener;  /* of what is none: */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *details;       /* NULL until it is opened first */
  GtkMenuButton *menu;
};

static void cjm_list_item_init_row (CjmNodeRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmListItem, cjm_list_item, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, cjm_list_item_init_row))

static char *
describe (CjmNode *node)
{
  gboolean evidence = cjm_node_get_kind (node) == CJM_KIND_EVIDENCE;
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), 0);
  const char *word = cjm_choice_get_word (member, cjm_node_get_choice (node, 0));
  const char *name = word != NULL ? cjm_choice_get_name (member->name, word) : "";
  const char *source = evidence ? cjm_node_get_text (node, CJM_EVIDENCE_SOURCE) : NULL;
  const char *date = cjm_node_get_text (node, evidence ? CJM_EVIDENCE_DATE : CJM_MEASUREMENT_DATE);
  GString *text = g_string_new (name);

  if (source != NULL)
    g_string_append_printf (text, " · %s", source);
  if (date != NULL)
    {
      g_autoptr (CjmWords) words = cjm_words_new_own ();
      g_autofree char *day = cjm_figures_format_date (words, date);

      g_string_append_printf (text, " · %s", day);
    }

  return g_string_free (text, FALSE);
}

static char *
summarise (CjmNode *node)
{
  const char *title;
  const char *unit;
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *value = NULL;

  if (cjm_node_get_kind (node) == CJM_KIND_EVIDENCE)
    {
      title = cjm_node_get_text (node, CJM_EVIDENCE_TEXT);
      return g_strdup (title != NULL && *title != '\0' ? title : _("No text yet"));
    }

  title = cjm_node_get_text (node, CJM_MEASUREMENT_TITLE);
  unit = cjm_node_get_text (node, CJM_MEASUREMENT_UNIT);
  value = cjm_figures_format_value (words, cjm_node_get_number (node, CJM_MEASUREMENT_VALUE));

  return g_strdup_printf ("%s%s%s%s%s", title != NULL ? title : "", title != NULL ? ": " : "", value,
                          unit != NULL ? " " : "", unit != NULL ? unit : "");
}

static void
update_summary (CjmListItem *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  g_autofree char *menu = NULL;

  if (self->node == NULL)
    return;

  title = self->opener != NULL ? summarise (self->node) : cjm_links_describe (self->node);
  /* Translators: what else can be done with a card; %s is its text */
  menu = g_strdup_printf (_("More: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  if (self->opener == NULL)
    return;

  subtitle = describe (self->node);
  name = g_strdup_printf ("%s, %s", title, subtitle);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_details (CjmListItem *self)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *child;

  if (self->details == NULL)
    {
      guint n_fields;
      const CjmFieldInfo *fields = cjm_field_info_list (self->kind, &n_fields);

      self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_widget_add_css_class (self->details, "details");
      for (guint i = 0; i < n_fields; i++)
        gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (cjm_field_new (self->kind, &fields[i])));
      gtk_box_append (self->box, self->details);
    }

  g_ptr_array_add (nodes, g_object_ref (self->node));
  for (child = gtk_widget_get_first_child (self->details); child != NULL; child = gtk_widget_get_next_sibling (child))
    cjm_field_set_nodes (CJM_FIELD (child), cjm_document_of (self->node), nodes);
}

static void
opened_cb (CjmListItem *self)
{
  gboolean open = gtk_toggle_button_get_active (self->opener);

  if (open && self->node != NULL)
    show_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
create_opener (CjmListItem *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/fields/cjm-list-item-opener.ui");
  self->opener = GTK_TOGGLE_BUTTON (gtk_builder_get_object (builder, "opener"));
  self->title = GTK_LABEL (gtk_builder_get_object (builder, "title"));
  self->subtitle = GTK_LABEL (gtk_builder_get_object (builder, "subtitle"));
  g_signal_connect_object (self->opener, "toggled", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (self->line, GTK_WIDGET (self->opener));
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  CjmListItem *self = CJM_LIST_ITEM (user_data);
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  if (cjm_kind_has_id (self->kind))
    g_menu_append (menu, _("_Show on the map"), "item.show");
  g_menu_append (menu, _("Move _up"), "row.move-up");
  g_menu_append (menu, _("Move _down"), "row.move-down");
  g_menu_append (menu, _("_Remove"), "row.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmListItem *self = CJM_LIST_ITEM (widget);

  if (self->node != NULL)
    gtk_widget_activate_action (widget, "inspector.show", "s", cjm_node_get_id (self->node));
}

static CjmNode *
cjm_list_item_get_node (CjmNodeRow *row)
{
  return CJM_LIST_ITEM (row)->node;
}

static void
cjm_list_item_set_node (CjmNodeRow *row,
                        CjmNode    *node)
{
  CjmListItem *self = CJM_LIST_ITEM (row);

  if (g_set_object (&self->node, node) && self->opener != NULL)
    gtk_toggle_button_set_active (self->opener, FALSE);

  if (self->field != NULL)
    {
      g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (nodes, g_object_ref (node));
      cjm_field_set_nodes (self->field, cjm_document_of (node), nodes);
    }
  update_summary (self);
}

static void
cjm_list_item_init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = cjm_list_item_get_node;
  iface->set_node = cjm_list_item_set_node;
}

static void
cjm_list_item_dispose (GObject *object)
{
  CjmListItem *self = CJM_LIST_ITEM (object);

  g_clear_object (&self->node);

  G_OBJECT_CLASS (cjm_list_item_parent_class)->dispose (object);
}

static void
cjm_list_item_class_init (CjmListItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_list_item_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-list-item.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmListItem, box);
  gtk_widget_class_bind_template_child (widget_class, CjmListItem, line);
  gtk_widget_class_bind_template_child (widget_class, CjmListItem, menu);

  gtk_widget_class_install_action (widget_class, "item.show", NULL, show_action);
  cjm_node_row_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "listitem");
}

static void
cjm_list_item_init (CjmListItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, fill_menu, self, NULL);
}

/**
 * cjm_list_item_new:
 *
 * Returns: (transfer floating): an item for a node of @kind
 */
GtkWidget *
cjm_list_item_new (CjmKind kind)
{
  CjmListItem *self = g_object_new (CJM_TYPE_LIST_ITEM, NULL);

  self->kind = kind;
  if (cjm_kind_has_id (kind))
    {
      self->field = cjm_field_new (kind, &cjm_field_info_list (kind, &(guint) { 0 })[0]);
      cjm_field_set_bare (self->field, cjm_kind_get_title (kind));
      gtk_widget_set_hexpand (GTK_WIDGET (self->field), TRUE);
      gtk_box_prepend (self->line, GTK_WIDGET (self->field));
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "field-card");
      create_opener (self);
    }

  return GTK_WIDGET (self);
}

/**
 * cjm_list_item_follow:
 * @edits: (element-type CjmEdit): what was changed in the document
 *
 * Shows what these edits changed of its node.
 */
void
cjm_list_item_follow (CjmListItem *self,
                      GArray      *edits)
{
  if (self->field != NULL)
    cjm_field_follow (self->field, edits);
  update_summary (self);

  if (self->details != NULL && gtk_widget_get_visible (self->details))
    for (GtkWidget *child = gtk_widget_get_first_child (self->details);
         child != NULL;
         child = gtk_widget_get_next_sibling (child))
      cjm_field_follow (CJM_FIELD (child), edits);
}

/**
 * cjm_list_item_edit:
 *
 * Puts the focus where its text is edited.
 */
void
cjm_list_item_edit (CjmListItem *self)
{
  if (self->opener != NULL)
    {
      gtk_toggle_button_set_active (self->opener, TRUE);
      gtk_widget_child_focus (self->details, GTK_DIR_TAB_FORWARD);
    }
  else
    gtk_widget_child_focus (GTK_WIDGET (self->field), GTK_DIR_TAB_FORWARD);
}
