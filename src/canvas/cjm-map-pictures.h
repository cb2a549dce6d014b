/* cjm-map-pictures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-arrange.h"

G_BEGIN_DECLS

GPtrArray *cjm_map_copy_nodes   (CjmDocument    *document,
                                 GPtrArray      *nodes,
                                 const CjmPlace *place,
                                 const char     *label);

G_END_DECLS
