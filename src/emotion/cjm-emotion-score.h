/* cjm-emotion-score.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"
#include "cjm-typing-note.h"

G_BEGIN_DECLS

/* The height of an emotion as a person sets it: a slider, and a line in which it is typed exactly. */

#define CJM_TYPE_EMOTION_SCORE (cjm_emotion_score_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionScore, cjm_emotion_score, CJM, EMOTION_SCORE, GtkBox)

GtkWidget *cjm_emotion_score_new         (void);
void       cjm_emotion_score_set_note    (CjmEmotionScore *self,
                                          CjmTypingNote   *note);
void       cjm_emotion_score_set_episode (CjmEmotionScore *self,
                                          CjmNode         *episode);
void       cjm_emotion_score_update      (CjmEmotionScore *self);
void       cjm_emotion_score_take_keys   (CjmEmotionScore *self,
                                          GtkWidget       *widget);
GtkWidget *cjm_emotion_score_get_scale   (CjmEmotionScore *self);
GtkWidget *cjm_emotion_score_get_entry   (CjmEmotionScore *self);

G_END_DECLS
