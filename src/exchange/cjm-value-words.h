/* cjm-value-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"
#include "cjm-words.h"

G_BEGIN_DECLS

/* Values inside a sentence, as a person writes them. All return new strings. */

char    *cjm_value_to_words       (CjmNode    *node,
                                   guint       member,
                                   CjmWords   *words);
char    *cjm_value_to_whole_words (CjmNode    *node,
                                   guint       member,
                                   CjmWords   *words);
gboolean cjm_value_pair_to_words  (CjmNode    *old_node,
                                   CjmNode    *new_node,
                                   guint       member,
                                   CjmWords   *words,
                                   char      **old_words,
                                   char      **new_words);
char    *cjm_value_item_to_words  (CjmNode    *node,
                                   guint       member,
                                   const char *item);

G_END_DECLS
