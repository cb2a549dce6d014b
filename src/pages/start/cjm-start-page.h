/* cjm-start-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window shows while it has no document. */

#define CJM_TYPE_START_PAGE (cjm_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmStartPage, cjm_start_page, CJM, START_PAGE, AdwBin)

GtkWidget *cjm_start_page_new (void);

G_END_DECLS
