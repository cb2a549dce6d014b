/* cjm-schedule.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* Deadlines of improvements, set and moved; each is one step of the history. */

gboolean cjm_schedule_set  (CjmDocument *document,
                            CjmNode     *improvement,
                            const char  *day);
gboolean cjm_schedule_move (CjmDocument *document,
                            GPtrArray   *improvements,
                            int          days,
                            int          months,
                            const char  *today);

G_END_DECLS
