/* cjm-matrix-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/*
 * The action priority matrix: effort against impact, a card for each improvement of the document ("matrix-i1"), and a tray of
 * those that are not placed.
 */

/* The ids of the groups that are as large as the plot and as the tray; an export has no tray where all are placed. */
#define CJM_MATRIX_PLOT "matrix"
#define CJM_MATRIX_TRAY "tray"

/* How wide it is where there is room for it, but for one with very many improvements; in canvas units */
#define CJM_MATRIX_WIDTH 560

void cjm_matrix_view_lay_out (const CjmLayout *layout,
                              CjmPoster       *poster);

G_END_DECLS
