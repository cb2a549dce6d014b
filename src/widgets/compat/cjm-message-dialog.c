/* cjm-message-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-message-dialog.h"

/* The large one of the two headings, of which libadwaita shows the one that has room */
static GtkWidget *
find_heading (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_heading (child);

  return found;
}

/**
 * cjm_message_dialog_new:
 * @parent: the window below it
 * @heading: translated
 * @body: translated
 *
 * Libadwaita measures its large heading for widths that it does not fit in, too, of which GTK 4.18 complains while the text
 * cannot give way.
 *
 * Returns: (transfer floating): an AdwMessageDialog whose heading may be long, such as one with the name of a file
 */
GtkWidget *
cjm_message_dialog_new (GtkWindow  *parent,
                        const char *heading,
                        const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, body);
  GtkWidget *large = find_heading (dialog);

  if (large != NULL)
    gtk_label_set_ellipsize (GTK_LABEL (large), PANGO_ELLIPSIZE_END);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);

  return dialog;
}
