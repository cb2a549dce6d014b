/* test-viewport.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-viewport.h"

/* Half a device pixel, which is what the origin is rounded by, and what a float of this size may be off by */
#define CLOSE 0.51

/* What a strip of headings ends on a whole device pixel by */
#define STRIP_CLOSE 1

static CjmViewport
make_viewport (double map_width,
               double map_height)
{
  CjmViewport viewport;

  cjm_viewport_init (&viewport);
  viewport.map_width = map_width;
  viewport.map_height = map_height;
  viewport.view_width = 800;
  viewport.view_height = 600;

  return viewport;
}

static void
test_small_map (void)
{
  CjmViewport viewport = make_viewport (400, 300);
  graphene_point_t origin;
  double width;
  double height;

  cjm_viewport_scroll_to (&viewport, 50, -20);
  cjm_viewport_get_origin (&viewport, &origin);
  cjm_viewport_get_extent (&viewport, &width, &height);

  g_assert_cmpfloat (origin.x, ==, 200);
  g_assert_cmpfloat (origin.y, ==, 150);
  g_assert_cmpfloat (width, ==, 800);
  g_assert_cmpfloat (height, ==, 600);
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 0);
}

static void
test_scroll_range (void)
{
  CjmViewport viewport = make_viewport (2000, 1000);

  cjm_viewport_scroll_to (&viewport, 5000, 5000);
  g_assert_cmpfloat (viewport.x, ==, 1200);
  g_assert_cmpfloat (viewport.y, ==, 400);
  cjm_viewport_scroll_to (&viewport, -1, -1);
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 0);
}

static void
test_zoom_keeps_point (void)
{
  static const double zooms[] = { 1.1, 1.9, 4, 0.9, 0.7, 1.3 };

  for (double x = 0; x <= 800; x += 100)
    for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
      {
        CjmViewport viewport = make_viewport (20000, 15000);
        graphene_point_t before;
        graphene_rect_t after;

        cjm_viewport_scroll_to (&viewport, 6000.4, 5000.3);
        cjm_viewport_to_map (&viewport, x, 217, &before);
        cjm_viewport_zoom_at (&viewport, zooms[i], x, 217);
        cjm_viewport_to_view (&viewport, &GRAPHENE_RECT_INIT (before.x, before.y, 1, 1), &after);

        g_assert_cmpfloat (viewport.zoom, ==, zooms[i]);
        g_assert_cmpfloat_with_epsilon (after.origin.x, x, CLOSE);
        g_assert_cmpfloat_with_epsilon (after.origin.y, 217, CLOSE);
      }
}

/* Out of a map that fits into one that does not, the point moves no further than the map's edge makes it. */
static void
test_zoom_out_of_the_middle (void)
{
  CjmViewport viewport = make_viewport (400, 300);
  graphene_point_t before;
  graphene_rect_t after;

  cjm_viewport_to_map (&viewport, 420, 310, &before);
  cjm_viewport_zoom_at (&viewport, 4, 420, 310);
  cjm_viewport_to_view (&viewport, &GRAPHENE_RECT_INIT (before.x, before.y, 1, 1), &after);
  g_assert_cmpfloat_with_epsilon (after.origin.x, 420, CLOSE);
  g_assert_cmpfloat_with_epsilon (after.origin.y, 310, CLOSE);

  cjm_viewport_zoom_at (&viewport, 1, 10, 10);
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 0);
}

static void
test_zoom_range (void)
{
  CjmViewport viewport = make_viewport (2000, 1000);

  cjm_viewport_zoom_at (&viewport, 1000, 0, 0);
  g_assert_cmpfloat (viewport.zoom, ==, CJM_VIEWPORT_MAX_ZOOM);
  cjm_viewport_zoom_at (&viewport, 0, 0, 0);
  g_assert_cmpfloat (viewport.zoom, ==, CJM_VIEWPORT_MIN_ZOOM);
}

