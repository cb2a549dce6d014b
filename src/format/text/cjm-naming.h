/* cjm-naming.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* What a person calls what the tables name: kinds, members, choices. All of it is translated unless it says so, and
 * lives as long as the program. */

const char *cjm_kind_get_title     (CjmKind     kind);
const char *cjm_choice_get_english (const char *member,
                                    const char *word);
const char *cjm_choice_get_name    (const char *member,
                                    const char *word);
const char *cjm_node_get_noun      (CjmNode    *node);
const char *cjm_member_get_noun    (CjmKind     kind,
                                    guint       member);

G_END_DECLS
