/* cjm-navigation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/*
 * The keyboard's way over a canvas, card by card.
 *
 * Focus is an id of the scene, not a widget: the card it moves to may lie out of view, or be too small to be a widget,
 * and gets one when the focus arrives. Tab enters the canvas at the card that had the focus last and leaves it again.
 */

/* Where a key takes the focus */
typedef enum
{
  CJM_MOVE_LEFT,
  CJM_MOVE_RIGHT,
  CJM_MOVE_UP,
  CJM_MOVE_DOWN,
  CJM_MOVE_ROW_START,
  CJM_MOVE_ROW_END,
  CJM_MOVE_START,
  CJM_MOVE_END,
  CJM_MOVE_PAGE_UP,
  CJM_MOVE_PAGE_DOWN,
} CjmMove;

gboolean cjm_navigation_move   (CjmWorkspace *workspace,
                                CjmMove       move);
gboolean cjm_navigation_focus  (CjmWorkspace *workspace,
                                CjmMove       move);
gboolean cjm_navigation_extend (CjmWorkspace *workspace,
                                CjmMove       move);

G_END_DECLS
