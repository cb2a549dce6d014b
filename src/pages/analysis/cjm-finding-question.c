/* cjm-finding-question.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-question.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cjm-message-dialog.h"

/* What a question needs until it is answered */
typedef struct
{
  GtkEditable *entry;
  CjmAnswerFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  question->destroy (question->user_data);
  g_free (question);
}

static char *
get_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
changed_cb (GtkEditable      *entry,
            AdwMessageDialog *dialog)
{
  g_autofree char *text = get_text (entry);

  adw_message_dialog_set_response_enabled (dialog, "add", *text != '\0');
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Question *question = user_data;
  g_autofree char *text = get_text (question->entry);

  if (g_str_equal (response, "add") && *text != '\0')
    question->func (text, question->user_data);
}

/**
 * cjm_finding_question_ask:
 * @widget: over whose window it is asked
 * @heading: translated, what the text is of
 * @about: what it is about
 * @text: (nullable): what is suggested
 * @func: told of the answer, and not called where a person gives none
 * @user_data: (closure): for it
 * @destroy: frees that
 *
 * Asks a person for a line of text. Enter gives it, Escape does not.
 */
void
cjm_finding_question_ask (GtkWidget     *widget,
                          const char    *heading,
                          const char    *about,
                          const char    *text,
                          CjmAnswerFunc  func,
                          gpointer       user_data,
                          GDestroyNotify destroy)
{
  GtkWidget *dialog = cjm_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, about);
  AdwMessageDialog *question_dialog = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new (Question, 1);

  *question = (Question) { .entry = GTK_EDITABLE (entry), .func = func, .user_data = user_data, .destroy = destroy };
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (question_dialog, entry);
  adw_message_dialog_add_responses (question_dialog, "cancel", _("_Cancel"), "add", C_("finding", "_Add"), NULL);
  adw_message_dialog_set_response_appearance (question_dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question_dialog, "add");
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), dialog, 0);
  changed_cb (GTK_EDITABLE (entry), question_dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
