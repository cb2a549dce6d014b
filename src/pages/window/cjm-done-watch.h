/* cjm-done-watch.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * Waits for a person to get improvements done, wherever in a window they say so, and asks what customers say now
 * (cjm_plan_round_ask()). What is undone, redone or read anew is nothing that a person gets done.
 */
#define CJM_TYPE_DONE_WATCH (cjm_done_watch_get_type ())
G_DECLARE_FINAL_TYPE (CjmDoneWatch, cjm_done_watch, CJM, DONE_WATCH, GObject)

CjmDoneWatch *cjm_done_watch_new (GtkWidget   *widget,
                                  CjmDocument *document);

G_END_DECLS
