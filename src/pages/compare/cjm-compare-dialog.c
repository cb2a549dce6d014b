/* cjm-compare-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-compare-dialog.h"

#include <glib/gi18n.h>

#include "cjm-compare-row.h"
#include "cjm-delta-words.h"
#include "cjm-dialog-fit.h"
#include "cjm-accessible-names.h"

enum
{
  SHOW_NODE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * What is different in two states of a document, to be read and to be gone to: below the names of the journeys, phases
 * and episodes, a row a difference. The rows are made as they are seen, since there may be thousands.
 */
struct _CjmCompareDialog
{
  AdwWindow parent_instance;

  GtkLabel *count_label;
  GtkLabel *names_label;
  GtkStack *stack;
  GtkListView *list;
  GtkButton *close_button;

  CjmComparison *comparison;
  CjmWords *words;
};

G_DEFINE_FINAL_TYPE (CjmCompareDialog, cjm_compare_dialog, ADW_TYPE_WINDOW)

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *text = cjm_compare_dialog_get_text (CJM_COMPARE_DIALOG (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
activate_cb (CjmCompareDialog *self,
             guint             position)
{
  g_autoptr (CjmCompareRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  const CjmDelta *delta = cjm_compare_row_get_delta (row);

  if (delta != NULL)
    g_signal_emit (self, signals[SHOW_NODE], 0, cjm_delta_get_node (delta));
}

static const char *
get_icon_name (CjmDeltaKind kind)
{
  switch (kind)
    {
    case CJM_DELTA_ADDED:
      return "list-add-symbolic";
    case CJM_DELTA_REMOVED:
      return "list-remove-symbolic";
    case CJM_DELTA_MOVED:
      return "object-flip-vertical-symbolic";
    case CJM_DELTA_SET:
      break;
    }

  return "document-edit-symbolic";
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          CjmCompareDialog   *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         CjmCompareDialog   *self)
{
  CjmCompareRow *row = gtk_list_item_get_item (item);
  const CjmDelta *delta = cjm_compare_row_get_delta (row);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  g_autofree char *text = delta != NULL ? cjm_delta_to_sentence (delta, self->words)
                                        : g_strdup (cjm_compare_row_get_heading (row));
  const char *classes[] = { delta != NULL ? "difference" : cjm_compare_row_is_subheading (row) ? "place" : "heading",
                            NULL };

  gtk_list_item_set_activatable (item, delta != NULL);
  gtk_widget_set_css_classes (box, classes);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (icon, delta != NULL);
  if (delta != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (icon), get_icon_name (delta->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
cjm_compare_dialog_dispose (GObject *object)
{
  CjmCompareDialog *self = CJM_COMPARE_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);

  G_OBJECT_CLASS (cjm_compare_dialog_parent_class)->dispose (object);
}

static void
cjm_compare_dialog_finalize (GObject *object)
{
  CjmCompareDialog *self = CJM_COMPARE_DIALOG (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->words, cjm_words_free);

  G_OBJECT_CLASS (cjm_compare_dialog_parent_class)->finalize (object);
}

static void
cjm_compare_dialog_class_init (CjmCompareDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_compare_dialog_dispose;
  object_class->finalize = cjm_compare_dialog_finalize;

  /**
   * CjmCompareDialog::show-node:
   * @node: what a difference is about, of the new document, or of the old one where it was removed
   */
  signals[SHOW_NODE] = g_signal_new ("show-node", CJM_TYPE_COMPARE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CJM_TYPE_NODE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/klantreis/Klantreis/pages/cjm-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmCompareDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, CjmCompareDialog, names_label);
  gtk_widget_class_bind_template_child (widget_class, CjmCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmCompareDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CjmCompareDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);

  gtk_widget_class_install_action (widget_class, "differences.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "differences.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cjm_compare_dialog_init (CjmCompareDialog *self)
{
  self->words = cjm_words_new_own ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
}

/* The rows go before the comparison that they are of. */
static void
show_comparison (CjmCompareDialog *self,
                 CjmComparison    *comparison)
{
  GListModel *rows = cjm_compare_rows_new (comparison);
  g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (gtk_no_selection_new (rows));
  guint n = cjm_comparison_get_n_deltas (comparison);
  g_autofree char *count = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);

  gtk_list_view_set_model (self->list, model);
  g_set_object (&self->comparison, comparison);
  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "differences" : "same");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "differences.copy", n > 0);
}

/* A file that changes on disk is followed by its window, whatever stands over it. */
static void
changed_cb (CjmCompareDialog *self)
{
  g_autoptr (CjmComparison) comparison = cjm_comparison_new (cjm_comparison_get_old (self->comparison),
                                                             cjm_comparison_get_new (self->comparison));

  show_comparison (self, comparison);
}

/**
 * cjm_compare_dialog_new:
 * @parent: the window over which it stands
 * @old_document: the document before
 * @old_name: translated: what it is called in a sentence, "the file on disk"
 * @new_document: the document after
 * @new_name: translated: what that is called, "this window"
 *
 * Shows what is different in two documents, also when they change. Going to a difference is up to whoever follows `show-node`.
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_compare_dialog_new (GtkWindow   *parent,
                        CjmDocument *old_document,
                        const char  *old_name,
                        CjmDocument *new_document,
                        const char  *new_name)
{
  CjmCompareDialog *self;
  g_autoptr (CjmComparison) comparison = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (CJM_IS_DOCUMENT (old_document), NULL);
  g_return_val_if_fail (CJM_IS_DOCUMENT (new_document), NULL);

  self = g_object_new (CJM_TYPE_COMPARE_DIALOG, "transient-for", parent, NULL);
  cjm_dialog_fit (GTK_WINDOW (self));
  /* Translators: the names of two states of a document, “the file on disk” and “this window” */
  names = g_strdup_printf (C_("compare", "From %1$s to %2$s"), old_name, new_name);
  gtk_label_set_label (self->names_label, names);
  comparison = cjm_comparison_new (old_document, new_document);
  show_comparison (self, comparison);
  g_signal_connect_object (old_document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (new_document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));

  return GTK_WIDGET (self);
}

/**
 * cjm_compare_dialog_get_comparison:
 *
 * Returns: (transfer none): what is shown
 */
CjmComparison *
cjm_compare_dialog_get_comparison (CjmCompareDialog *self)
{
  g_return_val_if_fail (CJM_IS_COMPARE_DIALOG (self), NULL);

  return self->comparison;
}

/**
 * cjm_compare_dialog_get_text:
 *
 * Returns: (transfer full): what is copied: a line for each difference, as klantreis-cli diff prints it
 */
char *
cjm_compare_dialog_get_text (CjmCompareDialog *self)
{
  g_return_val_if_fail (CJM_IS_COMPARE_DIALOG (self), NULL);

  return cjm_comparison_to_text (self->comparison, self->words);
}
