/* cjm-document-view-counterpart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-id.h"
#include "cjm-document-view-private.h"

#include "cjm-counterpart.h"

/*
 * The way from a current journey to its ideal one and back. What is selected on the map leads to the episode that answers
 * to it.
 */

static CjmNode *
find_other (CjmDocumentView *view)
{
  CjmNode *journey = cjm_document_view_get_journey (view);

  return journey != NULL ? cjm_journey_find_other (cjm_document_view_get_document (view), journey) : NULL;
}

static CjmNode *
find_counterpart (CjmDocumentView *view,
                  CjmNode         *other)
{
  CjmNode *selected = cjm_canvas_get_selected_node (cjm_map_page_get_view (cjm_document_view_get_map_page (view)));
  CjmNode *episode = selected;
  g_autoptr (GHashTable) matches = NULL;

  if (selected != NULL && cjm_node_get_kind (selected) != CJM_KIND_EPISODE)
    episode = cjm_node_get_ancestor (selected, CJM_KIND_EPISODE);
  if (episode == NULL)
    return NULL;

  matches = cjm_journey_match_episodes (cjm_document_view_get_journey (view), other);
  return g_hash_table_lookup (matches, episode);
}

static void
show_other_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CjmDocumentView *view = CJM_DOCUMENT_VIEW (widget);
  CjmNode *other = find_other (view);
  CjmNode *counterpart = other != NULL ? find_counterpart (view, other) : NULL;
  g_autofree char *id = NULL;

  if (other == NULL)
    return;

  cjm_sidebar_set_journey (cjm_document_view_get_sidebar (view), other);
  if (counterpart == NULL)
    return;

  id = cjm_card_id_new (counterpart, CJM_CARD_WHOLE);
  cjm_canvas_set_selected (cjm_map_page_get_view (cjm_document_view_get_map_page (view)), id);
}

static void
update (CjmDocumentView *view)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "document.show-other", find_other (view) != NULL);
}

static void
changed_cb (CjmDocumentView *view,
            GArray          *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (cjm_node_get_kind (g_array_index (edits, CjmEdit, i).node) == CJM_KIND_JOURNEY)
      {
        update (view);
        return;
      }
}

/**
 * cjm_document_view_class_init_counterpart:
 * @widget_class: that of the document view
 *
 * Installs the action and its key.
 */
void
cjm_document_view_class_init_counterpart (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "document.show-other", NULL, show_other_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "document.show-other", NULL);
}

/**
 * cjm_document_view_init_counterpart:
 * @view: a document view that has its document
 *
 * Lets the action be asked for where there is another journey to show. Called once.
 */
void
cjm_document_view_init_counterpart (CjmDocumentView *view)
{
  g_signal_connect (view, "notify::journey", G_CALLBACK (update), NULL);
  g_signal_connect_object (cjm_document_view_get_document (view), "changed", G_CALLBACK (changed_cb), view,
                           G_CONNECT_SWAPPED);
  update (view);
}
