/* cjm-expected-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What the action plan buys: the curve of a current journey, and what is expected of it with the open improvements */

gboolean cjm_expected_view_suits   (CjmNode         *journey);
void     cjm_expected_view_lay_out (const CjmLayout *layout,
                                    CjmPoster       *poster);

G_END_DECLS
