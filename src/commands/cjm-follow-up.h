/* cjm-follow-up.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What follows from something that was found in a journey: a problem that is written down, an improvement, or that it is
 * set aside. Each is one step of the history. */

CjmNode *cjm_follow_up_find_episode    (CjmNode     *about);
CjmNode *cjm_follow_up_add_problem     (CjmDocument *document,
                                        CjmNode     *about,
                                        const char  *text);
CjmNode *cjm_follow_up_add_improvement (CjmDocument *document,
                                        CjmNode     *about,
                                        const char  *title);
void     cjm_follow_up_set_aside       (CjmDocument *document,
                                        CjmNode     *journey,
                                        const char  *key,
                                        gboolean     aside);

G_END_DECLS
