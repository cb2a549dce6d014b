/* test-map-scroll.c: how a map view moves and zooms, by its bars, its keys and by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "keys.h"
#include "map-fixture.h"

#define MICROSECONDS 180000.0

static double
get_view (Fixture *self,
          guint    axis)
{
  return axis == 0 ? gtk_widget_get_width (GTK_WIDGET (self->view)) : gtk_widget_get_height (GTK_WIDGET (self->view));
}

/* Bars show what part of the map is seen, and their steps are shares of the view. */
static void
test_bars (Fixture      *self,
           gconstpointer data)
{
  static const double zooms[] = { 0.1, 0.5, 1, 2, 4 };
  graphene_size_t size;

  cjm_scene_get_size (cjm_canvas_get_scene (self->view), &size);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const double map[] = { size.width * zooms[i], size.height * zooms[i] };

      cjm_canvas_set_zoom (self->view, zooms[i]);
      cjm_scroller_scroll_to (get_scroller (self), 40, 30);
      settle (self->view);
      for (guint j = 0; j < 2; j++)
        {
          GtkAdjustment *bar = get_adjustment (self, j);
          double view = get_view (self, j);
          double most = MAX (map[j] - view, 0);

          g_assert_cmpfloat (gtk_adjustment_get_lower (bar), ==, 0);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (bar), MAX (map[j], view), 0.01);
          g_assert_cmpfloat (gtk_adjustment_get_page_size (bar), ==, view);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_step_increment (bar), view / 10, 0.01);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_page_increment (bar), view * 0.9, 0.01);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (bar), MIN (j == 0 ? 40 : 30, most), 0.01);
        }
    }
}

static void
assert_scrolled (Fixture *self,
                 double   x,
                 double   y)
{
  g_assert_cmpfloat (get_viewport (self)->x, ==, x);
  g_assert_cmpfloat (get_viewport (self)->y, ==, y);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (self, 0)), ==, x);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (self, 1)), ==, y);
}

/* A bar that is taken away moves the map no longer, and one that is given shows where it is at once. */
static void
test_other_bars (Fixture      *self,
                 gconstpointer data)
{
  static const char *const names[] = { "hadjustment", "vadjustment" };
  double expected[2] = { 50, 60 };

  cjm_canvas_set_zoom (self->view, 4);
  cjm_scroller_scroll_to (get_scroller (self), 50, 60);
  settle (self->view);
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr (GtkAdjustment) old = g_object_ref (get_adjustment (self, i));
        g_autoptr (GtkAdjustment) given = j == 0 ? g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0)) : NULL;
        g_autoptr (GtkAdjustment) got = NULL;

        g_object_set (self->view, names[i], given, NULL);
        g_object_set (self->view, names[i], given, NULL);
        g_object_get (self->view, names[i], &got, NULL);
        g_assert_true (got == get_adjustment (self, i));
        g_assert_true (got != old && (given == NULL || got == given));
        assert_scrolled (self, expected[0], expected[1]);
        gtk_adjustment_set_value (old, 200);
        assert_scrolled (self, expected[0], expected[1]);
        gtk_adjustment_set_value (got, expected[i] += 15);
        assert_scrolled (self, expected[0], expected[1]);
      }
}

static void
test_policies (Fixture      *self,
               gconstpointer data)
{
  static const char *const names[] = { "hscroll-policy", "vscroll-policy" };
  GtkScrollablePolicy policies[2];

  for (guint i = 0; i < 4; i++)
    {
      g_object_set (self->view, names[0], i % 2, names[1], i / 2, NULL);
      for (guint j = 0; j < 2; j++)
        g_object_get (self->view, names[j], &policies[j], NULL);
      g_assert_cmpint (policies[0], ==, i % 2);
      g_assert_cmpint (policies[1], ==, i / 2);
    }
}

