/* cjm-chart-contents.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

G_BEGIN_DECLS

/* What the mark of a chart is made of: the nodes whose figures are in it, and how its own figure comes of theirs. */

GPtrArray  *cjm_chart_contents_list        (CjmScene       *scene,
                                            const CjmGroup *mark);
const char *cjm_chart_contents_get_formula (CjmScene       *scene);

G_END_DECLS
