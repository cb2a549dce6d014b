/* cjm-overlay-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

/* How a line over the curve looks */
typedef struct
{
  guint32 rgb;
  float alpha;
  float width;
  float dash[2];
} CjmOverlayStyle;

void cjm_overlay_style_apply (const CjmOverlayStyle *style,
                              CjmItem               *item);
void cjm_overlay_add_line    (CjmGroup              *group,
                              GArray                *line,
                              const CjmOverlayStyle *style);
void cjm_overlay_add_band    (CjmGroup              *group,
                              GArray                *upper,
                              GArray                *lower,
                              guint32                rgb,
                              float                  alpha);

G_END_DECLS
