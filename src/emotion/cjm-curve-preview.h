/* cjm-curve-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* A journey's emotion curve in small, to tell journeys apart in a list. */

/*
 * Properties: journey.
 */
#define CJM_TYPE_CURVE_PREVIEW (cjm_curve_preview_get_type ())
G_DECLARE_FINAL_TYPE (CjmCurvePreview, cjm_curve_preview, CJM, CURVE_PREVIEW, GtkWidget)

GtkWidget *cjm_curve_preview_new         (CjmNode         *journey);
CjmNode   *cjm_curve_preview_get_journey (CjmCurvePreview *self);
void       cjm_curve_preview_set_journey (CjmCurvePreview *self,
                                          CjmNode         *journey);

G_END_DECLS
