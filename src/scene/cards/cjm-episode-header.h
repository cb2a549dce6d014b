/* cjm-episode-header.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

CjmGroup *cjm_episode_header_new (const CjmLayout *layout,
                                  CjmNode         *episode,
                                  float            width);
CjmGroup *cjm_scenario_new       (const CjmLayout *layout,
                                  CjmNode         *episode,
                                  float            width);

G_END_DECLS
