/* cjm-version-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The map of a version of a document that is in no window, to be looked at. */

#define CJM_TYPE_VERSION_PICTURE (cjm_version_picture_get_type ())
G_DECLARE_FINAL_TYPE (CjmVersionPicture, cjm_version_picture, CJM, VERSION_PICTURE, AdwBin)

void          cjm_version_picture_show          (CjmVersionPicture *self,
                                                 GFile             *file,
                                                 const char        *journey);
GdkPaintable *cjm_version_picture_get_paintable (CjmVersionPicture *self);

G_END_DECLS
