/* test-node-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-map-ground.h"
#include "cjm-node-painter.h"
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
append_group_cb (const CjmGroup        *group,
                 const graphene_rect_t *area,
                 gpointer               user_data)
{
  Nodes *nodes = user_data;

  cjm_map_ground_paint (nodes->ground, nodes->snapshot, group, area);
}

static GskRenderNode *
create_frame (CjmMapGround      *ground,
              CjmScene          *scene,
              const CjmViewport *viewport)
{
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

static GskRenderNode *
create_node (CjmScene          *scene,
             const CjmViewport *viewport)
{
  g_autoptr (CjmMapGround) ground = cjm_map_ground_new ();

  return create_frame (ground, scene, viewport);
}

static guchar *
paint_with_renderer (GskRenderer   *renderer,
                     GskRenderNode *node,
                     int            scale)
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
paint_with_cairo (CjmScene          *scene,
                  const CjmViewport *viewport)
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
keep_pictures (const guchar *one,
               const guchar *other,
               int           scale,
               const char   *name)
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
compare (const guchar *one,
         const guchar *other,
         const Case   *test,
         const char   *name)
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
look_at (CjmScene    *scene,
         double       zoom,
         int          scale,
         double       x,
         double       y,
         CjmViewport *viewport)
{
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  cjm_viewport_init (viewport);
  viewport->map_width = size.width;
  viewport->map_height = size.height;
  viewport->view_width = WIDTH;
  viewport->view_height = HEIGHT;
  viewport->zoom = zoom;
  viewport->scale = scale;
  cjm_viewport_scroll_to (viewport, x, y);
}

static void
compare_case (CjmScene    *scene,
              GskRenderer *renderer,
              const Case  *test,
              const char  *name)
{
  CjmViewport viewport;
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree guchar *expected = NULL;
  g_autofree guchar *found = NULL;
  g_autofree char *file = g_strdup_printf ("%s-%g-%d", name, test->zoom, test->scale);

  look_at (scene, test->zoom, test->scale, 100 * test->zoom, 100 * test->zoom, &viewport);
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
test_own_renderer (Fixture      *self,
                   gconstpointer data)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    compare_case (cjm_canvas_get_scene (self->view), renderer, &cases[i], G_OBJECT_TYPE_NAME (renderer));
}

/* Nodes are for those renderers that draw them by themselves. */
static void
test_suits (Fixture      *self,
            gconstpointer data)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));
  GtkWidget *lone = g_object_ref_sink (gtk_label_new (NULL));

  g_assert_true (cjm_node_painter_suits (GTK_WIDGET (self->view)) == !GSK_IS_CAIRO_RENDERER (renderer));
  g_assert_true (cjm_node_painter_suits (self->window) == !GSK_IS_CAIRO_RENDERER (renderer));
  g_assert_false (cjm_node_painter_suits (lone));
  g_object_unref (lone);
}

/* The leaves of a tree of nodes whose groups share what they hold */
static void
list_leaves (GskRenderNode *node,
             GPtrArray     *leaves)
{
  if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    list_leaves (gsk_transform_node_get_child (node), leaves);
  else if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      list_leaves (gsk_container_node_get_child (node, i), leaves);
  else
    g_ptr_array_add (leaves, node);
}

static guint
count_shared (GskRenderNode *one,
              GskRenderNode *other,
              guint         *n_leaves)
{
  g_autoptr (GPtrArray) ones = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  guint n = 0;

  list_leaves (one, ones);
  list_leaves (other, others);
  for (guint i = 0; i < others->len; i++)
    n += g_ptr_array_find (ones, others->pdata[i], NULL);
  *n_leaves = others->len;

  return n;
}

/* What is kept from frame to frame is what would be painted anew: the same after scrolling by whole pixels, another wherever
 * it is seen otherwise. */
