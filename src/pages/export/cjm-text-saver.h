/* cjm-text-saver.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text that is made of a document, such as a table, on its way to a file: where to is asked, it is written in a thread, as a
 * whole or not at all, and what became of it is said in the window. */

void cjm_text_saver_ask  (GtkWidget  *widget,
                          const char *name,
                          GBytes     *text);
void cjm_text_saver_save (GtkWidget  *widget,
                          GFile      *target,
                          GBytes     *text);

G_END_DECLS
