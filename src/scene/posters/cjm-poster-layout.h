/* cjm-poster-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"
#include "cjm-scene-layout.h"

G_BEGIN_DECLS

/* A picture that is laid out as a whole, and anew after every edit: every view but the map. */

/* Fills a poster: its placements in painting order, its size and its description */
typedef void (*CjmPosterFunc) (const CjmLayout *layout,
                               CjmPoster       *poster);

#define CJM_TYPE_POSTER_LAYOUT (cjm_poster_layout_get_type ())
G_DECLARE_FINAL_TYPE (CjmPosterLayout, cjm_poster_layout, CJM, POSTER_LAYOUT, CjmSceneLayout)

CjmPosterLayout *cjm_poster_layout_new (const CjmLayout *layout,
                                        CjmPosterFunc    fill);

G_END_DECLS
