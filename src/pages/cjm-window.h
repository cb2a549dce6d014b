/* cjm-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-file.h"

G_BEGIN_DECLS

#define CJM_TYPE_WINDOW (cjm_window_get_type ())
G_DECLARE_FINAL_TYPE (CjmWindow, cjm_window, CJM, WINDOW, AdwApplicationWindow)

GtkWidget *cjm_window_new            (GtkApplication       *application);
CjmWindow *cjm_window_find           (GtkApplication       *application,
                                      GFile                *location);
CjmFile   *cjm_window_get_file       (CjmWindow            *self);
void       cjm_window_set_file       (CjmWindow            *self,
                                      CjmFile              *file);
gboolean   cjm_window_is_empty       (CjmWindow            *self);
gboolean   cjm_window_is_modified    (CjmWindow            *self);
void       cjm_window_open           (CjmWindow            *self,
                                      GFile                *location);
void       cjm_window_confirm_async  (CjmWindow            *self,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean   cjm_window_confirm_finish (CjmWindow            *self,
                                      GAsyncResult         *result);

G_END_DECLS