static void
test_zoom_steps (void)
{
  CjmViewport viewport = make_viewport (2000, 1000);
  guint up = 0;
  guint down = 0;

  viewport.zoom = CJM_VIEWPORT_MIN_ZOOM;
  while (cjm_viewport_get_next_zoom (&viewport, 1) > viewport.zoom)
    {
      viewport.zoom = cjm_viewport_get_next_zoom (&viewport, 1);
      up++;
    }
  g_assert_cmpfloat (viewport.zoom, ==, CJM_VIEWPORT_MAX_ZOOM);
  while (cjm_viewport_get_next_zoom (&viewport, -1) < viewport.zoom)
    {
      viewport.zoom = cjm_viewport_get_next_zoom (&viewport, -1);
      down++;
    }
  g_assert_cmpfloat (viewport.zoom, ==, CJM_VIEWPORT_MIN_ZOOM);
  g_assert_cmpuint (up, ==, down);

  viewport.zoom = 0.93;
  g_assert_cmpfloat (cjm_viewport_get_next_zoom (&viewport, 1), ==, 1);
  g_assert_cmpfloat (cjm_viewport_get_next_zoom (&viewport, -1), ==, 0.8);
}

static void
test_fit (void)
{
  CjmViewport viewport = make_viewport (1600, 600);

  g_assert_cmpfloat (cjm_viewport_get_fit_zoom (&viewport), ==, 0.5);
  viewport.map_height = 6000;
  g_assert_cmpfloat (cjm_viewport_get_fit_zoom (&viewport), ==, 0.1);
  viewport = make_viewport (80, 60);
  g_assert_cmpfloat (cjm_viewport_get_fit_zoom (&viewport), ==, 1);
  viewport = make_viewport (0, 0);
  g_assert_cmpfloat (cjm_viewport_get_fit_zoom (&viewport), ==, 1);
}

/* A map that is fitted has not one pixel to scroll over, whatever the sizes. */
static void
test_fit_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      CjmViewport viewport = make_viewport ((float) g_rand_double_range (random, 300, 3000),
                                            (float) g_rand_double_range (random, 300, 3000));
      double width, height;

      viewport.view_width = g_rand_int_range (random, 300, 2000);
      viewport.view_height = g_rand_int_range (random, 300, 1200);
      viewport.zoom = cjm_viewport_get_fit_zoom (&viewport);
      cjm_viewport_get_extent (&viewport, &width, &height);
      g_assert_cmpfloat (width, ==, viewport.view_width);
      g_assert_cmpfloat (height, ==, viewport.view_height);
    }
}

static void
test_reveal (void)
{
  CjmViewport viewport = make_viewport (5000, 4000);

  cjm_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (100, 100, 170, 46), 32);
  g_assert_cmpfloat (viewport.x, ==, 0);
  g_assert_cmpfloat (viewport.y, ==, 0);

  cjm_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (1000, 1000, 170, 46), 32);
  g_assert_cmpfloat (viewport.x, ==, 1000 + 170 + 32 - 800);
  g_assert_cmpfloat (viewport.y, ==, 1000 + 46 + 32 - 600);

  cjm_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (300, 1000, 170, 46), 32);
  g_assert_cmpfloat (viewport.x, ==, 300 - 32);
  g_assert_cmpfloat (viewport.y, ==, 1000 + 46 + 32 - 600);

  cjm_viewport_reveal (&viewport, &GRAPHENE_RECT_INIT (2000, 100, 3000, 46), 32);
  g_assert_cmpfloat (viewport.x, ==, 2000 - 32);
}

static void
test_visible (void)
{
  CjmViewport viewport = make_viewport (5000, 4000);
  graphene_rect_t visible;

  viewport.zoom = 2;
  cjm_viewport_scroll_to (&viewport, 1000, 500);
  cjm_viewport_get_visible (&viewport, &visible);
  g_assert_true (graphene_rect_equal (&visible, &GRAPHENE_RECT_INIT (500, 250, 400, 300)));
}

/* Hairlines stay on device pixels at every offset. */
static void
test_origin_on_pixels (void)
{
  CjmViewport viewport = make_viewport (5000, 4000);
  graphene_point_t origin;

  cjm_viewport_scroll_to (&viewport, 100.26, 100.24);
  cjm_viewport_get_origin (&viewport, &origin);
  g_assert_cmpfloat (origin.x, ==, -100);
  g_assert_cmpfloat (origin.y, ==, -100);
  viewport.scale = 2;
  cjm_viewport_get_origin (&viewport, &origin);
  g_assert_cmpfloat (origin.x, ==, -100.5);
  g_assert_cmpfloat (origin.y, ==, -100);
}

