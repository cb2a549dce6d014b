/* cjm-paste.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-map-view.h"

G_BEGIN_DECLS

/* Each is one undo step, and gives what a person has to be told, or NULL. */
char *cjm_paste_fragment (CjmMapView *view,
                          CjmNode    *fragment);
char *cjm_paste_lines    (CjmMapView *view,
                          const char *text);
char *cjm_paste_picture  (CjmMapView *view,
                          GdkTexture *texture);

G_END_DECLS
