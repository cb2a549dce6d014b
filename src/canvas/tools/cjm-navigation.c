/* cjm-navigation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-navigation.h"
#include "cjm-selected-cards.h"

/* What of the view a page is */
#define PAGE_SHARE 0.9

static const char *
find_furthest (CjmWorkspace *workspace,
               const char   *id,
               CjmDirection  direction)
{
  const CjmGroup *next;

  while ((next = cjm_scene_get_neighbour (cjm_workspace_get_scene (workspace), id, direction)) != NULL)
    id = next->id;

  return id;
}

/* The lowest card of the last column: as far right as it goes on every way down */
static const char *
find_last (CjmWorkspace *workspace,
           const char   *id)
{
  const CjmGroup *below;

  id = find_furthest (workspace, id, CJM_DIRECTION_RIGHT);
  while ((below = cjm_scene_get_neighbour (cjm_workspace_get_scene (workspace), id, CJM_DIRECTION_DOWN)) != NULL)
    id = find_furthest (workspace, below->id, CJM_DIRECTION_RIGHT);

  return id;
}

/* The first card a page away; the last one where there is no page left. */
static const char *
find_page (CjmWorkspace *workspace,
           const char   *id,
           CjmDirection  direction)
{
  const CjmViewport *viewport = cjm_workspace_get_viewport (workspace);
  double page = viewport->view_height / viewport->zoom * PAGE_SHARE;
  graphene_rect_t area;
  const CjmGroup *next;
  double start;

  if (cjm_scene_find (cjm_workspace_get_scene (workspace), id, &area) == NULL)
    return id;

  start = area.origin.y;
  while (ABS (area.origin.y - start) < page
         && (next = cjm_scene_get_neighbour (cjm_workspace_get_scene (workspace), id, direction)) != NULL)
    {
      id = next->id;
      cjm_scene_find (cjm_workspace_get_scene (workspace), id, &area);
    }

  return id;
}

static const char *
find_neighbour (CjmWorkspace *workspace,
                const char   *id,
                CjmDirection  direction)
{
  const CjmGroup *next = cjm_scene_get_neighbour (cjm_workspace_get_scene (workspace), id, direction);

  return next != NULL ? next->id : NULL;
}

static const char *
find_target (CjmWorkspace *workspace,
             CjmMove       move)
{
  const CjmGroup *first;
  const char *id = cjm_workspace_get_focus (workspace);

  if (cjm_workspace_get_scene (workspace) == NULL)
    return NULL;

  cjm_opening_finish (cjm_workspace_get_opening (workspace));
  first = cjm_scene_get_neighbour (cjm_workspace_get_scene (workspace), NULL, CJM_DIRECTION_RIGHT);
  if (first == NULL)
    return NULL;
  if (id == NULL || cjm_scene_find (cjm_workspace_get_scene (workspace), id, NULL) == NULL)
    return first->id;

  switch (move)
    {
    case CJM_MOVE_LEFT:
      return find_neighbour (workspace, id, CJM_DIRECTION_LEFT);
    case CJM_MOVE_RIGHT:
      return find_neighbour (workspace, id, CJM_DIRECTION_RIGHT);
    case CJM_MOVE_UP:
      return find_neighbour (workspace, id, CJM_DIRECTION_UP);
    case CJM_MOVE_DOWN:
      return find_neighbour (workspace, id, CJM_DIRECTION_DOWN);
    case CJM_MOVE_ROW_START:
      return find_furthest (workspace, id, CJM_DIRECTION_LEFT);
    case CJM_MOVE_ROW_END:
      return find_furthest (workspace, id, CJM_DIRECTION_RIGHT);
    case CJM_MOVE_START:
      return first->id;
    case CJM_MOVE_END:
      return find_last (workspace, first->id);
    case CJM_MOVE_PAGE_UP:
      return find_page (workspace, id, CJM_DIRECTION_UP);
    case CJM_MOVE_PAGE_DOWN:
      break;
    }

  return find_page (workspace, id, CJM_DIRECTION_DOWN);
}

/**
 * cjm_navigation_move:
 * @workspace: where that is
 * @move: where to
 *
 * Moves focus and selection over the map. At its edge the focus stays: there is nothing to fall off to.
 *
 * Returns: whether it moved
 */
gboolean
cjm_navigation_move (CjmWorkspace *workspace,
                     CjmMove       move)
{
  g_autofree char *id = g_strdup (find_target (workspace, move));

  /* Below the title of an empty map there is only what starts it. */
  if (id == NULL && move == CJM_MOVE_DOWN && cjm_source_is_empty (cjm_workspace_get_source (workspace)))
    return cjm_workspace_go_to_start (workspace);

  return cjm_workspace_go_to (workspace, id, TRUE);
}

/**
 * cjm_navigation_focus:
 * @workspace: where that is
 * @move: where to
 *
 * Moves the focus alone.
 *
 * Returns: whether it moved
 */
gboolean
cjm_navigation_focus (CjmWorkspace *workspace,
                      CjmMove       move)
{
  g_autofree char *id = g_strdup (find_target (workspace, move));

  return cjm_workspace_focus (workspace, id, TRUE);
}

/**
 * cjm_navigation_extend:
 * @workspace: where that is
 * @move: where to
 *
 * Moves the focus, and the selection goes along from its anchor.
 *
 * Returns: whether it moved
 */
gboolean
cjm_navigation_extend (CjmWorkspace *workspace,
                       CjmMove       move)
{
  g_autofree char *id = g_strdup (find_target (workspace, move));

  if (!cjm_workspace_focus (workspace, id, TRUE))
    return FALSE;

  cjm_selected_cards_extend_to (workspace, id);

  return TRUE;
}
