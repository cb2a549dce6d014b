/* cjm-phase-match.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* Which phases of several journeys are the same stretch of the way, so that they can stand under one another: by their
 * stage, their titles, and their order between those. */

/* What an item of a journey is matched to where it is matched to nothing */
#define CJM_NO_MATCH (-1)

char      *cjm_title_strip           (const char *title);
char      *cjm_title_fold            (const char *title);
GArray    *cjm_phases_match          (GPtrArray  *phases,
                                      GPtrArray  *others);
GPtrArray *cjm_journeys_merge_phases (GPtrArray  *journeys);

G_END_DECLS
