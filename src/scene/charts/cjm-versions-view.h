/* cjm-versions-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* Before and after: each episode beside that of the older version. */

gboolean cjm_versions_view_suits   (CjmNode         *journey);
void     cjm_versions_view_lay_out (const CjmLayout *layout,
                                    CjmPoster       *poster);

G_END_DECLS
