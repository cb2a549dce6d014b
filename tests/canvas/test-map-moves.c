/* test-map-moves.c: how a map scrolls and zooms, and where that ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "keys.h"
#include "map-fixture.h"

static double
get_value (Fixture *self,
           guint    axis)
{
  return gtk_adjustment_get_value (get_adjustment (self, axis));
}

static void
scroll_to (Fixture *self,
           double   x,
           double   y)
{
  gtk_adjustment_set_value (get_adjustment (self, 0), x);
  gtk_adjustment_set_value (get_adjustment (self, 1), y);
}

static void
test_zoom_ends (Fixture      *self,
                gconstpointer data)
{
  static const struct
  {
    double wanted;
    double zoom;
    gboolean in;
    gboolean out;
  } cases[] = {
    { 4, 4, FALSE, TRUE }, { 3.999, 3.999, TRUE, TRUE },   { 4.001, 4, FALSE, TRUE }, { 1000, 4, FALSE, TRUE },
    { 1, 1, TRUE, TRUE },  { 0.101, 0.101, TRUE, TRUE },   { 0.1, 0.1, TRUE, FALSE }, { 0.099, 0.1, TRUE, FALSE },
    { 0, 0.1, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cjm_canvas_set_zoom (self->view, cases[i].wanted);
      settle (self->view);
      g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, cases[i].zoom);
      g_assert_true (is_enabled (self, "map.zoom-in") == cases[i].in);
      g_assert_true (is_enabled (self, "map.zoom-out") == cases[i].out);
    }

  for (guint i = 0; i < 40; i++)
    {
      double before = cjm_canvas_get_zoom (self->view);

      activate (self, "map.zoom-in");
      settle (self->view);
      if (cjm_canvas_get_zoom (self->view) == before)
        break;
      g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), >, before);
      g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), <=, before * 2);
    }
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, 4);
  for (guint i = 0; i < 40; i++)
    activate (self, "map.zoom-out");
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, 0.1);
}

static void
test_zoom_keys (Fixture      *self,
                gconstpointer data)
{
  static const struct
  {
    guint key;
    int direction;  /* 0 to 100 %, 2 to fit */
  } cases[] = {
    { GDK_KEY_plus, 1 },      { GDK_KEY_equal, 1 },     { GDK_KEY_KP_Add, 1 },       { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 },      { GDK_KEY_KP_0, 0 },         { GDK_KEY_KP_Insert, 0 },
    { GDK_KEY_9, 2 },         { GDK_KEY_KP_9, 2 },      { GDK_KEY_KP_Page_Up, 2 },
  };

  cjm_workspace_go_to (self->view->workspace, "touchpoint-t1", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double zoom;

      cjm_canvas_set_zoom (self->view, 1.3);
      g_assert_false (cjm_canvas_get_fit (self->view));
      g_assert_true (press_key (self->window, cases[i].key, GDK_CONTROL_MASK) == GTK_WIDGET (self->view));
      zoom = cjm_canvas_get_zoom (self->view);
      g_assert_true (cases[i].direction == 1 ? zoom > 1.3 : cases[i].direction == -1 ? zoom < 1.3 && zoom >= 1 : TRUE);
      g_assert_true (cases[i].direction != 0 || zoom == 1);
      g_assert_true (cjm_canvas_get_fit (self->view) == (cases[i].direction == 2));
    }
}

