/* cjm-heat-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* How satisfied customers are with each kind of contact, phase by phase. */

void cjm_heat_view_lay_out (const CjmLayout *layout,
                            CjmPoster       *poster);

G_END_DECLS
