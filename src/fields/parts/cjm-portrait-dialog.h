/* cjm-portrait-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-portrait-crop.h"
#include "cjm-photo.h"

G_BEGIN_DECLS

/* Cuts a portrait out of a photo. */

#define CJM_TYPE_PORTRAIT_DIALOG (cjm_portrait_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CjmPortraitDialog, cjm_portrait_dialog, CJM, PORTRAIT_DIALOG, AdwWindow)

GtkWidget       *cjm_portrait_dialog_new      (GtkWindow         *parent,
                                               GdkPixbuf         *photo);
CjmPortraitCrop *cjm_portrait_dialog_get_crop (CjmPortraitDialog *self);

G_END_DECLS