/* What is much larger than the view is cut to it, wherever it is scrolled to, and what is not is left whole. */
static void
test_clip (void)
{
  CjmViewport viewport = make_viewport (5000, 4000);
  const double most = 800 + CJM_VIEWPORT_ROOM;
  graphene_rect_t part;

  cjm_viewport_clip (&viewport, &GRAPHENE_RECT_INIT (-300, 20, most, 46), &part);
  g_assert_true (graphene_rect_equal (&part, &GRAPHENE_RECT_INIT (0, 0, most, 46)));

  for (double start = -1e8; start <= 1e8; start += 1234567)
    for (double size = most + 1; size < 1e8; size *= 3)
      {
        double first = MAX (-start, 0), last = MIN (800 - start, size);

        cjm_viewport_clip (&viewport, &GRAPHENE_RECT_INIT (start, 20, size, 46), &part);
        g_assert_cmpfloat (part.size.height, ==, 46);
        g_assert_cmpfloat (part.size.width, >, 0);
        g_assert_cmpfloat (part.size.width, <=, most);
        g_assert_cmpfloat (part.origin.x, >=, 0);
        g_assert_cmpfloat (part.origin.x, <=, size);
        if (first < last)
          {
            g_assert_cmpfloat (part.origin.x, <=, first);
            g_assert_cmpfloat (part.origin.x + part.size.width, >=, last - 8);
          }
      }
}

/* Of a line longer than the view and any card just what is in view is left, and any other stays as it is. */
static void
test_cut (void)
{
  CjmViewport viewport = make_viewport (50000, 4000);

  for (double view = 800; view < 10000; view *= 3)
    for (double start = -20000; start <= 20000; start += 250)
      for (double size = 1024; size <= 32768; size *= 2)
        {
          double first = MAX (start, 0), last = MIN (start + size, view);
          gboolean cut = size > view && size > 4096 && first < last;
          graphene_rect_t rect = GRAPHENE_RECT_INIT (start, 20, size, 46);

          viewport.view_width = view;
          cjm_viewport_cut (&viewport, &rect);
          g_assert_cmpfloat (rect.origin.x, ==, cut ? first : start);
          g_assert_cmpfloat (rect.size.width, ==, cut ? last - first : size);
          g_assert_cmpfloat (rect.origin.y, ==, 20);
          g_assert_cmpfloat (rect.size.height, ==, 46);
        }
}

/* Far out on a huge map a pixel is a pixel. */
static void
test_far_out (void)
{
  CjmViewport viewport = make_viewport (2e7, 4000);
  graphene_rect_t before, after;
  graphene_point_t point, next;

  viewport.zoom = 4;
  cjm_viewport_scroll_to (&viewport, 6e7, 0);
  cjm_viewport_to_view (&viewport, &GRAPHENE_RECT_INIT (1.5e7, 0, 10, 10), &before);
  cjm_viewport_to_map (&viewport, 0, 0, &point);
  cjm_viewport_scroll_to (&viewport, 6e7 + 1, 0);
  cjm_viewport_to_view (&viewport, &GRAPHENE_RECT_INIT (1.5e7, 0, 10, 10), &after);
  g_assert_cmpfloat (before.origin.x, ==, 0);
  g_assert_cmpfloat (after.origin.x, ==, -1);
  cjm_viewport_to_map (&viewport, 7, 0, &next);
  g_assert_cmpfloat (next.x, ==, point.x + 2);
}

/* A view of a map with headings, scrolled and zoomed to somewhere */
static CjmViewport
make_scrolled (GRand *random)
{
  CjmViewport viewport = make_viewport (g_rand_double_range (random, 200, 4000), g_rand_double_range (random, 200, 3000));

  viewport.headings = (CjmHeadings) { .left = 16, .right = 174, .top = 120, .bottom = 220,
                                      .end = (float) viewport.map_height - 40 };
  viewport.view_width = g_rand_int_range (random, 200, 1400);
  viewport.view_height = g_rand_int_range (random, 150, 1000);
  viewport.scale = g_rand_int_range (random, 1, 3);
  viewport.zoom = g_rand_double_range (random, CJM_VIEWPORT_MIN_ZOOM, 2);
  cjm_viewport_scroll_to (&viewport, g_rand_double_range (random, 0, 4000), g_rand_double_range (random, 0, 3000));

  return viewport;
}

