/* bench-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

#include "bench-document.h"
#include "cjm-canvas.h"

/* Two windows scroll in turn, a frame each: one over a large map, one over a small one of which as much is in view. What
 * is measured is the time from before to after a frame's painting: layout, snapshot and drawing. */

#define N_FRAMES 200
#define RANGE 200
#define STEP 10

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  double start;         /* where the scrolling begins, in pixels */
  gint64 before;
  double times[N_FRAMES];
  guint n_times;
} Window;

static Window windows[2];
static GMainLoop *loop;

static void
scroll (Window *self)
{
  GtkAdjustment *horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double offset = ABS ((int) (self->n_times * STEP % (2 * RANGE)) - RANGE);

  gtk_adjustment_set_value (horizontal, self->start + offset);
  gtk_adjustment_set_value (vertical, offset);
  gtk_widget_queue_draw (self->view);
}

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  Window *self = user_data;

  self->before = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Window *self = user_data;
  Window *other = self == &windows[0] ? &windows[1] : &windows[0];

  if (self->n_times < N_FRAMES)
    self->times[self->n_times++] = g_get_monotonic_time () - self->before;

  if (other->n_times < N_FRAMES)
    scroll (other);
  else if (self->n_times < N_FRAMES)
    scroll (self);
  else
    g_main_loop_quit (loop);
}

static void
open_window (Window *self,
             guint   n_touchpoints,
             double  start)
{
  g_autoptr (CjmDocument) document = bench_document_new (n_touchpoints);
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  CjmSceneOptions options;
  GdkFrameClock *clock;

  cjm_scene_options_init (&options);
  self->start = start;
  self->view = cjm_canvas_new ();
  cjm_canvas_set_journey (CJM_CANVAS (self->view), document, journey, &options);
  cjm_canvas_set_zoom (CJM_CANVAS (self->view), 1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);

  while (cjm_canvas_get_progress (CJM_CANVAS (self->view)) < 1)
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (self->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
find_median (Window *self)
{
  qsort (self->times, N_FRAMES, sizeof (double), compare_doubles);
  return self->times[N_FRAMES / 2];
}

int
main (int   argc,
      char *argv[])
{
  gtk_init ();

  loop = g_main_loop_new (NULL, FALSE);
  open_window (&windows[0], 10000, 20000);
  open_window (&windows[1], 100, 0);
  scroll (&windows[0]);
  g_main_loop_run (loop);

  bench_print ("a frame while scrolling over 10,000 touchpoints", "one over 100",
               find_median (&windows[0]) / find_median (&windows[1]), 1.2);
  return 0;
}
