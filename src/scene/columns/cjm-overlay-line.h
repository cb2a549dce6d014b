/* cjm-overlay-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-layout.h"

G_BEGIN_DECLS

#define CJM_BAND_ALPHA 0.16f
#define CJM_OVERLAY_CHUNK 32       /* the most arcs of a line that are drawn as one */

/* How a line over the curve looks */
typedef struct
{
  guint32 rgb;
  float width;
  float dash[2];
} CjmOverlayStyle;

void          cjm_overlay_style_init   (CjmOverlayStyle       *style,
                                        const CjmLayout       *layout,
                                        CjmOverlays            overlay);
void          cjm_overlay_style_apply  (const CjmOverlayStyle *style,
                                        CjmItem               *item);
guint         cjm_overlay_count_chunks (GArray                *line);
void          cjm_overlay_find_chunk   (GArray                *line,
                                        guint                  chunk,
                                        guint                 *first,
                                        guint                 *last);
CjmPlacement *cjm_overlay_chunk_new    (GArray                *line,
                                        guint                  chunk);
void          cjm_overlay_add_line     (CjmPlacement          *placement,
                                        GArray                *line,
                                        guint                  chunk,
                                        const CjmOverlayStyle *style);
void          cjm_overlay_add_band     (CjmPlacement          *placement,
                                        GArray                *upper,
                                        GArray                *lower,
                                        guint                  chunk,
                                        guint32                rgb);

G_END_DECLS