/* With Ctrl, and not without it */
static void
test_keys (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    guint keys[4];
    double zoom;  /* that it leads to from 2; 0 for that which shows all of the map */
  } cases[] = {
    { { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, 2.5 },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, 1.5 },
    { { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_KP_Insert }, 1 },
    { { GDK_KEY_9, GDK_KEY_KP_9, GDK_KEY_KP_Page_Up }, 0 },
  };

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; cases[i].keys[j] != 0; j++)
      {
        double expected = cases[i].zoom > 0 ? cases[i].zoom : cjm_viewport_get_fit_zoom (get_viewport (self));

        cjm_canvas_set_zoom (self->view, 2);
        settle (self->view);
        if (cases[i].keys[j] != GDK_KEY_KP_Page_Up)
          press_key (self->window, cases[i].keys[j], 0);
        g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, 2);
        g_assert_true (press_key (self->window, cases[i].keys[j], GDK_CONTROL_MASK) == GTK_WIDGET (self->view));
        g_assert_true (cjm_canvas_get_fit (self->view) == (cases[i].zoom == 0));
        settle (self->view);
        g_test_message ("key %x: %g", cases[i].keys[j], cjm_canvas_get_zoom (self->view));
        g_assert_cmpfloat_with_epsilon (cjm_canvas_get_zoom (self->view), expected, 0.001);
      }
}

/* What has no further to go is not offered, and what is in the middle stays there. */
static void
test_zoom (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    double wanted;
    double zoom;
    gboolean in;
    gboolean out;
  } cases[] = { { 4, 4, TRUE, FALSE }, { 9, 4, TRUE, FALSE }, { 0.1, 0.1, FALSE, TRUE }, { 0.01, 0.1, FALSE, TRUE },
                { 3.9, 3.9, TRUE, TRUE }, { 0.11, 0.11, TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cjm_canvas_set_zoom (self->view, cases[i].wanted);
      settle (self->view);
      g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, cases[i].zoom);
      g_assert_true (is_enabled (self, "map.zoom-in") == (cases[i].zoom < 4));
      g_assert_true (is_enabled (self, "map.zoom-out") == (cases[i].zoom > 0.1));
    }

  cjm_canvas_set_zoom (self->view, 2);
  cjm_scroller_scroll_to (get_scroller (self), 300, 100);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const actions[] = { "map.zoom-in", "map.zoom-out", "map.zoom-in" };
      double zoom = cjm_canvas_get_zoom (self->view);
      graphene_point_t before, after;

      cjm_viewport_to_map (get_viewport (self), get_view (self, 0) / 2, get_view (self, 1) / 2, &before);
      activate (self, actions[i]);
      g_assert_true ((cjm_canvas_get_zoom (self->view) > zoom) == (i != 1));
      cjm_viewport_to_map (get_viewport (self), get_view (self, 0) / 2, get_view (self, 1) / 2, &after);
      g_assert_cmpfloat_with_epsilon (after.x, before.x, 1);
      g_assert_cmpfloat_with_epsilon (after.y, before.y, 1);
      settle (self->view);
    }
}

/* All of the map stays in a view that gets another size, until a person zooms. */
static void
test_fit (Fixture      *self,
          gconstpointer data)
{
  static const int sizes[][2] = { { 700, 500 }, { 300, 900 }, { 1100, 700 } };

  cjm_canvas_set_fit (self->view, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const CjmViewport *viewport = get_viewport (self);
      double zoom;

      cjm_scroller_set_view_size (get_scroller (self), sizes[i][0], sizes[i][1]);
      g_assert_cmpfloat (viewport->view_width, ==, sizes[i][0]);
      g_assert_cmpfloat (viewport->view_height, ==, sizes[i][1]);
      zoom = cjm_viewport_get_fit_zoom (viewport);
      g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, zoom);
      g_assert_cmpfloat (gtk_adjustment_get_page_size (get_adjustment (self, 0)), ==, sizes[i][0]);
    }
  cjm_canvas_set_zoom (self->view, 1.5);
  g_assert_false (cjm_canvas_get_fit (self->view));
  cjm_scroller_set_view_size (get_scroller (self), 640, 480);
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, 1.5);
}

typedef struct
{
  CjmCanvas *view;
  gint64 start;  /* of the motion; 0 before its first frame */
  double rest;   /* of the way, from 1 to 0 */
  guint n_frames;
} Watch;

