/* cjm-drop-site.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-id.h"
#include "cjm-drop-site.h"
#include "cjm-put.h"
#include "cjm-selected-cards.h"

/* Outside the map counts as at its edge. */
static gboolean
find_at (CjmWorkspace           *workspace,
         const graphene_point_t *wanted,
         const CjmCardType      *type,
         CjmDropSite            *site)
{
  const CjmCardType phase = { .kind = CJM_KIND_PHASE, .member = CJM_END };
  CjmScene *scene = cjm_workspace_get_scene (workspace);
  graphene_point_t point;
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  graphene_point_init (&point, CLAMP (wanted->x, 0, size.width), CLAMP (wanted->y, 0, size.height));

  site->new_phase = FALSE;
  if (cjm_scene_find_place (scene, &point, type, &site->place, &site->line))
    return TRUE;
  if (type->kind != CJM_KIND_EPISODE
      || cjm_node_get_n_children (cjm_source_get_journey (cjm_workspace_get_source (workspace)), CJM_JOURNEY_PHASES) > 0)
    return FALSE;

  site->new_phase = TRUE;

  return cjm_scene_find_place (scene, &point, &phase, &site->place, &site->line);
}

/**
 * cjm_drop_site_find:
 * @workspace: where that is
 * @x: in pixels of the canvas
 * @y: the same
 * @site: (out): where @type would land
 *
 * Outside the map counts as at its edge.
 *
 * Returns: whether it would land anywhere
 */
gboolean
cjm_drop_site_find (CjmWorkspace      *workspace,
                    double             x,
                    double             y,
                    const CjmCardType *type,
                    CjmDropSite       *site)
{
  graphene_point_t point;

  if (cjm_workspace_get_scene (workspace) == NULL)
    return FALSE;

  cjm_viewport_to_map (cjm_workspace_get_viewport (workspace), x, y, &point);

  return find_at (workspace, &point, type, site);
}

/* A point of the map from which the search for a place ends just behind the card of a node, or at the end of its list.
 * Not one of the view: there the card may be out of sight, or behind the headings. */
static void
get_point_behind (CjmWorkspace          *workspace,
                  CjmNode               *node,
                  const graphene_rect_t *area,
                  const CjmCardType     *type,
                  graphene_point_t      *point)
{
  graphene_size_t size;
  gboolean beside = type->kind == CJM_KIND_PHASE || type->kind == CJM_KIND_EPISODE;

  cjm_scene_get_size (cjm_workspace_get_scene (workspace), &size);
  point->x = area->origin.x + area->size.width * (beside ? 0.98f : 0.5f);
  point->y = area->origin.y + area->size.height - 1;
  if (!beside && cjm_node_get_kind (node) != type->kind)
    point->y = size.height;
}

/**
 * cjm_drop_site_find_at_focus:
 * @workspace: where that is
 * @site: (out): just behind the card with the focus if that is of the same kind, else at the end of its episode
 *
 * Returns: whether @type can be put there
 */
gboolean
cjm_drop_site_find_at_focus (CjmWorkspace      *workspace,
                             const CjmCardType *type,
                             CjmDropSite       *site)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (G_MAXINT16, G_MAXINT16);
  graphene_rect_t area;
  const CjmGroup *group = cjm_workspace_find (workspace, cjm_workspace_get_focus (workspace), &area);

  if (cjm_workspace_get_scene (workspace) == NULL)
    return FALSE;
  if (group == NULL || group->node == NULL)
    return find_at (workspace, &point, type, site);

  get_point_behind (workspace, group->node, &area, type, &point);
  if (!find_at (workspace, &point, type, site))
    return FALSE;
  if (cjm_node_get_kind (group->node) == CJM_KIND_PHASE && type->kind == CJM_KIND_EPISODE)
    site->place = (CjmPlace) { .parent = group->node, .member = CJM_PHASE_EPISODES, .index = CJM_END };

  return TRUE;
}

/**
 * cjm_drop_site_put:
 * @workspace: where that is
 * @content: what to put there
 * @site: where, as found now
 * @copy: whether cards of this document stay where they were as well; those of another one do
 *
 * Puts something on the map, in one step.
 *
 * Returns: whether anything was put there
 */
gboolean
cjm_drop_site_put (CjmWorkspace         *workspace,
                   const CjmDragContent *content,
                   const CjmDropSite    *site,
                   gboolean              copy)
{
  g_autoptr (GPtrArray) nodes = cjm_put_content (cjm_workspace_get_document (workspace), content, &site->place, site->new_phase,
                                                 copy);

  if (nodes->len == 0)
    return FALSE;

  cjm_selected_cards_show (workspace, nodes);
  if (content->document == NULL)
    {
      g_autofree char *id = cjm_card_id_new (nodes->pdata[0], CJM_CARD_WHOLE);

      cjm_workspace_tell_added (workspace, id);
    }

  return TRUE;
}
