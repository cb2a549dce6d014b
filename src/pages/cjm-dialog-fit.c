/* cjm-dialog-fit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-dialog-fit.h"

/**
 * cjm_dialog_fit:
 * @dialog: a window over another one, with the size that it likes best
 *
 * Makes it no larger than the window below it, which on a telephone is all there is.
 */
void
cjm_dialog_fit (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  int width, height;

  if (parent == NULL || !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;

  gtk_window_get_default_size (dialog, &width, &height);
  gtk_window_set_default_size (dialog, MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}
