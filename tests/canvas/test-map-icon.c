/* test-map-icon.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-map-icon.h"
#include "cjm-painter.h"
#include "map-fixture.h"

static guint8 *
take_picture (GdkPaintable *paintable)
{
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  guint8 *pixels = g_malloc0 ((gsize) width * height * 4);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  gsk_renderer_unrealize (renderer);

  return pixels;
}

static guint8
get_alpha (GdkPaintable *paintable,
           int           x,
           int           y)
{
  g_autofree guint8 *pixels = take_picture (paintable);
  int width = gdk_paintable_get_intrinsic_width (paintable);

  return pixels[((gsize) y * width + x) * 4 + (G_BYTE_ORDER == G_LITTLE_ENDIAN ? 3 : 0)];
}

/* What hangs at the pointer has a ground, also where the card has none, and counts all that goes along. */
static void
test_icon (Fixture      *self,
           gconstpointer data)
{
  static const char *const ids[] = { "episode-e2", "phase-p1", "touchpoint-t1" };
  static const guint counts[] = { 1 + 4 + 1, 1 + 3 + 12 + 1 + 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CjmDragContent) content = cjm_selected_cards_make_content (self->view->workspace, ids[i]);
      const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), ids[i], NULL);
      graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, group->width, group->height);
      g_autoptr (GdkPaintable) icon = cjm_map_paint_icon (GTK_WIDGET (self->view), group, &whole, content, 1,
                                                          cjm_workspace_get_theme (self->view->workspace));
      int middle = CJM_MAP_ICON_MARGIN + (int) group->height / 2;

      g_assert_cmpuint (cjm_map_count_content (content), ==, counts[i]);
      g_assert_cmpuint (get_alpha (icon, CJM_MAP_ICON_MARGIN + 1, middle), >, 200);
      g_assert_cmpuint (get_alpha (icon, CJM_MAP_ICON_MARGIN + (int) group->width - 2, middle), >, 200);
    }
}

static void
set_color (cairo_t *cr,
           guint32  rgb,
           double   alpha)
{
  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, alpha);
}

static void
add_rounded (cairo_t *cr,
             double   x,
             double   y,
             double   width,
             double   height,
             double   radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* The same by hand: a card on its ground, before it the edges of those behind, all of it a little see-through */
static guint8 *
paint_icon (const CjmGroup        *group,
            const graphene_rect_t *part,
            guint                  n_behind,
            double                 zoom,
            int                    width,
            int                    height)
{
  const CjmTheme *theme = cjm_theme_get (FALSE, FALSE);
  guint8 *pixels = g_malloc0 ((gsize) width * height * 4);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, width, height, 4 * width);
  cairo_t *cr = cairo_create (surface);
  double w = part->size.width * zoom;
  double h = part->size.height * zoom;

  set_color (cr, theme->paper, 1);
  cairo_paint (cr);
  cairo_push_group (cr);
  for (int i = (int) n_behind; i >= 0; i--)
    {
      add_rounded (cr, 5 + 4 * i, 5 + 4 * i, w + 6, h + 6, 8);
      set_color (cr, theme->card, 1);
      cairo_fill (cr);
      add_rounded (cr, 5.5 + 4 * i, 5.5 + 4 * i, w + 5, h + 5, 7.5);
      set_color (cr, theme->secondary, 0.5);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  cairo_translate (cr, 8, 8);
  if (part->size.width < group->width)
    {
      cairo_rectangle (cr, 0, 0, w, h);
      cairo_clip (cr);
    }
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -part->origin.x, -part->origin.y);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.92);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixels;
}

/* The share of pixels that look different, but for where the count is */
static double
compare (const guint8 *one,
         const guint8 *other,
         int           width,
         int           height)
{
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (guint i = 0; i < 3 && (y > 26 || x < width - 50); i++)
        if (ABS (one[4 * (y * width + x) + i] - other[4 * (y * width + x) + i]) > 40)
          {
            n++;
            break;
          }

  return n / (double) width / height;
}

