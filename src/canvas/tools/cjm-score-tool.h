/* cjm-score-tool.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* The emotion lane of a map where there is no point yet: a faint face says what a click would give an episode of unknown
 * score. Points themselves are taken hold of by CjmEmotionPoint, which lies over their cards. */
#define CJM_TYPE_SCORE_TOOL (cjm_score_tool_get_type ())
G_DECLARE_FINAL_TYPE (CjmScoreTool, cjm_score_tool, CJM, SCORE_TOOL, GObject)

CjmScoreTool *cjm_score_tool_new      (CjmWorkspace *workspace);
void          cjm_score_tool_snapshot (CjmScoreTool *self,
                                       GtkSnapshot  *snapshot);
CjmNode      *cjm_score_tool_get_hint (CjmScoreTool *self,
                                       double       *score);

G_END_DECLS
