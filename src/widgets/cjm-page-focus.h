/* cjm-page-focus.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the focus to the first part of a page that comes back, where what had it is off the screen by now. */

void cjm_page_focus_watch (AdwViewStack *pages);

G_END_DECLS
