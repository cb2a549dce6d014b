/* cjm-page-focus.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cjm_page_focus_watch (AdwViewStack *pages);

G_END_DECLS
