/* test-node-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-ground.h"
#include "cjm-scene-painter.h"
#include "map-fixture.h"

/* What the graphics card draws of a scene is what the cairo painter does, whichever renderer walks the nodes. */

#define WIDTH 900
#define HEIGHT 600

/* How far two pixels are apart that look different to a person: a channel's difference of a third */
#define DIFFERENT 85

typedef struct
{
  double zoom;
  int scale;
  double mean;        /* the most that channels may differ on average, of 255 */
  double different;   /* and the most pixels that may look different, in a thousand */
} Case;

typedef struct
{
  CjmMapGround *ground;
  GtkSnapshot *snapshot;
} Nodes;

static void
append_group_cb (const CjmGroup *group, const graphene_rect_t *area, gpointer user_data)
{
  Nodes *nodes = user_data;

  cjm_map_ground_paint (nodes->ground, nodes->snapshot, group, area);
}

static GskRenderNode *
create_node (CjmScene *scene, const CjmViewport *viewport)
{
  g_autoptr (CjmMapGround) ground = cjm_map_ground_new ();
  Nodes nodes = { ground, gtk_snapshot_new () };
  const CjmTheme *theme = cjm_theme_get (FALSE, FALSE);
  GdkRGBA paper = { (float) (theme->paper >> 16) / 255, (float) (theme->paper >> 8 & 0xff) / 255,
                    (float) (theme->paper & 0xff) / 255, 1 };
  graphene_rect_t visible;

  cjm_viewport_get_visible (viewport, &visible);
  gtk_snapshot_scale (nodes.snapshot, (float) viewport->scale, (float) viewport->scale);
  gtk_snapshot_append_color (nodes.snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  cjm_map_ground_begin (ground, viewport);
  cjm_scene_foreach (scene, &visible, append_group_cb, &nodes);
  cjm_map_ground_end (ground);

  return gtk_snapshot_free_to_node (nodes.snapshot);
}

static guchar *
paint_with_renderer (GskRenderer *renderer, GskRenderNode *node, int scale)
{
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride = (gsize) 4 * WIDTH * scale;
  guchar *pixels = g_malloc0 (stride * HEIGHT * scale);

  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) WIDTH * scale, (float) HEIGHT * scale));
  gdk_texture_download (texture, pixels, stride);

  return pixels;
}

static guchar *
paint_with_cairo (CjmScene *scene, const CjmViewport *viewport)
{
  int stride = 4 * WIDTH * viewport->scale;
  guchar *pixels = g_malloc0 ((gsize) stride * HEIGHT * viewport->scale);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32,
                                                                  WIDTH * viewport->scale, HEIGHT * viewport->scale,
                                                                  stride);
  const CjmTheme *theme = cjm_theme_get (FALSE, FALSE);
  cairo_t *cr = cairo_create (surface);
  graphene_rect_t visible;
  graphene_point_t origin;

  cjm_viewport_get_visible (viewport, &visible);
  cjm_viewport_get_origin (viewport, &origin);
  cairo_set_source_rgb (cr, (theme->paper >> 16) / 255.0, (theme->paper >> 8 & 0xff) / 255.0,
                        (theme->paper & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, viewport->scale, viewport->scale);
  cairo_translate (cr, origin.x, origin.y);
  cairo_scale (cr, viewport->zoom, viewport->zoom);
  cjm_scene_paint (scene, cr, &visible, viewport->zoom < 0.9);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixels;
}

/* For those who want to look: both pictures beside each other */
static void
keep_pictures (const guchar *one, const guchar *other, int scale, const char *name)
{
  const guchar *pictures[] = { one, other };

  if (g_getenv ("NODE_PICTURES") == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/%s-%s.png", g_getenv ("NODE_PICTURES"), name, i == 0 ? "cairo" : "nodes");
      cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) pictures[i], CAIRO_FORMAT_ARGB32,
                                                                      WIDTH * scale, HEIGHT * scale, 4 * WIDTH * scale);

      cairo_surface_write_to_png (surface, file);
      cairo_surface_destroy (surface);
    }
}

static void
compare (const guchar *one, const guchar *other, const Case *test, const char *name)
{
  gsize n_pixels = (gsize) WIDTH * test->scale * HEIGHT * test->scale;
  double sum = 0;
  guint n_different = 0;

  for (gsize i = 0; i < n_pixels; i++)
    {
      int most = 0;

      for (guint j = 0; j < 3; j++)
        {
          int difference = ABS ((int) one[4 * i + j] - other[4 * i + j]);

          sum += difference;
          most = MAX (most, difference);
        }
      n_different += most > DIFFERENT;
    }

  g_test_message ("%s at %g, scale %d: on average %.2f, and %.2f in a thousand look different", name, test->zoom,
                  test->scale, sum / n_pixels / 3, n_different * 1000.0 / n_pixels);
  g_assert_cmpfloat (sum / n_pixels / 3, <, test->mean);
  g_assert_cmpfloat (n_different * 1000.0 / n_pixels, <, test->different);
}

static void
compare_case (CjmScene *scene, GskRenderer *renderer, const Case *test, const char *name)
{
  CjmViewport viewport;
  graphene_size_t size;
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree guchar *expected = NULL;
  g_autofree guchar *found = NULL;
  g_autofree char *file = g_strdup_printf ("%s-%g-%d", name, test->zoom, test->scale);

  cjm_scene_get_size (scene, &size);
  cjm_viewport_init (&viewport);
  viewport.map_width = size.width;
  viewport.map_height = size.height;
  viewport.view_width = WIDTH;
  viewport.view_height = HEIGHT;
  viewport.zoom = test->zoom;
  viewport.scale = test->scale;
  cjm_viewport_scroll_to (&viewport, 100 * test->zoom, 100 * test->zoom);

  node = create_node (scene, &viewport);
  expected = paint_with_cairo (scene, &viewport);
  found = paint_with_renderer (renderer, node, test->scale);
  keep_pictures (expected, found, test->scale, file);
  compare (expected, found, test, file);
}

/* What remains is letters, which GTK and cairo both put on whole pixels, but not always on the same one, and the edges of
 * round corners that lie within a pixel. */
static const Case cases[] = {
  { 0.5, 1, 0.5, 1 },
  { 1, 1, 2, 10 },
  { 1, 2, 1, 5 },
  { 1.25, 1, 5, 16 },
  { 2, 1, 2.5, 8 },
  { 4, 2, 1, 4 },
};

static void
test_own_renderer (Fixture *self, gconstpointer data)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    compare_case (self->view->scene, renderer, &cases[i], G_OBJECT_TYPE_NAME (renderer));
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 2, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/canvas/node-painter/own-renderer", Fixture, sizes, set_up, test_own_renderer, tear_down);

  return g_test_run ();
}
