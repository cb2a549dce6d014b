/* cjm-inspector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-inspector.h"

#include <glib/gi18n.h>

#include "cjm-links.h"
#include "cjm-naming.h"

enum
{
  SHOW_NODE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * The inspector: all that is known of what is selected on the map, to be read and edited. It has a page for each kind,
 * made when the first node of it is shown, and follows the document: an edit made elsewhere shows here at once, where it
 * touches a control, and leaves the others with their focus and cursor alone.
 */
struct _CjmInspector
{
  AdwBin parent_instance;

  GtkLabel *kind_label;
  GtkLabel *title_label;
  GtkLabel *id_label;
  GtkStack *pages;

  CjmDocument *document;
  GSignalGroup *document_signals;
  GPtrArray *nodes;       /* NULL while it shows nothing */
};

G_DEFINE_FINAL_TYPE (CjmInspector, cjm_inspector, ADW_TYPE_BIN)

/* A note is a question or a problem, by where it stands. */
static char *
describe_kind (CjmInspector *self)
{
  CjmNode *node = g_ptr_array_index (self->nodes, 0);

  if (self->nodes->len > 1)
    return g_strdup_printf (ngettext ("%u selected", "%u selected", self->nodes->len), self->nodes->len);
  if (cjm_node_get_kind (node) != CJM_KIND_NOTE || cjm_node_get_parent (node) == NULL)
    return g_strdup (cjm_kind_get_title (cjm_node_get_kind (node)));

  return g_strdup (cjm_node_get_parent_member (node) == CJM_EPISODE_PROBLEMS ? C_("kind", "Problem") : C_("kind", "Question"));
}

/* "Touchpoint" for several touchpoints, "Touchpoint, Episode" for a mixture */
static char *
describe_several (CjmInspector *self)
{
  GString *text = g_string_new (NULL);
  gboolean seen[CJM_N_KINDS] = { FALSE, };

  for (guint i = 0; i < self->nodes->len; i++)
    {
      CjmKind kind = cjm_node_get_kind (g_ptr_array_index (self->nodes, i));

      if (!seen[kind])
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", cjm_kind_get_title (kind));
      seen[kind] = TRUE;
    }

  return g_string_free (text, FALSE);
}

static void
update_title (CjmInspector *self)
{
  CjmNode *node = g_ptr_array_index (self->nodes, 0);
  g_autofree char *kind = describe_kind (self);
  g_autofree char *title = self->nodes->len > 1 ? describe_several (self) : cjm_links_describe (node);
  /* Translators: %s is the id of a card, as in its file */
  g_autofree char *id = g_strdup_printf (_("Id: %s"), cjm_node_get_id (node));

  gtk_label_set_label (self->kind_label, kind);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->id_label, id);
  gtk_widget_set_visible (GTK_WIDGET (self->id_label), self->nodes->len == 1);
}

static GPtrArray *
list_present (CjmDocument *document,
              GPtrArray   *nodes)
{
  GPtrArray *present = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    if (cjm_document_of (g_ptr_array_index (nodes, i)) == document)
      g_ptr_array_add (present, g_object_ref (g_ptr_array_index (nodes, i)));

  return present;
}

static void
changed_cb (CjmDocument  *document,
            GArray       *edits,
            CjmInspector *self)
{
  g_autoptr (GPtrArray) present = list_present (document, self->nodes);

  if (self->nodes == NULL)
    return;

  if (present->len < self->nodes->len)
    cjm_inspector_set_nodes (self, document, present);
  else
    {
      update_title (self);
      cjm_inspector_page_follow (cjm_inspector_get_page (self), edits);
    }
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmInspector *self = CJM_INSPECTOR (widget);
  CjmNode *node = NULL;

  if (self->document != NULL)
    node = cjm_document_find (self->document, g_variant_get_string (parameter, NULL));
  if (node != NULL)
    g_signal_emit (self, signals[SHOW_NODE], 0, node);
}

static void
cjm_inspector_dispose (GObject *object)
{
  CjmInspector *self = CJM_INSPECTOR (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (cjm_inspector_parent_class)->dispose (object);
}

static void
cjm_inspector_class_init (CjmInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_inspector_dispose;

  /**
   * CjmInspector::show-node:
   * @node: what the person wants to see on the map
   */
  signals[SHOW_NODE] = g_signal_new ("show-node", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CJM_TYPE_NODE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmInspector, kind_label);
  gtk_widget_class_bind_template_child (widget_class, CjmInspector, title_label);
  gtk_widget_class_bind_template_child (widget_class, CjmInspector, id_label);
  gtk_widget_class_bind_template_child (widget_class, CjmInspector, pages);
  gtk_widget_class_install_action (widget_class, "inspector.show", "s", show_action);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
cjm_inspector_init (CjmInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self->id_label), FALSE);
}

/**
 * cjm_inspector_new:
 *
 * Returns: (transfer floating): an inspector that shows nothing
 */
GtkWidget *
cjm_inspector_new (void)
{
  return g_object_new (CJM_TYPE_INSPECTOR, NULL);
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

/**
 * cjm_inspector_set_nodes:
 * @document: (nullable): the document
 * @nodes: (nullable): of CjmNode: what to show of it, such as all selected cards; none for nothing
 *
 * What is not in the document is left out. A node that leaves the document later leaves the inspector too.
 */
void
cjm_inspector_set_nodes (CjmInspector *self,
                         CjmDocument  *document,
                         GPtrArray    *nodes)
{
  g_autoptr (GPtrArray) present = NULL;
  const char *name;

  g_return_if_fail (CJM_IS_INSPECTOR (self));

  present = list_present (document, nodes);
  if (self->document == document && is_same (self->nodes, present))
    return;

  if (self->nodes != NULL && cjm_inspector_get_page (self) != NULL)
    cjm_inspector_page_set_nodes (cjm_inspector_get_page (self), NULL, NULL);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), present->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->id_label), present->len == 1);
  if (present->len == 0)
    {
      gtk_label_set_label (self->kind_label, "");
      gtk_label_set_label (self->title_label, _("Nothing selected"));
      return;
    }

  self->nodes = g_steal_pointer (&present);
  name = cjm_node_get_info (g_ptr_array_index (self->nodes, 0))->name;
  if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
    gtk_stack_add_named (self->pages, cjm_inspector_page_new (cjm_node_get_kind (self->nodes->pdata[0])), name);
  gtk_stack_set_visible_child_name (self->pages, name);
  cjm_inspector_page_set_nodes (cjm_inspector_get_page (self), document, self->nodes);
  update_title (self);
}

/**
 * cjm_inspector_get_nodes:
 *
 * Returns: (nullable) (transfer none): what it shows, of CjmNode
 */
GPtrArray *
cjm_inspector_get_nodes (CjmInspector *self)
{
  g_return_val_if_fail (CJM_IS_INSPECTOR (self), NULL);

  return self->nodes;
}

/**
 * cjm_inspector_get_page:
 *
 * Returns: (transfer none) (nullable): the controls that show now
 */
CjmInspectorPage *
cjm_inspector_get_page (CjmInspector *self)
{
  g_return_val_if_fail (CJM_IS_INSPECTOR (self), NULL);

  return CJM_INSPECTOR_PAGE (gtk_stack_get_visible_child (self->pages));
}
