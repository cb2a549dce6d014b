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
 * Makes it no larger than the window below it, which on a telephone is all there is. A window that has only just been
 * opened, as for a file that is then refused, has no size yet but the one that it asks for.
 */
void
cjm_dialog_fit (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  int width, height, room_width, room_height;

  if (parent == NULL)
    return;

  gtk_window_get_default_size (parent, &room_width, &room_height);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    {
      room_width = gtk_widget_get_width (GTK_WIDGET (parent));
      room_height = gtk_widget_get_height (GTK_WIDGET (parent));
    }
  gtk_window_get_default_size (dialog, &width, &height);
  gtk_window_set_default_size (dialog, room_width > 0 ? MIN (width, room_width) : width,
                               room_height > 0 ? MIN (height, room_height) : height);
}
