/* bench-lag.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "bench-document.h"
#include "cjm-card-id.h"
#include "cjm-drop-site.h"
#include "cjm-emotion-edit.h"
#include "cjm-canvas-private.h"

/* Whether a large map lags behind a small one. Two windows do the same thing in turn, one over 10,000 touchpoints and
 * one over 100 of the same shape. What is measured is the thing itself and the frame that shows it: the change of the
 * document, the layout, the snapshot and the drawing. What has to stay bounded is counted. */

#define N_PAIRS 31
#define STEP 10

typedef struct
{
  const char *name;
  guint n_phases[2];
  guint n_episodes[2];
  guint n_touchpoints[2];  /* in an episode */
} Shape;

static const Shape shapes[] = {
  { "500 episodes", { 9, 5 }, { 500, 5 }, { 20, 20 } },
  { "5,000 episodes", { 9, 9 }, { 5000, 50 }, { 2, 2 } },
  { "one episode", { 1, 1 }, { 1, 1 }, { 10000, 100 } },
  { "one phase", { 1, 1 }, { 500, 5 }, { 20, 20 } },
};

typedef struct
{
  GtkWidget *window;
  CjmCanvas *view;
  CjmNode *episode;        /* in the middle of the map */
  CjmNode *touchpoint;     /* in the middle of that */
  GtkTextBuffer *buffer;   /* of the card's text while that is edited */
  GMainLoop *loop;
  gint64 opening;          /* until all of the map was laid out, in microseconds */
  gint64 before;
  gint64 frame;
  guint n_done;
  double times[N_PAIRS];
} Window;

typedef void (*Act) (Window *self);

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  ((Window *) user_data)->before = bench_get_cpu_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Window *self = user_data;

  if (self->before != 0)
    self->frame += bench_get_cpu_time () - self->before;
  self->before = 0;
  g_main_loop_quit (self->loop);
}

/* Shows what was done last; returns what the frame cost, in microseconds. */
static gint64
wait_for_frame (Window *self)
{
  self->frame = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  g_main_loop_run (self->loop);

  return self->frame;
}

static void
settle (Window *self)
{
  for (guint i = 0; i < 30; i++)
    wait_for_frame (self);
}

static void
open_window (Window      *self,
             const Shape *shape,
             guint        which,
             CjmOverlays  overlays)
{
  g_autoptr (CjmDocument) document =
      overlays == CJM_OVERLAY_IDEAL
          ? bench_document_new_shaped (shape->n_phases[which], shape->n_episodes[which], shape->n_touchpoints[which])
          : bench_document_new_compared (shape->n_phases[which], shape->n_episodes[which], shape->n_touchpoints[which]);
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, shape->n_phases[which] / 2);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  CjmSceneOptions options;
  GdkFrameClock *clock;

  *self = (Window) { .loop = g_main_loop_new (NULL, FALSE) };
  self->episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, cjm_node_get_n_children (phase, CJM_PHASE_EPISODES) / 2);
  self->touchpoint = cjm_node_get_child (self->episode, CJM_EPISODE_TOUCHPOINTS, shape->n_touchpoints[which] / 2);

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  self->view = CJM_CANVAS (cjm_canvas_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  cjm_canvas_set_overlays (self->view, overlays);
  self->opening = bench_get_cpu_time ();
  cjm_canvas_set_journey (self->view, document, journey, &options);

  while (cjm_canvas_get_progress (self->view) < 1)
    g_main_context_iteration (NULL, TRUE);
  self->opening = bench_get_cpu_time () - self->opening;

  clock = gtk_widget_get_frame_clock (self->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
close_window (Window *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_main_loop_unref (self->loop);
}

/* Brings a card into the middle of the view, as far as there is map round it. */
static void
show (Window     *self,
      const char *prefix,
      CjmNode    *node)
{
  g_autofree char *id = g_strdup_printf ("%s-%s", prefix, cjm_node_get_id (node));
  graphene_rect_t area;

  if (cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area) == NULL)
    g_error ("There is no %s", id);
  gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 0), (area.origin.x + area.size.width / 2) * cjm_workspace_get_viewport (self->view->workspace)->zoom
                                                            - cjm_workspace_get_viewport (self->view->workspace)->view_width / 2);
  gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 1), (area.origin.y + area.size.height / 2) * cjm_workspace_get_viewport (self->view->workspace)->zoom
                                                            - cjm_workspace_get_viewport (self->view->workspace)->view_height / 2);
}

static GtkTextBuffer *
find_buffer (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkTextBuffer *buffer = find_buffer (child);

      if (buffer != NULL)
        return buffer;
    }

  return NULL;
}

static void
start_typing (Window *self)
{
  g_autofree char *id = cjm_card_id_new (self->touchpoint, CJM_CARD_WHOLE);

  show (self, "touchpoint", self->touchpoint);
  settle (self);
  g_assert_true (cjm_canvas_edit (self->view, id));
  self->buffer = find_buffer (GTK_WIDGET (self->view));
  g_assert_nonnull (self->buffer);
}

/* A letter, and takes it away again */
static void
type (Window *self)
{
  GtkTextIter end;
  GtkTextIter start;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  start = end;
  if (self->n_done % 2 == 0)
    {
      gtk_text_buffer_insert (self->buffer, &end, "x", 1);
      return;
    }
  gtk_text_iter_backward_char (&start);
  gtk_text_buffer_delete (self->buffer, &start, &end);
}

static void
stop_typing (Window *self)
{
  cjm_inline_editor_end (self->view->editor, FALSE);
}

