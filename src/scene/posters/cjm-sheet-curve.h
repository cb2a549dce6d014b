/* cjm-sheet-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* The journeys of a persona in small, on the persona's sheet. */

float cjm_sheet_curve_lay_out (const CjmLayout *layout,
                               CjmPoster       *poster,
                               float            y);

G_END_DECLS
