/* cjm-message-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* AdwMessageDialog as libadwaita has it, for headings of any length. */

GtkWidget *cjm_message_dialog_new (GtkWindow  *parent,
                                   const char *heading,
                                   const char *body);

G_END_DECLS
