/* cjm-switch-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-switch-field.h"

/*
 * A flag: on or off.
 */
struct _CjmSwitchField
{
  CjmField parent_instance;

  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (CjmSwitchField, cjm_switch_field, CJM_TYPE_FIELD)

static void
cjm_switch_field_update (CjmField *field)
{
  CjmSwitchField *self = CJM_SWITCH_FIELD (field);
  gboolean mixed = FALSE;
  gboolean on = cjm_field_get_value (field, &mixed)->flag;

  gtk_switch_set_active (self->toggle, on && !mixed);
}

static void
active_cb (CjmSwitchField *self)
{
  CjmField *field = CJM_FIELD (self);

  if (!cjm_field_is_updating (field) && cjm_field_get_node (field) != NULL)
    cjm_field_set_value (field, &(CjmValue) { .flag = gtk_switch_get_active (self->toggle) }, FALSE);
}

static void
cjm_switch_field_build (CjmField *field)
{
  CjmSwitchField *self = CJM_SWITCH_FIELD (field);

  self->toggle = GTK_SWITCH (gtk_switch_new ());
  cjm_field_append_to_header (field, GTK_WIDGET (self->toggle));
  cjm_field_set_control (field, GTK_WIDGET (self->toggle), GTK_WIDGET (self->toggle));
  gtk_widget_add_css_class (GTK_WIDGET (self), "switch-field");
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
}

static void
cjm_switch_field_class_init (CjmSwitchFieldClass *klass)
{
  CJM_FIELD_CLASS (klass)->build = cjm_switch_field_build;
  CJM_FIELD_CLASS (klass)->update = cjm_switch_field_update;
}

static void
cjm_switch_field_init (CjmSwitchField *self)
{
}
