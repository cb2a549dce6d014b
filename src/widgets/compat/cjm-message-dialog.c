/* cjm-message-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-message-dialog.h"

/* More than a letter or an ellipsis of either heading, and less than any dialog */
#define LEAST_WIDTH 100

/* Libadwaita has a large heading and a small one, shows the one that has room, and measures both for the least width of
 * either. */
static void
fit_headings (GtkWidget *widget)
{
  gboolean large = gtk_widget_has_css_class (widget, "title-2");

  if (GTK_IS_LABEL (widget) && (large || gtk_widget_has_css_class (widget, "title-4")))
    {
      gtk_widget_set_size_request (widget, LEAST_WIDTH, -1);
      if (large)
        gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    fit_headings (child);
}

/**
 * cjm_message_dialog_new:
 * @parent: the window below it
 * @heading: translated
 * @body: translated
 *
 * GTK 4.18 complains of a heading that is measured for less than it needs.
 *
 * Returns: (transfer floating): an AdwMessageDialog whose heading may be long, such as one with the name of a file
 */
GtkWidget *
cjm_message_dialog_new (GtkWindow  *parent,
                        const char *heading,
                        const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, body);

  fit_headings (dialog);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);

  return dialog;
}
