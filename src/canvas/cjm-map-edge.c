/* cjm-map-edge.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-view-private.h"

/*
 * Scrolling by holding the pointer near an edge of the view, for what is dragged further than can be seen. The nearer
 * the edge the faster, and by the clock of the frames, so that it goes as fast on every screen.
 */

/* How far from an edge it starts, in pixels, and how fast it goes at the edge, in pixels a second */
#define EDGE 56.0
#define SPEED 1400.0

/* The longest step, in microseconds, after a frame that took long */
#define LONGEST_STEP (G_TIME_SPAN_MILLISECOND * 50)

/* How far into an edge, from -1 at the start to 1 at the end */
static double
get_depth (double position, double view)
{
  double edge = MIN (EDGE, view / 4);

  if (position < edge)
    return -MIN (1, (edge - position) / edge);
  if (position > view - edge)
    return MIN (1, (position - view + edge) / edge);

  return 0;
}

static gboolean
edge_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);
  CjmMapEdge *edge = &self->edge;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = edge->time != 0 ? MIN (now - edge->time, LONGEST_STEP) / (double) G_TIME_SPAN_SECOND : 0;
  double x = get_depth (edge->pointer[0], self->viewport.view_width);
  double y = get_depth (edge->pointer[1], self->viewport.view_height);
  double old[2] = { self->viewport.x, self->viewport.y };

  edge->time = now;
  cjm_viewport_scroll_to (&self->viewport, old[0] + x * SPEED * seconds, old[1] + y * SPEED * seconds);
  if (self->viewport.x != old[0] || self->viewport.y != old[1])
    {
      cjm_map_view_sync (self);
      cjm_map_view_bind_cards (self);
      edge->moved (self, edge->pointer[0], edge->pointer[1]);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * cjm_map_view_hold_at_edge:
 * @x: where the pointer is, in pixels of the view
 * @y: the same
 * @moved: told whenever the map has moved under the pointer
 *
 * Scrolls for as long as the pointer is near an edge.
 */
void
cjm_map_view_hold_at_edge (CjmMapView *self, double x, double y, CjmMapMovedFunc moved)
{
  self->edge.pointer[0] = x;
  self->edge.pointer[1] = y;
  self->edge.moved = moved;
  if (get_depth (x, self->viewport.view_width) == 0 && get_depth (y, self->viewport.view_height) == 0)
    {
      cjm_map_view_let_go_of_edge (self);
      return;
    }

  if (self->edge.tick == 0)
    {
      self->edge.time = 0;
      self->edge.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_tick_cb, NULL, NULL);
    }
}

void
cjm_map_view_let_go_of_edge (CjmMapView *self)
{
  if (self->edge.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge.tick);
  self->edge.tick = 0;
}
