/* cjm-chart-frame.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-poster.h"

G_BEGIN_DECLS

/* What the charts of a journey have in common: what they are called, a note on how to read them, and marks that are not
 * known or not measured. */

float    cjm_chart_frame_get_width (const CjmLayout *layout);
gboolean cjm_chart_frame_is_narrow (const CjmLayout *layout);

float cjm_chart_frame_begin    (const CjmLayout *layout,
                                CjmPoster       *poster,
                                const char      *title);
float cjm_chart_frame_begin_of (const CjmLayout *layout,
                                CjmPoster       *poster,
                                const char      *title,
                                const char      *subject);
void  cjm_chart_frame_end      (const CjmLayout *layout,
                                CjmPoster       *poster,
                                const char      *note,
                                float            y);
void  cjm_chart_frame_hatch    (CjmGroup        *group,
                                float            x,
                                float            y,
                                float            width,
                                float            height,
                                guint32          rgb);

G_END_DECLS
