/* cjm-cards.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-card-id.h"

G_BEGIN_DECLS

/* What can be done with cards, by their ids. A scenario, a point of the curve and an action are parts of an episode or
 * an improvement, and go with it. */

gboolean   cjm_cards_can_arrange      (CjmNode     *node,
                                       const char  *id);
GPtrArray *cjm_cards_list_arrangeable (CjmDocument *document,
                                       GPtrArray   *ids);

G_END_DECLS
