/* cjm-picture-redraw.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/* Draws a widget again when a picture of its document was decoded aside. */

void cjm_picture_redraw_follow (GtkWidget   *widget,
                                CjmDocument *document);

G_END_DECLS
