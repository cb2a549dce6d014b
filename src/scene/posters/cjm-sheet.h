/* cjm-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* The sheet of a persona: who that is, and how the journeys feel. */

/* Of a persona's sheet, in canvas units */

void cjm_sheet_lay_out (const CjmLayout *layout,
                        CjmPoster       *poster);

G_END_DECLS