static void
test_kept (Fixture      *self,
           gconstpointer data)
{
  static const struct
  {
    double zoom;
    int scale;
    double x;
    double y;
    gboolean kept;
  } frames[] = {
    { 1, 1, 0, 0, FALSE }, { 1, 1, 0, 0, TRUE },    { 1, 1, 7, 3, TRUE },     { 1, 1, 7.5, 9, TRUE },
    { 1, 2, 0, 0, FALSE }, { 1, 2, 0.5, 0, TRUE },  { 4, 2, 0, 0, FALSE },    { 4, 1, 0, 0, FALSE },
    { 3, 1, 0, 0, FALSE }, { 3.5, 1, 0, 0, FALSE }, { 3.5, 1, 0, 8, TRUE },   { 0.75, 1, 0, 0, FALSE },
    { 0.75, 2, 0, 0, FALSE },
  };
  g_autoptr (CjmMapGround) ground = cjm_map_ground_new ();
  g_autoptr (GskRenderNode) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      CjmViewport viewport;
      g_autoptr (GskRenderNode) found = NULL;
      g_autoptr (GskRenderNode) expected = NULL;
      g_autoptr (GBytes) found_bytes = NULL;
      g_autoptr (GBytes) expected_bytes = NULL;
      guint n_leaves;

      look_at (cjm_canvas_get_scene (self->view), frames[i].zoom, frames[i].scale, frames[i].x, frames[i].y, &viewport);
      found = create_frame (ground, cjm_canvas_get_scene (self->view), &viewport);
      expected = create_node (cjm_canvas_get_scene (self->view), &viewport);
      found_bytes = gsk_render_node_serialize (found);
      expected_bytes = gsk_render_node_serialize (expected);
      g_test_message ("frame %u", i);
      g_assert_true (g_bytes_equal (found_bytes, expected_bytes));
      if (before != NULL && frames[i].kept)
        g_assert_cmpuint (count_shared (before, found, &n_leaves), >, n_leaves / 2);
      else if (before != NULL)
        g_assert_cmpuint (count_shared (before, found, &n_leaves), ==, 0);
      g_clear_pointer (&before, gsk_render_node_unref);
      before = g_steal_pointer (&found);
    }
}

/* Adds up the colours of a tree: how much there is of them, in pixels, and what they touch. */
static double
add_colors (GskRenderNode   *node,
            graphene_rect_t *touched)
{
  graphene_rect_t bounds;
  double sum = 0;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        sum += add_colors (gsk_container_node_get_child (node, i), touched);
      return sum;
    }

  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_COLOR_NODE);
  gsk_render_node_get_bounds (node, &bounds);
  if (touched->size.width > 0)
    graphene_rect_union (touched, &bounds, touched);
  else
    *touched = bounds;

  return gsk_color_node_get_color (node)->alpha * bounds.size.width * bounds.size.height;
}

static void
check_line (const graphene_point_t *ends,
            float                   width,
            const CjmNodeView      *view)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmItem *item = cjm_group_add_path (group);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gboolean level = ends[0].y == ends[1].y;
  double from[] = { MIN (ends[0].x, ends[1].x) - (level ? 0 : width / 2), MIN (ends[0].y, ends[1].y) - (level ? width / 2 : 0) };
  double to[] = { MAX (ends[0].x, ends[1].x) + (level ? 0 : width / 2), MAX (ends[0].y, ends[1].y) + (level ? width / 2 : 0) };
  graphene_rect_t touched = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  g_autoptr (GskRenderNode) node = NULL;
  double offsets[] = { view->offset.x, view->offset.y };

  item->stroke = cjm_paint (0x336699, 1);
  item->line_width = width;
  cjm_item_move_to (item, ends[0].x, ends[0].y);
  cjm_item_line_to (item, ends[1].x, ends[1].y);
  cjm_node_painter_paint_group (snapshot, group, view);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  for (guint i = 0; i < 2; i++)
    {
      from[i] = offsets[i] + from[i] * view->zoom;
      to[i] = offsets[i] + to[i] * view->zoom;
    }
  g_assert_cmpfloat_with_epsilon (add_colors (node, &touched), (to[0] - from[0]) * (to[1] - from[1]), 0.01);
  g_assert_cmpfloat_with_epsilon (touched.origin.x, floor (from[0] * view->scale) / view->scale, 0.01);
  g_assert_cmpfloat_with_epsilon (touched.origin.y, floor (from[1] * view->scale) / view->scale, 0.01);
  g_assert_cmpfloat_with_epsilon (touched.origin.x + touched.size.width, ceil (to[0] * view->scale) / view->scale, 0.01);
  g_assert_cmpfloat_with_epsilon (touched.origin.y + touched.size.height, ceil (to[1] * view->scale) / view->scale, 0.01);
  cjm_group_free (group);
}

