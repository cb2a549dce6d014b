/* cjm-persona-drop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts personas in order by dragging their tiles. */

void cjm_persona_drop_add (GtkWidget *gallery);

G_END_DECLS
