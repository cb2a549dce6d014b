/* cjm-emotion-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-workspace.h"

G_BEGIN_DECLS

/* The editor at a point of the emotion curve: where it stands, which stays the point's side while the point moves, and
 * which episode comes before and behind. It opens by whatever activates a card, and by a click on a point that is
 * selected already. */
#define CJM_TYPE_EMOTION_POPOVER (cjm_emotion_popover_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionPopover, cjm_emotion_popover, CJM, EMOTION_POPOVER, GObject)

CjmEmotionPopover *cjm_emotion_popover_new        (CjmWorkspace      *workspace);
gboolean           cjm_emotion_popover_open       (CjmEmotionPopover *self,
                                                   const char        *id);
void               cjm_emotion_popover_allocate   (CjmEmotionPopover *self);
const char        *cjm_emotion_popover_get_point  (CjmEmotionPopover *self);
GtkWidget         *cjm_emotion_popover_get_editor (CjmEmotionPopover *self);

G_END_DECLS
