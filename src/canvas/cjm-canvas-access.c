/* cjm-canvas-access.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-canvas-private.h"
#include "cjm-selected-cards.h"
#include "cjm-view.h"

/* What others ask of a map, and tell it: each of its parts answers for itself. */

/**
 * cjm_canvas_get_selected:
 *
 * Returns: (nullable): the id of the selected group, such as "touchpoint-t1"; of several, the one selected last
 */
const char *
cjm_canvas_get_selected (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_selection_get_lead (cjm_workspace_get_selection (self->workspace));
}

/**
 * cjm_canvas_set_selected:
 * @id: (nullable): %NULL or an unknown one for no selection
 *
 * Selects a card and brings it into view. The focus goes with it if it was on the map.
 */
void
cjm_canvas_set_selected (CjmCanvas  *self,
                         const char *id)
{
  g_autofree char *copy = g_strdup (id);
  CjmSelection *selection = NULL;

  g_return_if_fail (CJM_IS_CANVAS (self));

  selection = cjm_workspace_get_selection (self->workspace);
  if (g_strcmp0 (cjm_selection_get_lead (selection), copy) == 0)
    return;

  if (cjm_workspace_require (self->workspace, copy, NULL) == NULL)
    {
      cjm_selection_select (selection, NULL);
      return;
    }

  if (cjm_workspace_has_focus (self->workspace))
    cjm_workspace_go_to (self->workspace, copy, TRUE);
  cjm_selection_select (selection, copy);
  cjm_workspace_reveal (self->workspace, copy);
}

/**
 * cjm_canvas_get_selected_node:
 *
 * Returns: (nullable) (transfer none): what the selected card stands for
 */
CjmNode *
cjm_canvas_get_selected_node (CjmCanvas *self)
{
  const CjmGroup *group;

  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  group = cjm_workspace_find (self->workspace, cjm_canvas_get_selected (self), NULL);

  return group != NULL ? group->node : NULL;
}

/**
 * cjm_canvas_list_selected:
 *
 * Returns: (transfer container): the nodes whose cards are selected, each once, in the order of the document
 */
GPtrArray *
cjm_canvas_list_selected (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_selected_cards_list_nodes (self->workspace);
}

/**
 * cjm_canvas_list_arrangeable:
 *
 * Returns: (transfer full): the nodes of the selected cards that can be arranged, without those that stand inside
 *   others of them, in the order of the document
 */
GPtrArray *
cjm_canvas_list_arrangeable (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_selected_cards_list_arrangeable (self->workspace);
}

/**
 * cjm_canvas_select_nodes:
 * @nodes: of CjmNode; those without a card on the map are passed over
 *
 * Selects the cards of these and no others, and brings the first into view. The focus goes with it if it was on the map.
 */
void
cjm_canvas_select_nodes (CjmCanvas *self,
                         GPtrArray *nodes)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (CJM_IS_CANVAS (self));

  ids = cjm_selected_cards_find (self->workspace, nodes);
  if (ids->len == 0)
    return;

  cjm_canvas_set_selected (self, ids->pdata[0]);
  cjm_selection_replace (cjm_workspace_get_selection (self->workspace), ids, ids->pdata[0]);
}

/**
 * cjm_canvas_reveal:
 * @id: (nullable): of a group such as "touchpoint-t1"
 *
 * Brings what has this id into view, if it is there.
 */
void
cjm_canvas_reveal (CjmCanvas  *self,
                   const char *id)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_workspace_reveal (self->workspace, id);
}

/**
 * cjm_canvas_edit:
 * @id: of a group such as "touchpoint-t1"; "scenario-e1" also where there is no scenario yet
 *
 * Starts editing its text in place, after ending what is edited now.
 *
 * Returns: whether there is such a text
 */
gboolean
cjm_canvas_edit (CjmCanvas  *self,
                 const char *id)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), FALSE);

  return cjm_inline_editor_edit (self->editor, id);
}

/**
 * cjm_canvas_add_sibling:
 *
 * Adds a card of the same kind behind the one that has the focus, and starts editing it; on an empty map, a phase with
 * an episode. Only on a map.
 *
 * Returns: whether it did
 */
gboolean
cjm_canvas_add_sibling (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), FALSE);

  return cjm_inline_editor_add_sibling (self->editor);
}

/**
 * cjm_canvas_start_placing:
 * @content: what to put down at the next click, or with Enter behind the card that has the focus
 */
