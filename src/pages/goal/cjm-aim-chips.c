/* cjm-aim-chips.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-aim-chips.h"

#include <glib/gi18n.h>

#include "cjm-accessible-names.h"
#include "cjm-words.h"
#include "cjm-wrap-layout.h"

#define SPACING 6

/* Why journeys are mapped, as practice has it */
static const char *const usual_aims[] = {
  NC_("aim", "Fewer drop-offs"), NC_("aim", "More loyal customers"), NC_("aim", "More ambassadors"),
  NC_("aim", "Find growth"), NC_("aim", "A stronger brand"), NC_("aim", "Design a new product"),
};

/*
 * Usual aims to add with a click, in the language of the document, since they become part of it. One that the document has
 * is not offered.
 */
struct _CjmAimChips
{
  AdwBin parent_instance;

  GtkBox *box;

  CjmDocument *document;
};

G_DEFINE_FINAL_TYPE (CjmAimChips, cjm_aim_chips, ADW_TYPE_BIN)

static gboolean
has_aim (CjmAimChips *self,
         const char  *text)
{
  const char *const *aims = cjm_node_get_texts (cjm_document_get_root (self->document), CJM_DOCUMENT_AIMS);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (; *aims != NULL; aims++)
    {
      g_autofree char *aim = g_utf8_casefold (*aims, -1);

      if (g_str_equal (aim, folded))
        return TRUE;
    }

  return FALSE;
}

static void
add_aim (CjmAimChips *self,
         const char  *text)
{
  CjmNode *root = cjm_document_get_root (self->document);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) aims = NULL;

  g_strv_builder_addv (builder, (const char **) cjm_node_get_texts (root, CJM_DOCUMENT_AIMS));
  g_strv_builder_add (builder, text);
  aims = g_strv_builder_end (builder);

  cjm_document_begin (self->document, _("Add aim"));
  cjm_node_set_texts (root, CJM_DOCUMENT_AIMS, (const char *const *) aims);
  cjm_document_commit (self->document);
}

/* The chip goes; the focus goes on to the next one. */
static void
clicked_cb (GtkWidget   *chip,
            CjmAimChips *self)
{
  GtkWidget *successor = gtk_widget_get_next_sibling (chip);
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (chip), "aim"));

  if (successor == NULL)
    successor = gtk_widget_get_prev_sibling (chip);
  if (successor != NULL)
    gtk_widget_grab_focus (successor);
  add_aim (self, text);
}

static GtkWidget *
create_chip (CjmAimChips *self,
             const char  *text)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  /* Translators: a button; %s is an aim, such as “Fewer drop-offs” */
  g_autofree char *name = g_strdup_printf (_("Add the aim “%s”"), text);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  cjm_accessible_names_give (GTK_BUTTON (chip), name);
  g_object_set_data_full (G_OBJECT (chip), "aim", g_strdup (text), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, 0);

  return chip;
}

static void
create_chips (CjmAimChips *self)
{
  CjmNode *root = cjm_document_get_root (self->document);
  g_autoptr (CjmWords) words = cjm_words_new (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < G_N_ELEMENTS (usual_aims); i++)
    gtk_box_append (self->box, create_chip (self, cjm_words_get_context (words, "aim", usual_aims[i])));
}

static void
update (CjmAimChips *self)
{
  gboolean any = FALSE;

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      gboolean offered = !has_aim (self, g_object_get_data (G_OBJECT (chip), "aim"));

      gtk_widget_set_visible (chip, offered);
      any |= offered;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
cjm_aim_chips_dispose (GObject *object)
{
  g_clear_object (&CJM_AIM_CHIPS (object)->document);

  G_OBJECT_CLASS (cjm_aim_chips_parent_class)->dispose (object);
}

static void
cjm_aim_chips_class_init (CjmAimChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_aim_chips_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "aimchips");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_aim_chips_init (CjmAimChips *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->box), cjm_wrap_layout_new (SPACING));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Usual aims"), -1);
}

/**
 * cjm_aim_chips_set_document:
 * @document: to whose aims to add
 */
void
cjm_aim_chips_set_document (CjmAimChips *self,
                            CjmDocument *document)
{
  g_return_if_fail (CJM_IS_AIM_CHIPS (self));

  g_set_object (&self->document, document);
  create_chips (self);
  update (self);
}

/**
 * cjm_aim_chips_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_aim_chips_follow (CjmAimChips *self,
                      GArray      *edits)
{
  g_return_if_fail (CJM_IS_AIM_CHIPS (self));

  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type != CJM_EDIT_SET || cjm_node_get_kind (edit->node) != CJM_KIND_DOCUMENT)
        continue;
      if (edit->member == CJM_DOCUMENT_LANGUAGE)
        create_chips (self);
      update (self);
    }
}