/* A level or an upright line is a box along it, as wide as the line: whichever end it begins at, however short. */
static void
test_lines (void)
{
  static const graphene_point_t lines[][2] = {
    { { 10, 20 }, { 60, 20 } },     { { 60, 20 }, { 10, 20 } },   { { 10, 20 }, { 10, 60 } }, { { 10, 60 }, { 10, 20 } },
    { { 10, 20 }, { 10.5f, 20 } },  { { 11, 20 }, { 10, 20 } },   { { 10, 20 }, { 10, 21 } }, { { 10, 20.5f }, { 10, 20 } },
    { { 10.25f, 20 }, { 12, 20 } }, { { 10, 20.75f }, { 10, 30 } },
  };
  static const float widths[] = { 0.5, 1, 2, 3.5f };
  static const struct
  {
    double zoom;
    int scale;
    float offset;
  } views[] = { { 1, 1, 0 }, { 1, 1, 0.5f }, { 2, 2, 0.25f }, { 4, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      for (guint k = 0; k < G_N_ELEMENTS (views); k++)
        {
          CjmNodeView view = { .offset = { views[k].offset, views[k].offset }, .zoom = views[k].zoom,
                               .scale = views[k].scale, .visible = GRAPHENE_RECT_INIT (0, 0, 100, 100) };

          check_line (lines[i], widths[j], &view);
        }
}

static double
snap (double at,
      int    scale)
{
  return rint (at * scale) / scale;
}

/* On whole device pixels, `reach` pixels round an area, and never thinner than one of them */
static void
assert_outline (const GskRoundedRect  *outline,
                const graphene_rect_t *area,
                double                 radius,
                double                 reach,
                const CjmNodeView     *view)
{
  double left = snap (view->offset.x + area->origin.x * view->zoom - reach, view->scale);
  double top = snap (view->offset.y + area->origin.y * view->zoom - reach, view->scale);
  double right = snap (view->offset.x + (area->origin.x + area->size.width) * view->zoom + reach, view->scale);
  double bottom = snap (view->offset.y + (area->origin.y + area->size.height) * view->zoom + reach, view->scale);
  double width = MAX (right - left, 1.0 / view->scale), height = MAX (bottom - top, 1.0 / view->scale);
  double round = radius > 0 ? MIN (radius * view->zoom + reach, MIN (width, height) / 2) : 0;

  g_assert_cmpfloat_with_epsilon (outline->bounds.origin.x, left, 0.001);
  g_assert_cmpfloat_with_epsilon (outline->bounds.origin.y, top, 0.001);
  g_assert_cmpfloat_with_epsilon (outline->bounds.size.width, width, 0.001);
  g_assert_cmpfloat_with_epsilon (outline->bounds.size.height, height, 0.001);
  for (guint i = 0; i < G_N_ELEMENTS (outline->corner); i++)
    {
      g_assert_cmpfloat_with_epsilon (outline->corner[i].width, round, 0.001);
      g_assert_cmpfloat_with_epsilon (outline->corner[i].height, round, 0.001);
    }
}

static void
assert_color (const GdkRGBA *color,
              guint32        rgb,
              double         alpha)
{
  g_assert_cmpfloat_with_epsilon (color->red, (rgb >> 16) / 255.0, 0.001);
  g_assert_cmpfloat_with_epsilon (color->green, (rgb >> 8 & 0xff) / 255.0, 0.001);
  g_assert_cmpfloat_with_epsilon (color->blue, (rgb & 0xff) / 255.0, 0.001);
  g_assert_cmpfloat_with_epsilon (color->alpha, alpha, 0.001);
}

static void
check_rectangle (const graphene_rect_t *area,
                 float                  radius,
                 float                  line_width,
                 const CjmNodeView     *view)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmItem *item = cjm_group_add_rectangle (group, area->origin.x, area->origin.y, area->size.width, area->size.height, radius);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderNode *fill;
  GskRenderNode *border;
  double width = MAX (rint (line_width * view->zoom * view->scale), 1) / view->scale;

  item->fill = cjm_paint (0x123456, 0.5f);
  item->stroke = cjm_paint (0xfedcba, 0.75f);
  item->line_width = line_width;
  cjm_node_painter_paint_group (snapshot, group, view);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  g_assert_cmpuint (gsk_container_node_get_n_children (node), ==, 2);

  fill = gsk_container_node_get_child (node, 0);
  g_assert_cmpint (gsk_render_node_get_node_type (fill), ==, GSK_ROUNDED_CLIP_NODE);
  assert_outline (gsk_rounded_clip_node_get_clip (fill), area, radius, 0, view);
  fill = gsk_rounded_clip_node_get_child (fill);
  assert_color (gsk_color_node_get_color (fill), 0x123456, 0.5);

  border = gsk_container_node_get_child (node, 1);
  assert_outline (gsk_border_node_get_outline (border), area, radius, line_width * view->zoom / 2, view);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (gsk_border_node_get_widths (border)[i], width, 0.001);
      assert_color (&gsk_border_node_get_colors (border)[i], 0xfedcba, 0.75);
    }
  cjm_group_free (group);
}

