/* cjm-timeline-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* The time line of an action plan: when each improvement is due, by who does it */

/* Where the time scale begins, and how wide it is, in canvas units from the left of the picture */
#define CJM_TIMELINE_LEFT (CJM_MARGIN + 150)
#define CJM_TIMELINE_WIDTH 802

void cjm_timeline_view_lay_out (const CjmLayout *layout,
                                CjmPoster       *poster);

G_END_DECLS
