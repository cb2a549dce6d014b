/* cjm-loop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

void cjm_loop_lay_out (const CjmLayout *layout,
                       CjmPoster       *poster);

G_END_DECLS
