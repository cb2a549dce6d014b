/* cjm-accessible-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Mends what a screen reader calls the toolkit's own widgets. */

void cjm_accessible_names_give (GtkButton  *button,
                                const char *name);
void cjm_accessible_names_mend (GtkWidget  *widget);

G_END_DECLS
