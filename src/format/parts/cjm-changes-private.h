/* cjm-changes-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-changes.h"

G_BEGIN_DECLS

/* What stands before each change in a text, as in RFC 7464: no JSON has it */
#define CJM_CHANGES_SEPARATOR '\x1e'

/* The names of a change's members */
#define CJM_CHANGE_TAKE "take"
#define CJM_CHANGE_PUT "put"
#define CJM_CHANGE_SET "set"
#define CJM_CHANGE_FILL "fill"
#define CJM_CHANGE_TO "to"
#define CJM_CHANGE_LIST "list"
#define CJM_CHANGE_INDEX "index"
#define CJM_CHANGE_NODE "node"
#define CJM_CHANGE_NODES "nodes"
#define CJM_CHANGE_VALUES "values"

G_END_DECLS
