/* cjm-window-header.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document-view.h"

G_BEGIN_DECLS

/*
 * Properties: reading: whether a file is on its way from the disk; shows-pages (read only): whether the switcher of the
 * pages is in the header, and so the title is not.
 * Actions that it asks for: those of the window, "win.…".
 */
#define CJM_TYPE_WINDOW_HEADER (cjm_window_header_get_type ())
G_DECLARE_FINAL_TYPE (CjmWindowHeader, cjm_window_header, CJM, WINDOW_HEADER, AdwBin)

void     cjm_window_header_set_view    (CjmWindowHeader *self,
                                        CjmDocumentView *view);
void     cjm_window_header_set_title   (CjmWindowHeader *self,
                                        const char      *title,
                                        const char      *subtitle);
gboolean cjm_window_header_shows_pages (CjmWindowHeader *self);
void     cjm_window_header_fit         (CjmWindowHeader *self,
                                        int              width);
void     cjm_window_header_hide_recent (CjmWindowHeader *self);

G_END_DECLS