void
cjm_canvas_start_placing (CjmCanvas            *self,
                          const CjmDragContent *content)
{
  g_return_if_fail (CJM_IS_CANVAS (self));
  g_return_if_fail (content != NULL);

  cjm_placing_start (self->placing, content);
}

/**
 * cjm_canvas_stop_placing:
 *
 * Forgets what waits to be placed.
 */
void
cjm_canvas_stop_placing (CjmCanvas *self)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_placing_stop (self->placing);
}

/**
 * cjm_canvas_select_cards:
 * @ids: of cards; those that do not show are passed over
 *
 * Selects these cards and no others; neither the focus nor what is in view changes.
 */
void
cjm_canvas_select_cards (CjmCanvas         *self,
                         const char *const *ids)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  g_return_if_fail (CJM_IS_CANVAS (self));

  for (guint i = 0; ids[i] != NULL; i++)
    if (cjm_workspace_find (self->workspace, ids[i], NULL) != NULL)
      g_ptr_array_add (shown, (gpointer) ids[i]);
  cjm_selection_replace (cjm_workspace_get_selection (self->workspace), shown, shown->len > 0 ? shown->pdata[0] : NULL);
}

/**
 * cjm_canvas_get_progress:
 *
 * Returns: how much of the map is laid out, from 0 to 1
 */
double
cjm_canvas_get_progress (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), 1);

  return cjm_opening_get_progress (cjm_workspace_get_opening (self->workspace));
}

/**
 * cjm_canvas_get_viewport:
 *
 * Returns: (transfer none): which part of the picture is seen where, for whoever draws over the canvas; as long-lived as it
 */
const CjmViewport *
cjm_canvas_get_viewport (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_workspace_get_viewport (self->workspace);
}

/**
 * cjm_canvas_get_zoom:
 *
 * Returns: pixels a canvas unit
 */
double
cjm_canvas_get_zoom (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), 1);

  return cjm_workspace_get_viewport (self->workspace)->zoom;
}

/**
 * cjm_canvas_set_zoom:
 * @zoom: pixels a canvas unit; brought into 0.1…4
 *
 * Zooms about the middle of the view, and leaves fit mode.
 */
void
cjm_canvas_set_zoom (CjmCanvas *self,
                     double     zoom)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_scroller_set_zoom (cjm_workspace_get_scroller (self->workspace), zoom);
}

/**
 * cjm_canvas_get_fit:
 *
 * Returns: whether the zoom follows the size of the view, so that all of the map is in it
 */
gboolean
cjm_canvas_get_fit (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), FALSE);

  return cjm_scroller_get_fit (cjm_workspace_get_scroller (self->workspace));
}

/**
 * cjm_canvas_set_fit:
 * @fit: whether the zoom follows the view's size, so that the whole map is seen; until the person zooms
 */
void
cjm_canvas_set_fit (CjmCanvas *self,
                    gboolean   fit)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_scroller_set_fit (cjm_workspace_get_scroller (self->workspace), fit);
}

/**
 * cjm_canvas_set_journey:
 * @document: (nullable): %NULL to show nothing
 * @journey: (nullable): one of its journeys
 * @options: (nullable): how to draw it; as before where %NULL. `dark`, `contrast`, `view` and `overlays` are the
 *   properties', not the option's
 *
 * Shows another journey, from its top left corner, and as a map where there is no such view of it. A journey that leaves
 * the document shows as nothing until it comes back.
 */
void
cjm_canvas_set_journey (CjmCanvas             *self,
                        CjmDocument           *document,
                        CjmNode               *journey,
                        const CjmSceneOptions *options)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  if (document != cjm_source_get_document (self->source) || journey != cjm_source_get_journey (self->source))
    cjm_workspace_settle (self->workspace);
  cjm_source_set_journey (self->source, document, journey, options);
}

/**
 * cjm_canvas_set_options:
 * @options: lanes, column width and so on; its `dark`, `contrast`, `view` and `overlays` are not looked at, which are
 *   properties
 */
void
cjm_canvas_set_options (CjmCanvas             *self,
                        const CjmSceneOptions *options)
{
  g_return_if_fail (CJM_IS_CANVAS (self));
  g_return_if_fail (options != NULL);

  cjm_source_set_options (self->source, options);
}

/**
 * cjm_canvas_get_view:
 *
 * Returns: which picture of the journey is shown
 */
CjmSceneView
cjm_canvas_get_view (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), CJM_VIEW_MAP);

  return cjm_source_get_options (self->source)->view;
}

