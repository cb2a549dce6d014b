/* cjm-together-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What several personas feel in each episode of one of them. */

gboolean cjm_together_view_suits   (CjmNode         *journey);
void     cjm_together_view_lay_out (const CjmLayout *layout,
                                    CjmPoster       *poster);

G_END_DECLS
