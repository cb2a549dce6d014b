/* cjm-map-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"
#include "cjm-put.h"

/*
 * Where something lands on a map. Dragging, clicking and keys all end here, so that each of them does the same.
 */

/**
 * cjm_map_view_find_site:
 * @x: in pixels of the view
 * @y: the same
 * @site: (out): where @thing would land
 *
 * Outside the map counts as at its edge.
 *
 * Returns: whether it would land anywhere
 */
gboolean
cjm_map_view_find_site (CjmMapView *self, double x, double y, const CjmThing *thing, CjmDropSite *site)
{
  const CjmThing phase = { .kind = CJM_KIND_PHASE, .member = CJM_END };
  graphene_point_t point;
  graphene_size_t size;

  if (self->scene == NULL)
    return FALSE;

  cjm_viewport_to_map (&self->viewport, x, y, &point);
  cjm_scene_get_size (self->scene, &size);
  point.x = CLAMP (point.x, 0, size.width);
  point.y = CLAMP (point.y, 0, size.height);

  site->new_phase = FALSE;
  if (cjm_scene_find_place (self->scene, &point, thing, &site->place, &site->line))
    return TRUE;
  if (thing->kind != CJM_KIND_EPISODE || cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) > 0)
    return FALSE;

  site->new_phase = TRUE;

  return cjm_scene_find_place (self->scene, &point, &phase, &site->place, &site->line);
}

/**
 * cjm_map_view_show_nodes:
 * @nodes: of CjmNode that were put on the map
 * @focus: whether they get the focus too
 *
 * Selects their cards and brings the first into view.
 */
void
cjm_map_view_show_nodes (CjmMapView *self, GPtrArray *nodes, gboolean focus)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *id = cjm_card_id_new (g_ptr_array_index (nodes, i), CJM_CARD_WHOLE);

      cjm_map_view_require (self, id);
      if (self->scene != NULL && cjm_scene_find (self->scene, id, NULL) != NULL)
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }
  if (ids->len == 0)
    return;

  if (focus)
    cjm_map_view_focus_only (self, ids->pdata[0], TRUE);
  else
    cjm_map_view_reveal (self, ids->pdata[0]);
  cjm_map_view_select_ids (self, ids, ids->pdata[0]);
}

/**
 * cjm_map_view_put:
 * @content: what to put there
 * @site: where, as found now
 * @copy: whether cards of this document stay where they were as well; those of another one do
 *
 * Puts something on the map, in one step.
 *
 * Returns: whether anything was put there
 */
gboolean
cjm_map_view_put (CjmMapView *self, const CjmDragContent *content, const CjmDropSite *site, gboolean copy)
{
  g_autoptr (GPtrArray) nodes = cjm_put_content (self->document, content, &site->place, site->new_phase, copy);

  if (nodes->len == 0)
    return FALSE;

  cjm_map_view_show_nodes (self, nodes, TRUE);
  if (content->document == NULL)
    {
      g_autofree char *id = cjm_card_id_new (nodes->pdata[0], CJM_CARD_WHOLE);

      g_signal_emit_by_name (self, "node-added", id);
    }

  return TRUE;
}
