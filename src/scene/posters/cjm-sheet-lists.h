/* cjm-sheet-lists.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What stands on a persona's sheet as lists: interests, wishes, goals, frustrations and the like, in two columns. */

float cjm_sheet_lists_lay_out (const CjmLayout *layout,
                               CjmPoster       *poster,
                               float            y);

G_END_DECLS
