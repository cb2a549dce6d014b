/* cjm-choice-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-choice-field.h"

#include <glib/gi18n.h>

#include "cjm-naming.h"

/*
 * One choice of many, from a menu. Where nobody has to choose, "not known" stands first.
 */
struct _CjmChoiceField
{
  CjmField parent_instance;

  GtkDropDown *menu;
};

G_DEFINE_FINAL_TYPE (CjmChoiceField, cjm_choice_field, CJM_TYPE_FIELD)

static guint
get_offset (CjmField *field)
{
  return cjm_field_get_member (field)->required ? 1 : 0;
}

static void
cjm_choice_field_update (CjmField *field)
{
  CjmChoiceField *self = CJM_CHOICE_FIELD (field);
  gboolean mixed = FALSE;
  guint choice;

  cjm_field_get_value (field, &mixed);
  choice = cjm_node_get_choice (cjm_field_get_node (field), cjm_field_get_index (field));
  gtk_drop_down_set_selected (self->menu, mixed ? GTK_INVALID_LIST_POSITION : choice - get_offset (field));
}

static void
selected_cb (CjmChoiceField *self)
{
  CjmField *field = CJM_FIELD (self);
  guint selected = gtk_drop_down_get_selected (self->menu);

  if (!cjm_field_is_updating (field) && cjm_field_get_node (field) != NULL && selected != GTK_INVALID_LIST_POSITION)
    cjm_field_set_value (field, &(CjmValue) { .choice = selected + get_offset (field) }, FALSE);
}

static void
cjm_choice_field_build (CjmField *field)
{
  CjmChoiceField *self = CJM_CHOICE_FIELD (field);
  const CjmMember *member = cjm_field_get_member (field);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (get_offset (field) == 0)
    gtk_string_list_append (names, _("not known"));
  for (guint i = 0; member->choices[i] != NULL; i++)
    gtk_string_list_append (names, cjm_choice_get_name (member->name, member->choices[i]));

  self->menu = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  cjm_field_set_control (field, GTK_WIDGET (self->menu), GTK_WIDGET (self->menu));
  cjm_field_set_card (field);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
cjm_choice_field_class_init (CjmChoiceFieldClass *klass)
{
  CJM_FIELD_CLASS (klass)->build = cjm_choice_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_choice_field_update;
}

static void
cjm_choice_field_init (CjmChoiceField *self)
{
}
