/* cjm-undo-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* Tells what was just done, with a button that undoes it. */

void cjm_undo_toast_show (GtkWidget   *widget,
                          CjmDocument *document,
                          const char  *text);

G_END_DECLS
