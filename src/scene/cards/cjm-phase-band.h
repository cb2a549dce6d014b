/* cjm-phase-band.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The band of phases over the columns of a map, an arrow each. */

/* The gap to the next phase, and how far the point of an arrow reaches into that one's columns */
#define CJM_BAND_GAP 4
#define CJM_BAND_REACH (CJM_BAND_POINT - CJM_BAND_GAP)

CjmGroup *cjm_phase_new (const CjmLayout *layout,
                         CjmNode         *phase,
                         guint            index,
                         float            width);

G_END_DECLS
