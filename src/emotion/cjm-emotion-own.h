/* cjm-emotion-own.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-emotion-words.h"

G_BEGIN_DECLS

/* The words that a person uses for emotions elsewhere in the document, as buttons. */

#define CJM_TYPE_EMOTION_OWN (cjm_emotion_own_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionOwn, cjm_emotion_own, CJM, EMOTION_OWN, GtkGrid)

GtkWidget *cjm_emotion_own_new         (void);
void       cjm_emotion_own_set_episode (CjmEmotionOwn *self,
                                        CjmNode       *episode,
                                        CjmWords      *words);

G_END_DECLS