/* A rectangle with round corners and its border are put onto whole pixels, however small they are. */
static void
test_rectangles (void)
{
  static const graphene_rect_t areas[] = {
    { { 10, 20 }, { 40, 30 } },
    { { 10.25f, 20.5f }, { 40.5f, 30.25f } },
    { { 30.5f, 7.25f }, { 0.25f, 12 } },
    { { 30.5f, 7.25f }, { 12, 0.25f } },
  };
  static const float radii[] = { 1, 4, 50 };
  static const float line_widths[] = { 0.25f, 1, 1.5f, 4 };
  static const struct
  {
    double zoom;
    int scale;
    graphene_point_t offset;
  } views[] = { { 1, 1, { 0, 0 } }, { 1.5, 1, { 0.25f, 0.75f } }, { 1, 2, { 0.25f, 0 } }, { 3, 2, { 0, 0.5f } } };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    for (guint j = 0; j < G_N_ELEMENTS (radii); j++)
      for (guint k = 0; k < G_N_ELEMENTS (line_widths); k++)
        for (guint l = 0; l < G_N_ELEMENTS (views); l++)
          {
            CjmNodeView view = { .offset = views[l].offset, .zoom = views[l].zoom, .scale = views[l].scale,
                                 .visible = GRAPHENE_RECT_INIT (0, 0, 100, 100) };

            check_rectangle (&areas[i], radii[j], line_widths[k], &view);
          }
}

static CjmItem *
add_circle (CjmGroup *group,
            float     x,
            float     y,
            float     radius)
{
  CjmItem *item = cjm_group_add_path (group);

  item->fill = cjm_paint (0x224488, 1);
  cjm_item_add_circle (item, x, y, radius);

  return item;
}

/* Paths are drawn into textures: those near each other into one, and each no larger than what is drawn and in view */
static void
test_textures (void)
{
  static const struct
  {
    float x[2];           /* of two circles of a radius of 5, */
    gboolean between;     /* with a rectangle between them in painting order */
    guint n_textures;
    graphene_rect_t first;
  } pairs[] = {
    { { 20, 20 }, FALSE, 1, { { 14, 14 }, { 12, 12 } } },    { { 20, 30 }, FALSE, 1, { { 14, 14 }, { 22, 12 } } },
    { { 20, 50 }, FALSE, 1, { { 14, 14 }, { 42, 12 } } },    { { 20, 51 }, FALSE, 2, { { 14, 14 }, { 12, 12 } } },
    { { 51, 20 }, FALSE, 2, { { 45, 14 }, { 12, 12 } } },    { { 20, 20 }, TRUE, 2, { { 14, 14 }, { 12, 12 } } },
    { { 20, 300 }, FALSE, 1, { { 14, 14 }, { 12, 12 } } },   { { 3, 300 }, FALSE, 1, { { -1, 14 }, { 10, 12 } } },
    { { 98, 300 }, FALSE, 1, { { 92, 14 }, { 9, 12 } } },
  };
  const CjmNodeView view = { .zoom = 1, .scale = 1, .visible = GRAPHENE_RECT_INIT (0, 0, 100, 100) };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      CjmGroup *group = cjm_group_new (NULL, NULL);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
      g_autoptr (GskRenderNode) node = NULL;
      graphene_rect_t bounds;
      guint n_textures = 0;

      add_circle (group, pairs[i].x[0], 20, 5);
      if (pairs[i].between)
        cjm_group_add_rectangle (group, 0, 50, 10, 10, 0)->fill = cjm_paint (0x333333, 1);
      add_circle (group, pairs[i].x[1], 20, 5);
      cjm_node_painter_paint_group (snapshot, group, &view);
      node = gtk_snapshot_free_to_node (snapshot);
      list_leaves (node, leaves);
      for (guint j = 0; j < leaves->len; j++)
        n_textures += gsk_render_node_get_node_type (leaves->pdata[j]) == GSK_TEXTURE_NODE;
      g_test_message ("pair %u", i);
      g_assert_cmpuint (n_textures, ==, pairs[i].n_textures);
      gsk_render_node_get_bounds (leaves->pdata[0], &bounds);
      g_assert_true (graphene_rect_equal (&bounds, &pairs[i].first));
      cjm_group_free (group);
    }
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 2, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/canvas/node-painter/own-renderer", Fixture, sizes, set_up, test_own_renderer, tear_down);
  g_test_add ("/canvas/node-painter/suits", Fixture, sizes, set_up, test_suits, tear_down);
  g_test_add ("/canvas/node-painter/kept", Fixture, sizes, set_up, test_kept, tear_down);
  g_test_add_func ("/canvas/node-painter/lines", test_lines);
  g_test_add_func ("/canvas/node-painter/rectangles", test_rectangles);
  g_test_add_func ("/canvas/node-painter/textures", test_textures);

  return g_test_run ();
}
