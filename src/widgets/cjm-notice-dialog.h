/* cjm-notice-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something that a person reads and closes, without a choice. */

void cjm_notice_dialog_present (GtkWindow  *parent,
                                const char *heading,
                                const char *body);

G_END_DECLS
