/* cjm-whole-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-whole-layout.h"

#include <adwaita.h>

/*
 * Why a window could go blank, and stay so.
 *
 * A widget that asks to be measured again marks itself and all round it, up to the window, as without a place; who gets a
 * place is rid of the mark at its end (gtk_widget_allocate ()). Asking in the midst of being placed is therefore lost on
 * purpose: all round the asking widget get their places just then. But who keeps its size and has no mark of its own is
 * not placed; GTK only goes on through it to what is marked below it (“skip_allocate”, then gtk_widget_ensure_allocate ()).
 * If something down there then asks, who was passed through is marked and nothing takes the mark off, while those above,
 * being placed, lose theirs: no one will ever come that way again. A widget with the mark is not drawn (“Trying to snapshot
 * … without a current allocation”), and as it still waits to be drawn, no later wish to draw anything in it gets past it.
 *
 * It takes three things at once: something at the side asks for a place (a button of the header comes with a page), a
 * container further down gives its children other sizes without asking for one itself (a stack shows a page that was hidden
 * while the window got another size, a flap slides, a map puts its cards), and one of these asks while it is placed, as
 * scrolled windows do when a bar comes or goes, texts when they break anew, squeezers, scales. The last cannot be helped.
 * So the second is: whenever the window is placed, nobody between it and such a container is passed through.
 */

static gboolean
gives_sizes_unasked (GtkWidget *widget)
{
  return GTK_IS_STACK (widget) || ADW_IS_VIEW_STACK (widget) || ADW_IS_FLAP (widget) || ADW_IS_LEAFLET (widget)
         || GTK_IS_SCROLLABLE (widget);
}

static gboolean
mark (GtkWidget *widget)
{
  gboolean found = gives_sizes_unasked (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child) && mark (child))
      found = TRUE;

  if (found)
    gtk_widget_queue_allocate (widget);

  return found;
}

/**
 * cjm_whole_layout_prepare:
 * @window: what gets its place now, and has not given its children theirs
 *
 * Sees to it that all of the window gets a place that can be drawn.
 */
void
cjm_whole_layout_prepare (GtkWidget *window)
{
  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark (child);
}
