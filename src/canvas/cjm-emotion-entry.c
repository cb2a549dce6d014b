/* cjm-emotion-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-emotion-edit.h"
#include "cjm-emotion-entry.h"
#include "cjm-field-text.h"

/*
 * A line in which one member of the emotion of an episode is typed: the word, or a number. What is typed goes to the
 * episode at once. What cannot be stays as it was typed, marked, until the person leaves it.
 */
struct _CjmEmotionEntry
{
  GtkEntry parent_instance;

  guint member;
  CjmNode *episode;       /* NULL while it shows nothing */
  gboolean updating;      /* the text follows the episode, not the other way round */
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
set_reason (CjmEmotionEntry *self, const char *reason)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (reason != NULL)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_widget_set_tooltip_text (widget, reason);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is typed; nothing where the line is empty */
static gboolean
read_value (CjmEmotionEntry *self, CjmValue *value, char **reason)
{
  if (!cjm_value_of_text (gtk_editable_get_text (GTK_EDITABLE (self)), get_info (self), FALSE, value, reason))
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
  CjmValue typed;
  gboolean same;

  if (!read_value (self, &typed, &reason))
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
  set_reason (self, NULL);
}

static void
typed_cb (CjmEmotionEntry *self)
{
  g_autofree char *reason = NULL;
  CjmValue value;

  if (self->updating || self->episode == NULL || cjm_document_of (self->episode) == NULL)
    return;

  if (read_value (self, &value, &reason))
    {
      cjm_emotion_set_value (self->episode, self->member, &value);
      cjm_value_clear (&value, get_info (self));
    }
  set_reason (self, reason);
}

/* What is typed after coming back is another step. */
static void
left_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  CjmEmotionEntry *self = user_data;

  if (self->episode == NULL)
    return;

  if (cjm_document_of (self->episode) != NULL)
    cjm_document_end_merging (cjm_document_of (self->episode));
  show_value (self);
}

static void
cjm_emotion_entry_finalize (GObject *object)
{
  g_clear_object (&CJM_EMOTION_ENTRY (object)->episode);

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
 */
GtkWidget *
cjm_emotion_entry_new (guint member, const char *name)
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
cjm_emotion_entry_set_episode (CjmEmotionEntry *self, CjmNode *episode)
{
  g_return_if_fail (CJM_IS_EMOTION_ENTRY (self));

  g_set_object (&self->episode, episode);
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

  if (self->episode != NULL && !says_value (self))
    show_value (self);
}
