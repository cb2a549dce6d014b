/* cjm-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/*
 * The views of a scene: the map, which is laid out column by column, and the posters. A new view is a function that
 * fills a poster, a value of CjmSceneView and a line in the table of cjm-view.c; finding, painting, writing, focusing
 * and following edits come with it.
 */
gboolean cjm_view_can_show  (CjmSceneView     view,
                             CjmNode         *subject);
gboolean cjm_view_is_poster (CjmSceneView     view);
void     cjm_view_lay_out   (CjmSceneView     view,
                             const CjmLayout *layout,
                             CjmPoster       *poster);

G_END_DECLS
