/* cjm-plain-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something that a person is told in passing, and that needs no answer. */

void cjm_plain_toast_show (AdwToastOverlay *overlay,
                           const char      *text);

G_END_DECLS
