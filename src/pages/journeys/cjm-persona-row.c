/* cjm-persona-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-row.h"

#include <glib/gi18n.h>

#include "cjm-persona-avatar.h"
#include "cjm-persona.h"

/*
 * The heading over one persona's journeys in the sidebar: portrait, name, and one more word about who it is.
 */
struct _CjmPersonaRow
{
  GtkListBoxRow parent_instance;

  CjmPersonaAvatar *avatar;
  GtkLabel *name;
  GtkLabel *caption;

  CjmNode *persona;    /* NULL for the journeys that belong to nobody */
};

G_DEFINE_FINAL_TYPE (CjmPersonaRow, cjm_persona_row, GTK_TYPE_LIST_BOX_ROW)

static void
cjm_persona_row_dispose (GObject *object)
{
  g_clear_object (&CJM_PERSONA_ROW (object)->persona);

  G_OBJECT_CLASS (cjm_persona_row_parent_class)->dispose (object);
}

static void
cjm_persona_row_class_init (CjmPersonaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_persona_row_dispose;

  g_type_ensure (CJM_TYPE_PERSONA_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-persona-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaRow, name);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaRow, caption);
}

static void
cjm_persona_row_init (CjmPersonaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_name (CjmPersonaRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->name), -1);
}

/**
 * cjm_persona_row_new:
 * @persona: (nullable): a persona; %NULL for the journeys that belong to nobody
 *
 * Returns: (transfer floating): a row of that persona
 */
GtkWidget *
cjm_persona_row_new (CjmNode *persona)
{
  CjmPersonaRow *self = g_object_new (CJM_TYPE_PERSONA_ROW, NULL);
  const char *caption = persona != NULL ? cjm_persona_get_caption (persona) : NULL;

  g_set_object (&self->persona, persona);
  cjm_persona_avatar_set_persona (self->avatar, persona);
  g_signal_connect_object (self->name, "notify::label", G_CALLBACK (say_name), self, G_CONNECT_SWAPPED);
  if (persona != NULL)
    g_object_bind_property (persona, "name", self->name, "label", G_BINDING_SYNC_CREATE);
  else
    gtk_label_set_label (self->name, _("Without a persona"));
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption), caption);

  return GTK_WIDGET (self);
}

/**
 * cjm_persona_row_get_persona:
 *
 * Returns: (nullable) (transfer none): the persona
 */
CjmNode *
cjm_persona_row_get_persona (CjmPersonaRow *self)
{
  g_return_val_if_fail (CJM_IS_PERSONA_ROW (self), NULL);

  return self->persona;
}
