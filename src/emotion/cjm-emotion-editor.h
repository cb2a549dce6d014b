/* cjm-emotion-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion-form.h"

G_BEGIN_DECLS

/* The small editor at a point of the emotion curve: a popover round a form, which goes on from episode to episode
 * without closing. */

#define CJM_TYPE_EMOTION_EDITOR (cjm_emotion_editor_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionEditor, cjm_emotion_editor, CJM, EMOTION_EDITOR, GtkPopover)

GtkWidget      *cjm_emotion_editor_new         (void);
CjmNode        *cjm_emotion_editor_get_episode (CjmEmotionEditor *self);
void            cjm_emotion_editor_set_episode (CjmEmotionEditor *self,
                                                CjmNode          *episode,
                                                gboolean          has_previous,
                                                gboolean          has_next);
CjmEmotionForm *cjm_emotion_editor_get_form    (CjmEmotionEditor *self);

G_END_DECLS
