/* cjm-inspector-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-inspector-page.h"

/*
 * The controls of one kind, all or some, from its table. It is made once and then shows one node of that kind after the other; with
 * several nodes, of one kind or more, it shows the controls that fit them all.
 */
struct _CjmInspectorPage
{
  AdwBin parent_instance;

  GPtrArray *fields;      /* of CjmField */
};

G_DEFINE_FINAL_TYPE (CjmInspectorPage, cjm_inspector_page, ADW_TYPE_BIN)

static void
cjm_inspector_page_finalize (GObject *object)
{
  g_ptr_array_unref (CJM_INSPECTOR_PAGE (object)->fields);

  G_OBJECT_CLASS (cjm_inspector_page_parent_class)->finalize (object);
}

static void
cjm_inspector_page_class_init (CjmInspectorPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_inspector_page_finalize;
}

static void
cjm_inspector_page_init (CjmInspectorPage *self)
{
  self->fields = g_ptr_array_new ();
}

/**
 * cjm_inspector_page_new:
 *
 * Returns: (transfer floating): the controls of @kind, which show nothing yet
 */
GtkWidget *
cjm_inspector_page_new (CjmKind kind)
{
  return cjm_inspector_page_new_with (kind, NULL);
}

/**
 * cjm_inspector_page_new_with:
 * @members: (array zero-terminated=1) (nullable): names of members of @kind; %NULL for all
 *
 * Returns: (transfer floating): the controls of those, from top to bottom as they stand in the table of @kind
 */
GtkWidget *
cjm_inspector_page_new_with (CjmKind            kind,
                             const char *const *members)
{
  CjmInspectorPage *self = g_object_new (CJM_TYPE_INSPECTOR_PAGE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = NULL;
  guint n_fields;
  const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);

  gtk_widget_add_css_class (box, "fields");
  for (guint i = 0; i < n_fields; i++)
    {
      CjmField *field;

      if (members != NULL && (fields[i].member == NULL || !g_strv_contains (members, fields[i].member)))
        continue;

      field = cjm_field_new (kind, &fields[i]);
      if (!fields[i].beside || row == NULL)
        {
          row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
          gtk_box_append (GTK_BOX (box), row);
        }
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (field));
      g_ptr_array_add (self->fields, field);
    }
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * cjm_inspector_page_set_nodes:
 * @document: where they are
 * @nodes: of CjmNode, not empty, the first of the kind of this page; the array is kept
 */
void
cjm_inspector_page_set_nodes (CjmInspectorPage *self,
                              CjmDocument      *document,
                              GPtrArray        *nodes)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      CjmField *field = g_ptr_array_index (self->fields, i);
      GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (field));
      gboolean fits = nodes != NULL && cjm_field_fits (field, nodes);

      gtk_widget_set_visible (GTK_WIDGET (field), fits);
      if (gtk_widget_get_first_child (row) == GTK_WIDGET (field))
        gtk_widget_set_visible (row, fits);
      cjm_field_set_nodes (field, document, fits ? nodes : NULL);
    }
}

/**
 * cjm_inspector_page_follow:
 * @edits: as of CjmDocument::changed
 */
void
cjm_inspector_page_follow (CjmInspectorPage *self,
                           GArray           *edits)
{
  for (guint i = 0; i < self->fields->len; i++)
    cjm_field_follow (g_ptr_array_index (self->fields, i), edits);
}

/**
 * cjm_inspector_page_get_field:
 * @member: (nullable): as in a file, "satisfaction.score"
 *
 * Returns: (transfer none) (nullable): the control that edits it
 */
CjmField *
cjm_inspector_page_get_field (CjmInspectorPage *self,
                              const char       *member)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_strcmp0 (cjm_field_get_info (g_ptr_array_index (self->fields, i))->member, member) == 0)
      return g_ptr_array_index (self->fields, i);

  return NULL;
}
