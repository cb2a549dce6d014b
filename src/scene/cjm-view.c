/* cjm-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-document.h"
#include "cjm-loop.h"
#include "cjm-sheet.h"
#include "cjm-view.h"

/* Fills a poster: its placements in painting order, its size and its description */
typedef void (*CjmLayOutFunc) (const CjmLayout *layout,
                               CjmPoster       *poster);

static const CjmLayOutFunc posters[CJM_N_VIEWS] = {
  [CJM_VIEW_MAP] = NULL,
  [CJM_VIEW_LOOP] = cjm_loop_lay_out,
  [CJM_VIEW_PERSONA] = cjm_sheet_lay_out,
};

static gboolean
has_group (CjmNode *journey)
{
  const char *group = cjm_node_get_text (journey, CJM_JOURNEY_GROUP);

  return group != NULL && *group != '\0';
}

static gboolean
has_loop (CjmNode *journey)
{
  CjmDocument *document = cjm_document_of (journey);
  CjmNode *phase = cjm_document_find (document, cjm_node_get_text (journey, CJM_JOURNEY_LOOP));

  return phase != NULL && cjm_node_get_kind (phase) == CJM_KIND_PHASE && cjm_node_get_parent (phase) == journey;
}

/**
 * cjm_view_can_show:
 * @subject: (nullable): a journey or a persona, in a document
 *
 * Returns: whether there is such a picture of it: a composite only of a journey that belongs to a group, a loop only of
 *   one whose last phase returns to another
 */
gboolean
cjm_view_can_show (CjmSceneView view, CjmNode *subject)
{
  CjmKind kind = view == CJM_VIEW_PERSONA ? CJM_KIND_PERSONA : CJM_KIND_JOURNEY;

  if (subject == NULL || cjm_node_get_kind (subject) != kind)
    return FALSE;

  switch (view)
    {
    case CJM_VIEW_COMPOSITE:
      return posters[view] != NULL && has_group (subject);
    case CJM_VIEW_LOOP:
      return has_loop (subject);
    default:
      return TRUE;
    }
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
