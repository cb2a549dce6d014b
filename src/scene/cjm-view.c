/* cjm-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-sheet.h"
#include "cjm-view.h"

/* Fills a poster: its placements in painting order, its size and its description */
typedef void (*CjmLayOutFunc) (const CjmLayout *layout,
                               CjmPoster       *poster);

static const CjmLayOutFunc posters[CJM_N_VIEWS] = {
  [CJM_VIEW_MAP] = NULL,
  [CJM_VIEW_PERSONA] = cjm_sheet_lay_out,
};

/**
 * cjm_view_can_show:
 * @subject: (nullable): a journey or a persona
 *
 * Returns: whether there is such a picture of it: a composite only of a journey that belongs to a group
 */
gboolean
cjm_view_can_show (CjmSceneView view, CjmNode *subject)
{
  const char *group;

  if (subject == NULL || cjm_node_get_kind (subject) != CJM_KIND_JOURNEY)
    return FALSE;
  if (view == CJM_VIEW_MAP)
    return TRUE;

  group = cjm_node_get_text (subject, CJM_JOURNEY_GROUP);
  return view < CJM_N_VIEWS && posters[view] != NULL && group != NULL && *group != '\0';
}

/* Whether a view is laid out as a whole */
gboolean
cjm_view_is_poster (CjmSceneView view)
{
  return view != CJM_VIEW_MAP;
}

/**
 * cjm_view_lay_out:
 * @view: not the map
 * @poster: (inout): new and empty; takes the picture
 */
void
cjm_view_lay_out (CjmSceneView view, const CjmLayout *layout, CjmPoster *poster)
{
  g_return_if_fail (view < CJM_N_VIEWS && posters[view] != NULL);

  posters[view] (layout, poster);
}
