/* cjm-card-click.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Clicking cards: a click selects, with Ctrl or Shift more of them, a double click does what a card is for. */
#define CJM_TYPE_CARD_CLICK (cjm_card_click_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardClick, cjm_card_click, CJM, CARD_CLICK, GObject)

CjmCardClick *cjm_card_click_new     (CjmWorkspace   *workspace);
void          cjm_card_click_press   (CjmCardClick   *self,
                                      const char     *id,
                                      GdkModifierType state);
void          cjm_card_click_release (CjmCardClick   *self,
                                      const char     *id,
                                      GdkModifierType state);

G_END_DECLS
