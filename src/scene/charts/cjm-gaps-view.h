/* cjm-gaps-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What a journey lacks beside its ideal, the largest gap first. */

gboolean cjm_gaps_view_suits   (CjmNode         *journey);
void     cjm_gaps_view_lay_out (const CjmLayout *layout,
                                CjmPoster       *poster);

G_END_DECLS
