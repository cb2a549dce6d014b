/* cjm-document-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document-place.h"

#include "cjm-personas-page.h"
#include "cjm-place.h"
#include "cjm-siblings.h"

/*
 * Where in a window a node is seen: the page, and on it the journey, the card, the persona.
 */

/* What a node is in; an improvement is under its episode. */
static CjmNode *
get_above (CjmNode *node)
{
  CjmNode *episode = cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT ? cjm_improvement_find_episode (node) : NULL;

  return episode != NULL ? episode : cjm_node_get_parent (node);
}

/* The node itself, or the same one of the document that is shown; where it is not there, what it would be in. */
static CjmNode *
find_shown (CjmDocument *document,
            CjmNode     *node)
{
  for (; node != NULL; node = get_above (node))
    {
      CjmNode *same = cjm_document_of (node) == document ? node : cjm_siblings_find_same (node, document);

      if (same != NULL)
        return same;
    }
  return cjm_document_get_root (document);
}

static void
show_page (CjmDocumentView *view,
           const char      *name)
{
  adw_view_stack_set_visible_child_name (cjm_document_view_get_pages (view), name);
}

static void
show_persona (CjmDocumentView *view,
              CjmNode         *persona)
{
  CjmPersonaEditor *editor = cjm_personas_page_get_editor (CJM_PERSONAS_PAGE (
    adw_view_stack_get_child_by_name (cjm_document_view_get_pages (view), "personas")));

  show_page (view, "personas");
  cjm_persona_gallery_set_persona (cjm_persona_editor_get_gallery (editor), persona);
}

/* The card of a node; where it has none of its own, as evidence has, or its lane is hidden, that of what it is in. */
static void
select_card (CjmCanvas *map,
             CjmNode   *node)
{
  for (; cjm_node_get_kind (node) != CJM_KIND_JOURNEY; node = get_above (node))
    {
      g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

      g_ptr_array_add (nodes, node);
      cjm_canvas_select_nodes (map, nodes);
      if (cjm_canvas_get_selected_node (map) == node)
        return;
    }
  cjm_canvas_set_selected (map, NULL);
}

static void
show_on_map (CjmDocumentView *view,
             CjmNode         *journey,
             CjmNode         *node)
{
  CjmCanvas *map = cjm_map_page_get_view (cjm_document_view_get_map_page (view));

  show_page (view, "map");
  cjm_sidebar_set_journey (cjm_document_view_get_sidebar (view), journey);
  if (cjm_node_get_kind (node) != CJM_KIND_JOURNEY)
    cjm_canvas_set_view (map, CJM_VIEW_MAP);
  gtk_widget_grab_focus (GTK_WIDGET (map));
  select_card (map, node);
}

/**
 * cjm_document_view_show_node:
 * @view: of the document
 * @node: of the document that is shown, or of another state of it
 *
 * Goes to the page where a node is seen, and selects it there. Of a node that the document has not it shows where it
 * would be.
 */
void
cjm_document_view_show_node (CjmDocumentView *view,
                             CjmNode         *node)
{
  CjmNode *shown = find_shown (cjm_document_view_get_document (view), node);
  CjmNode *persona = cjm_node_get_ancestor (shown, CJM_KIND_PERSONA);
  gboolean improves = cjm_node_get_kind (shown) == CJM_KIND_IMPROVEMENT;
  CjmNode *journey = cjm_node_get_ancestor (improves ? get_above (shown) : shown, CJM_KIND_JOURNEY);

  if (persona != NULL)
    show_persona (view, persona);
  else if (journey != NULL)
    show_on_map (view, journey, shown);
  else
    show_page (view, improves ? "plan" : "goal");
}