/* There is as much to scroll over as there is map, and no less than the view. */
static void
test_adjustments (Fixture      *self,
                  gconstpointer data)
{
  static const double zooms[] = { 0.1, 0.5, 1, 1.37, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      double view[] = { gtk_widget_get_width (GTK_WIDGET (self->view)), gtk_widget_get_height (GTK_WIDGET (self->view)) };
      graphene_size_t size;

      cjm_canvas_set_zoom (self->view, zooms[i]);
      settle (self->view);
      cjm_scene_get_size (cjm_canvas_get_scene (self->view), &size);
      for (guint axis = 0; axis < 2; axis++)
        {
          GtkAdjustment *adjustment = get_adjustment (self, axis);
          double map = (axis == 0 ? size.width : size.height) * zooms[i];

          g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), ==, 0);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), MAX (ceil (map), view[axis]), 1);
          g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), ==, view[axis]);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_step_increment (adjustment), view[axis] / 10, 0.01);
          g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_page_increment (adjustment), view[axis] * 0.9, 0.01);
        }
      scroll_to (self, 33, 21);
      g_assert_cmpfloat (get_viewport (self)->x, ==, get_value (self, 0));
      g_assert_cmpfloat (get_viewport (self)->y, ==, get_value (self, 1));
      g_assert_cmpfloat (get_value (self, 0), ==, size.width * zooms[i] > view[0] + 33 ? 33 : 0);
      scroll_to (self, 1e9, 1e9);
      g_assert_cmpfloat_with_epsilon (get_viewport (self)->x, MAX (0, ceil (size.width * zooms[i]) - view[0]), 1);
      g_assert_cmpfloat_with_epsilon (get_viewport (self)->y, MAX (0, ceil (size.height * zooms[i]) - view[1]), 1);
    }
}

/* A card that comes into view keeps its distance from the edge that it comes from, or from the headings there. */
static void
test_reveal (Fixture      *self,
             gconstpointer data)
{
  graphene_point_t corner;
  graphene_point_t opposite;
  double width = get_viewport (self)->view_width;
  CjmHeadings headings;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  cjm_canvas_reveal (self->view, "episode-e40");
  find_point (self, "episode-e40", 1, 1, &opposite);
  g_assert_cmpfloat_with_epsilon (opposite.x, width - 32, 1);
  cjm_canvas_reveal (self->view, "episode-e30");
  find_point (self, "episode-e30", 0, 0, &corner);
  g_assert_cmpfloat_with_epsilon (corner.x, headings.right - headings.left + 32, 1.01);
  corner.x = get_value (self, 0);
  cjm_canvas_reveal (self->view, "episode-e31");
  g_assert_cmpfloat (get_value (self, 0), ==, corner.x);
  cjm_canvas_reveal (self->view, "episode-nowhere");
  cjm_canvas_reveal (self->view, NULL);
  g_assert_cmpfloat (get_value (self, 0), ==, corner.x);
}

typedef struct
{
  Fixture *self;
  double last[2];
  guint n;
  gboolean strays;  /* it did not go from one to the other without turning back */
} Motion;

static gboolean
watch_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Motion *motion = user_data;
  const CjmViewport *viewport = cjm_workspace_get_viewport (motion->self->view->workspace);

  motion->strays |= viewport->x < motion->last[0] || viewport->y < motion->last[1] || viewport->x > 900 || viewport->y > 150;
  motion->n += viewport->x > motion->last[0];
  motion->last[0] = viewport->x;
  motion->last[1] = viewport->y;

  return G_SOURCE_CONTINUE;
}

