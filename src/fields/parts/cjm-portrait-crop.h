/* cjm-portrait-crop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A photo under a round window, dragged and zoomed until the face is in it. */

#define CJM_TYPE_PORTRAIT_CROP (cjm_portrait_crop_get_type ())
G_DECLARE_FINAL_TYPE (CjmPortraitCrop, cjm_portrait_crop, CJM, PORTRAIT_CROP, GtkWidget)

void           cjm_portrait_crop_set_photo  (CjmPortraitCrop *self,
                                             GdkPixbuf       *photo);
GtkAdjustment *cjm_portrait_crop_get_zoom   (CjmPortraitCrop *self);
void           cjm_portrait_crop_get_square (CjmPortraitCrop *self,
                                             graphene_rect_t *square);
void           cjm_portrait_crop_pan        (CjmPortraitCrop *self,
                                             double           x,
                                             double           y);

G_END_DECLS
