/* cjm-undo-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the keys that undo and redo those of the document, also where a text field has the focus. */

void cjm_undo_keys_add (GtkWidget *widget);

G_END_DECLS
