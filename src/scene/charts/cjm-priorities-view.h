/* cjm-priorities-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* Importance against satisfaction, a mark for each touchpoint. */

void cjm_priorities_view_lay_out (const CjmLayout *layout,
                                  CjmPoster       *poster);

G_END_DECLS
