/* cjm-document-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-view.h"

#include <glib/gi18n.h>

#include "cjm-analysis-page.h"
#include "cjm-document-view-private.h"
#include "cjm-done-watch.h"
#include "cjm-goal-page.h"
#include "cjm-inspector.h"
#include "cjm-message-bar.h"
#include "cjm-page-focus.h"
#include "cjm-pane.h"
#include "cjm-personas-page.h"
#include "cjm-plan-page.h"
#include "cjm-selection-link.h"
#include "cjm-settings.h"
#include "cjm-accessible-names.h"
#include "cjm-template.h"

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_JOURNEY,
  PROP_SIDEBAR_VISIBLE,
  PROP_INSPECTOR_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * A document in a window: its journeys, the pages for the five steps of the method, and the inspector beside the map. A
 * window makes it when it gets its document, so that whatever is in here need not ask whether there is one, and a window
 * without a document starts sooner.
 *
 * A page is a child of the view stack in cjm-document-view.ui; it binds the document and the journey of this view.
 */
struct _CjmDocumentView
{
  AdwBin parent_instance;

  CjmMessageBar *warnings_bar;
  AdwFlap *sidebar_flap;
  CjmSidebar *sidebar;
  AdwViewStack *pages;
  AdwFlap *inspector_flap;
  CjmInspector *inspector;
  CjmMapPage *map_page;
  CjmPersonasPage *personas_page;
  CjmPlanPage *plan_page;

  CjmDocument *document;
  CjmDoneWatch *done_watch;
  CjmSelectionLink *selection_link;
  GSettings *settings;
  CjmPane sidebar_pane;
  CjmPane inspector_pane;
  guint warnings;
};

G_DEFINE_FINAL_TYPE (CjmDocumentView, cjm_document_view, ADW_TYPE_BIN)

static void
sidebar_folded_cb (CjmDocumentView *self)
{
  cjm_pane_fold (&self->sidebar_pane);
}

static void
inspector_folded_cb (CjmDocumentView *self)
{
  cjm_pane_fold (&self->inspector_pane);
}

static void
sidebar_revealed_cb (CjmDocumentView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_VISIBLE]);
}

static void
inspector_revealed_cb (CjmDocumentView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTOR_VISIBLE]);
}

/* In the inspector: what is selected on the map, or else the journey. */
static void
show_selection (CjmDocumentView *self)
{
  CjmCanvas *view = cjm_map_page_get_view (self->map_page);
  CjmNode *journey = cjm_canvas_get_journey (view);
  g_autoptr (GPtrArray) nodes = cjm_canvas_list_selected (view);

  if (nodes->len == 0 && journey != NULL)
    g_ptr_array_add (nodes, journey);

  cjm_inspector_set_nodes (self->inspector, cjm_canvas_get_document (view), nodes);
}

static void
show_node_cb (CjmDocumentView *self,
              CjmNode         *node)
{
  g_autofree char *id = g_strconcat (cjm_node_get_info (node)->name, "-", cjm_node_get_id (node), NULL);

  cjm_canvas_set_selected (cjm_map_page_get_view (self->map_page), id);
}

static void
journey_chosen_cb (CjmDocumentView *self)
{
  cjm_map_page_set_journey (self->map_page, self->document, cjm_sidebar_get_journey (self->sidebar));
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOURNEY]);
}

/* The first journey of a document, for the first persona that it has */
static void
add_journey_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (widget);
  CjmNode *root = cjm_document_get_root (self->document);
  gboolean has_persona = cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS) > 0;
  CjmNode *persona = has_persona ? cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, 0) : NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->sidebar), "journeys.add", "(ss)",
                              cjm_template_get_name (CJM_TEMPLATE_EMPTY),
                              persona != NULL ? cjm_node_get_id (persona) : "");
}

/* A new document is begun on its map, not among the buttons above its journeys. */
static gboolean
cjm_document_view_grab_focus (GtkWidget *widget)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (widget);

  if (cjm_document_view_is_on_map (self) && cjm_canvas_get_journey (cjm_map_page_get_view (self->map_page)) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (cjm_map_page_get_view (self->map_page)));

  return gtk_widget_child_focus (GTK_WIDGET (CJM_DOCUMENT_VIEW (widget)->sidebar), GTK_DIR_TAB_FORWARD);
}

static void
cjm_document_view_unrealize (GtkWidget *widget)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (widget);

  cjm_pane_remember (&self->sidebar_pane, self->settings);
  cjm_pane_remember (&self->inspector_pane, self->settings);

  GTK_WIDGET_CLASS (cjm_document_view_parent_class)->unrealize (widget);
}

