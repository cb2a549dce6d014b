/* cjm-persona-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-form.h"

#include <glib/gi18n.h>

#include "cjm-tiles-layout.h"

#define SPACING 8
#define MOST_MEMBERS 9

/* The controls of a persona from top to bottom: rows of columns, each at least so wide */
static const struct
{
  const char *heading;
  const char *members[MOST_MEMBERS];
  int width;
  guint most;
} rows[] = {
  { NC_("persona", "Who"), { "name" }, 320, 1 },
  { NULL, { "gender", "age", "residence" }, 150, 3 },
  { NULL, { "family", "income", "occupation" }, 180, 3 },
  { NULL, { "portrait", "color" }, 250, 2 },
  { NC_("persona", "As a customer"), { "share", "segment", "role" }, 180, 3 },
  { NC_("persona", "In this person’s words"), { "quote" }, 320, 1 },
  { NC_("persona", "What matters"), { "interests" }, 320, 1 },
  { NULL, { "wishes" }, 320, 1 },
  { NULL, { "goals", "frustrations" }, 240, 2 },
  { NULL, { "channels" }, 320, 1 },
  { NULL, { "notes" }, 320, 1 },
};

/*
 * All that there is to know of a persona, to be edited: the controls of its table, arranged as a person thinks of it.
 */
struct _CjmPersonaForm
{
  AdwBin parent_instance;

  GPtrArray *fields;      /* of CjmField */
};

G_DEFINE_FINAL_TYPE (CjmPersonaForm, cjm_persona_form, ADW_TYPE_BIN)

static void
cjm_persona_form_finalize (GObject *object)
{
  g_ptr_array_unref (CJM_PERSONA_FORM (object)->fields);

  G_OBJECT_CLASS (cjm_persona_form_parent_class)->finalize (object);
}

static void
cjm_persona_form_class_init (CjmPersonaFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_persona_form_finalize;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "personaform");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_FORM);
}

static void
append_heading (GtkWidget  *box,
                const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_label (GTK_LABEL (label), g_dpgettext2 (NULL, "persona", text));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
}

static void
cjm_persona_form_init (CjmPersonaForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->fields = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      if (rows[i].heading != NULL)
        append_heading (box, rows[i].heading);
      gtk_widget_set_layout_manager (row, cjm_tiles_layout_new (rows[i].width, rows[i].most, SPACING));
      gtk_widget_add_css_class (row, "fields-row");
      for (guint j = 0; rows[i].members[j] != NULL; j++)
        {
          CjmField *field = cjm_field_new (CJM_KIND_PERSONA, cjm_field_info_find (CJM_KIND_PERSONA, rows[i].members[j]));

          gtk_box_append (GTK_BOX (row), GTK_WIDGET (field));
          g_ptr_array_add (self->fields, field);
        }
      gtk_box_append (GTK_BOX (box), row);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("kind", "Persona"), -1);
}

/**
 * cjm_persona_form_set_persona:
 * @document: where the persona is
 * @persona: (nullable): whom to show
 */
void
cjm_persona_form_set_persona (CjmPersonaForm *self,
                              CjmDocument    *document,
                              CjmNode        *persona)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  if (persona != NULL)
    g_ptr_array_add (nodes, g_object_ref (persona));
  for (guint i = 0; i < self->fields->len; i++)
    cjm_field_set_nodes (g_ptr_array_index (self->fields, i), document, nodes);
}

/**
 * cjm_persona_form_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_persona_form_follow (CjmPersonaForm *self,
                         GArray         *edits)
{
  for (guint i = 0; i < self->fields->len; i++)
    cjm_field_follow (g_ptr_array_index (self->fields, i), edits);
}

/**
 * cjm_persona_form_get_field:
 * @member: as in a file, "name"
 *
 * Returns: (nullable) (transfer none): the control that edits it
 */
CjmField *
cjm_persona_form_get_field (CjmPersonaForm *self,
                            const char     *member)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (cjm_field_get_info (g_ptr_array_index (self->fields, i))->member, member))
      return g_ptr_array_index (self->fields, i);

  return NULL;
}
