/* random-edits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

void collect_nodes    (CjmNode     *node,
                       GPtrArray   *nodes);
void set_at_random    (CjmNode     *node,
                       guint        member,
                       GRand       *rand);
void make_random_step (CjmDocument *document,
                       GRand       *rand);

G_END_DECLS