static void
cjm_document_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      /* The pages bind it while the template is made, which may be before there is a sidebar. */
      g_value_set_object (value, self->sidebar != NULL ? cjm_sidebar_get_journey (self->sidebar) : NULL);
      break;
    case PROP_SIDEBAR_VISIBLE:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->sidebar_flap));
      break;
    case PROP_INSPECTOR_VISIBLE:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->inspector_flap));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_document_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_SIDEBAR_VISIBLE:
      adw_flap_set_reveal_flap (self->sidebar_flap, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_VISIBLE:
      adw_flap_set_reveal_flap (self->inspector_flap, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_document_view_constructed (GObject *object)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (object);
  CjmCanvas *map = cjm_map_page_get_view (self->map_page);

  G_OBJECT_CLASS (cjm_document_view_parent_class)->constructed (object);

  g_signal_connect_object (self->sidebar, "notify::journey", G_CALLBACK (journey_chosen_cb), self, G_CONNECT_SWAPPED);
  cjm_page_focus_watch (self->pages);
  g_signal_connect_object (self->inspector, "show-node", G_CALLBACK (show_node_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "selection-changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::journey", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
  cjm_sidebar_set_document (self->sidebar, self->document);
  cjm_sidebar_set_view (self->sidebar, map);
  cjm_document_view_init_counterpart (self);
  self->done_watch = cjm_done_watch_new (GTK_WIDGET (self), self->document);
  self->selection_link = cjm_selection_link_new (self->pages, map, self->plan_page);
  journey_chosen_cb (self);
}

static void
cjm_document_view_dispose (GObject *object)
{
  CjmDocumentView *self = CJM_DOCUMENT_VIEW (object);

  g_clear_object (&self->selection_link);
  g_clear_object (&self->done_watch);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_document_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_VISIBLE] = g_param_spec_boolean ("sidebar-visible", NULL, NULL, TRUE,
                                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                             | G_PARAM_STATIC_STRINGS);
  properties[PROP_INSPECTOR_VISIBLE] = g_param_spec_boolean ("inspector-visible", NULL, NULL, TRUE,
                                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_document_view_class_init (CjmDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_document_view_get_property;
  object_class->set_property = cjm_document_view_set_property;
  object_class->constructed = cjm_document_view_constructed;
  object_class->dispose = cjm_document_view_dispose;
  widget_class->unrealize = cjm_document_view_unrealize;
  widget_class->grab_focus = cjm_document_view_grab_focus;
  install_properties (object_class);
  cjm_document_view_class_init_counterpart (widget_class);

  g_type_ensure (CJM_TYPE_ANALYSIS_PAGE);
  g_type_ensure (CJM_TYPE_PLAN_PAGE);
  g_type_ensure (CJM_TYPE_GOAL_PAGE);
  g_type_ensure (CJM_TYPE_INSPECTOR);
  g_type_ensure (CJM_TYPE_MAP_PAGE);
  g_type_ensure (CJM_TYPE_MESSAGE_BAR);
  g_type_ensure (CJM_TYPE_PERSONAS_PAGE);
  g_type_ensure (CJM_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, warnings_bar);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, pages);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, inspector);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, map_page);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, personas_page);
  gtk_widget_class_bind_template_child (widget_class, CjmDocumentView, plan_page);

  gtk_widget_class_install_action (widget_class, "document.add-journey", NULL, add_journey_action);
}

