/* cjm-channels-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* Channels side by side: what customers think of each, and of the same thing on each. */

void cjm_channels_view_lay_out (const CjmLayout *layout,
                                CjmPoster       *poster);

G_END_DECLS
