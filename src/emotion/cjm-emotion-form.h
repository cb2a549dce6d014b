/* cjm-emotion-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/* All there is to say of the emotion of an episode: how high, in a word, in the customer's own words, and how we know.
 */

#define CJM_TYPE_EMOTION_FORM (cjm_emotion_form_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionForm, cjm_emotion_form, CJM, EMOTION_FORM, GtkBox)

GtkWidget *cjm_emotion_form_new         (void);
void       cjm_emotion_form_set_episode (CjmEmotionForm *self,
                                         CjmNode        *episode);
void       cjm_emotion_form_set_theme   (CjmEmotionForm *self,
                                         const CjmTheme *theme);
void       cjm_emotion_form_update      (CjmEmotionForm *self);
GtkWidget *cjm_emotion_form_get_control (CjmEmotionForm *self,
                                         guint           member);
GtkWidget *cjm_emotion_form_get_wheel   (CjmEmotionForm *self);

G_END_DECLS
