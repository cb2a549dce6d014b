/* cjm-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-sidebar-private.h"

#include "cjm-history.h"
#include "cjm-journey-row.h"
#include "cjm-journeys.h"
#include "cjm-node-list.h"
#include "cjm-persona-row.h"

enum
{
  PROP_0,
  PROP_JOURNEY,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * The journeys of a document under the personas that travel them, and the choice of the one that the pages show. A
 * journey whose persona is not there stands at the end, so that every journey can be reached. What can be done with
 * journeys is in cjm-sidebar-edit.c.
 */
G_DEFINE_FINAL_TYPE (CjmSidebar, cjm_sidebar, ADW_TYPE_BIN)

static GPtrArray *
collect_journeys (CjmSidebar *self,
                  CjmNode    *persona)
{
  CjmNode *root = cjm_document_get_root (self->document);
  GPtrArray *journeys = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_journeys_get_persona (journey) == persona)
        g_ptr_array_add (journeys, journey);
    }

  return journeys;
}

/* Whether "current" or "ideal" alone says too little */
static gboolean
needs_title (GPtrArray *journeys,
             CjmNode   *journey)
{
  guint same = 0;

  for (guint i = 0; i < journeys->len; i++)
    same += g_str_equal (cjm_journey_get_role (g_ptr_array_index (journeys, i)), cjm_journey_get_role (journey));

  return same > 1;
}

static void
append_persona (CjmSidebar *self,
                CjmNode    *persona)
{
  g_autoptr (GPtrArray) journeys = collect_journeys (self, persona);

  if (journeys->len == 0 && persona == NULL)
    return;

  gtk_list_box_append (self->list, cjm_persona_row_new (persona));
  for (guint i = 0; i < journeys->len; i++)
    {
      CjmNode *journey = g_ptr_array_index (journeys, i);

      gtk_list_box_append (self->list, cjm_journey_row_new (journey, needs_title (journeys, journey)));
    }
}

/**
 * cjm_sidebar_find_row:
 * @journey: (nullable): %NULL for the first one there is
 */
GtkListBoxRow *
cjm_sidebar_find_row (CjmSidebar *self,
                      CjmNode    *journey)
{
  if (journey != NULL)
    return (GtkListBoxRow *) cjm_node_list_find (GTK_WIDGET (self->list), journey);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_JOURNEY_ROW (child))
      return GTK_LIST_BOX_ROW (child);

  return NULL;
}

static void
choose_journey (CjmSidebar *self,
                CjmNode    *journey)
{
  if (g_set_object (&self->journey, journey))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOURNEY]);
  cjm_sidebar_update_actions (self);
}

static void
fill (CjmSidebar *self)
{
  CjmNode *root = self->document != NULL ? cjm_document_get_root (self->document) : NULL;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkListBoxRow *row;
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; root != NULL && i < cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS); i++)
    append_persona (self, cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i));
  if (root != NULL)
    append_persona (self, NULL);

  row = self->journey != NULL ? cjm_sidebar_find_row (self, self->journey) : NULL;
  if (row == NULL)
    row = cjm_sidebar_find_row (self, NULL);
  gtk_list_box_select_row (self->list, row);
  if (focus != NULL && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->filling = FALSE;

  choose_journey (self, row != NULL ? cjm_node_row_get_node (CJM_NODE_ROW (row)) : NULL);
}

static void
row_selected_cb (GtkListBox    *list,
                 GtkListBoxRow *row,
                 CjmSidebar    *self)
{
  if (!self->filling && CJM_IS_JOURNEY_ROW (row))
    choose_journey (self, cjm_node_row_get_node (CJM_NODE_ROW (row)));
}

/* Whether it changes which rows there are, in which order, under which words */
static gboolean
is_of_rows (CjmEdit *edit)
{
  static const guint members[] = { CJM_JOURNEY_PERSONA, CJM_JOURNEY_STATE, CJM_JOURNEY_BASIS };
  CjmKind kind = cjm_node_get_kind (edit->node);

  if (kind != CJM_KIND_JOURNEY || edit->type != CJM_EDIT_SET)
    return kind == CJM_KIND_JOURNEY || kind == CJM_KIND_PERSONA || kind == CJM_KIND_PICTURE;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (edit->member == members[i])
      return TRUE;

  return FALSE;
}

static void
document_changed_cb (CjmDocument *document,
                     GArray      *edits,
                     CjmSidebar  *self)
{
  for (guint i = 0; i < edits->len; i++)
    if (is_of_rows (&g_array_index (edits, CjmEdit, i)))
      {
        fill (self);
        return;
      }
}

static void
cjm_sidebar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CjmSidebar *self = CJM_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (self->document_title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (self->document_title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_sidebar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CjmSidebar *self = CJM_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_JOURNEY:
      cjm_sidebar_set_journey (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      adw_window_title_set_title (self->document_title, g_value_get_string (value));
      gtk_widget_set_visible (GTK_WIDGET (self->document_title), *g_value_get_string (value) != '\0');
      break;
    case PROP_SUBTITLE:
      adw_window_title_set_subtitle (self->document_title, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_sidebar_dispose (GObject *object)
{
  CjmSidebar *self = CJM_SIDEBAR (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->journey);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (cjm_sidebar_parent_class)->dispose (object);
}

static void
cjm_sidebar_class_init (CjmSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_sidebar_get_property;
  object_class->set_property = cjm_sidebar_set_property;
  object_class->dispose = cjm_sidebar_dispose;

  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_OVERLAY_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmSidebar, document_title);
  gtk_widget_class_bind_template_child (widget_class, CjmSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, CjmSidebar, add_button);
  gtk_widget_class_bind_template_child (widget_class, CjmSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CjmSidebar, together);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  cjm_sidebar_class_init_menu (widget_class);
  cjm_sidebar_class_init_edit (widget_class);
}

static void
cjm_sidebar_init (CjmSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (document_changed_cb), self);
  cjm_sidebar_init_edit (self);
}

/**
 * cjm_sidebar_set_document:
 * @document: (nullable): whose journeys to list; its first one is chosen
 */
void
cjm_sidebar_set_document (CjmSidebar  *self,
                          CjmDocument *document)
{
  g_return_if_fail (CJM_IS_SIDEBAR (self));

  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  fill (self);
}

/**
 * cjm_sidebar_set_view:
 * @view: the map that shows the chosen journey, and others together with it
 */
void
cjm_sidebar_set_view (CjmSidebar *self,
                      CjmCanvas  *view)
{
  g_return_if_fail (CJM_IS_SIDEBAR (self));

  cjm_overlay_panel_set_view (self->together, view);
}

/**
 * cjm_sidebar_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey that is chosen; %NULL where the document has none
 */
CjmNode *
cjm_sidebar_get_journey (CjmSidebar *self)
{
  g_return_val_if_fail (CJM_IS_SIDEBAR (self), NULL);

  return self->journey;
}

/**
 * cjm_sidebar_set_journey:
 * @journey: a journey of the document
 */
void
cjm_sidebar_set_journey (CjmSidebar *self,
                         CjmNode    *journey)
{
  GtkListBoxRow *row;

  g_return_if_fail (CJM_IS_SIDEBAR (self));
  g_return_if_fail (CJM_IS_NODE (journey));

  row = cjm_sidebar_find_row (self, journey);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}