/* Smoothly from where it is to where it is to be, and no further; the wheel takes over at once. */
static void
test_motion (Fixture      *self,
             gconstpointer data)
{
  Motion motion = { self };
  guint tick;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  scroll_to (self, 100, 20);
  motion.last[0] = 100;
  motion.last[1] = 20;
  cjm_canvas_set_zoom (self->view, 2);
  scroll_to (self, 100, 20);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), watch_cb, &motion, NULL);
  cjm_scroller_scroll_to (get_scroller (self), 900, 150);
  g_assert_true (cjm_scroller_is_moving (get_scroller (self)));
  g_assert_cmpfloat (get_viewport (self)->x, ==, 100);
  settle (self->view);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), tick);
  g_assert_false (motion.strays);
  g_assert_cmpuint (motion.n, >=, 1);
  g_assert_cmpfloat (get_viewport (self)->x, ==, 900);
  g_assert_cmpfloat (get_viewport (self)->y, ==, 150);
  g_assert_cmpfloat (get_value (self, 0), ==, 900);
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));

  cjm_scroller_scroll_to (get_scroller (self), 0, 0);
  g_assert_true (cjm_scroller_is_moving (get_scroller (self)));
  scroll_to (self, 500, 100);
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));
  settle (self->view);
  g_assert_cmpfloat (get_viewport (self)->x, ==, 500);

  /* What is in view already needs no way, and ends one that leads elsewhere. */
  cjm_canvas_reveal (self->view, "episode-e40");
  settle (self->view);
  cjm_canvas_reveal (self->view, "episode-e40");
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));
  cjm_scroller_scroll_to (get_scroller (self), 0, 0);
  g_assert_true (cjm_scroller_is_moving (get_scroller (self)));
  cjm_canvas_reveal (self->view, "episode-e40");
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));

  cjm_scroller_scroll_to (get_scroller (self), 0, 0);
  cjm_canvas_set_zoom (self->view, 1.5);
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));
  cjm_scroller_scroll_to (get_scroller (self), 900, 150);
  cjm_canvas_set_fit (self->view, TRUE);
  g_assert_false (cjm_scroller_is_moving (get_scroller (self)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* How far it ought to have gone by the clock of the frames */
typedef struct
{
  gint64 time;
  double seconds;
  guint n_frames;
} Clock;

static gboolean
clock_cb (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  Clock *clock = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (frame_clock);

  if (clock->time != 0)
    clock->seconds += MIN (now - clock->time, 50000) / 1e6;
  clock->time = now;
  clock->n_frames++;

  return G_SOURCE_CONTINUE;
}

static double pointer_told[2];

static void
moved_cb (double   x,
          double   y,
          gpointer user_data)
{
  pointer_told[0] = x;
  pointer_told[1] = y;
}

static void
hold (Fixture *self,
      double   x,
      double   y,
      double  *way_x,
      double  *way_y)
{
  Clock clock = { 0 };
  double before[2];
  guint tick;

  cjm_canvas_set_zoom (self->view, 4);
  scroll_to (self, 2000, 500);
  settle (self->view);
  before[0] = get_viewport (self)->x;
  before[1] = get_viewport (self)->y;
  cjm_scroller_hold_at_edge (get_scroller (self), x, y, moved_cb, self);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), clock_cb, &clock, NULL);
  while (clock.n_frames < 6)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), tick);
  cjm_scroller_let_go_of_edge (get_scroller (self));
  *way_x = (get_viewport (self)->x - before[0]) / clock.seconds;
  *way_y = (get_viewport (self)->y - before[1]) / clock.seconds;
  g_assert_false (cjm_scroller_is_at_edge (get_scroller (self)));
}

/* The nearer an edge the faster, towards it and no other way */
static void
test_edge (Fixture      *self,
           gconstpointer data)
{
  double width = get_viewport (self)->view_width;
  double height = get_viewport (self)->view_height;
  const struct
  {
    double x;
    double y;
    double speed_x;
    double speed_y;
  } cases[] = {
    { width / 2, height / 2, 0, 0 }, { width, height / 2, 1400, 0 },       { width - 28, height / 2, 700, 0 },
    { 0, height / 2, -1400, 0 },     { 14, height / 2, -1050, 0 },         { width / 2, 0, 0, -1400 },
    { width / 2, height, 0, 1400 },  { width + 300, height - 28, 1400, 700 }, { width - 57, 57, 0, 0 },
    { width - 55, 55, 25, -25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double x;
      double y;

      pointer_told[0] = pointer_told[1] = NAN;
      hold (self, cases[i].x, cases[i].y, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, cases[i].speed_x, 20);
      g_assert_cmpfloat_with_epsilon (y, cases[i].speed_y, 20);
      if (cases[i].speed_x == 0 && cases[i].speed_y == 0)
        g_assert_true (isnan (pointer_told[0]));
      else
        {
          g_assert_cmpfloat (pointer_told[0], ==, cases[i].x);
          g_assert_cmpfloat (pointer_told[1], ==, cases[i].y);
        }
    }
}

/* Where the map ends there is nothing to tell. */
static void
test_edge_of_map (Fixture      *self,
                  gconstpointer data)
{
  pointer_told[0] = NAN;
  scroll_to (self, 0, 0);
  cjm_scroller_hold_at_edge (get_scroller (self), 0, 0, moved_cb, self);
  g_assert_true (cjm_scroller_is_at_edge (get_scroller (self)));
  for (guint i = 0; i < 4; i++)
    wait_for_frame (self->view);
  cjm_scroller_let_go_of_edge (get_scroller (self));
  g_assert_true (isnan (pointer_told[0]));
  g_assert_cmpfloat (get_viewport (self)->x, ==, 0);
}

static void
check_bound_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Fixture *self = user_data;

  if ((group->flags & CJM_GROUP_CARD) != 0 && is_in_view (self, group->id))
    g_assert_nonnull (find_card (self, group->id));
}

