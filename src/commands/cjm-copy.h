/* cjm-copy.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-arrange.h"

G_BEGIN_DECLS

/* Copies cards together with the pictures that they show, from another document too. */

GPtrArray *cjm_copy_nodes (CjmDocument    *document,
                           GPtrArray      *nodes,
                           const CjmPlace *place,
                           const char     *label);

G_END_DECLS