/* It goes fast at first and slower in the end, by the clock of the frames. */
static void
watch_cb (GdkFrameClock *clock,
          gpointer       user_data)
{
  Watch *watch = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double left;

  if (watch->start == 0)
    watch->start = now;
  left = MAX (1 - (now - watch->start) / MICROSECONDS, 0);
  watch->rest = left * left * left;
  watch->n_frames++;
  g_assert_cmpfloat_with_epsilon (cjm_workspace_get_viewport (watch->view->workspace)->x, 20 + (1 - watch->rest) * 600, 0.01);
  g_assert_cmpfloat_with_epsilon (cjm_workspace_get_viewport (watch->view->workspace)->y, 500 - (1 - watch->rest) * 400, 0.01);
}

static void
test_motion (Fixture      *self,
             gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));
  Watch watch = { self->view };
  gulong handler;

  cjm_canvas_set_zoom (self->view, 4);
  cjm_scroller_scroll_to (get_scroller (self), 20, 500);
  assert_scrolled (self, 20, 500);
  settle (self->view);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  cjm_scroller_scroll_to (get_scroller (self), 620, 100);
  assert_scrolled (self, 20, 500);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (watch_cb), &watch);
  while (cjm_scroller_is_moving (get_scroller (self)))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (watch.n_frames, >=, 2);
  assert_scrolled (self, 620, 100);

  /* Whoever scrolls meanwhile is not scrolled away again. */
  for (guint i = 0; i < 3; i++)
    {
      cjm_scroller_scroll_to (get_scroller (self), 20, 500);
      g_assert_true (cjm_scroller_is_moving (get_scroller (self)));
      if (i == 0)
        gtk_adjustment_set_value (get_adjustment (self, 0), 300);
      else if (i == 1)
        cjm_scroller_zoom_at (get_scroller (self), 3.9, 10, 10);
      else
        cjm_scroller_stop (get_scroller (self));
      g_assert_false (cjm_scroller_is_moving (get_scroller (self)));
    }

  /* Where nobody sees it, it is there at once. */
  gtk_widget_set_visible (self->window, FALSE);
  cjm_scroller_scroll_to (get_scroller (self), 10, 40);
  assert_scrolled (self, 10, 40);
}

/* What is all in view already leaves the map where it is; else it comes in with some room round it. */
static void
test_reveal (Fixture      *self,
             gconstpointer data)
{
  double width = get_view (self, 0), height = get_view (self, 1);
  const struct
  {
    graphene_rect_t area;  /* in pixels of the map */
    double x;
    double y;
  } cases[] = {
    { GRAPHENE_RECT_INIT (500, 400, 50, 50), 400, 300 },
    { GRAPHENE_RECT_INIT (390, 400, 50, 50), 390 - 32, 300 },
    { GRAPHENE_RECT_INIT (500, 200, 50, 50), 400, 200 - 32 },
    { GRAPHENE_RECT_INIT (400 + width, 400, 50, 50), 400 + 50 + 32, 300 },
    { GRAPHENE_RECT_INIT (500, 300 + height, 50, 50), 400, 300 + 50 + 32 },
  };

  cjm_canvas_set_zoom (self->view, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t area;

      cjm_scroller_scroll_to (get_scroller (self), 400, 300);
      graphene_rect_scale (&cases[i].area, 0.25f, 0.25f, &area);
      cjm_scroller_reveal (get_scroller (self), &area);
      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (get_viewport (self)->x, cases[i].x, 0.01);
      g_assert_cmpfloat_with_epsilon (get_viewport (self)->y, cases[i].y, 0.01);
    }
}

#define ADD(path, test) g_test_add ("/canvas/map-scroll/" path, Fixture, small, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("bars", test_bars);
  ADD ("other-bars", test_other_bars);
  ADD ("policies", test_policies);
  ADD ("keys", test_keys);
  ADD ("zoom", test_zoom);
  ADD ("fit", test_fit);
  ADD ("motion", test_motion);
  ADD ("reveal", test_reveal);

  return g_test_run ();
}
