/* cjm-template-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-template.h"

G_BEGIN_DECLS

/* What a phase model looks like, in small. */

#define CJM_TYPE_TEMPLATE_PICTURE (cjm_template_picture_get_type ())
G_DECLARE_FINAL_TYPE (CjmTemplatePicture, cjm_template_picture, CJM, TEMPLATE_PICTURE, GtkWidget)

void cjm_template_picture_set_template (CjmTemplatePicture *self,
                                        CjmTemplate         template);

G_END_DECLS
