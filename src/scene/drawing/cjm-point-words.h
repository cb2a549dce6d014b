/* cjm-point-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-emotion.h"
#include "cjm-layout.h"

G_BEGIN_DECLS

/* What a person is told of a point of the emotion curve, the same on the map and on the loop. */

char       *cjm_point_words_make_name  (const CjmLayout *layout,
                                        CjmNode         *episode,
                                        guint            number,
                                        guint            n_episodes);
const char *cjm_point_words_get_source (const CjmLayout *layout,
                                        CjmScoreSource   source);

G_END_DECLS
