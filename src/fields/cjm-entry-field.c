/* cjm-entry-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-entry-field.h"

#include <glib/gi18n.h>

#include "cjm-field-text.h"
#include "cjm-typing-row.h"

/*
 * A value in a line of text: text, number, date, percentage. Every key stroke that leaves a value sets it, and together
 * they are one step. A line that is no value takes back what its beginning had set and is explained underneath; Escape
 * brings back what is there.
 */
typedef struct
{
  GtkBox *line;
  GtkEntry *entry;
  CjmTypingRow row;     /* of what is typed since the line has the focus */
} CjmEntryFieldPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CjmEntryField, cjm_entry_field, CJM_TYPE_FIELD)

static inline CjmEntryFieldPrivate *
get_private (CjmEntryField *self)
{
  return cjm_entry_field_get_instance_private (self);
}

static gboolean
is_share (CjmField *field)
{
  return cjm_field_get_info (field)->control == CJM_CONTROL_SHARE;
}

static char *
cjm_entry_field_real_to_text (CjmEntryField  *self,
                              const CjmValue *value)
{
  return cjm_value_to_text (value, cjm_field_get_member (CJM_FIELD (self)), is_share (CJM_FIELD (self)));
}

static gboolean
cjm_entry_field_real_of_text (CjmEntryField *self,
                              const char    *text,
                              CjmValue      *value,
                              char         **reason,
                              char         **remark)
{
  return cjm_value_of_text (text, cjm_field_get_member (CJM_FIELD (self)), is_share (CJM_FIELD (self)), value, reason,
                            remark);
}

static gboolean
read_entry (CjmEntryField *self,
            CjmValue      *value,
            char         **reason,
            char         **remark)
{
  return CJM_ENTRY_FIELD_GET_CLASS (self)->of_text (self, gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry)),
                                                    value, reason, remark);
}

/* Key by key; assistive technology and menus put in a whole text from elsewhere. */
static gboolean
is_being_typed (CjmEntryField *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_private (self)->entry))));
}

/* Whether what is typed already stands for the value: then it is left as the person spelled it. */
static gboolean
says (CjmEntryField  *self,
      const CjmValue *value)
{
  const CjmMember *member = cjm_field_get_member (CJM_FIELD (self));
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue typed;
  gboolean same;

  if (!read_entry (self, &typed, &reason, &remark))
    return FALSE;

  same = cjm_value_equal (&typed, value, member)
         || (member->type == CJM_MEMBER_TEXT && typed.text != NULL && *typed.text == '\0' && value->text == NULL);
  cjm_value_clear (&typed, member);

  return same;
}

static void
cjm_entry_field_update (CjmField *field)
{
  CjmEntryField *self = CJM_ENTRY_FIELD (field);
  GtkEditable *editable = GTK_EDITABLE (get_private (self)->entry);
  gboolean mixed = FALSE;
  const CjmValue *value = cjm_field_get_value (field, &mixed);
  g_autofree char *text = NULL;
  int position;

  gtk_entry_set_placeholder_text (get_private (self)->entry,
                                  mixed ? C_("values", "mixed")
                                  : cjm_field_get_member (field)->type == CJM_MEMBER_TEXT ? NULL : _("not known"));
  if (get_private (self)->row.is_going || (!mixed && is_being_typed (self) && says (self, value)))
    return;

  text = mixed ? g_strdup ("") : CJM_ENTRY_FIELD_GET_CLASS (self)->to_text (self, value);
  if (g_str_equal (text, gtk_editable_get_text (editable)))
    return;

  position = gtk_editable_get_position (editable);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, MIN (position, (int) g_utf8_strlen (text, -1)));
}

static void
changed_cb (CjmEntryField *self)
{
  if (!cjm_field_is_updating (CJM_FIELD (self)))
    cjm_entry_field_apply (self);
}

/* Shows the value again as it is, in its usual spelling */
static void
restore (CjmEntryField *self)
{
  gboolean mixed = FALSE;
  const CjmValue *value = cjm_field_get_value (CJM_FIELD (self), &mixed);
  g_autofree char *text = mixed ? g_strdup ("") : CJM_ENTRY_FIELD_GET_CLASS (self)->to_text (self, value);

  g_signal_handlers_block_by_func (get_private (self)->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (get_private (self)->entry), text);
  g_signal_handlers_unblock_by_func (get_private (self)->entry, changed_cb, self);
}

static void
left_cb (CjmEntryField *self)
{
  cjm_typing_row_end (&get_private (self)->row);
  if (cjm_field_get_node (CJM_FIELD (self)) != NULL && cjm_field_get_error (CJM_FIELD (self)) == NULL
      && cjm_field_get_member (CJM_FIELD (self))->type != CJM_MEMBER_TEXT)
    restore (self);
}

static gboolean
key_pressed_cb (CjmEntryField  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_Escape || cjm_field_get_node (CJM_FIELD (self)) == NULL
      || cjm_field_get_error (CJM_FIELD (self)) == NULL)
    return GDK_EVENT_PROPAGATE;

  restore (self);
  cjm_field_set_error (CJM_FIELD (self), NULL);
  return GDK_EVENT_STOP;
}

static void
cjm_entry_field_build (CjmField *field)
{
  CjmEntryFieldPrivate *priv = get_private (CJM_ENTRY_FIELD (field));

  if (is_share (field))
    gtk_box_append (priv->line, gtk_label_new ("%"));
  cjm_field_set_control (field, GTK_WIDGET (priv->line), GTK_WIDGET (priv->entry));
  cjm_field_set_card (field);
}

static void
cjm_entry_field_class_init (CjmEntryFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  field_class->build = cjm_entry_field_build;
  field_class->update = cjm_entry_field_update;
  field_class->says_mixed = TRUE;
  klass->to_text = cjm_entry_field_real_to_text;
  klass->of_text = cjm_entry_field_real_of_text;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-entry-field.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CjmEntryField, line);
  gtk_widget_class_bind_template_child_private (widget_class, CjmEntryField, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
cjm_entry_field_init (CjmEntryField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_entry_field_get_entry:
 *
 * Returns: (transfer none): the line of text
 */
GtkEntry *
cjm_entry_field_get_entry (CjmEntryField *self)
{
  return get_private (self)->entry;
}

/**
 * cjm_entry_field_append:
 * @widget: what stands behind the entry in its line
 */
void
cjm_entry_field_append (CjmEntryField *self,
                        GtkWidget     *widget)
{
  gtk_box_append (get_private (self)->line, widget);
}

/**
 * cjm_entry_field_apply:
 *
 * Sets what the entry says, or says why that cannot be.
 */
void
cjm_entry_field_apply (CjmEntryField *self)
{
  CjmField *field = CJM_FIELD (self);
  CjmTypingRow *row = &get_private (self)->row;
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue value;

  if (cjm_field_get_node (field) == NULL)
    return;

  if (!read_entry (self, &value, &reason, &remark))
    {
      cjm_field_refuse_typed (field, row, reason);
      return;
    }

  cjm_field_set_typed (field, row, is_being_typed (self), &value, remark);
  cjm_value_clear (&value, cjm_field_get_member (field));
}
