/* cjm-loop-point.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-loop-shape.h"

G_BEGIN_DECLS

CjmPlacement *cjm_loop_point_new (const CjmLayout    *layout,
                                  const CjmLoopPlace *place,
                                  CjmNode            *episode,
                                  guint               number,
                                  guint               n_episodes);

G_END_DECLS
