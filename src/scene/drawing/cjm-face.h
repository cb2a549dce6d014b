/* cjm-face.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"

G_BEGIN_DECLS

/* The faces that show a score, and the discs of ratings. They are paths and no emoji, so that they look alike
 * everywhere. */

void cjm_face_add        (CjmGroup *group,
                          double    score,
                          gboolean  measured,
                          guint32   color,
                          guint32   ground,
                          float     x,
                          float     y,
                          float     radius);
void cjm_face_add_rating (CjmGroup *group,
                          gboolean  measured,
                          guint32   color,
                          guint32   ground,
                          float     x,
                          float     y,
                          float     radius);

G_END_DECLS
