/* cjm-map-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-arrange.h"
#include "cjm-map-pictures.h"
#include "cjm-map-view-private.h"
#include "cjm-map-words.h"

/*
 * Where something lands on a map, and what putting it there does to the document. Dragging, clicking and keys all end
 * here, so that each of them does the same in one step of the history.
 */

/**
 * cjm_map_view_find_spot:
 * @x: in pixels of the view
 * @y: the same
 * @spot: (out): where @thing would land
 *
 * Outside the map counts as at its edge.
 *
 * Returns: whether it would land anywhere
 */
gboolean
cjm_map_view_find_spot (CjmMapView *self, double x, double y, const CjmThing *thing, CjmMapSpot *spot)
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

  spot->new_phase = FALSE;
  if (cjm_scene_find_place (self->scene, &point, thing, &spot->place, &spot->line))
    return TRUE;
  if (thing->kind != CJM_KIND_EPISODE || cjm_node_get_n_children (self->journey, CJM_JOURNEY_PHASES) > 0)
    return FALSE;

  spot->new_phase = TRUE;

  return cjm_scene_find_place (self->scene, &point, &phase, &spot->place, &spot->line);
}

/* The place for an episode in a phase of its own, where there was none */
static void
make_phase (CjmDocument *document, CjmMapSpot *spot)
{
  g_autoptr (CjmNode) phase = NULL;

  if (!spot->new_phase)
    return;

  phase = cjm_map_make_node (&spot->place, NULL);
  cjm_arrange_add (document, phase, &spot->place, NULL);
  spot->place = (CjmPlace) { .parent = phase, .member = CJM_PHASE_EPISODES };
  spot->new_phase = FALSE;
}

/* Whether moving them there would leave everything as it is */
static gboolean
stands_there (GPtrArray *nodes, const CjmPlace *place)
{
  CjmNode *first = g_ptr_array_index (nodes, 0);
  guint index = cjm_node_get_index (first);

  for (guint i = 0; i < nodes->len; i++)
    {
      CjmNode *node = g_ptr_array_index (nodes, i);

      if (cjm_node_get_parent (node) != place->parent || cjm_node_get_place (node) != place->member
          || cjm_node_get_index (node) != index + i)
        return FALSE;
      if (place->episode != NULL && cjm_improvement_find_episode (node) != place->episode)
        return FALSE;
    }

  if (place->index == CJM_END)
    return index + nodes->len == cjm_node_get_n_children (place->parent, place->member);

  return place->index >= index && place->index <= index + nodes->len;
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
      g_autofree char *id = cjm_map_get_card_id (g_ptr_array_index (nodes, i));

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

static gboolean
add_thing (CjmMapView *self, const CjmCargo *cargo, CjmMapSpot *spot)
{
  g_autoptr (CjmNode) node = NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *id = NULL;
  gboolean added;

  cjm_document_begin (self->document, cjm_map_get_add_label (cargo->thing.kind, spot->place.member));
  make_phase (self->document, spot);
  node = cjm_map_make_node (&spot->place, NULL);
  if (cargo->thing.kind == CJM_KIND_TOUCHPOINT && cargo->contact != 0)
    cjm_node_set_choice (node, CJM_TOUCHPOINT_CONTACT, cargo->contact);
  added = cjm_arrange_add (self->document, node, &spot->place, NULL) != NULL;
  cjm_document_commit (self->document);
  if (!added)
    return FALSE;

  g_ptr_array_add (nodes, node);
  cjm_map_view_show_nodes (self, nodes, TRUE);
  id = cjm_map_get_card_id (node);
  g_signal_emit_by_name (self, "node-added", id);

  return TRUE;
}

static gboolean
move_cards (CjmMapView *self, GPtrArray *nodes, CjmMapSpot *spot)
{
  const char *label = cjm_map_get_deed_label (CJM_DEED_MOVE, nodes);
  guint n_moved;

  if (!spot->new_phase && stands_there (nodes, &spot->place))
    return FALSE;

  cjm_document_begin (self->document, label);
  make_phase (self->document, spot);
  n_moved = cjm_arrange_move (self->document, nodes, &spot->place, label);
  cjm_document_commit (self->document);
  cjm_map_view_show_nodes (self, nodes, TRUE);

  return n_moved > 0;
}

static gboolean
copy_cards (CjmMapView *self, GPtrArray *nodes, CjmMapSpot *spot)
{
  const char *label = cjm_map_get_deed_label (CJM_DEED_COPY, nodes);
  g_autoptr (GPtrArray) copies = NULL;

  cjm_document_begin (self->document, label);
  make_phase (self->document, spot);
  copies = cjm_map_copy_nodes (self->document, nodes, &spot->place, label);
  cjm_document_commit (self->document);
  cjm_map_view_show_nodes (self, copies, TRUE);

  return copies->len > 0;
}

/**
 * cjm_map_view_put:
 * @cargo: what to put there
 * @spot: where, as found now
 * @copy: whether cards of this document stay where they were as well; those of another one do
 *
 * Puts something on the map, in one step.
 *
 * Returns: whether anything was put there
 */
gboolean
cjm_map_view_put (CjmMapView *self, const CjmCargo *cargo, const CjmMapSpot *spot, gboolean copy)
{
  g_autoptr (GPtrArray) nodes = cjm_cargo_list_nodes (cargo);
  g_autoptr (GPtrArray) outermost = NULL;
  CjmMapSpot own = *spot;

  if (cargo->document == NULL)
    return add_thing (self, cargo, &own);
  if (nodes->len == 0)
    return FALSE;

  outermost = cjm_arrange_list_outermost (nodes);
  if (cargo->document == self->document && !copy)
    return move_cards (self, outermost, &own);

  return copy_cards (self, outermost, &own);
}
