/* cjm-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene-layout.h"

G_BEGIN_DECLS

/* The views of a scene: the map, which is laid out column by column, and the posters. A new view is a function that
 * fills a poster, a value of CjmSceneView and a line in the table of cjm-view.c; finding, painting, writing, focusing
 * and following edits come with it. */

gboolean        cjm_view_can_show          (CjmSceneView     view,
                                            CjmNode         *subject);
gboolean        cjm_view_is_chart          (CjmSceneView     view);
const char     *cjm_view_get_name          (CjmSceneView     view);
CjmSceneView    cjm_view_find              (const char      *name);
char           *cjm_view_list_names        (const char      *separator);
CjmSceneLayout *cjm_view_lay_out           (CjmSceneView     view,
                                            const CjmLayout *layout,
                                            guint            n_cards);
gboolean        cjm_scene_options_set_view (CjmSceneOptions *options,
                                            const char      *name,
                                            GError         **error);

G_END_DECLS
