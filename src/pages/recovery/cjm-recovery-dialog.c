/* cjm-recovery-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-recovery-dialog.h"

#include <glib/gi18n.h>

#include "cjm-compare-dialog.h"
#include "cjm-dialog-fit.h"
#include "cjm-message-dialog.h"
#include "cjm-notice-dialog.h"
#include "cjm-recovery-card.h"
#include "cjm-accessible-names.h"

enum
{
  RECOVER,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * What was left behind unsaved when the program ended without its person: a card for each draft, until each was brought
 * back or thrown away. Closing it decides nothing: what is still there is offered again at the next start.
 */
struct _CjmRecoveryDialog
{
  AdwWindow parent_instance;

  GtkBox *cards;
  GtkWidget *explanation;

  GPtrArray *left;   /* of CjmRecoveryCard, borrowed, NULL where one was dealt with: by the index that it has */
};

G_DEFINE_FINAL_TYPE (CjmRecoveryDialog, cjm_recovery_dialog, ADW_TYPE_WINDOW)

static CjmRecoveryCard *
get_card (CjmRecoveryDialog *self,
          GVariant          *index)
{
  return g_ptr_array_index (self->left, g_variant_get_uint32 (index));
}

/* That over which it stands; it may be another one by now. */
static GtkWindow *
get_parent (CjmRecoveryDialog *self)
{
  return gtk_window_get_transient_for (GTK_WINDOW (self));
}

/* The first that is left; NULL where all are dealt with */
static CjmRecoveryCard *
find_first (CjmRecoveryDialog *self)
{
  for (guint i = 0; i < self->left->len; i++)
    if (g_ptr_array_index (self->left, i) != NULL)
      return g_ptr_array_index (self->left, i);

  return NULL;
}

static void
focus_first (CjmRecoveryDialog *self)
{
  GtkWidget *button = cjm_recovery_card_get_default (find_first (self));

  gtk_window_set_default_widget (GTK_WINDOW (self), button);
  gtk_widget_grab_focus (button);
}

/* One is dealt with; after the last the dialog has nothing to say. */
static void
remove_card (CjmRecoveryDialog *self,
             CjmRecoveryCard   *card)
{
  guint index;

  if (g_ptr_array_find (self->left, card, &index))
    g_ptr_array_index (self->left, index) = NULL;
  /* GTK 4.8 keeps a default widget that is gone. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  gtk_box_remove (self->cards, GTK_WIDGET (card));
  if (find_first (self) != NULL)
    focus_first (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
recover_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CjmRecoveryDialog *self = CJM_RECOVERY_DIALOG (widget);
  CjmRecoveryCard *card = get_card (self, parameter);

  g_signal_emit (self, signals[RECOVER], 0, cjm_recovery_card_get_draft (card));
  remove_card (self, card);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CjmFoundDraft *draft = cjm_recovery_card_get_draft (get_card (CJM_RECOVERY_DIALOG (widget), parameter));

  gtk_window_present (GTK_WINDOW (cjm_compare_dialog_new (GTK_WINDOW (widget), cjm_found_draft_get_saved (draft),
                                                          _("the file on disk"), cjm_found_draft_get_document (draft),
                                                          _("the unsaved work"))));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmRecoveryDialog *self = CJM_RECOVERY_DIALOG (widget);
  CjmRecoveryCard *card = get_card (self, parameter);

  g_signal_emit (self, signals[OPEN], 0, cjm_found_draft_get_location (cjm_recovery_card_get_draft (card)));
  remove_card (self, card);
}

static void
discard_response_cb (AdwMessageDialog *question,
                     const char       *response,
                     CjmRecoveryCard  *card)
{
  CjmRecoveryDialog *self = CJM_RECOVERY_DIALOG (gtk_widget_get_root (GTK_WIDGET (card)));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "discard"))
    return;

  /* The question is still there when the dialog below it goes. */
  gtk_window_set_transient_for (GTK_WINDOW (question), get_parent (self));
  if (cjm_found_draft_discard (cjm_recovery_card_get_draft (card), &error))
    remove_card (self, card);
  else
    cjm_notice_dialog_present (get_parent (self), _("The unsaved work is still there"), error->message);
}

static void
discard_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CjmRecoveryDialog *self = CJM_RECOVERY_DIALOG (widget);
  GtkWidget *question = cjm_message_dialog_new (GTK_WINDOW (self), _("Discard the unsaved work?"),
                                                _("It cannot be brought back afterwards."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question),
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (discard_response_cb), get_card (self, parameter), 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
cjm_recovery_dialog_dispose (GObject *object)
{
  CjmRecoveryDialog *self = CJM_RECOVERY_DIALOG (object);

  g_clear_pointer (&self->left, g_ptr_array_unref);

  G_OBJECT_CLASS (cjm_recovery_dialog_parent_class)->dispose (object);
}

static void
cjm_recovery_dialog_class_init (CjmRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_recovery_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryDialog, explanation);

  signals[RECOVER] = g_signal_new ("recover", CJM_TYPE_RECOVERY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, CJM_TYPE_FOUND_DRAFT);
  signals[OPEN] = g_signal_new ("open", CJM_TYPE_RECOVERY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_install_action (widget_class, "recovery.recover", "u", recover_action);
  gtk_widget_class_install_action (widget_class, "recovery.compare", "u", compare_action);
  gtk_widget_class_install_action (widget_class, "recovery.open", "u", open_action);
  gtk_widget_class_install_action (widget_class, "recovery.discard", "u", discard_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cjm_recovery_dialog_init (CjmRecoveryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
  self->left = g_ptr_array_new ();
}

/**
 * cjm_recovery_dialog_new:
 * @parent: the window over which it stands
 * @drafts: (element-type CjmFoundDraft): at least one
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_recovery_dialog_new (GtkWindow *parent,
                         GPtrArray *drafts)
{
  CjmRecoveryDialog *self;

  g_return_val_if_fail (drafts->len > 0, NULL);

  self = g_object_new (CJM_TYPE_RECOVERY_DIALOG, "transient-for", parent, NULL);
  for (guint i = 0; i < drafts->len; i++)
    {
      GtkWidget *card = cjm_recovery_card_new (g_ptr_array_index (drafts, i), i);

      g_ptr_array_add (self->left, card);
      gtk_box_append (self->cards, card);
    }
  cjm_dialog_fit (GTK_WINDOW (self));
  focus_first (self);

  return GTK_WIDGET (self);
}
