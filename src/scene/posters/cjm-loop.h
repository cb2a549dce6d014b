/* cjm-loop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* The loyalty loop of a journey: a road to the phase that the last one returns to, and from there on a ring. */

void cjm_loop_lay_out (const CjmLayout *layout,
                       CjmPoster       *poster);

G_END_DECLS
