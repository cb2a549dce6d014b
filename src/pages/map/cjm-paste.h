/* cjm-paste.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-canvas.h"

G_BEGIN_DECLS

/* Where on a map something goes that is pasted. Each function is one step of the history. */

char    *cjm_paste_fragment     (CjmCanvas  *view,
                                 CjmNode    *fragment);
char    *cjm_paste_lines        (CjmCanvas  *view,
                                 const char *text);
gboolean cjm_paste_picture      (CjmCanvas  *view,
                                 CjmNode    *episode,
                                 CjmNode    *picture);
CjmNode *cjm_paste_find_episode (CjmCanvas  *view);

G_END_DECLS
