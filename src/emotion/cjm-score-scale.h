/* cjm-score-scale.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A slider that is filled from zero on, in the colours of the map, and that can stand for a value that nobody knows. */

#define CJM_TYPE_SCORE_SCALE (cjm_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (CjmScoreScale, cjm_score_scale, CJM, SCORE_SCALE, GtkScale)

GtkWidget *cjm_score_scale_new       (double         minimum,
                                      double         maximum);
void       cjm_score_scale_set_value (CjmScoreScale *self,
                                      double         value);

G_END_DECLS
