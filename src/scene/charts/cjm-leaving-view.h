/* cjm-leaving-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* Who is still there, episode by episode, of those who begin. */

void cjm_leaving_view_lay_out (const CjmLayout *layout,
                               CjmPoster       *poster);

G_END_DECLS
