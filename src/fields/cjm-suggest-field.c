/* cjm-suggest-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-suggest-field.h"

#include <glib/gi18n.h>

#include "cjm-suggestions.h"

/*
 * A line of text with a list of what it might be: what the document says elsewhere, then what is usual. The list is made
 * when it is asked for.
 */
struct _CjmSuggestField
{
  CjmEntryField parent_instance;

  GtkMenuButton *button;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CjmSuggestField, cjm_suggest_field, CJM_TYPE_ENTRY_FIELD)

static void
row_activated_cb (CjmSuggestField *self,
                  GtkListBoxRow   *row)
{
  GtkEntry *entry = cjm_entry_field_get_entry (CJM_ENTRY_FIELD (self));
  const char *text = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static char *
create_label (CjmField *field)
{
  /* Translators: %s is the name of what is chosen, such as “Channel” */
  return g_strdup_printf (_("Suggestions: %s"), cjm_field_get_label (field));
}

static void
create_popover (CjmSuggestField *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char *label = create_label (CJM_FIELD (self));

  builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/fields/cjm-suggest-popover.ui");
  self->list = GTK_LIST_BOX (gtk_builder_get_object (builder, "list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
}

static void
fill (GtkMenuButton *button,
      gpointer       user_data)
{
  CjmSuggestField *self = CJM_SUGGEST_FIELD (user_data);
  CjmField *field = CJM_FIELD (self);
  g_autoptr (GPtrArray) texts = NULL;
  GtkWidget *row;

  if (self->list == NULL)
    create_popover (self);
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (cjm_field_get_node (field) == NULL)
    return;

  texts = cjm_suggestions_list (cjm_field_get_document (field), cjm_field_get_node (field),
                                cjm_field_get_member (field));
  for (guint i = 0; i < texts->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (texts, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
      gtk_list_box_append (self->list, label);
    }
}

static void
cjm_suggest_field_build (CjmField *field)
{
  CjmSuggestField *self = CJM_SUGGEST_FIELD (field);
  g_autofree char *label = create_label (field);

  CJM_FIELD_CLASS (cjm_suggest_field_parent_class)->build (field);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, fill, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cjm_entry_field_append (CJM_ENTRY_FIELD (self), GTK_WIDGET (self->button));
}

static void
cjm_suggest_field_class_init (CjmSuggestFieldClass *klass)
{
  CJM_FIELD_CLASS (klass)->build = cjm_suggest_field_build;
}

static void
cjm_suggest_field_init (CjmSuggestField *self)
{
}
