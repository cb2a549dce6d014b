/* cjm-episode-header.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The head of an episode (its title and its figures) and its scenario: the first two lanes of a column. */

CjmGroup *cjm_episode_header_new (const CjmLayout *layout,
                                  CjmNode         *episode,
                                  float            width);
CjmGroup *cjm_scenario_new       (const CjmLayout *layout,
                                  CjmNode         *episode,
                                  float            width);

G_END_DECLS
