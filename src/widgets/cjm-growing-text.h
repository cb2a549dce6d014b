/* cjm-growing-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view that is as high as its text. */

#define CJM_TYPE_GROWING_TEXT (cjm_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (CjmGrowingText, cjm_growing_text, CJM, GROWING_TEXT, GtkTextView)

GtkWidget *cjm_growing_text_new (void);

G_END_DECLS
