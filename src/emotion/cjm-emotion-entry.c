/* cjm-emotion-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-emotion-edit.h"
#include "cjm-emotion-entry.h"
#include "cjm-field-text.h"
#include "cjm-typing-row.h"

/*
 * A line in which one member of the emotion of an episode is typed: the word, or a number. What is typed goes to the
 * episode at once. What cannot be takes back what its beginning had set, and stays as it was typed, marked, until the
 * person leaves it; a note that stands elsewhere says why.
 */
struct _CjmEmotionEntry
{
  GtkEntry parent_instance;

  guint member;
  CjmNode *episode;       /* NULL while it shows nothing */
  gboolean updating;      /* the text follows the episode, not the other way round */
  CjmTypingRow row;       /* of what is typed since it has the focus */
  CjmTypingNote *note;    /* borrowed; NULL while there is none */
};

/* So wide that it does not ask for more than there is */
#define WIDTH_CHARS 6

G_DEFINE_FINAL_TYPE (CjmEmotionEntry, cjm_emotion_entry, GTK_TYPE_ENTRY)

static const CjmMember *
get_info (CjmEmotionEntry *self)
{
  return cjm_kind_get_member (CJM_KIND_EPISODE, self->member);
}

static void
set_reason (CjmEmotionEntry *self,
            const char      *reason)
{
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), reason);
  if (self->note == NULL)
    return;

  cjm_typing_note_set_named (self->note, GTK_WIDGET (self));
  cjm_typing_note_set_reason (self->note, reason);
}

static void
set_remark (CjmEmotionEntry *self,
            const char      *remark)
{
  set_reason (self, NULL);
  if (self->note != NULL && remark != NULL)
    cjm_typing_note_set_remark (self->note, remark);
}

/* What is typed; nothing where the line is empty */
static gboolean
read_value (CjmEmotionEntry *self,
            CjmValue        *value,
            char           **reason,
            char           **remark)
{
  if (!cjm_value_of_text (gtk_editable_get_text (GTK_EDITABLE (self)), get_info (self), FALSE, value, reason, remark))
    return FALSE;
  if (get_info (self)->type == CJM_MEMBER_TEXT && *value->text == '\0')
    g_clear_pointer (&value->text, g_free);

  return TRUE;
}

/* Whether what is typed already stands for the value: then it is left as the person spelled it. */
static gboolean
says_value (CjmEmotionEntry *self)
{
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue typed;
  gboolean same;

  if (!read_value (self, &typed, &reason, &remark))
    return FALSE;

  same = cjm_value_equal (&typed, cjm_node_get_value (self->episode, self->member), get_info (self));
  cjm_value_clear (&typed, get_info (self));

  return same;
}

static void
show_value (CjmEmotionEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (self);
  g_autofree char *text = cjm_value_to_text (cjm_node_get_value (self->episode, self->member), get_info (self), FALSE);

  self->updating = TRUE;
  if (!g_str_equal (text, gtk_editable_get_text (editable)))
    {
      gtk_editable_set_text (editable, text);
      gtk_editable_set_position (editable, -1);
    }
  self->updating = FALSE;
}

static gboolean
is_being_typed (CjmEmotionEntry *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))));
}

static void
typed_cb (CjmEmotionEntry *self)
{
  CjmDocument *document = self->episode != NULL ? cjm_document_of (self->episode) : NULL;
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue value;

  if (self->updating || document == NULL)
    return;

  if (read_value (self, &value, &reason, &remark))
    {
      if (is_being_typed (self))
        cjm_typing_row_begin (&self->row, document);
      cjm_emotion_set_value (self->episode, self->member, &value);
      cjm_typing_row_note (&self->row, document);
      cjm_value_clear (&value, get_info (self));
      set_remark (self, remark);
      return;
    }

  cjm_typing_row_take_back (&self->row, document);
  set_reason (self, reason);
}

/* What is typed after coming back is another step. */
static void
left_cb (GtkEventControllerFocus *controller,
         gpointer                 user_data)
{
  CjmEmotionEntry *self = user_data;

  cjm_typing_row_end (&self->row);
  if (self->episode == NULL)
    return;

  if (cjm_document_of (self->episode) != NULL)
    cjm_document_end_merging (cjm_document_of (self->episode));
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "error"))
    set_reason (self, NULL);
  show_value (self);
}

static void
cjm_emotion_entry_finalize (GObject *object)
{
  g_clear_object (&CJM_EMOTION_ENTRY (object)->episode);
  g_clear_weak_pointer (&CJM_EMOTION_ENTRY (object)->note);

  G_OBJECT_CLASS (cjm_emotion_entry_parent_class)->finalize (object);
}

static void
cjm_emotion_entry_class_init (CjmEmotionEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_emotion_entry_finalize;
}

static void
cjm_emotion_entry_init (CjmEmotionEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (self);
  GtkEventController *controller = gtk_event_controller_focus_new ();

  /* What is typed is undone in the document. */
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_width_chars (editable, WIDTH_CHARS);
  gtk_editable_set_max_width_chars (editable, WIDTH_CHARS);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);
  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * cjm_emotion_entry_new:
 * @member: of an episode, a text or a number
 * @name: translated
 *
 * Returns: (transfer floating): a line of no episode yet
 */
GtkWidget *
cjm_emotion_entry_new (guint       member,
                       const char *name)
{
  CjmEmotionEntry *self = g_object_new (CJM_TYPE_EMOTION_ENTRY, NULL);

  self->member = member;
  if (get_info (self)->type == CJM_MEMBER_TEXT)
    gtk_entry_set_input_hints (GTK_ENTRY (self), GTK_INPUT_HINT_SPELLCHECK);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * cjm_emotion_entry_set_episode:
 * @episode: (nullable): what it edits from now on
 */
void
cjm_emotion_entry_set_episode (CjmEmotionEntry *self,
                               CjmNode         *episode)
{
  g_return_if_fail (CJM_IS_EMOTION_ENTRY (self));

  g_set_object (&self->episode, episode);
  cjm_typing_row_end (&self->row);
  set_reason (self, NULL);
  if (episode != NULL)
    show_value (self);
}

/**
 * cjm_emotion_entry_update:
 *
 * Shows what the episode holds now.
 */
void
cjm_emotion_entry_update (CjmEmotionEntry *self)
{
  g_return_if_fail (CJM_IS_EMOTION_ENTRY (self));

  if (self->episode == NULL || self->row.is_going || says_value (self))
    return;

  set_reason (self, NULL);
  show_value (self);
}

/**
 * cjm_emotion_entry_set_note:
 * @note: (transfer none): where it says why what is typed cannot be, and how it was read
 */
void
cjm_emotion_entry_set_note (CjmEmotionEntry *self,
                            CjmTypingNote   *note)
{
  g_return_if_fail (CJM_IS_EMOTION_ENTRY (self));

  g_set_weak_pointer (&self->note, note);
}
