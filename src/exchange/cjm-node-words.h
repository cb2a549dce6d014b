/* cjm-node-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-node.h"

G_BEGIN_DECLS

/* What a thing in a document is called in a sentence, and where it is. All that return texts return new ones,
 * but for the name alone. */

char       *cjm_node_quote_name       (CjmNode   *node);
char       *cjm_node_quote_whole_name (CjmNode   *node);
char       *cjm_node_to_label         (CjmNode   *node);
char       *cjm_node_to_path          (CjmNode   *node,
                                       CjmNode   *above);
char       *cjm_nodes_to_count        (GPtrArray *nodes);
int         cjm_node_get_name_member  (CjmNode   *node);
const char *cjm_node_get_name         (CjmNode   *node);

G_END_DECLS
