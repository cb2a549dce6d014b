/* cjm-plan-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* An action plan on one page, for a wall and for whoever was not there */

void cjm_plan_view_lay_out (const CjmLayout *layout,
                            CjmPoster       *poster);

G_END_DECLS
