/* cjm-wheel-pass.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the wheel scroll a page on over a part of it that scrolls by itself, once that has no more to show. */

void cjm_wheel_pass_install (GtkScrolledWindow *part);

G_END_DECLS