/* A point of the view is one of the map, which is shown just there, whether it scrolls or stays. */
static void
test_headings_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint pinned[CJM_N_PINS] = { 0 };

  for (guint i = 0; i < 50000; i++)
    {
      CjmViewport viewport = make_scrolled (random);
      double x = g_rand_double_range (random, 0, viewport.view_width);
      double y = g_rand_double_range (random, 0, viewport.view_height);
      graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);
      graphene_rect_t shown;

      cjm_viewport_to_map (&viewport, x, y, &area.origin);
      cjm_viewport_to_view (&viewport, &area, &shown);
      g_assert_cmpfloat_with_epsilon (shown.origin.x, x, STRIP_CLOSE);
      g_assert_cmpfloat_with_epsilon (shown.origin.y, y, STRIP_CLOSE);
      pinned[cjm_viewport_get_pins (&viewport, &area)]++;
    }

  for (guint i = 0; i < CJM_N_PINS; i++)
    g_assert_cmpuint (pinned[i], >, 100);
}

/* Headings take a strip once they would leave the view, and only where they leave most of it free. */
static void
test_headings_strips (void)
{
  CjmViewport viewport = make_viewport (4000, 3000);
  graphene_rect_t strip;

  viewport.headings = (CjmHeadings) { .left = 16, .right = 174, .top = 120, .bottom = 220, .end = 2900 };
  for (CjmPins pins = CJM_PIN_NONE; pins < CJM_N_PINS; pins++)
    g_assert_false (cjm_viewport_get_strip (&viewport, pins, &strip));

  cjm_viewport_scroll_to (&viewport, 16, 120);
  for (CjmPins pins = CJM_PIN_NONE; pins < CJM_N_PINS; pins++)
    g_assert_false (cjm_viewport_get_strip (&viewport, pins, &strip));

  cjm_viewport_scroll_to (&viewport, 17, 0);
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_LEFT, &strip));
  g_assert_true (graphene_rect_equal (&strip, &GRAPHENE_RECT_INIT (0, 120, 158, 480)));
  g_assert_false (cjm_viewport_get_strip (&viewport, CJM_PIN_TOP, &strip));

  cjm_viewport_scroll_to (&viewport, 17, 121);
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_LEFT, &strip));
  g_assert_true (graphene_rect_equal (&strip, &GRAPHENE_RECT_INIT (0, 100, 158, 500)));
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_TOP, &strip));
  g_assert_true (graphene_rect_equal (&strip, &GRAPHENE_RECT_INIT (0, 0, 800, 100)));
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_CORNER, &strip));
  g_assert_true (graphene_rect_equal (&strip, &GRAPHENE_RECT_INIT (0, 0, 158, 100)));

  viewport.view_height = 250;
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_TOP, &strip));
  viewport.view_height = 249;
  g_assert_false (cjm_viewport_get_strip (&viewport, CJM_PIN_TOP, &strip));
  viewport.view_width = 395;
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_LEFT, &strip));
  viewport.view_width = 394;
  g_assert_false (cjm_viewport_get_strip (&viewport, CJM_PIN_LEFT, &strip));
}

/* What lies under the last row, and what lies above the first, has no name of a lane beside it. */
static void
test_headings_end (void)
{
  CjmViewport viewport = make_viewport (4000, 700);
  graphene_rect_t strip;
  graphene_point_t point;

  viewport.headings = (CjmHeadings) { .left = 16, .right = 174, .top = 120, .bottom = 220, .end = 640 };
  cjm_viewport_scroll_to (&viewport, 1000, 100);
  g_assert_true (cjm_viewport_get_strip (&viewport, CJM_PIN_LEFT, &strip));
  g_assert_true (graphene_rect_equal (&strip, &GRAPHENE_RECT_INIT (0, 20, 158, 520)));

  cjm_viewport_to_map (&viewport, 10, 19, &point);
  g_assert_cmpfloat (point.x, ==, 1010);
  cjm_viewport_to_map (&viewport, 10, 20, &point);
  g_assert_cmpfloat (point.x, ==, 26);
  cjm_viewport_to_map (&viewport, 10, 539, &point);
  g_assert_cmpfloat (point.x, ==, 26);
  cjm_viewport_to_map (&viewport, 10, 540, &point);
  g_assert_cmpfloat (point.x, ==, 1010);
}

static gboolean
is_across (float edge,
           float start,
           float size)
{
  return start < edge && start + size > edge;
}

