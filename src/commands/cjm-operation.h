/* cjm-operation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-place.h"

G_BEGIN_DECLS

/* What is done to cards, whichever way, and what the steps of the history are called that do it; what new things are
 * called. All words are translated. */

typedef enum
{
  CJM_OPERATION_ADD,
  CJM_OPERATION_MOVE,
  CJM_OPERATION_COPY,
  CJM_OPERATION_DUPLICATE,
  CJM_OPERATION_REMOVE,
  CJM_N_OPERATIONS
} CjmOperation;

const char *cjm_operation_get_label        (CjmOperation    operation,
                                            GPtrArray      *nodes);
const char *cjm_operation_get_add_label    (CjmKind         kind,
                                            guint           member);
const char *cjm_operation_get_new_title    (CjmKind         kind,
                                            guint           member);
CjmNode    *cjm_operation_make_node        (const CjmPlace *place,
                                            const char     *title);
guint       cjm_operation_get_title_member (CjmKind         kind);

G_END_DECLS
