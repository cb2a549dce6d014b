/* cjm-card-drop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* Dropping things on a map: cards of this or another document and new things from the palette, all of which the drag
 * carries by their ids; and from other programs a picture for an episode, or lines of text that become cards. */
#define CJM_TYPE_CARD_DROP (cjm_card_drop_get_type ())
G_DECLARE_FINAL_TYPE (CjmCardDrop, cjm_card_drop, CJM, CARD_DROP, GObject)

CjmCardDrop *cjm_card_drop_new         (CjmWorkspace *workspace);
gboolean     cjm_card_drop_take        (CjmCardDrop  *self,
                                        const GValue *value,
                                        double        x,
                                        double        y,
                                        gboolean      copy);
gboolean     cjm_card_drop_get_pointer (CjmCardDrop  *self,
                                        double       *x,
                                        double       *y);

G_END_DECLS
