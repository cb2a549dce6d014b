/* cjm-map-pictures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-arrange.h"

G_BEGIN_DECLS

/* The largest picture that is taken into a document, in bytes */
#define CJM_MAP_LARGEST_PICTURE (8 * 1024 * 1024)

GPtrArray *cjm_map_copy_nodes   (CjmDocument    *document,
                                 GPtrArray      *nodes,
                                 const CjmPlace *place,
                                 const char     *label);
gboolean   cjm_map_set_picture  (CjmNode        *episode,
                                 GBytes         *bytes);

G_END_DECLS
