/* cjm-loop-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-loop-shape.h"

G_BEGIN_DECLS

/* The emotion curve of a loop: how far from the road or the ring each episode stands, and the line through them. */

void cjm_loop_curve_add (const CjmLayout    *layout,
                         const CjmLoopShape *shape,
                         GPtrArray          *episodes,
                         CjmGroup           *group);

G_END_DECLS
