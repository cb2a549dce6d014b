/* cjm-header.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* The head of a map: the title of the journey and what is said of it before its first phase. */

float cjm_header_lay_out (const CjmLayout *layout,
                          float            width,
                          GPtrArray       *placements);

G_END_DECLS
