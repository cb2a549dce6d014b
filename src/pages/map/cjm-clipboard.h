/* cjm-clipboard.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * Signals: message (const char *text): what a person has to be told.
 */
#define CJM_TYPE_CLIPBOARD (cjm_clipboard_get_type ())
G_DECLARE_FINAL_TYPE (CjmClipboard, cjm_clipboard, CJM, CLIPBOARD, GObject)

CjmClipboard *cjm_clipboard_new   (CjmCanvas    *view);
gboolean      cjm_clipboard_copy  (CjmClipboard *self);
void          cjm_clipboard_cut   (CjmClipboard *self);
void          cjm_clipboard_paste (CjmClipboard *self);

G_END_DECLS