/**
 * cjm_canvas_set_view:
 * @view: which picture of the journey
 *
 * Shows the journey in another way, from its top left corner; not where cjm_view_can_show() says no. What is not on a
 * map can be looked at, selected and edited beside it, but nothing can be added or moved there.
 */
void
cjm_canvas_set_view (CjmCanvas   *self,
                     CjmSceneView view)
{
  CjmNode *journey;

  g_return_if_fail (CJM_IS_CANVAS (self));

  journey = cjm_source_get_journey (self->source);
  if (cjm_canvas_get_view (self) == view || (journey != NULL && !cjm_view_can_show (view, journey)))
    return;

  cjm_workspace_settle (self->workspace);
  cjm_scroller_go_to_start (cjm_workspace_get_scroller (self->workspace));
  cjm_source_set_view (self->source, view);
}

/**
 * cjm_canvas_get_overlays:
 *
 * Returns: what is shown over the journey's own curve
 */
CjmOverlays
cjm_canvas_get_overlays (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), CJM_OVERLAY_NONE);

  return cjm_source_get_options (self->source)->overlays;
}

/**
 * cjm_canvas_set_overlays:
 * @overlays: what the map shows over the journey's own curve
 */
void
cjm_canvas_set_overlays (CjmCanvas  *self,
                         CjmOverlays overlays)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_source_set_overlays (self->source, overlays);
}

/**
 * cjm_canvas_to_map:
 * @x: in pixels of the canvas
 * @y: the same
 * @point: (out caller-allocates): the same place in canvas units, from the top left corner of the picture
 */
void
cjm_canvas_to_map (CjmCanvas        *self,
                   double            x,
                   double            y,
                   graphene_point_t *point)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, point);
}

/**
 * cjm_canvas_to_view:
 * @area: in canvas units, from the top left corner of the picture
 * @result: (out caller-allocates): the same area in pixels of the canvas
 */
void
cjm_canvas_to_view (CjmCanvas             *self,
                    const graphene_rect_t *area,
                    graphene_rect_t       *result)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_viewport_to_view (cjm_workspace_get_viewport (self->workspace), area, result);
}

/**
 * cjm_canvas_set_patient:
 * @patient: whether a view other than the map follows edits when cjm_canvas_catch_up() is called, and not at once, so that
 *   several can do so one after the other
 */
void
cjm_canvas_set_patient (CjmCanvas *self,
                        gboolean   patient)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_source_set_patient (self->source, patient);
}

/**
 * cjm_canvas_catch_up:
 *
 * Follows the edits that a patient canvas has not followed yet.
 */
void
cjm_canvas_catch_up (CjmCanvas *self)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_source_catch_up (self->source);
}

/**
 * cjm_canvas_set_dark:
 * @dark: whether the map is drawn in dark colours
 */
void
cjm_canvas_set_dark (CjmCanvas *self,
                     gboolean   dark)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_source_set_dark (self->source, dark);
}

/**
 * cjm_canvas_set_contrast:
 * @contrast: whether the desktop is in high contrast
 */
void
cjm_canvas_set_contrast (CjmCanvas *self,
                         gboolean   contrast)
{
  g_return_if_fail (CJM_IS_CANVAS (self));

  cjm_source_set_contrast (self->source, contrast);
}

/**
 * cjm_canvas_get_document:
 *
 * Returns: (transfer none) (nullable): the document that is shown
 */
CjmDocument *
cjm_canvas_get_document (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_source_get_document (self->source);
}

/**
 * cjm_canvas_get_journey:
 *
 * Returns: (transfer none) (nullable): the journey that is shown
 */
CjmNode *
cjm_canvas_get_journey (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_source_get_journey (self->source);
}

/**
 * cjm_canvas_get_scene:
 *
 * Returns: (nullable) (transfer none): what it draws; to be read only
 */
CjmScene *
cjm_canvas_get_scene (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_source_get_scene (self->source);
}

/**
 * cjm_canvas_get_options:
 *
 * Returns: (transfer none): how it is shown; as long-lived as the view
 */
const CjmSceneOptions *
cjm_canvas_get_options (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), NULL);

  return cjm_source_get_options (self->source);
}

/**
 * cjm_canvas_get_dark:
 *
 * Returns: whether the map is drawn in dark colours
 */
gboolean
cjm_canvas_get_dark (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), FALSE);

  return cjm_source_get_options (self->source)->dark;
}
