/* cjm-contrast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well a colour can be read on another, as WCAG 2 measures it, and the nearest one that can be. */

double  cjm_contrast_get_ratio (guint32 rgb,
                                guint32 under);
guint32 cjm_contrast_ensure    (guint32 rgb,
                                guint32 under,
                                double  ratio);

G_END_DECLS
