/* cjm-emotion-point.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-node.h"

G_BEGIN_DECLS

/* What a person takes hold of at a point of the emotion curve: a slider over the card that paints it, for pointer, keys
 * and screen readers. */

#define CJM_TYPE_EMOTION_POINT (cjm_emotion_point_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionPoint, cjm_emotion_point, CJM, EMOTION_POINT, GtkRange)

GtkWidget *cjm_emotion_point_new      (void);
void       cjm_emotion_point_bind     (CjmEmotionPoint        *self,
                                       CjmNode                *episode,
                                       const char             *name,
                                       const char             *description);
void       cjm_emotion_point_set_rise (CjmEmotionPoint        *self,
                                       const graphene_point_t *rise);

G_END_DECLS
