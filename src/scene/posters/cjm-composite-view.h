/* cjm-composite-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* The composite journey: the journeys of one group as swim lanes under one band of phases. */

void cjm_composite_view_lay_out (const CjmLayout *layout,
                                 CjmPoster       *poster);

G_END_DECLS
