/* cjm-curve-overlay.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-column.h"

G_BEGIN_DECLS

gboolean cjm_overlays_are_wanted (const CjmLayout       *layout);
void     cjm_overlays_lay_out    (const CjmLayout       *layout,
                                  GPtrArray             *columns,
                                  GPtrArray             *placements,
                                  char                 **left_out);

G_END_DECLS
