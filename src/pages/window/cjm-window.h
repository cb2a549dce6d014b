/* cjm-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document-view.h"
#include "cjm-found-draft.h"

G_BEGIN_DECLS

/* Signals: state-changed, whenever cjm_window_get_state() gives something else. */
#define CJM_TYPE_WINDOW (cjm_window_get_type ())
G_DECLARE_FINAL_TYPE (CjmWindow, cjm_window, CJM, WINDOW, AdwApplicationWindow)

GtkWidget       *cjm_window_new            (GtkApplication     *application);
CjmWindow       *cjm_window_find           (GtkApplication     *application,
                                            GFile              *location);
CjmFile         *cjm_window_get_file       (CjmWindow          *self);
void             cjm_window_set_file       (CjmWindow          *self,
                                            CjmFile            *file);
CjmDocumentView *cjm_window_get_view       (CjmWindow          *self);
gboolean         cjm_window_is_empty       (CjmWindow          *self);
gboolean         cjm_window_is_modified    (CjmWindow          *self);
void             cjm_window_say            (CjmWindow          *self,
                                            const char         *text);
void             cjm_window_open           (CjmWindow          *self,
                                            GFile              *location);
void             cjm_window_confirm_async  (CjmWindow          *self,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean         cjm_window_confirm_finish (CjmWindow          *self,
                                            GAsyncResult       *result);

/* What outlives it */
char      *cjm_window_dup_drafts_folder (void);
void       cjm_window_offer_drafts      (CjmWindow     *self,
                                         GPtrArray     *drafts,
                                         GVariant      *states);
CjmWindow *cjm_window_recover           (CjmWindow     *self,
                                         CjmFoundDraft *found,
                                         GVariant      *state);
gboolean   cjm_window_keep_work         (CjmWindow     *self,
                                         GError       **error);
void       cjm_window_give_up           (CjmWindow     *self);
GVariant  *cjm_window_get_state         (CjmWindow     *self);
void       cjm_window_set_state         (CjmWindow     *self,
                                         GVariant      *state);

G_END_DECLS
