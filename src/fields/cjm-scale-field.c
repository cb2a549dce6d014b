/* cjm-scale-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-scale-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-field-text.h"
#include "cjm-score-scale.h"
#include "cjm-typing-row.h"

/*
 * A number between bounds that may be unknown: a score, impact, effort. The slider goes by halves; the number behind the
 * label can be typed exactly, and is empty where it is not known.
 */
struct _CjmScaleField
{
  CjmField parent_instance;

  CjmScoreScale *scale;
  GtkEntry *entry;
  GtkWidget *clear;
  CjmTypingRow row;      /* of what is typed since the entry has the focus */
};

G_DEFINE_FINAL_TYPE (CjmScaleField, cjm_scale_field, CJM_TYPE_FIELD)

static gboolean
read_entry (CjmScaleField *self,
            CjmValue      *value,
            char         **reason,
            char         **remark)
{
  return cjm_value_of_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                            cjm_field_get_member (CJM_FIELD (self)), FALSE, value, reason, remark);
}

static gboolean
is_being_typed (CjmScaleField *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

/* What is typed is left as the person spelled it where it already stands for the number. */
static void
update_entry (CjmScaleField *self,
              double         number,
              gboolean       mixed)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  g_autofree char *text = cjm_number_to_text (number, 0);
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue typed;

  gtk_entry_set_placeholder_text (self->entry, mixed ? C_("values", "mixed") : _("not known"));
  if (self->row.is_going)
    return;
  if (is_being_typed (self) && read_entry (self, &typed, &reason, &remark)
      && (typed.number == number || (isnan (typed.number) && isnan (number))))
    return;

  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
}

static void
cjm_scale_field_update (CjmField *field)
{
  CjmScaleField *self = CJM_SCALE_FIELD (field);
  gboolean mixed = FALSE;
  double number = cjm_field_get_value (field, &mixed)->number;

  if (mixed)
    number = NAN;
  cjm_score_scale_set_value (self->scale, number);
  update_entry (self, number, mixed);
  gtk_widget_set_visible (self->clear, !isnan (number) || mixed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  mixed ? C_("values", "mixed")
                                  : isnan (number) ? _("not known")
                                  : gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
}

static void
set_number (CjmScaleField *self,
            double         number)
{
  CjmField *field = CJM_FIELD (self);
  const CjmMember *member = cjm_field_get_member (field);

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL)
    return;

  cjm_typing_row_end (&self->row);
  cjm_field_set_error (field, NULL);
  if (!isnan (number))
    number = CLAMP (round (number * 2) / 2, member->minimum, member->maximum);
  cjm_field_set_value (field, &(CjmValue) { .number = number }, TRUE);
}

static gboolean
change_value_cb (CjmScaleField *self,
                 GtkScrollType  scroll,
                 double         value)
{
  set_number (self, value);
  return GDK_EVENT_STOP;
}

/* From a screen reader, which sets the value without asking */
static void
value_changed_cb (CjmScaleField *self)
{
  set_number (self, gtk_range_get_value (GTK_RANGE (self->scale)));
}

static void
clear_cb (CjmScaleField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  set_number (self, NAN);
}

static void
typed_cb (CjmScaleField *self)
{
  CjmField *field = CJM_FIELD (self);
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue value;

  if (cjm_field_is_updating (field) || cjm_field_get_node (field) == NULL)
    return;

  if (read_entry (self, &value, &reason, &remark))
    cjm_field_set_typed (field, &self->row, is_being_typed (self), &value, remark);
  else
    cjm_field_refuse_typed (field, &self->row, reason);
}

/* In its usual spelling again, where it is a number */
static void
left_cb (CjmScaleField *self)
{
  CjmField *field = CJM_FIELD (self);
  gboolean mixed = FALSE;
  g_autofree char *text = NULL;

  cjm_typing_row_end (&self->row);
  if (cjm_field_get_node (field) == NULL || cjm_field_get_error (field) != NULL)
    return;

  text = cjm_number_to_text (cjm_field_get_value (field, &mixed)->number, 0);
  g_signal_handlers_block_by_func (self->entry, typed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), mixed ? "" : text);
  g_signal_handlers_unblock_by_func (self->entry, typed_cb, self);
}

static gboolean
key_pressed_cb (CjmScaleField  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;

  set_number (self, NAN);
  return GDK_EVENT_STOP;
}

static void
append_number (CjmField *field)
{
  CjmScaleField *self = CJM_SCALE_FIELD (field);
  /* Translators: %s is what is scored, such as “Satisfaction” */
  g_autofree char *label = g_strdup_printf (_("%s as a number"), cjm_field_get_label (field));
  /* Translators: %s is what is scored, such as “Satisfaction” */
  g_autofree char *clear = g_strdup_printf (_("%s is not known"), cjm_field_get_label (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->clear, clear);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear, -1);
  cjm_field_append_to_header (field, GTK_WIDGET (self->entry));
  cjm_field_append_to_header (field, self->clear);
}

static void
cjm_scale_field_build (CjmField *field)
{
  CjmScaleField *self = CJM_SCALE_FIELD (field);
  const CjmMember *member = cjm_field_get_member (field);
  GtkEventController *key = gtk_event_controller_key_new ();

  append_number (field);
  self->scale = CJM_SCORE_SCALE (cjm_score_scale_new (member->minimum, member->maximum));
  g_signal_connect_object (self->scale, "change-value", G_CALLBACK (change_value_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  cjm_field_set_control (field, GTK_WIDGET (self->scale), GTK_WIDGET (self->scale));

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->scale), key);
}

static void
cjm_scale_field_class_init (CjmScaleFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_scale_field_build;
  field_class->update = cjm_scale_field_update;
  field_class->says_mixed = TRUE;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-scale-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmScaleField, entry);
  gtk_widget_class_bind_template_child (widget_class, CjmScaleField, clear);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
cjm_scale_field_init (CjmScaleField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
