/* cjm-counterpart.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Which journey and which episodes one answers to: an ideal to its current journey, and the other way round. */

CjmNode    *cjm_journey_find_other     (CjmDocument *document,
                                        CjmNode     *journey);
GHashTable *cjm_journey_match_episodes (CjmNode     *journey,
                                        CjmNode     *other);

G_END_DECLS