/* What comes into view while something is held at an edge is there before it is let go. */
static void
test_edge_brings_cards (Fixture      *self,
                        gconstpointer data)
{
  double from;

  cjm_canvas_set_zoom (self->view, 1);
  scroll_to (self, 0, 0);
  settle (self->view);
  from = get_viewport (self)->view_width;
  cjm_scroller_hold_at_edge (get_scroller (self), from, 300, moved_cb, self);
  while (get_viewport (self)->x < from)
    g_main_context_iteration (NULL, TRUE);
  /* Of many new ones some come a frame later. */
  wait_for_frame (self->view);
  while (!cjm_card_layer_is_bound (get_cards (self)))
    wait_for_frame (self->view);
  cjm_scene_foreach (cjm_canvas_get_scene (self->view), NULL, check_bound_cb, self);
  g_assert_true (cjm_scroller_is_at_edge (get_scroller (self)));
  cjm_scroller_let_go_of_edge (get_scroller (self));
}

static void
count_cb (GObject    *object,
          GParamSpec *property,
          gpointer    n)
{
  ++*(guint *) n;
}

/* It says when it no longer fits, once; and its zoom follows the size of the map. */
static void
test_fit (Fixture      *self,
          gconstpointer data)
{
  guint n_fit = 0;
  guint n_zoom = 0;
  graphene_size_t size;
  double zoom;

  g_signal_connect (self->view, "notify::fit", G_CALLBACK (count_cb), &n_fit);
  g_signal_connect (self->view, "notify::zoom", G_CALLBACK (count_cb), &n_zoom);
  cjm_canvas_set_fit (self->view, TRUE);
  cjm_canvas_set_fit (self->view, TRUE);
  settle (self->view);
  g_assert_cmpuint (n_fit, ==, 1);
  g_assert_cmpuint (n_zoom, ==, 1);
  cjm_scene_get_size (cjm_canvas_get_scene (self->view), &size);
  zoom = MIN (1, MIN (get_viewport (self)->view_width / size.width, get_viewport (self)->view_height / size.height));
  g_assert_cmpfloat_with_epsilon (cjm_canvas_get_zoom (self->view), zoom, 1e-6);

  remove_node (self, "p2");
  settle (self->view);
  g_assert_cmpuint (n_zoom, ==, 2);
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), >, zoom);
  cjm_canvas_set_zoom (self->view, cjm_canvas_get_zoom (self->view));
  settle (self->view);
  g_assert_false (cjm_canvas_get_fit (self->view));
  g_assert_cmpuint (n_fit, ==, 2);
  zoom = cjm_canvas_get_zoom (self->view);
  cjm_document_undo (self->document);
  settle (self->view);
  g_assert_cmpfloat (cjm_canvas_get_zoom (self->view), ==, zoom);
}

#define ADD(path, sizes, test) g_test_add ("/canvas/map-moves/" path, Fixture, sizes, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };
  static const guint wide[] = { 20, 5, 4 };

  gtk_test_init (&argc, &argv, NULL);

  ADD ("zoom-ends", small, test_zoom_ends);
  ADD ("zoom-keys", small, test_zoom_keys);
  ADD ("adjustments", small, test_adjustments);
  ADD ("reveal", wide, test_reveal);
  ADD ("motion", wide, test_motion);
  ADD ("edge", wide, test_edge);
  ADD ("edge-of-map", wide, test_edge_of_map);
  ADD ("edge-brings-cards", wide, test_edge_brings_cards);
  ADD ("fit", small, test_fit);

  return g_test_run ();
}