/* Whether it lies partly in headings, as nothing on a map does */
static gboolean
is_across_headings (const CjmHeadings     *headings,
                    const graphene_rect_t *area)
{
  return is_across (headings->left, area->origin.x, area->size.width)
         || is_across (headings->right, area->origin.x, area->size.width)
         || is_across (headings->top, area->origin.y, area->size.height)
         || is_across (headings->bottom, area->origin.y, area->size.height)
         || is_across (headings->end, area->origin.y, area->size.height);
}

/* What is brought into view is not behind headings, and what stays there anyway moves nothing in its direction. */
static void
test_headings_reveal (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);
  guint n_pinned = 0;

  for (guint i = 0; i < 50000; i++)
    {
      CjmViewport viewport = make_scrolled (random);
      CjmViewport before = viewport;
      graphene_rect_t area = GRAPHENE_RECT_INIT (g_rand_double_range (random, 0, viewport.map_width - 120),
                                                 g_rand_double_range (random, 0, viewport.map_height - 40), 120, 40);
      CjmPins pins = cjm_viewport_get_pins (&viewport, &area);
      graphene_rect_t uncovered, shown;

      if (is_across_headings (&viewport.headings, &area))
        continue;

      cjm_viewport_reveal (&viewport, &area, 12);
      if ((pins & CJM_PIN_LEFT) != 0)
        g_assert_cmpfloat (viewport.x, ==, before.x);
      if ((pins & CJM_PIN_TOP) != 0)
        g_assert_cmpfloat (viewport.y, ==, before.y);
      n_pinned += pins != CJM_PIN_NONE;

      cjm_viewport_get_uncovered (&viewport, &area, &uncovered);
      cjm_viewport_to_view (&viewport, &area, &shown);
      g_assert_cmpfloat (shown.origin.x, >=, uncovered.origin.x - CLOSE);
      g_assert_cmpfloat (shown.origin.y, >=, uncovered.origin.y - CLOSE);
      if (shown.size.width <= uncovered.size.width)
        g_assert_cmpfloat (shown.origin.x + shown.size.width, <=, uncovered.origin.x + uncovered.size.width + CLOSE);
      if (shown.size.height <= uncovered.size.height)
        g_assert_cmpfloat (shown.origin.y + shown.size.height, <=, uncovered.origin.y + uncovered.size.height + CLOSE);
    }

  g_assert_cmpuint (n_pinned, >, 100);
}

/* A zoom keeps the point under the pointer, where that is a heading what is behind it. */
static void
test_headings_zoom (void)
{
  CjmViewport viewport = make_viewport (20000, 15000);

  viewport.headings = (CjmHeadings) { .left = 16, .right = 174, .top = 120, .bottom = 220, .end = 14900 };
  cjm_viewport_scroll_to (&viewport, 6000, 5000);
  cjm_viewport_zoom_at (&viewport, 2, 50, 50);
  g_assert_cmpfloat (viewport.x, ==, 2 * 6050 - 50);
  g_assert_cmpfloat (viewport.y, ==, 2 * 5050 - 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/viewport/small-map", test_small_map);
  g_test_add_func ("/canvas/viewport/scroll-range", test_scroll_range);
  g_test_add_func ("/canvas/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/canvas/viewport/zoom-out-of-the-middle", test_zoom_out_of_the_middle);
  g_test_add_func ("/canvas/viewport/zoom-range", test_zoom_range);
  g_test_add_func ("/canvas/viewport/zoom-steps", test_zoom_steps);
  g_test_add_func ("/canvas/viewport/fit", test_fit);
  g_test_add_func ("/canvas/viewport/fit-whole", test_fit_whole);
  g_test_add_func ("/canvas/viewport/reveal", test_reveal);
  g_test_add_func ("/canvas/viewport/visible", test_visible);
  g_test_add_func ("/canvas/viewport/origin-on-pixels", test_origin_on_pixels);
  g_test_add_func ("/canvas/viewport/clip", test_clip);
  g_test_add_func ("/canvas/viewport/cut", test_cut);
  g_test_add_func ("/canvas/viewport/far-out", test_far_out);

  g_test_add_func ("/canvas/viewport/headings/round-trip", test_headings_round_trip);
  g_test_add_func ("/canvas/viewport/headings/strips", test_headings_strips);
  g_test_add_func ("/canvas/viewport/headings/end", test_headings_end);
  g_test_add_func ("/canvas/viewport/headings/reveal", test_headings_reveal);
  g_test_add_func ("/canvas/viewport/headings/zoom", test_headings_zoom);

  return g_test_run ();
}
