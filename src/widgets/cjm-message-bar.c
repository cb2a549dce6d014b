/* cjm-message-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-message-bar.h"

#include "cjm-accessible-names.h"
#include "cjm-wrap-layout.h"

#define SPACING 6

/*
 * Something that a person should know of the document, over its pages, with what can be done about it: AdwBanner, which
 * libadwaita 1.2 has not, for more than one button. Where it is narrow the buttons stand below the text.
 */
struct _CjmMessageBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkWidget *lines;
  GtkLabel *label;
  GtkWidget *dismiss_button;
};

/* Generated from widgets.gresource.xml */
GResource *cjm_widgets_get_resource (void);

G_DEFINE_FINAL_TYPE (CjmMessageBar, cjm_message_bar, ADW_TYPE_BIN)

static void
cjm_message_bar_class_init (CjmMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (cjm_widgets_get_resource ());
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/widgets/cjm-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmMessageBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CjmMessageBar, lines);
  gtk_widget_class_bind_template_child (widget_class, CjmMessageBar, label);
  gtk_widget_class_bind_template_child (widget_class, CjmMessageBar, dismiss_button);

  gtk_widget_class_set_css_name (widget_class, "messagebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
cjm_message_bar_init (CjmMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->lines, cjm_wrap_layout_new (SPACING));
}

static gboolean
has_answers (CjmMessageBar          *self,
             const CjmMessageAnswer *answers,
             guint                   n_answers)
{
  GtkWidget *button = gtk_widget_get_next_sibling (GTK_WIDGET (self->label));

  for (guint i = 0; i < n_answers; i++, button = gtk_widget_get_next_sibling (button))
    if (button == NULL || !g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), answers[i].label)
        || !g_str_equal (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), answers[i].action))
      return FALSE;

  return button == NULL;
}

/* What is said once more leaves the buttons: one of them may have the focus, or be held down just now. */
static void
put_answers (CjmMessageBar          *self,
             const CjmMessageAnswer *answers,
             guint                   n_answers)
{
  GtkWidget *next;

  if (has_answers (self, answers, n_answers))
    return;

  while ((next = gtk_widget_get_next_sibling (GTK_WIDGET (self->label))) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), next);

  for (guint i = 0; i < n_answers; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (answers[i].label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), answers[i].action);
      gtk_box_append (GTK_BOX (self->lines), button);
      cjm_accessible_names_mend (button);
    }
}

/**
 * cjm_message_bar_say:
 * @text: translated
 * @answers: (array length=n_answers): what can be done
 * @dismissal: the action that takes the message away
 */
void
cjm_message_bar_say (CjmMessageBar          *self,
                     const char             *text,
                     const CjmMessageAnswer *answers,
                     guint                   n_answers,
                     const char             *dismissal)
{
  g_return_if_fail (CJM_IS_MESSAGE_BAR (self));

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  put_answers (self, answers, n_answers);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->dismiss_button), dismissal);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * cjm_message_bar_hide:
 *
 * Takes the message away; nothing happens where there is none.
 */
void
cjm_message_bar_hide (CjmMessageBar *self)
{
  g_return_if_fail (CJM_IS_MESSAGE_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * cjm_message_bar_get_text:
 *
 * Returns: (nullable): what it says; %NULL while it says nothing
 */
const char *
cjm_message_bar_get_text (CjmMessageBar *self)
{
  g_return_val_if_fail (CJM_IS_MESSAGE_BAR (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
