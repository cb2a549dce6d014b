/* test-map-pixels.c: a map looks on the screen as its scene does, at every zoom and wherever it is scrolled to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-map-painter.h"
#include "cjm-painter.h"
#include "map-places.h"

/* How far two pixels are apart that look different to a person: a channel's difference of a third */
#define DIFFERENT 85

typedef struct
{
  Fixture *self;
  cairo_t *cr;
  gboolean cards;
  guint strip;      /* of what stays at the left (1), at the top (2) or in the corner (3); 0 for what scrolls */
  gboolean ground;  /* only what is as high as the map, which lies under the names of lanes too */
} Painting;

static guint
get_strip_of (Fixture               *self,
              const graphene_rect_t *area)
{
  return (stays (self, area, 0) ? 1 : 0) + (stays (self, area, 1) ? 2 : 0);
}

/* The text of a phase is where it can be seen. */
static void
paint_group (Painting       *painting,
             const CjmGroup *group)
{
  double zoom = cjm_canvas_get_zoom (painting->self->view);
  CjmMapCard *card = find_card (painting->self, group->id != NULL ? group->id : "");
  float slide = card != NULL ? cjm_map_card_get_slide (card) : 0;

  for (guint i = 0; i < group->items->len && slide != 0; i++)
    g_array_index (group->items, CjmItem, i).x += slide;
  cjm_painter_paint_group (painting->cr, group, NULL, cjm_map_needs_outlines (zoom));
  for (guint i = 0; i < group->items->len && slide != 0; i++)
    g_array_index (group->items, CjmItem, i).x -= slide;
}

/* A card is pixels, which are moved to whole ones of the screen. */
static void
paint_group_cb (const CjmGroup        *group,
                const graphene_rect_t *area,
                gpointer               user_data)
{
  Painting *painting = user_data;
  double zoom = cjm_canvas_get_zoom (painting->self->view);
  double scale = cjm_workspace_get_viewport (painting->self->view->workspace)->scale;
  gboolean is_card = (group->flags & CJM_GROUP_CARD) != 0 && zoom >= 0.3;
  graphene_rect_t rect;

  if (is_card != painting->cards || get_strip_of (painting->self, area) != painting->strip
      || (painting->ground && (is_card || area->size.height < get_viewport (painting->self)->map_height)))
    return;

  to_view (painting->self, area, &rect);
  cairo_save (painting->cr);
  if (is_card)
    cairo_translate (painting->cr, round (rect.origin.x * scale) / scale, round (rect.origin.y * scale) / scale);
  else
    cairo_translate (painting->cr, rect.origin.x, rect.origin.y);
  cairo_scale (painting->cr, zoom, zoom);
  paint_group (painting, group);
  cairo_restore (painting->cr);
}

static void
paint_groups (Painting *painting)
{
  for (guint i = 0; i < 2; i++)
    {
      painting->cards = i == 1;
      cjm_scene_foreach (cjm_canvas_get_scene (painting->self->view), NULL, paint_group_cb, painting);
    }
}

