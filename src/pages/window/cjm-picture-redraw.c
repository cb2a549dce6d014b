/* cjm-picture-redraw.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-redraw.h"

#include "cjm-picture-loader.h"

static void
redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    redraw (child);
}

/**
 * cjm_picture_redraw_follow:
 * @widget: that shows a document
 *
 * Has the pictures of a document decoded aside, and all of @widget painted again with each: it is seldom, and any part of it
 * may show the picture.
 */
void
cjm_picture_redraw_follow (GtkWidget   *widget,
                           CjmDocument *document)
{
  g_signal_connect_object (cjm_picture_loader_attach (document), "decoded", G_CALLBACK (redraw), widget, G_CONNECT_SWAPPED);
}
