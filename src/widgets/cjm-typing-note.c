/* cjm-typing-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-typing-note.h"

/*
 * What stands under a line in which a value is typed: why it cannot be, or how it was read where it could be read in
 * another way. It says the same to assistive technology, on the line itself.
 */
struct _CjmTypingNote
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkWidget *named;     /* the line; NULL while there is none */
  gboolean is_reason;
};

G_DEFINE_FINAL_TYPE (CjmTypingNote, cjm_typing_note, GTK_TYPE_BOX)

static void
cjm_typing_note_dispose (GObject *object)
{
  g_clear_weak_pointer (&CJM_TYPING_NOTE (object)->named);

  G_OBJECT_CLASS (cjm_typing_note_parent_class)->dispose (object);
}

static void
cjm_typing_note_class_init (CjmTypingNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_typing_note_dispose;
}

static void
cjm_typing_note_init (CjmTypingNote *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cjm_typing_note_new:
 *
 * Returns: (transfer floating): a note that says nothing, and shows only while it says something
 */
GtkWidget *
cjm_typing_note_new (void)
{
  return g_object_new (CJM_TYPE_TYPING_NOTE, NULL);
}

static void
update_named (CjmTypingNote *self)
{
  GtkAccessible *named = GTK_ACCESSIBLE (self->named);
  gboolean is_shown = gtk_widget_get_visible (GTK_WIDGET (self));

  if (named == NULL)
    return;

  gtk_accessible_update_state (named, GTK_ACCESSIBLE_STATE_INVALID,
                               is_shown && self->is_reason ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (named, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_shown ? gtk_label_get_label (self->label) : "", -1);
}

static void
say (CjmTypingNote *self,
     const char    *text,
     gboolean       is_reason)
{
  gboolean is_shown = gtk_widget_get_visible (GTK_WIDGET (self));

  if (is_shown == (text != NULL) && (!is_shown || (self->is_reason == is_reason
                                                   && g_str_equal (gtk_label_get_label (self->label), text))))
    return;

  self->is_reason = is_reason;
  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self), is_reason ? "remark" : "reason");
  gtk_widget_add_css_class (GTK_WIDGET (self), is_reason ? "reason" : "remark");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  update_named (self);
}

static const char *
get_said (CjmTypingNote *self,
          gboolean       is_reason)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && self->is_reason == is_reason ? gtk_label_get_label (self->label)
                                                                                   : NULL;
}

/**
 * cjm_typing_note_set_named:
 * @named: (nullable): the line that it is about, which carries the state and description of it
 */
void
cjm_typing_note_set_named (CjmTypingNote *self,
                           GtkWidget     *named)
{
  g_return_if_fail (CJM_IS_TYPING_NOTE (self));

  g_set_weak_pointer (&self->named, named);
}

/**
 * cjm_typing_note_set_reason:
 * @reason: (nullable): why what is typed cannot be; %NULL when all is well, which takes away a remark too
 */
void
cjm_typing_note_set_reason (CjmTypingNote *self,
                            const char    *reason)
{
  g_return_if_fail (CJM_IS_TYPING_NOTE (self));

  say (self, reason, TRUE);
}

/**
 * cjm_typing_note_get_reason:
 *
 * Returns: (transfer none) (nullable): why what is typed is no value; %NULL where it is one
 */
const char *
cjm_typing_note_get_reason (CjmTypingNote *self)
{
  return get_said (self, TRUE);
}

/**
 * cjm_typing_note_set_remark:
 * @remark: (nullable): how what is typed was read; %NULL where that needs no word, which takes away a reason too
 */
void
cjm_typing_note_set_remark (CjmTypingNote *self,
                            const char    *remark)
{
  g_return_if_fail (CJM_IS_TYPING_NOTE (self));

  say (self, remark, FALSE);
}

/**
 * cjm_typing_note_get_remark:
 *
 * Returns: (transfer none) (nullable): how what is typed was read; %NULL where it can be read in one way only
 */
const char *
cjm_typing_note_get_remark (CjmTypingNote *self)
{
  return get_said (self, FALSE);
}
