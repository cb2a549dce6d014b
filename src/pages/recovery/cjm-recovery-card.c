/* cjm-recovery-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-recovery-card.h"

#include <glib/gi18n.h>

#include "cjm-comparison.h"
#include "cjm-document-picture.h"
#include "cjm-file-name.h"
#include "cjm-wrap-layout.h"
#include "cjm-writer.h"

/*
 * One draft that was left behind: what its map looks like, of which file it is and from when, what it has that the file
 * has not, and what a person can do with it.
 */
struct _CjmRecoveryCard
{
  AdwBin parent_instance;

  CjmDocumentPicture *picture;
  GtkLabel *name;
  GtkLabel *place;
  GtkLabel *difference;
  GtkLabel *warning;
  GtkWidget *buttons;
  GtkWidget *recover_button;
  GtkWidget *open_button;
  GtkWidget *compare_button;
  GtkWidget *discard_button;

  CjmFoundDraft *draft;
};

G_DEFINE_FINAL_TYPE (CjmRecoveryCard, cjm_recovery_card, ADW_TYPE_BIN)

static void
cjm_recovery_card_dispose (GObject *object)
{
  g_clear_object (&CJM_RECOVERY_CARD (object)->draft);

  G_OBJECT_CLASS (cjm_recovery_card_parent_class)->dispose (object);
}

static void
cjm_recovery_card_class_init (CjmRecoveryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_recovery_card_dispose;

  g_type_ensure (CJM_TYPE_DOCUMENT_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-recovery-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, picture);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, name);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, place);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, difference);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, warning);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, recover_button);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, open_button);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, compare_button);
  gtk_widget_class_bind_template_child (widget_class, CjmRecoveryCard, discard_button);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_recovery_card_init (CjmRecoveryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, cjm_wrap_layout_new (6));
}

static char *
describe_name (CjmFoundDraft *draft)
{
  GFile *location = cjm_found_draft_get_location (draft);
  CjmDocument *document = cjm_found_draft_get_document (draft);
  const char *title = document != NULL ? cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE) : NULL;

  if (location != NULL)
    return cjm_file_name_get_display (location);

  return g_strdup (title != NULL && *title != '\0' ? title : _("Untitled"));
}

/* Where it belongs, and when it was written to last */
static char *
describe_place (CjmFoundDraft *draft)
{
  GFile *location = cjm_found_draft_get_location (draft);
  GDateTime *time = cjm_found_draft_get_time (draft);
  g_autoptr (GFile) folder = location != NULL ? g_file_get_parent (location) : NULL;
  g_autofree char *path = folder != NULL ? cjm_file_name_get_display_path (folder) : NULL;
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%x %X") : NULL;

  if (path == NULL)
    path = g_strdup (_("not saved yet"));
  if (when == NULL)
    return g_steal_pointer (&path);

  /* Translators: a folder, or that there is none yet, and the time of the last change */
  return g_strdup_printf (_("%1$s · changed %2$s"), path, when);
}

/* (transfer full) (nullable): what it has that the file has not, or why there is nothing to say of that */
static char *
describe_difference (CjmFoundDraft *draft)
{
  CjmDocument *saved = cjm_found_draft_get_saved (draft);
  g_autoptr (CjmComparison) comparison = NULL;
  guint n;

  if (saved == NULL)
    return g_strdup (cjm_found_draft_get_reason (draft));

  comparison = cjm_comparison_new (saved, cjm_found_draft_get_document (draft));
  n = cjm_comparison_get_n_deltas (comparison);

  return g_strdup_printf (ngettext ("%u difference from the file on disk", "%u differences from the file on disk", n), n);
}

static const char *
describe_warning (CjmFoundDraft *draft)
{
  if (cjm_found_draft_get_document (draft) == NULL)
    return _("Nothing can be brought back from this.");
  if (cjm_found_draft_is_damaged (draft))
    return _("Part of it is damaged. What stands before that part is brought back, and the rest is kept aside.");
  if (cjm_found_draft_is_behind (draft))
    return _("The file on disk has changed since. You are asked before saving replaces it.");

  return NULL;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_draft (CjmRecoveryCard *self)
{
  CjmDocument *document = cjm_found_draft_get_document (self->draft);
  g_autofree char *name = describe_name (self->draft);
  g_autofree char *place = describe_place (self->draft);
  g_autofree char *difference = describe_difference (self->draft);

  show_text (self->name, name);
  show_text (self->place, place);
  show_text (self->difference, difference);
  show_text (self->warning, describe_warning (self->draft));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (document != NULL)
    {
      g_autoptr (GBytes) bytes = cjm_writer_write (document);

      cjm_document_picture_set_bytes (self->picture, bytes);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->picture), document != NULL);
  gtk_widget_set_visible (self->recover_button, document != NULL);
  gtk_widget_set_visible (self->open_button, cjm_found_draft_get_saved (self->draft) != NULL);
  gtk_widget_set_visible (self->compare_button, cjm_found_draft_get_saved (self->draft) != NULL);
}

/**
 * cjm_recovery_card_new:
 * @draft: what it shows
 * @index: what its actions name it by
 *
 * Returns: (transfer floating): a card of that draft
 */
GtkWidget *
cjm_recovery_card_new (CjmFoundDraft *draft,
                       guint          index)
{
  CjmRecoveryCard *self = g_object_new (CJM_TYPE_RECOVERY_CARD, NULL);

  self->draft = g_object_ref (draft);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->recover_button), "u", index);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "u", index);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_button), "u", index);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->discard_button), "u", index);
  show_draft (self);

  return GTK_WIDGET (self);
}

/**
 * cjm_recovery_card_get_draft:
 *
 * Returns: (transfer none): the draft that it offers
 */
CjmFoundDraft *
cjm_recovery_card_get_draft (CjmRecoveryCard *self)
{
  g_return_val_if_fail (CJM_IS_RECOVERY_CARD (self), NULL);

  return self->draft;
}

/**
 * cjm_recovery_card_get_default:
 *
 * Returns: (transfer none): the button that a person wants most likely
 */
GtkWidget *
cjm_recovery_card_get_default (CjmRecoveryCard *self)
{
  g_return_val_if_fail (CJM_IS_RECOVERY_CARD (self), NULL);

  return gtk_widget_get_visible (self->recover_button) ? self->recover_button : self->discard_button;
}
