/* cjm-swatch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A colour, shown as a disc. */

#define CJM_TYPE_SWATCH (cjm_swatch_get_type ())
G_DECLARE_FINAL_TYPE (CjmSwatch, cjm_swatch, CJM, SWATCH, GtkWidget)

GtkWidget *cjm_swatch_new (const char *color);

G_END_DECLS
