/* cjm-map-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-cargo.h"

G_BEGIN_DECLS

/* What the steps of the history are called that a map makes, and what new things are called. */

/* What a person does with cards */
typedef enum
{
  CJM_DEED_ADD,
  CJM_DEED_MOVE,
  CJM_DEED_COPY,
  CJM_DEED_DUPLICATE,
  CJM_DEED_REMOVE,
  CJM_N_DEEDS
} CjmDeed;

const char *cjm_map_get_deed_label (CjmDeed         deed,
                                    GPtrArray      *nodes);
const char *cjm_map_get_add_label  (CjmKind         kind,
                                    guint           member);
const char *cjm_map_get_new_title  (CjmKind         kind,
                                    guint           member);
CjmNode    *cjm_map_make_node      (const CjmPlace *place,
                                    const char     *title);
guint       cjm_map_get_title_member (CjmKind       kind);

G_END_DECLS
