/* cjm-arrange.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"

G_BEGIN_DECLS

/* What a person does with cards, whichever way: dragging, a menu, keys. Each is one step of the history under a
 * translated label. Nodes that stand inside others of the same array go along with those. */

CjmNode   *cjm_arrange_add            (CjmDocument    *document,
                                       CjmNode        *node,
                                       const CjmPlace *place,
                                       const char     *label);
guint      cjm_arrange_move           (CjmDocument    *document,
                                       GPtrArray      *nodes,
                                       const CjmPlace *place,
                                       const char     *label);
GPtrArray *cjm_arrange_copy           (CjmDocument    *document,
                                       GPtrArray      *nodes,
                                       const CjmPlace *place,
                                       const char     *label);
GPtrArray *cjm_arrange_duplicate      (CjmDocument    *document,
                                       GPtrArray      *nodes,
                                       const char     *label);
void       cjm_arrange_remove         (CjmDocument    *document,
                                       GPtrArray      *nodes,
                                       const char     *label);
GPtrArray *cjm_arrange_list_outermost (GPtrArray      *nodes);
int        cjm_arrange_compare        (gconstpointer   a,
                                       gconstpointer   b);

G_END_DECLS
