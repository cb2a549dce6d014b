/* cjm-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"

G_BEGIN_DECLS

/* Cards that go one step to the left, right, up or down; several together where each has somewhere to go. */

gboolean cjm_step_is_possible (GPtrArray   *nodes,
                               CjmStep      step);
gboolean cjm_step_move        (CjmDocument *document,
                               GPtrArray   *nodes,
                               CjmStep      step);

G_END_DECLS
