/* cjm-chart-output.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "cjm-scene.h"

G_BEGIN_DECLS

/* A chart as other programs take it: as a picture, light and sharp, and as a table, in the language of its document. */

GdkContentProvider *cjm_chart_output_offer_picture (CjmScene    *scene,
                                                    GError     **error);
gboolean            cjm_chart_output_has_table     (CjmSceneView view);
GdkContentProvider *cjm_chart_output_offer_table   (CjmScene    *scene);
GBytes             *cjm_chart_output_to_csv        (CjmScene    *scene);

G_END_DECLS