static void
connect_panes (CjmDocumentView *self)
{
  g_signal_connect_object (self->sidebar_flap, "notify::folded", G_CALLBACK (sidebar_folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar_flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_flap, "notify::folded", G_CALLBACK (inspector_folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_flap, "notify::reveal-flap", G_CALLBACK (inspector_revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cjm_document_view_init (CjmDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));

  self->settings = cjm_settings_new ();
  self->sidebar_pane = (CjmPane) { .flap = self->sidebar_flap, .key = "sidebar-visible" };
  self->inspector_pane = (CjmPane) { .flap = self->inspector_flap, .key = "inspector-visible" };
  cjm_pane_recall (&self->sidebar_pane, self->settings);
  cjm_pane_recall (&self->inspector_pane, self->settings);
  connect_panes (self);
  adw_view_stack_set_visible_child_name (self->pages, "map");
}

/**
 * cjm_document_view_new:
 * @document: what to show, for as long as the view is there; its first journey is chosen
 *
 * Returns: (transfer floating): the view of that document
 */
GtkWidget *
cjm_document_view_new (CjmDocument *document)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT (document), NULL);

  return g_object_new (CJM_TYPE_DOCUMENT_VIEW, "document", document, NULL);
}

/**
 * cjm_document_view_get_document:
 *
 * Returns: (transfer none): the document
 */
CjmDocument *
cjm_document_view_get_document (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  return self->document;
}

/**
 * cjm_document_view_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey that is chosen; %NULL where the document has none
 */
CjmNode *
cjm_document_view_get_journey (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  return cjm_sidebar_get_journey (self->sidebar);
}

/**
 * cjm_document_view_get_subject:
 *
 * Returns: (transfer none) (nullable): what an export is of: the persona that is chosen while the page with personas
 *   shows, else the journey
 */
CjmNode *
cjm_document_view_get_subject (CjmDocumentView *self)
{
  CjmNode *persona = NULL;

  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  if (adw_view_stack_get_visible_child (self->pages) == GTK_WIDGET (self->personas_page))
    persona = cjm_personas_page_get_persona (self->personas_page);

  return persona != NULL ? persona : cjm_document_view_get_journey (self);
}

/**
 * cjm_document_view_get_pages:
 *
 * Returns: (transfer none): goal, personas, map, analysis and plan, for a switcher
 */
AdwViewStack *
cjm_document_view_get_pages (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  return self->pages;
}

/**
 * cjm_document_view_get_map_page:
 *
 * Returns: (transfer none): the page with the map
 */
CjmMapPage *
cjm_document_view_get_map_page (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  return self->map_page;
}

/**
 * cjm_document_view_get_sidebar:
 *
 * Returns: (transfer none): the journeys at the left
 */
CjmSidebar *
cjm_document_view_get_sidebar (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), NULL);

  return self->sidebar;
}

/**
 * cjm_document_view_is_on_map:
 *
 * Returns: whether the map is the page that is shown
 */
gboolean
cjm_document_view_is_on_map (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), FALSE);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "map") == 0;
}

/**
 * cjm_document_view_set_title:
 * @title: the name of the document's file; "" where the header says it
 * @subtitle: where it is
 *
 * What stands above the journeys while the header shows the pages.
 */
void
cjm_document_view_set_title (CjmDocumentView *self,
                             const char      *title,
                             const char      *subtitle)
{
  g_return_if_fail (CJM_IS_DOCUMENT_VIEW (self));

  g_object_set (self->sidebar, "title", title, "subtitle", subtitle, NULL);
}

/**
 * cjm_document_view_get_warnings:
 *
 * Returns: of how many warnings it speaks; 0 where it says nothing
 */
guint
cjm_document_view_get_warnings (CjmDocumentView *self)
{
  g_return_val_if_fail (CJM_IS_DOCUMENT_VIEW (self), 0);

  return self->warnings;
}

/**
 * cjm_document_view_set_warnings:
 * @n: how many there were when the document was opened; 0 says nothing
 */
void
cjm_document_view_set_warnings (CjmDocumentView *self,
                                guint            n)
{
  CjmMessageAnswer answer = { C_("warnings", "S_how"), "win.show-warnings" };
  g_autofree char *text = NULL;

  g_return_if_fail (CJM_IS_DOCUMENT_VIEW (self));

  self->warnings = n;
  text = g_strdup_printf (ngettext ("Opened with %u warning", "Opened with %u warnings", n), n);
  if (n > 0)
    cjm_message_bar_say (self->warnings_bar, text, &answer, 1, "win.hide-warnings");
  else
    cjm_message_bar_hide (self->warnings_bar);
}

/**
 * cjm_document_view_toggle_sidebar:
 *
 * Shows the journeys, or hides them.
 */
void
cjm_document_view_toggle_sidebar (CjmDocumentView *self)
{
  g_return_if_fail (CJM_IS_DOCUMENT_VIEW (self));

  adw_flap_set_reveal_flap (self->sidebar_flap, !adw_flap_get_reveal_flap (self->sidebar_flap));
}

/**
 * cjm_document_view_toggle_inspector:
 *
 * Shows or hides the inspector, and brings the focus to it or back to the map.
 */
void
cjm_document_view_toggle_inspector (CjmDocumentView *self)
{
  gboolean reveal;

  g_return_if_fail (CJM_IS_DOCUMENT_VIEW (self));

  reveal = !adw_flap_get_reveal_flap (self->inspector_flap);
  adw_flap_set_reveal_flap (self->inspector_flap, reveal);
  gtk_widget_child_focus (reveal ? GTK_WIDGET (self->inspector) : GTK_WIDGET (cjm_map_page_get_view (self->map_page)),
                          GTK_DIR_TAB_FORWARD);
}
