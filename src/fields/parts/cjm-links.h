/* cjm-links.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* What the references of the inspector may lead to, and what they lead to. A %NULL member stands for the improvements
 * that solve a problem. */

GPtrArray *cjm_links_list_candidates (CjmDocument     *document,
                                      CjmNode         *node,
                                      const CjmMember *member);
GPtrArray *cjm_links_list_linked     (CjmDocument     *document,
                                      CjmNode         *node,
                                      const CjmMember *member);
gboolean   cjm_links_is_linked       (CjmNode         *node,
                                      const CjmMember *member,
                                      CjmNode         *target);
void       cjm_links_set_linked      (CjmNode         *node,
                                      const CjmMember *member,
                                      CjmNode         *target,
                                      gboolean         linked);
char      *cjm_links_describe        (CjmNode         *target);

G_END_DECLS
