/* cjm-toast-dismissal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes a toast back without the crash of libadwaita 1.2 where it has only just appeared. */

void cjm_toast_dismissal_begin (AdwToastOverlay *overlay,
                                AdwToast        *toast);

G_END_DECLS
