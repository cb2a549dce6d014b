/* cjm-popover-outside.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets a press beside a popover close it, also where others have been open over it. */

void cjm_popover_outside_install (GtkPopover *popover);

G_END_DECLS
