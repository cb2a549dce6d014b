/* cjm-selected-cards.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-drag-content.h"
#include "cjm-workspace.h"

G_BEGIN_DECLS

/* What is selected on a workspace, as ids and as nodes, and the ways to select more than one card. */

gboolean        cjm_group_can_arrange               (const CjmGroup *group);
GPtrArray      *cjm_selected_cards_list_ids         (CjmWorkspace   *workspace);
GPtrArray      *cjm_selected_cards_list_nodes       (CjmWorkspace   *workspace);
GPtrArray      *cjm_selected_cards_list_arrangeable (CjmWorkspace   *workspace);
CjmDragContent *cjm_selected_cards_make_content     (CjmWorkspace   *workspace,
                                                     const char     *id);
void            cjm_selected_cards_extend_to        (CjmWorkspace   *workspace,
                                                     const char     *id);
void            cjm_selected_cards_add_all          (CjmWorkspace   *workspace);
void            cjm_selected_cards_take_lane        (CjmWorkspace   *workspace);
void            cjm_selected_cards_take_episode     (CjmWorkspace   *workspace);
GPtrArray      *cjm_selected_cards_find             (CjmWorkspace   *workspace,
                                                     GPtrArray      *nodes);
void            cjm_selected_cards_show             (CjmWorkspace   *workspace,
                                                     GPtrArray      *nodes);

G_END_DECLS