static void
set_source (cairo_t *cr,
            guint32  rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

/* Headings that stay, on paper of their own, with a line between them and what scrolls */
static void
paint_strip (Painting              *painting,
             guint                  strip,
             const graphene_rect_t *area)
{
  const CjmTheme *theme = cjm_theme_get (cjm_canvas_get_options (painting->self->view)->dark, FALSE);
  cairo_t *cr = painting->cr;

  cairo_save (cr);
  cairo_rectangle (cr, area->origin.x, area->origin.y, area->size.width, area->size.height);
  cairo_clip (cr);
  set_source (cr, theme->paper);
  cairo_paint (cr);
  if (strip == 1)
    {
      painting->strip = 0;
      painting->ground = TRUE;
      paint_groups (painting);
      painting->ground = FALSE;
    }
  painting->strip = strip;
  paint_groups (painting);
  set_source (cr, theme->hairline);
  if ((strip & 1) != 0)
    cairo_rectangle (cr, area->origin.x + area->size.width - 1, area->origin.y, 1, area->size.height);
  if ((strip & 2) != 0)
    cairo_rectangle (cr, area->origin.x, area->origin.y + area->size.height - 1, area->size.width, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
paint_strips (Painting *painting)
{
  Fixture *self = painting->self;
  float width = (float) get_strip (self, 0);
  float height = (float) get_strip (self, 1);
  double zoom = cjm_canvas_get_zoom (self->view);
  double scale = get_viewport (self)->scale;
  CjmHeadings headings;
  float from, to;

  cjm_scene_get_headings (cjm_canvas_get_scene (self->view), &headings);
  from = (float) MAX (height, round ((get_corner (self, 1) + headings.top * zoom) * scale) / scale);
  to = (float) MIN (get_viewport (self)->view_height, round ((get_corner (self, 1) + headings.end * zoom) * scale) / scale);
  if (width > 0 && to > from)
    paint_strip (painting, 1, &GRAPHENE_RECT_INIT (0, from, width, to - from));
  if (height > 0)
    paint_strip (painting, 2, &GRAPHENE_RECT_INIT (0, 0, (float) get_viewport (self)->view_width, height));
  if (width > 0 && height > 0)
    paint_strip (painting, 3, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/* The same, painted from the scene alone */
static guchar *
paint_scene (Fixture *self,
             int      width,
             int      height)
{
  guchar *pixels = g_malloc0 ((gsize) 4 * width * height);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, width, height, 4 * width);
  cairo_t *cr = cairo_create (surface);
  Painting painting = { self, cr, FALSE, 0, FALSE };

  set_source (cr, cjm_theme_get (cjm_canvas_get_options (self->view)->dark, FALSE)->paper);
  cairo_paint (cr);
  cairo_scale (cr, get_viewport (self)->scale, get_viewport (self)->scale);
  paint_groups (&painting);
  paint_strips (&painting);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixels;
}

/* How many pixels in a thousand look different, and how far channels are apart on average */
static double
compare_pictures (const guchar *one,
                  const guchar *other,
                  gsize         n_pixels,
                  double       *mean)
{
  guint n_different = 0;
  double sum = 0;

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
  *mean = sum / (double) n_pixels / 3;

  return n_different * 1000.0 / (double) n_pixels;
}

static void
compare_view (Fixture *self,
              double   most_different,
              double   most_mean)
{
  int scale = get_viewport (self)->scale;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)) * scale;
  int height = gtk_widget_get_height (GTK_WIDGET (self->view)) * scale;
  g_autofree guchar *found = take_picture (self, width, height);
  g_autofree guchar *expected = paint_scene (self, width, height);
  double mean;
  double different = compare_pictures (found, expected, (gsize) width * height, &mean);

  g_test_message ("at %g: %.3f in a thousand look different, on average %.3f", cjm_canvas_get_zoom (self->view),
                  different, mean);
  g_assert_cmpfloat (different, <=, most_different);
  g_assert_cmpfloat (mean, <=, most_mean);
}

/* Under the cairo renderer a card is the very pixels; where the graphics card draws, letters may stand a pixel beside. */
static void
test_pixels (Fixture      *self,
             gconstpointer data)
{
  gboolean exact = g_str_equal (G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (self->window))), "GskCairoRenderer");

  cjm_selection_select (get_selection (self), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (SCROLLS); j++)
      {
        if (!exact && j > 0)
          continue;
        look_at (self, ZOOMS[i], SCROLLS[j]);
        compare_view (self, exact ? 0 : 20, exact ? 0.02 : 5);
      }

  cjm_canvas_set_dark (self->view, TRUE);
  look_at (self, 1, SCROLLS[0]);
  compare_view (self, exact ? 0 : 20, exact ? 0.02 : 5);
  cjm_canvas_set_dark (self->view, FALSE);
  look_at (self, 0.2, SCROLLS[0]);
  compare_view (self, 1.5, 0.7);
  look_at (self, 0.12, SCROLLS[0]);
  compare_view (self, 1.5, 0.7);
}

int
main (int    argc,
      char **argv)
{
  static const guint small[] = { 3, 3, 4 };

  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas/map-pixels", Fixture, small, set_up_edit, test_pixels, tear_down);

  return g_test_run ();
}
