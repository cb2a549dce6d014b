/* cjm-notice-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-notice-dialog.h"

#include <glib/gi18n.h>

#include "cjm-message-dialog.h"

/**
 * cjm_notice_dialog_present:
 * @parent: the window over which it is told
 * @heading: translated: what has happened
 * @body: translated: why, or what comes of it
 *
 * Tells a person something that is to be known before going on, such as what did not work.
 */
void
cjm_notice_dialog_present (GtkWindow  *parent,
                           const char *heading,
                           const char *body)
{
  GtkWidget *dialog = cjm_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
