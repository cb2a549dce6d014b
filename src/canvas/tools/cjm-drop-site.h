/* cjm-drop-site.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-drag-content.h"
#include "cjm-scene-place.h"
#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Where something would land on a map. Dragging, clicking and keys all end here, so that each of them does the same. */
typedef struct
{
  CjmPlace place;
  graphene_rect_t line;   /* in canvas units */
  gboolean new_phase;     /* the place is one for a phase, which is to be made for the episode that lands */
} CjmDropSite;

gboolean cjm_drop_site_find          (CjmWorkspace         *workspace,
                                      double                x,
                                      double                y,
                                      const CjmCardType    *type,
                                      CjmDropSite          *site);
gboolean cjm_drop_site_find_at_focus (CjmWorkspace         *workspace,
                                      const CjmCardType    *type,
                                      CjmDropSite          *site);
gboolean cjm_drop_site_put           (CjmWorkspace         *workspace,
                                      const CjmDragContent *content,
                                      const CjmDropSite    *site,
                                      gboolean              copy);

G_END_DECLS
