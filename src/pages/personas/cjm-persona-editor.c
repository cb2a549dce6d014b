/* cjm-persona-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-persona-sheet.h"
#include "cjm-persona-tile.h"
#include "cjm-persona.h"
#include "cjm-accessible-names.h"

/*
 * The gallery of personas, the form of the one that is chosen, and its sheet beside it. Where there is no room for both,
 * one of form and sheet shows.
 */
struct _CjmPersonaEditor
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwLeaflet *leaflet;
  GtkLabel *heading;
  GtkMenuButton *menu_button;
  CjmPersonaGallery *gallery;
  GtkLabel *shares_label;
  CjmPersonaForm *form;
  GtkWidget *sheet_side;
  CjmPersonaSheet *sheet;

  CjmDocument *document;
  GSignalGroup *document_signals;
};

G_DEFINE_FINAL_TYPE (CjmPersonaEditor, cjm_persona_editor, ADW_TYPE_BIN)

static void
update_heading (CjmPersonaEditor *self)
{
  guint n = cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_PERSONAS);
  g_autofree char *text = g_strdup_printf (ngettext ("%u persona", "%u personas", n), n);

  gtk_label_set_label (self->heading, text);
}

/* A hint and never a verdict: shares may well not add up while the research goes on. */
static void
update_shares (CjmPersonaEditor *self)
{
  guint n_unknown;
  int sum = (int) lround (cjm_persona_sum_shares (self->document, &n_unknown) * 100);
  /* Translators: the shares of customers of all personas together */
  g_autofree char *text = g_strdup_printf (_("The shares add up to %d %%"), sum);
  gboolean shows = sum > 100 || (sum < 100 && n_unknown == 0);

  gtk_label_set_label (self->shares_label, shows ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->shares_label), shows);
}

static void
show_persona (CjmPersonaEditor *self)
{
  CjmNode *persona = cjm_persona_gallery_get_persona (self->gallery);
  g_autoptr (GMenuModel) menu = persona != NULL ? cjm_persona_menu_new (persona) : NULL;

  cjm_persona_form_set_persona (self->form, self->document, persona);
  cjm_persona_sheet_set_persona (self->sheet, self->document, persona);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_stack_set_visible_child_name (self->stack, persona != NULL ? "personas" : "empty");
}

/* The gallery follows first: it knows which persona is to be seen. */
static void
changed_cb (CjmPersonaEditor *self,
            GArray           *edits)
{
  update_heading (self);
  update_shares (self);
  cjm_persona_form_follow (self->form, edits);
  cjm_persona_sheet_follow (self->sheet, edits);
}

static void
added_cb (CjmPersonaEditor *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_child_focus (GTK_WIDGET (cjm_persona_form_get_field (self->form, "name")), GTK_DIR_TAB_FORWARD);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (CJM_PERSONA_EDITOR (widget)->gallery), "personas.new", NULL);
}

/* The menu beside the heading hangs outside the gallery, whose actions these are. */
static void
gallery_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (CJM_PERSONA_EDITOR (widget)->gallery), name, parameter);
}

static void
show_sheet_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CjmPersonaEditor *self = CJM_PERSONA_EDITOR (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sheet_side);
  gtk_widget_child_focus (self->sheet_side, GTK_DIR_TAB_FORWARD);
}

static void
show_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CjmPersonaEditor *self = CJM_PERSONA_EDITOR (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
cjm_persona_editor_dispose (GObject *object)
{
  CjmPersonaEditor *self = CJM_PERSONA_EDITOR (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_persona_editor_parent_class)->dispose (object);
}

static void
cjm_persona_editor_class_init (CjmPersonaEditorClass *klass)
{
  static const char *const gallery_actions[] = { "personas.duplicate", "s", "personas.move", "(si)", "personas.remove", "s" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_persona_editor_dispose;

  g_type_ensure (CJM_TYPE_PERSONA_FORM);
  g_type_ensure (CJM_TYPE_PERSONA_GALLERY);
  g_type_ensure (CJM_TYPE_PERSONA_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-persona-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, gallery);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, shares_label);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, form);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, sheet_side);
  gtk_widget_class_bind_template_child (widget_class, CjmPersonaEditor, sheet);
  gtk_widget_class_bind_template_callback (widget_class, show_persona);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);

  gtk_widget_class_install_action (widget_class, "editor.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "editor.show-sheet", NULL, show_sheet_action);
  gtk_widget_class_install_action (widget_class, "editor.show-form", NULL, show_form_action);
  for (guint i = 0; i < G_N_ELEMENTS (gallery_actions); i += 2)
    gtk_widget_class_install_action (widget_class, gallery_actions[i], gallery_actions[i + 1], gallery_action);
}

static void
cjm_persona_editor_init (CjmPersonaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * cjm_persona_editor_new:
 * @document: whose personas are edited; a reference is taken
 *
 * Returns: (transfer floating): an editor that follows the document
 */
GtkWidget *
cjm_persona_editor_new (CjmDocument *document)
{
  CjmPersonaEditor *self = g_object_new (CJM_TYPE_PERSONA_EDITOR, NULL);

  self->document = g_object_ref (document);
  cjm_persona_gallery_set_document (self->gallery, document);
  g_signal_group_set_target (self->document_signals, document);
  update_heading (self);
  update_shares (self);
  show_persona (self);

  return GTK_WIDGET (self);
}

/**
 * cjm_persona_editor_get_gallery:
 *
 * Returns: (transfer none): the personas, of which one is chosen
 */
CjmPersonaGallery *
cjm_persona_editor_get_gallery (CjmPersonaEditor *self)
{
  return self->gallery;
}

/**
 * cjm_persona_editor_get_form:
 *
 * Returns: (transfer none): the fields of the one that is chosen
 */
CjmPersonaForm *
cjm_persona_editor_get_form (CjmPersonaEditor *self)
{
  return self->form;
}
