/* cjm-emotion-wheel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-emotion-words.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/* The wheel of emotions: a ring of words round the face of a score, of which a person chooses one. */

#define CJM_TYPE_EMOTION_WHEEL (cjm_emotion_wheel_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionWheel, cjm_emotion_wheel, CJM, EMOTION_WHEEL, GtkWidget)

GtkWidget *cjm_emotion_wheel_new        (void);
void       cjm_emotion_wheel_set_words  (CjmEmotionWheel      *self,
                                         CjmWords             *words);
void       cjm_emotion_wheel_set_score  (CjmEmotionWheel      *self,
                                         double                score,
                                         gboolean              measured);
void       cjm_emotion_wheel_set_chosen (CjmEmotionWheel      *self,
                                         const CjmEmotionWord *word);
void       cjm_emotion_wheel_set_theme  (CjmEmotionWheel      *self,
                                         const CjmTheme       *theme);
GtkWidget *cjm_emotion_wheel_find       (CjmEmotionWheel      *self,
                                         double                score,
                                         gboolean              intense);

G_END_DECLS