/* The picture is that of the card: at its size and place, and of a huge one of what is round the pointer. */
static void
test_picture (Fixture      *self,
              gconstpointer data)
{
  static const double zooms[] = { 0.5, 1, 1.5 };
  static const char *const ids[] = { "touchpoint-t1", "episode-e2", "phase-p1" };

  click (self, "touchpoint-t1", 0);
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
      {
        const char *id = ids[i % 3];
        const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), id, NULL);
        graphene_point_t hold = GRAPHENE_POINT_INIT (group->width * 0.7f, 10);
        g_autoptr (CjmDragContent) content = NULL;
        g_autoptr (GdkPaintable) icon = NULL;
        g_autofree guint8 *found = NULL;
        g_autofree guint8 *expected = NULL;
        graphene_rect_t part;
        int width;
        int height;

        if (i == 3)
          click (self, "touchpoint-t3", GDK_SHIFT_MASK);
        content = cjm_selected_cards_make_content (self->view->workspace, id);
        cjm_map_choose_icon_part (group, &hold, zooms[j], &part);
        icon = cjm_map_paint_icon (GTK_WIDGET (self->view), group, &part, content, zooms[j], cjm_theme_get (FALSE, FALSE));
        width = gdk_paintable_get_intrinsic_width (icon);
        height = gdk_paintable_get_intrinsic_height (icon);
        g_assert_cmpint (width, ==, (int) round (part.size.width * zooms[j] + 24));
        g_assert_cmpint (height, ==, (int) round (part.size.height * zooms[j] + 24));
        found = take_picture (icon);
        expected = paint_icon (group, &part, i == 3 ? 2 : 0, zooms[j], width, height);
        g_test_message ("%s at %g: %.4f", id, zooms[j], compare (found, expected, width, height));
        g_assert_cmpfloat (compare (found, expected, width, height), <, 0.002);
      }
}

/* As much of a card as may hang at the pointer, round where it was taken, and never beyond the card */
static void
test_part (void)
{
  static const struct
  {
    double size;
    double hold;
    double zoom;
    double from;
    double length;
  } cases[] = {
    { 640, 600, 1, 0, 640 },    { 641, 0, 1, 0, 640 },      { 641, 641, 1, 1, 640 }, { 2000, 1000, 1, 680, 640 },
    { 2000, 100, 1, 0, 640 },   { 2000, 1990, 1, 1360, 640 }, { 2000, 1000, 2, 840, 320 }, { 1280, 900, 0.5, 0, 1280 },
    { 1000, 500, 0.5, 0, 1000 },
  };
  CjmGroup *group = cjm_group_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t part;

      group->width = (float) cases[i].size;
      group->height = 50;
      cjm_map_choose_icon_part (group, &GRAPHENE_POINT_INIT ((float) cases[i].hold, 20), cases[i].zoom, &part);
      g_assert_cmpfloat (part.origin.x, ==, cases[i].from);
      g_assert_cmpfloat (part.size.width, ==, cases[i].length);
      g_assert_cmpfloat (part.origin.y, ==, 0);
      g_assert_cmpfloat (part.size.height, ==, 50);
      group->width = 50;
      group->height = (float) cases[i].size;
      cjm_map_choose_icon_part (group, &GRAPHENE_POINT_INIT (20, (float) cases[i].hold), cases[i].zoom, &part);
      g_assert_cmpfloat (part.origin.y, ==, cases[i].from);
      g_assert_cmpfloat (part.size.height, ==, cases[i].length);
    }
  cjm_group_free (group);
}

/* How many go stands on a badge over the right upper corner, and where one goes alone there is none. */
static void
test_badge (Fixture      *self,
            gconstpointer data)
{
  const CjmGroup *group = cjm_scene_find (cjm_canvas_get_scene (self->view), "touchpoint-t1", NULL);
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, group->width, group->height);
  guint8 *pictures[2];
  int width = 0;
  int left = G_MAXINT, right = 0, bottom = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CjmDragContent) content = NULL;
      g_autoptr (GdkPaintable) icon = NULL;

      click (self, "touchpoint-t1", 0);
      if (i == 1)
        click (self, "touchpoint-t2", GDK_SHIFT_MASK);
      content = cjm_selected_cards_make_content (self->view->workspace, "touchpoint-t1");
      icon = cjm_map_paint_icon (GTK_WIDGET (self->view), group, &whole, content, 1, cjm_theme_get (FALSE, FALSE));
      width = gdk_paintable_get_intrinsic_width (icon);
      pictures[i] = take_picture (icon);
    }
  for (int y = 0; y < 30; y++)
    for (int x = 0; x < width - 12; x++)
      if (memcmp (pictures[0] + 4 * (y * width + x), pictures[1] + 4 * (y * width + x), 4) != 0)
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          bottom = MAX (bottom, y + 1);
        }
  g_assert_cmpint (left, >, width - 60);
  g_assert_cmpint (left, <, width - 30);
  g_assert_cmpint (right, ==, width - 12);
  g_assert_cmpint (bottom, >=, 16);
  g_free (pictures[0]);
  g_free (pictures[1]);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas/map-icon/ground-and-count", Fixture, sizes, set_up, test_icon, tear_down);
  g_test_add ("/canvas/map-icon/picture", Fixture, sizes, set_up, test_picture, tear_down);
  g_test_add_func ("/canvas/map-icon/part", test_part);
  g_test_add ("/canvas/map-icon/badge", Fixture, sizes, set_up, test_badge, tear_down);

  return g_test_run ();
}
