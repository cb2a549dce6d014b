/* cjm-loop-road.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-loop-shape.h"

G_BEGIN_DECLS

/* The phases of a loop, as stretches of the road and of the ring with an arrow each. */

void cjm_loop_road_add (const CjmLayout    *layout,
                        const CjmLoopShape *shape,
                        GPtrArray          *episodes,
                        CjmGroup           *group);

G_END_DECLS