static void
start_dragging_card (Window *self)
{
  show (self, "touchpoint", self->touchpoint);
}

/* A pointer that drags a card moves on, and the line that says where it would land goes along. */
static void
drag_card (Window *self)
{
  const CjmCardType type = { .kind = CJM_KIND_TOUCHPOINT, .member = CJM_END };
  g_autofree char *id = cjm_card_id_new (self->touchpoint, CJM_CARD_WHOLE);
  graphene_rect_t area;
  CjmDropSite site;

  cjm_scene_find (cjm_canvas_get_scene (self->view), id, &area);
  cjm_viewport_to_view (cjm_workspace_get_viewport (self->view->workspace), &area, &area);
  if (!cjm_drop_site_find (self->view->workspace, area.origin.x + area.size.width / 2, 200 + self->n_done * STEP, &type, &site))
    g_error ("Nothing would land there");
  cjm_indicators_show (cjm_workspace_get_indicators (self->view->workspace), CJM_INDICATOR_DROP_LINE, &site.line);
}

static void
stop_dragging_card (Window *self)
{
  cjm_indicators_show (cjm_workspace_get_indicators (self->view->workspace), CJM_INDICATOR_DROP_LINE, NULL);
}

static void
start_dragging_point (Window *self)
{
  show (self, "emotion", self->episode);
}

static void
drag_point (Window *self)
{
  cjm_emotion_set_score (self->episode, cjm_emotion_snap ((int) (self->n_done % 21) / 2.0 - 5, FALSE));
}

static void
stop_dragging_point (Window *self)
{
  cjm_document_end_merging (cjm_canvas_get_document (self->view));
}

/* Where everything is in view there may be nothing to scroll over; all is drawn anew all the same. */
static void
scroll (Window *self)
{
  GtkAdjustment *vertical = cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 1);
  double way = self->n_done % 20 < 10 ? STEP : -STEP;

  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + way);
  gtk_adjustment_set_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 0), gtk_adjustment_get_value (cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->view->workspace), 0)) + way);
  cjm_card_layer_bind (cjm_workspace_get_cards (self->view->workspace));
}

static void
do_nothing (Window *self)
{
}

static const struct
{
  const char *name;
  Act start;
  Act act;
  Act stop;
} acts[] = {
  { "typing", start_typing, type, stop_typing },
  { "dragging a card", start_dragging_card, drag_card, stop_dragging_card },
  { "dragging a point", start_dragging_point, drag_point, stop_dragging_point },
  { "scrolling", start_dragging_card, scroll, do_nothing },
};

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
do_once (Window *self,
         Act     act)
{
  gint64 start = bench_get_cpu_time ();
  gint64 end;

  act (self);
  end = bench_get_cpu_time ();
  self->times[self->n_done++] = end - start + wait_for_frame (self);
}

static void
measure (Window     *windows,
         const char *where,
         guint       which,
         double      aim,
         const char *shape)
{
  g_autofree char *what = NULL;
  double medians[2];

  for (guint i = 0; i < 2; i++)
    {
      windows[i].n_done = 0;
      acts[which].start (&windows[i]);
      settle (&windows[i]);
    }
  for (guint i = 0; i < N_PAIRS; i++)
    for (guint j = 0; j < 2; j++)
      do_once (&windows[j], acts[which].act);
  for (guint i = 0; i < 2; i++)
    {
      acts[which].stop (&windows[i]);
      qsort (windows[i].times, N_PAIRS, sizeof (double), compare_doubles);
      medians[i] = windows[i].times[N_PAIRS / 2];
    }

  what = g_strdup_printf ("%s %s, %s: %.1f ms, %u groups, %u cards", acts[which].name, where, shape, medians[0] / 1000,
                          cjm_card_layer_get_n_groups (cjm_workspace_get_cards (windows[0].view->workspace)), cjm_card_layer_get_n_cards (cjm_workspace_get_cards (windows[0].view->workspace)));
  bench_print (what, "over 100 touchpoints", medians[0] / medians[1], aim);
}

/* A map that is 100 times as large may take 100 times as long until the last of its cards is there. */
static void
print_opening (Window     *windows,
               const char *shape)
{
  g_autofree char *what = g_strdup_printf ("opening, %s: %.1f ms", shape, windows[0].opening / 1000.0);

  bench_print (what, "over 100 touchpoints", (double) windows[0].opening / windows[1].opening, 100);
}

static void
measure_shape (const Shape *shape,
               CjmOverlays  overlays)
{
  g_autofree char *name = g_strconcat (shape->name, overlays == CJM_OVERLAY_IDEAL ? "" : " with other curves", NULL);
  Window windows[2];

  for (guint i = 0; i < 2; i++)
    open_window (&windows[i], shape, i, overlays);
  print_opening (windows, name);

  for (guint i = 0; i < 2; i++)
    cjm_canvas_set_zoom (windows[i].view, 1);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    measure (windows, "at zoom 1", i, 1.2, name);

  for (guint i = 0; i < 2; i++)
    cjm_canvas_set_fit (windows[i].view, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    measure (windows, "with everything in view", i, 2, name);

  for (guint i = 0; i < 2; i++)
    close_window (&windows[i]);
}

int
main (int   argc,
      char *argv[])
{
  gtk_init ();

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (argc < 2 || g_ascii_strtoull (argv[1], NULL, 10) == i)
      {
        measure_shape (&shapes[i], CJM_OVERLAY_IDEAL);
        measure_shape (&shapes[i], CJM_OVERLAY_ALL);
      }

  return 0;
}
